-- One row per address that was sold and came back to who sold it, or to the same owner's other company, with another
-- owner between. Reads object_sales, companies, stays, businesses, peildatum.
-- A company and its sole shareholder, and companies with one sole shareholder, are one owner. Who kept a part, or bought
-- from a company of its own, is no other owner between. Of several returns the last counts; the window is that of the
-- return, and ends with the peildatum.
with
tops as (
  select 'kvk:' || kvk_number as party, shareholders[1] as top
  from companies
),
named as (
  select object_id, deed_part_id, sold_on, true as sells, unnest(seller_parties) as party from object_sales
  union all
  select object_id, deed_part_id, sold_on, false, unnest(buyer_parties) from object_sales
),
sides as (
  select named.*, coalesce(tops.top, named.party) as owner
  from named
  left join tops on tops.party = named.party
),
between_owners as (
  select object_id, deed_part_id, owner
  from sides
  group by object_id, deed_part_id, owner
  having bool_and(sells) or bool_and(not sells)
),
true_sides as (
  select sides.*
  from sides
  join between_owners
    on between_owners.object_id = sides.object_id
    and between_owners.deed_part_id = sides.deed_part_id
    and between_owners.owner = sides.owner
),
returned as (
  select
    gone.object_id,
    gone.deed_part_id as gone_part_id,
    back.deed_part_id as back_part_id,
    gone.party,
    gone.sold_on as gone_on,
    back.sold_on as back_on,
    row_number() over (
      partition by gone.object_id
      order by back.sold_on desc, gone.sold_on desc, back.deed_part_id desc, gone.deed_part_id desc, gone.party
    ) as place
  from true_sides as gone
  join true_sides as back on back.object_id = gone.object_id and back.owner = gone.owner
  cross join peildatum
  where gone.sells
    and not back.sells
    and back.sold_on > gone.sold_on
    and back.sold_on - gone.sold_on <= $most_days_away
    and back.sold_on > peildatum.day - $window_days
    and back.sold_on <= peildatum.day
),
last_returns as (
  select * from returned where place = 1
),
used as (
  select last_returns.object_id
  from last_returns
  join stays on stays.object_id = last_returns.object_id and 'person:' || stays.person = last_returns.party
  where stays.stayed_from < last_returns.gone_on
    and (stays.stayed_until is null or stays.stayed_until >= last_returns.back_on)
  union
  select last_returns.object_id
  from last_returns
  join businesses
    on businesses.object_id = last_returns.object_id and 'kvk:' || businesses.kvk_number = last_returns.party
  where businesses.opened_on < last_returns.gone_on
    and (businesses.open or businesses.closed_on >= last_returns.back_on)
)
select
  last_returns.object_id as subject_id,
  last_returns.back_on - last_returns.gone_on as value,
  last_returns.back_on as happened_on,
  ['deed ' || last_returns.gone_part_id, 'deed ' || last_returns.back_part_id] as evidence,
  cast(last_returns.gone_on as varchar) as sold_on,
  gone.price_euros as sold_for_euros,
  cast(last_returns.back_on as varchar) as returned_on,
  back.price_euros as returned_for_euros,
  last_returns.back_on - last_returns.gone_on as days_away,
  list_has_any(gone.buyer_parties, back.seller_parties) as direct,
  gone.parties_related and back.parties_related as parties_related,
  gone.from_social_landlord or gone.from_public_body as to_public_seller,
  used.object_id is not null as kept_in_use
from last_returns
join object_sales as gone
  on gone.object_id = last_returns.object_id and gone.deed_part_id = last_returns.gone_part_id
join object_sales as back
  on back.object_id = last_returns.object_id and back.deed_part_id = last_returns.back_part_id
left join used on used.object_id = last_returns.object_id
