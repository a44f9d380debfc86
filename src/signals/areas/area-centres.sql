-- One row per buurt and per wijk with an address. Reads homes, areas.
-- What must not be lost: a buurt of which the areas register tells no wijk keeps its own row.
with
placed as (
  select homes.buurt_code as area_code, 'buurt' as level, homes.lon, homes.lat
  from homes
  where homes.buurt_code is not null
  union all
  select areas.parent_code, 'wijk', homes.lon, homes.lat
  from homes
  join areas on areas.code = homes.buurt_code
  where areas.parent_code is not null
)
select area_code, level, avg(lon) as lon, avg(lat) as lat, count(*) as addresses
from placed
group by area_code, level
