-- One row per gemeente and year: registered crimes, of so many residents.
-- Reads areas and area_figures. Every gemeente has a row for every year that any of its territory has a figure for.
-- Where two CBS tables give the same figure, the one with the highest number counts: CBS numbers its newer tables higher.
-- Residents are those of the nearest year at most $most_years_between away; the earlier of two equally near.
with
gemeenten as (
  select
    code as area_code,
    case when code like 'GM9%' then 'voorbeeldregio' else 'nederland' end as territory
  from areas
  where level = 'gemeente'
),
figures as (
  select
    area_code,
    period,
    measure,
    value,
    missing,
    row_number() over (partition by area_code, period, measure order by source_table desc) as place
  from area_figures
  where measure in ('registered_crimes', 'residents') and area_code like 'GM%'
),
crimes as (
  select area_code, period, value, missing
  from figures
  where measure = 'registered_crimes' and place = 1
),
years as (
  select distinct gemeenten.territory, crimes.period
  from crimes
  join gemeenten on gemeenten.area_code = crimes.area_code
),
residents as (
  select area_code, period, value
  from figures
  where measure = 'residents' and place = 1 and value is not null
),
nearest as (
  select
    gemeenten.area_code,
    years.period,
    residents.value as residents,
    residents.period as residents_period,
    row_number() over (
      partition by gemeenten.area_code, years.period
      order by abs(cast(residents.period as integer) - cast(years.period as integer)), residents.period
    ) as place
  from gemeenten
  join years on years.territory = gemeenten.territory
  join residents
    on residents.area_code = gemeenten.area_code
    and abs(cast(residents.period as integer) - cast(years.period as integer)) <= $most_years_between
)
select
  gemeenten.territory,
  gemeenten.area_code,
  years.period,
  crimes.value as numerator,
  nearest.residents as denominator,
  nearest.residents_period as denominator_period,
  case
    when crimes.value is not null and nearest.residents > 0 then null
    else coalesce(crimes.missing, 'not-measured')
  end as missing
from gemeenten
join years on years.territory = gemeenten.territory
left join crimes on crimes.area_code = gemeenten.area_code and crimes.period = years.period
left join nearest
  on nearest.area_code = gemeenten.area_code and nearest.period = years.period and nearest.place = 1
