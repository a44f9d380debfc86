-- One row per year, place of offence, place of residence and age band. Reads drug_suspect_counts and deliveries.
-- What must not be lost: control totals, by which later steps tell a whole delivery from a part.
-- Of two deliveries the newest state holds; counts are never added up. What a delivery tells in two ways stays without
-- a count: nobody can say which is right, and a row that is left out would read as 0.
with
told as (
  select
    period_from,
    area_code,
    residence_code,
    age_band,
    delivery_id,
    case when min(count) = max(count) then max(count) end as count
  from drug_suspect_counts
  group by period_from, area_code, residence_code, age_band, delivery_id
),
ranked as (
  select
    told.*,
    row_number() over (
      partition by period_from, area_code, residence_code, age_band
      order by deliveries.as_of desc, told.delivery_id
    ) as rank
  from told
  join deliveries using (delivery_id)
)
select
  cast(year(period_from) as varchar) as period,
  case area_code when 'elders' then 'elsewhere' when 'totaal' then 'all' else area_code end as offence_code,
  case residence_code when 'elders' then 'elsewhere' when 'totaal' then 'all' else residence_code end as residence_code,
  case age_band when '65 en ouder' then '65-plus' when 'onbekend' then 'unknown' when 'totaal' then 'all' else age_band end
    as age_band,
  count,
  delivery_id
from ranked
where rank = 1
