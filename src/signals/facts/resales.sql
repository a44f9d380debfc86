-- One row per object and two sales in a row with known prices. Reads object_sales, permits.
-- The seller of the later one is a buyer of the first; where either is not told, the later deed must be of a later day.
-- A pair with a price that is not known is left out: it has nothing to compare.
with
placed as (
  select
    *,
    row_number() over (partition by object_id order by sold_on, agreed_on nulls last, deed_part_id) as place
  from object_sales
),
pairs as (
  select
    sold.object_id,
    bought.deed_part_id as bought_deed_part_id,
    sold.deed_part_id as sold_deed_part_id,
    bought.sold_on as bought_on,
    coalesce(bought.agreed_on, bought.sold_on) as bought_agreed_on,
    sold.sold_on,
    bought.price_euros as bought_for_euros,
    sold.price_euros as sold_for_euros,
    bought.parties_related or sold.parties_related as parties_related,
    bought.share_bought as bought_share,
    bought.by_auction as bought_by_auction,
    bought.from_social_landlord as bought_from_social_landlord,
    bought.buyer_home_from as bought_home_from,
    sold.buyer_home_from as sold_home_from,
    bought.years_after_building as bought_years_after_building,
    bought.let and not sold.let as letting_ended
  from placed as sold
  join placed as bought on bought.object_id = sold.object_id and bought.place = sold.place - 1
  where bought.price_euros > 0
    and sold.price_euros > 0
    and (
      list_has_any(bought.buyer_parties, sold.seller_parties)
      or (bought.sold_on < sold.sold_on and (len(bought.buyer_parties) = 0 or len(sold.seller_parties) = 0))
    )
),
permitted as (
  select pairs.object_id, pairs.sold_deed_part_id, count(distinct permits.permit_id) as building_permits
  from pairs
  join permits on permits.object_id = pairs.object_id
  where permits.kind in ('building', 'division', 'conversion')
    and permits.status = 'granted'
    and permits.valid_from >= pairs.bought_agreed_on
    and permits.valid_from <= pairs.sold_on
  group by pairs.object_id, pairs.sold_deed_part_id
)
select
  pairs.object_id,
  pairs.bought_deed_part_id,
  pairs.sold_deed_part_id,
  pairs.bought_on,
  pairs.sold_on,
  pairs.bought_for_euros,
  pairs.sold_for_euros,
  pairs.parties_related,
  pairs.bought_share,
  pairs.bought_by_auction,
  pairs.bought_from_social_landlord,
  pairs.bought_home_from,
  pairs.sold_home_from,
  pairs.bought_years_after_building,
  pairs.letting_ended,
  coalesce(permitted.building_permits, 0) as building_permits
from pairs
left join permitted
  on permitted.object_id = pairs.object_id and permitted.sold_deed_part_id = pairs.sold_deed_part_id
