-- One row per delivered boundary that is not in the current division, with the reason.
-- Reads area_boundaries, current_boundaries and municipal_mergers.
with
merged as (
  select part_code, max(first_division) as first_division
  from municipal_mergers
  group by part_code
)
select
  area_boundaries.code,
  area_boundaries.year,
  case when current_boundaries.code is null then 'later-division' else 'merged' end as reason,
  area_boundaries.delivery_id
from area_boundaries
left join current_boundaries
  on current_boundaries.code = area_boundaries.code
  and current_boundaries.year = area_boundaries.year
  and current_boundaries.delivery_id = area_boundaries.delivery_id
left join merged
  on merged.part_code = 'GM' || substr(area_boundaries.code, 3, 4)
  and merged.first_division > area_boundaries.year
left join municipal_mergers as going_on
  on going_on.part_code = merged.part_code and going_on.successor_code = going_on.part_code
where current_boundaries.code is null
  or (merged.part_code is not null and (area_boundaries.level = 'gemeente' or going_on.part_code is null))
