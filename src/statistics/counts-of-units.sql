-- One row per area, period and category: how many units. Reads areas, measured_gemeenten, indicator_states, and what
-- counting-step.ts lays out: split_units (each unit once per dimension), categories, needs, empty_areas.
-- What must not be lost: a category without units in a measured area is a 0; an area whose gemeente a register does not
-- tell of is not measured; an area without anything to count among is impossible. A territory that no needed register
-- tells of has no rows at all. Units outside the delivered boundaries have no area and are not counted.
with
needed_registers as (
  select need as register from needs where kind = 'register'
),
measured as (
  select measured_gemeenten.gemeente_code
  from measured_gemeenten
  join needed_registers on needed_registers.register = measured_gemeenten.register
  where not exists (
    select 1
    from needs
    where needs.kind = 'indicator'
      and needs.need not in (select indicator from indicator_states where state not in ('absent', 'withdrawn'))
  )
  group by measured_gemeenten.gemeente_code
  having count(*) = (select count(*) from needed_registers)
),
state as (
  select year(max(measured_gemeenten.as_of)) as last_year
  from measured_gemeenten
  join needed_registers on needed_registers.register = measured_gemeenten.register
  having count(*) > 0
),
-- What stands is counted in the year of the state; what happens in each whole year before it.
periods as (
  select cast(state.last_year - back.years as varchar) as period
  from state, unnest(range(0, $years + 1)) as back (years)
  where (back.years > 0) = ($years > 0)
),
places as (
  select
    areas.code as area_code,
    case when areas.code like '__9%' then 'voorbeeldregio' else 'nederland' end as territory,
    measured.gemeente_code is not null as is_measured,
    empty_areas.area_code is not null as is_empty
  from areas
  left join measured on measured.gemeente_code = 'GM' || substr(areas.code, 3, 4)
  left join empty_areas on empty_areas.area_code = areas.code
  where areas.level = $level
),
counted as (
  select area_code, period, dimension, category, count(*) as units
  from split_units
  group by area_code, period, dimension, category
),
judged as (
  select
    territory,
    area_code,
    case when not is_measured then 'not-measured' when is_empty then 'impossible' end as missing
  from places
  where territory in (select territory from places where is_measured)
)
select
  judged.territory,
  judged.area_code,
  periods.period,
  categories.dimension,
  categories.category,
  case when judged.missing is null then coalesce(counted.units, 0) end as "count",
  judged.missing
from judged
cross join periods
join categories on judged.missing is null or categories.dimension = 'totaal'
left join counted
  on counted.area_code = judged.area_code
  and coalesce(counted.period, periods.period) = periods.period
  and counted.dimension = categories.dimension
  and counted.category = categories.category
