-- One row per gemeente, year and category, of what a source delivers as counts per gemeente and kind.
-- Reads areas, and two tables that the step makes: given (the delivered counts, of the listed kinds) and listed (kind and
-- category). A gemeente was measured in a year when every kind was given. Of a gemeente of which one is withheld or lacks,
-- nothing is shown: the rest would not be the whole.
with
gemeenten as (
  select code, case when code like 'GM9%' then 'voorbeeldregio' else 'nederland' end as territory
  from areas
  where level = 'gemeente'
),
totals as (
  select
    area_code,
    period,
    case when count(count) = (select count(*) from listed) then sum(count) end as count,
    max(case when missing = 'withheld' then 1 else 0 end) as withheld
  from given
  group by area_code, period
),
years as (
  select distinct gemeenten.territory, totals.period
  from totals
  join gemeenten on gemeenten.code = totals.area_code
),
cells as (
  select area_code, period, 'totaal' as dimension, 'totaal' as category, count from totals
  union all
  select totals.area_code, totals.period, $dimension, listed.category, given.count
  from totals
  join given on given.area_code = totals.area_code and given.period = totals.period
  join listed on listed.kind = given.kind
  where totals.count is not null
)
select
  gemeenten.territory,
  gemeenten.code as area_code,
  years.period,
  coalesce(cells.dimension, 'totaal') as dimension,
  coalesce(cells.category, 'totaal') as category,
  cells.count,
  case
    when cells.count is not null then null
    when totals.withheld = 1 then 'withheld'
    else 'not-measured'
  end as missing
from gemeenten
join years on years.territory = gemeenten.territory
left join totals on totals.area_code = gemeenten.code and totals.period = years.period
left join cells on cells.area_code = gemeenten.code and cells.period = years.period
