-- One row per delivered figure, with its area and, when it does not count, the reason.
-- Reads cbs_figures and region_places. No figure is lost. Of several for one area, period, measure and table the
-- one from the delivery with the latest state counts (a delivery id begins with that day); where one delivery
-- says two things, neither counts.
with
placed as (
  select
    cbs_figures.region_key,
    cbs_figures.region_name,
    cbs_figures.level,
    cbs_figures.period,
    cbs_figures.measure,
    cbs_figures.value,
    cbs_figures.missing,
    cbs_figures.provisional,
    cbs_figures.unit,
    cbs_figures.source_table,
    cbs_figures.place,
    cbs_figures.delivery_id,
    region_places.area_code,
    region_places.reason,
    coalesce(cast(cbs_figures.value as varchar), cbs_figures.missing) as says
  from cbs_figures
  join region_places
    on region_places.delivery_id = cbs_figures.delivery_id
    and region_places.region = coalesce(cbs_figures.region_key, cbs_figures.region_name)
),
compared as (
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
    area_code,
    reason,
    max(delivery_id) over cell as newest,
    min(says) over delivered_cell as one_says,
    max(says) over delivered_cell as other_says,
    row_number() over (
      partition by area_code, period, measure, source_table, delivery_id order by provisional, place
    ) as occurrence
  from placed
  window
    cell as (partition by area_code, period, measure, source_table),
    delivered_cell as (partition by area_code, period, measure, source_table, delivery_id)
)
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
  area_code,
  case
    when reason is not null then reason
    when delivery_id < newest then 'replaced'
    when one_says <> other_says then 'contradicted'
    when occurrence > 1 then 'repeated'
  end as reason
from compared
