-- One row per visit to an address, in our own words. Reads inspection_visits and deliveries.
-- A visit that several deliveries hold counts once, as the newest state tells it.
-- What must not be lost: gemeenten give equal numbers, so one visit is a number at one object.
with
ranked as (
  select
    inspection_visits.*,
    row_number() over (
      partition by inspection_id, object_id
      order by deliveries.as_of desc, inspection_visits.delivery_id
    ) as rank
  from inspection_visits
  join deliveries using (delivery_id)
)
select
  inspection_id,
  object_id,
  inspected_on,
  case reason when 'loting' then 'random' when 'signaal' then 'signal' when 'klacht' then 'complaint' end as chosen_by,
  case outcome when 'misstand' then 'misuse' when 'niets gevonden' then 'nothing' when 'geen toegang' then 'no-access' end as found,
  delivery_id
from ranked
where rank = 1
