-- One row per delivered figure that does not count, with the reason.
-- Reads placed_figures; the others are in area_figures.
select
  region_key,
  region_name,
  level,
  period,
  measure,
  value,
  missing,
  provisional,
  unit,
  source_table,
  place,
  delivery_id,
  reason
from placed_figures
where reason is not null
