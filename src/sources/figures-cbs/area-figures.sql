-- One row per area, period, measure and source table.
-- Reads placed_figures; what does not count is in unplaced_figures. A missing figure stays, with the reason.
select area_code, period, measure, source_table, value, missing, provisional, unit, delivery_id
from placed_figures
where reason is null
