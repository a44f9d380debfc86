-- One row per address that was sold for less than the limit's share of its WOZ value. Reads object_sales, peildatum.
-- The value is that of the last waardepeildatum up to the sale, of this object alone. Of several such sales the last
-- counts. A sale without a known price, or without such a value, gives no row. The window ends with the peildatum.
with placed as (
  select
    object_sales.*,
    row_number() over (partition by object_id order by sold_on desc, deed_part_id desc) as place
  from object_sales
  cross join peildatum
  where sold_on > peildatum.day - $window_days
    and sold_on <= peildatum.day
    and sold_on - valued_on <= $oldest_value_days
    and price_euros > 0
    and price_euros < value_euros * $least_share
)
select
  object_id as subject_id,
  price_euros / value_euros as value,
  sold_on as happened_on,
  ['deed ' || deed_part_id] as evidence,
  cast(sold_on as varchar) as delivered_on,
  price_euros,
  value_euros,
  cast(valued_on as varchar) as valued,
  sold_on,
  parties_related,
  share_bought,
  years_after_building,
  ground_lease,
  let,
  buyer_home_from,
  by_auction,
  from_social_landlord,
  from_public_body
from placed
where place = 1
