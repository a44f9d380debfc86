-- One row per permit, in our own words. Reads letting_permit_rows and deliveries.
-- A permit that several deliveries hold counts once, as the newest state tells it.
-- What must not be lost: gemeenten give equal numbers, so one permit is a number at one place.
with
ranked as (
  select
    letting_permit_rows.*,
    row_number() over (
      partition by permit_id, object_id, postcode, house_number, house_letter, house_number_addition
      order by deliveries.as_of desc, letting_permit_rows.delivery_id
    ) as rank
  from letting_permit_rows
  join deliveries using (delivery_id)
)
select
  permit_id,
  object_id,
  postcode,
  house_number,
  house_letter,
  house_number_addition,
  case kind
    when 'verhuur' then 'letting'
    when 'kamerverhuur' then 'rooms'
    when 'toeristische verhuur' then 'tourist'
    when 'woningsplitsing' then 'division'
    when 'woningonttrekking' then 'conversion'
    when 'bouw' then 'building'
  end as kind,
  holder_kvk,
  valid_from,
  valid_until,
  case status
    when 'aangevraagd' then 'requested'
    when 'verleend' then 'granted'
    when 'geweigerd' then 'refused'
    when 'ingetrokken' then 'withdrawn'
  end as status,
  delivery_id
from ranked
where rank = 1
