-- One row per buurt, year and kind of crime: incidents that the police registered there.
-- Reads areas, incidents, addresses, area_figures. Where incidents were delivered they count, by kind; elsewhere the
-- published total per buurt (47018NED), all of an unknown kind. A year without any incidents is not split at all.
-- A gemeente was measured in a year when it has an incident of that year: no gemeente has a year without any. An
-- incident at an object that the BAG does not have, or in a buurt that is no more, has no place and counts nowhere.
-- Kinds gather the codes of SoortMisdrijf (47018NED); a code that is not listed is of the kind overig.
with
buurten as (
  select
    code,
    'GM' || substr(code, 3, 4) as gemeente,
    case when code like 'BU9%' then 'voorbeeldregio' else 'nederland' end as territory
  from areas
  where level = 'buurt'
),
placed as (
  select
    coalesce(addresses.buurt_code, incidents.buurt_code) as buurt_code,
    cast(year(incidents.occurred_on) as varchar) as period,
    case
      when crime_code in ('1.1.1', '1.1.2', '2.5.1') then 'inbraak'
      when crime_code in ('1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.5.2', '1.6.2', '2.5.2') then 'diefstal'
      when crime_code in ('1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.6', '1.4.7', '1.6.3') then 'geweld'
      when crime_code in ('1.6.1', '2.2.1', '2.4.2', '3.6.4') then 'vernieling-en-overlast'
      when crime_code in ('1.3.1', '3.3.2', '3.3.5', '3.4.2', '3.5.2', '3.5.5') then 'verkeer'
      when crime_code in ('2.1.1', '3.1.1', '3.1.3') then 'drugs-en-wapens'
      when crime_code in ('3.7.4', '3.9.1', '3.9.2', '3.9.3') then 'fraude-en-cybercrime'
      else 'overig'
    end as soort
  from incidents
  left join addresses on addresses.object_id = incidents.object_id and addresses.main_address
),
measured as (
  select distinct 'GM' || substr(buurt_code, 3, 4) as gemeente, period from placed where buurt_code is not null
),
published as (
  select
    area_figures.area_code,
    area_figures.period,
    area_figures.value,
    area_figures.missing,
    row_number() over (
      partition by area_figures.area_code, area_figures.period order by area_figures.source_table desc
    ) as rank
  from area_figures
  where measure = 'registered_crimes'
    and area_code like 'BU%'
    and not exists (select 1 from measured where measured.gemeente = 'GM' || substr(area_figures.area_code, 3, 4))
),
years as (
  select territory, period, max(split) as split
  from (
    select distinct buurten.territory, measured.period, 1 as split
    from measured
    join buurten on buurten.gemeente = measured.gemeente
    union all
    select distinct buurten.territory, published.period, 0 as split
    from published
    join buurten on buurten.code = published.area_code
  ) as found
  group by territory, period
),
categories as (
  select * from (values
    ('totaal', 'totaal'),
    ('soort', 'inbraak'), ('soort', 'diefstal'), ('soort', 'geweld'), ('soort', 'vernieling-en-overlast'), ('soort', 'verkeer'),
    ('soort', 'drugs-en-wapens'), ('soort', 'fraude-en-cybercrime'), ('soort', 'overig'), ('soort', 'onbekend')
  ) as listed (dimension, category)
),
counts as (
  select buurt_code, period, 'totaal' as dimension, 'totaal' as category, count(*) as count
  from placed
  group by buurt_code, period
  union all
  select buurt_code, period, 'soort', soort, count(*)
  from placed
  group by buurt_code, period, soort
)
select
  buurten.territory,
  buurten.code as area_code,
  years.period,
  categories.dimension,
  categories.category,
  case
    when measured.gemeente is not null then coalesce(counts.count, 0)
    when categories.category in ('totaal', 'onbekend') then cast(published.value as integer)
    else 0
  end as count,
  case when measured.gemeente is null and published.value is null then coalesce(published.missing, 'not-measured') end
    as missing
from buurten
join years on years.territory = buurten.territory
cross join categories
left join measured on measured.gemeente = buurten.gemeente and measured.period = years.period
left join published on published.area_code = buurten.code and published.period = years.period and published.rank = 1
left join counts
  on counts.buurt_code = buurten.code
  and counts.period = years.period
  and counts.dimension = categories.dimension
  and counts.category = categories.category
where categories.dimension = 'totaal'
  or (years.split = 1 and (measured.gemeente is not null or published.value is not null))
