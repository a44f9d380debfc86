-- One row per gemeente and year: crimes that the police registered, as CBS or the police publish them.
-- Reads areas and area_figures. Every gemeente has a row for every year that any of its territory has a figure for.
-- Where two tables give the same figure, the one with the highest number counts: CBS numbers its newer tables higher.
with
gemeenten as (
  select code, case when code like 'GM9%' then 'voorbeeldregio' else 'nederland' end as territory
  from areas
  where level = 'gemeente'
),
crimes as (
  select
    area_code,
    period,
    value,
    missing,
    row_number() over (partition by area_code, period order by source_table desc) as rank
  from area_figures
  where measure = 'registered_crimes' and area_code like 'GM%'
),
years as (
  select distinct gemeenten.territory, crimes.period
  from crimes
  join gemeenten on gemeenten.code = crimes.area_code
)
select
  gemeenten.territory,
  gemeenten.code as area_code,
  years.period,
  'totaal' as dimension,
  'totaal' as category,
  cast(crimes.value as integer) as count,
  case when crimes.value is null then coalesce(crimes.missing, 'not-measured') end as missing
from gemeenten
join years on years.territory = gemeenten.territory
left join crimes on crimes.area_code = gemeenten.code and crimes.period = years.period and crimes.rank = 1
