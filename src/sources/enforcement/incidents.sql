-- One row per incident. Reads incident_rows and deliveries.
-- An incident that several deliveries hold counts once, as the newest state tells it.
-- What must not be lost: units give equal numbers, so one incident is a number at one place.
with
ranked as (
  select
    incident_rows.*,
    row_number() over (
      partition by incident_id, object_id, buurt_code
      order by deliveries.as_of desc, incident_rows.delivery_id
    ) as rank
  from incident_rows
  join deliveries using (delivery_id)
)
select
  incident_id,
  occurred_on,
  crime_code,
  object_id,
  buurt_code,
  delivery_id
from ranked
where rank = 1
