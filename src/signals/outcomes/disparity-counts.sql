-- One row per indicator, public trait of areas, third of the areas and comparison: where signals count, and where they
-- were right. Reads placed_signals, stacks, homes, area_figures, visit_outcomes. Traits are figures of areas that CBS
-- publishes; no figure of an address, a household or a person is read. A class without a signal stays, with 0.
with
figures as (
  select area_code, measure, max_by(value, period) as value
  from area_figures
  where value is not null
  group by area_code, measure
),
places as (
  select distinct buurt_code, gemeente_code
  from homes
),
traits as (
  select 'homes-in-neighbourhood' as trait, figures.area_code, figures.value
  from figures
  where measure = 'homes' and area_code in (select buurt_code from places)
  union all
  select 'residents-per-home', residents.area_code, residents.value / homes_there.value
  from figures as residents
  join figures as homes_there on homes_there.area_code = residents.area_code and homes_there.measure = 'homes'
  where residents.measure = 'residents'
    and homes_there.value > 0
    and residents.area_code in (select buurt_code from places)
  union all
  select 'crimes-per-thousand', crimes.area_code, crimes.value * 1000 / residents.value
  from figures as crimes
  join figures as residents on residents.area_code = crimes.area_code and residents.measure = 'residents'
  where crimes.measure = 'registered_crimes'
    and residents.value > 0
    and crimes.area_code in (select gemeente_code from places)
),
classes as (
  select trait, area_code, ntile(3) over (partition by trait order by value, area_code) as third
  from traits
),
addresses as (
  select
    homes.object_id,
    classes.trait,
    case classes.third when 1 then 'low' when 2 then 'middle' else 'high' end as area_class
  from homes
  cross join unnest([homes.buurt_code, homes.gemeente_code]) as named (area_code)
  join classes on classes.area_code = named.area_code
),
class_sizes as (
  select trait, area_class, count(*) as addresses
  from addresses
  group by trait, area_class
),
shown as (
  select distinct indicator, object_id
  from placed_signals
  where set_aside is null
  union all
  select 'NW-01', object_id
  from stacks
  where stacked
),
counted as (
  select
    shown.indicator,
    addresses.trait,
    addresses.area_class,
    count(*) as signals,
    count(visit_outcomes.object_id) as visited,
    coalesce(sum(case when visit_outcomes.confirmed then 1 else 0 end), 0) as confirmed
  from shown
  join addresses on addresses.object_id = shown.object_id
  left join visit_outcomes on visit_outcomes.object_id = shown.object_id
  group by shown.indicator, addresses.trait, addresses.area_class
),
every as (
  select named.indicator, class_sizes.*
  from (select distinct indicator from shown) as named
  cross join class_sizes
)
select
  every.indicator,
  every.trait,
  compared.compared,
  every.area_class,
  case compared.compared when 'signals' then every.addresses else coalesce(counted.visited, 0) end as trials,
  case compared.compared when 'signals' then coalesce(counted.signals, 0) else coalesce(counted.confirmed, 0) end as hits
from every
cross join (values ('signals'), ('hits')) as compared (compared)
left join counted
  on counted.indicator = every.indicator and counted.trait = every.trait and counted.area_class = every.area_class
