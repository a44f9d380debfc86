-- One row per incident or report of dumping, with where it was. Reads incidents, observations, notices, homes,
-- area_centres. The place is the one that was told, else that of the object, else the middle of the buurt. A record of
-- which the place is not known at all gives no row: it stands among the references that could not be resolved.
with
noticed as (
  select notices.observation_id, notices.delivery_id, any_value(notices.object_id) as object_id, min(notices.origin) as origin
  from notices
  group by notices.observation_id, notices.delivery_id
),
records as (
  select
    'incident ' || incident_id || ' ' || delivery_id as record,
    occurred_on as happened_on,
    object_id,
    buurt_code,
    cast(null as double) as lon,
    cast(null as double) as lat
  from incidents
  where list_contains(string_split($crime_codes, ' '), crime_code)
  union all
  select
    coalesce(noticed.origin, 'notice ' || observations.observation_id || ' ' || observations.delivery_id),
    cast(observations.observed_from as date),
    coalesce(noticed.object_id, observations.object_id),
    observations.buurt_code,
    observations.lon,
    observations.lat
  from observations
  left join noticed
    on noticed.observation_id = observations.observation_id
    and noticed.delivery_id = observations.delivery_id
  where observations.sign = $sign or observations.category = $category
)
select
  records.record,
  records.happened_on,
  coalesce(homes.buurt_code, records.buurt_code) as buurt_code,
  coalesce(records.lon, homes.lon, area_centres.lon) as lon,
  coalesce(records.lat, homes.lat, area_centres.lat) as lat
from records
left join homes on homes.object_id = records.object_id
left join area_centres on area_centres.area_code = records.buurt_code
where coalesce(records.lon, homes.lon, area_centres.lon) is not null
order by records.record
