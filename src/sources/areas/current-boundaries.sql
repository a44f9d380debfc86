-- One row per area in the latest division that was delivered of it.
-- Reads area_boundaries. A gemeente counts in its own latest division; a wijk or buurt only in the latest division
-- that was delivered of its gemeente at that level, because codes disappear when a gemeente divides itself anew.
with
divisions as (
  select
    code,
    year,
    max(delivery_id) as delivery_id,
    max(year) over (partition by case when level = 'gemeente' then code else level || substr(code, 3, 4) end) as latest
  from area_boundaries
  group by code, level, year
)
select
  area_boundaries.code,
  area_boundaries.level,
  area_boundaries.name,
  area_boundaries.parent_code,
  area_boundaries.year,
  area_boundaries.boundary,
  area_boundaries.delivery_id
from area_boundaries
join divisions
  on divisions.code = area_boundaries.code
  and divisions.year = area_boundaries.year
  and divisions.delivery_id = area_boundaries.delivery_id
where divisions.year = divisions.latest
