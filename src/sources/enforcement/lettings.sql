-- One row per letting, in our own words. Reads letting_rows and deliveries.
-- A letting that several deliveries hold counts once, as the newest state tells it.
-- What must not be lost: suppliers give equal numbers, so one letting is a number at one place.
with
ranked as (
  select
    letting_rows.*,
    row_number() over (
      partition by letting_id, object_id, postcode, house_number, house_letter, house_number_addition
      order by deliveries.as_of desc, letting_rows.delivery_id
    ) as rank
  from letting_rows
  join deliveries using (delivery_id)
)
select
  letting_id,
  object_id,
  postcode,
  house_number,
  house_letter,
  house_number_addition,
  landlord_kvk,
  landlord_person,
  letting_agent_kvk,
  valid_from,
  valid_until,
  rent_euro_per_month,
  case payment when 'bank' then 'bank' when 'contant' then 'cash' when 'onbekend' then 'unknown' end as payment,
  payer_differs,
  delivery_id
from ranked
where rank = 1
