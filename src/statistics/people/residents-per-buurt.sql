-- One row per buurt, year and age band: people who live there. Where no boundaries of buurten were delivered the gemeente
-- stands for its buurten, so that what is counted per gemeente can still be divided.
-- Reads areas, registrations, address_links, addresses, deliveries, area_figures. Where the BRP was delivered, people
-- registered at an address on its peildatum, by age; elsewhere the residents that CBS publishes per buurt, all of
-- unknown age. A year of which there is no BRP at all is not split.
-- A gemeente was measured by the BRP when anyone is registered in it. Nobody lives where only their post goes. Who is
-- registered at an address that the BAG does not have is in no buurt, and counts nowhere.
-- What must not be lost: residents whose birth date is not known, as onbekend.
with
smallest as (
  select
    code,
    'GM' || substr(code, 3, 4) as gemeente,
    case when code like 'BU9%' then 'voorbeeldregio' else 'nederland' end as territory
  from areas
  where level = 'buurt'
  union all
  select
    code,
    code as gemeente,
    case when code like 'GM9%' then 'voorbeeldregio' else 'nederland' end as territory
  from areas
  where level = 'gemeente'
    and substr(code, 3, 4) not in (select substr(code, 3, 4) from areas where level = 'buurt')
),
brp as (
  select max(as_of) as peildatum from deliveries where register = 'brp'
),
residents as (
  select distinct
    addresses.buurt_code,
    registrations.person,
    cast(year(brp.peildatum) as varchar) as period,
    -- The eighteenth birthday is all that is known of an age; other birthdays are so many years before or after it.
    case
      when registrations.adult_from is null then 'onbekend'
      when registrations.adult_from > brp.peildatum + interval 6 year then '0-11'
      when registrations.adult_from > brp.peildatum then '12-17'
      when registrations.adult_from > brp.peildatum - interval 7 year then '18-24'
      when registrations.adult_from > brp.peildatum - interval 27 year then '25-44'
      when registrations.adult_from > brp.peildatum - interval 47 year then '45-64'
      else '65-plus'
    end as leeftijd
  from registrations
  join address_links
    on address_links.register = 'registrations'
    and address_links.record_id = registrations.person
    and address_links.registered_from = registrations.registered_from
  join addresses on addresses.object_id = address_links.object_id and addresses.main_address
  cross join brp
  where registrations.address_kind = 'home'
    and registrations.registered_from <= brp.peildatum
    and (registrations.registered_until is null or registrations.registered_until > brp.peildatum)
    and addresses.buurt_code is not null
),
measured as (
  select distinct 'GM' || substr(buurt_code, 3, 4) as gemeente, period from residents
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
  where measure = 'residents'
    and (area_code like 'BU%' or area_code like 'GM%')
    and not exists (select 1 from measured where measured.gemeente = 'GM' || substr(area_figures.area_code, 3, 4))
),
years as (
  select territory, period, max(split) as split
  from (
    select distinct smallest.territory, measured.period, 1 as split
    from measured
    join smallest on smallest.gemeente = measured.gemeente
    union all
    select distinct smallest.territory, published.period, 0 as split
    from published
    join smallest on smallest.code = published.area_code
  ) as found
  group by territory, period
),
categories as (
  select * from (values
    ('totaal', 'totaal'),
    ('leeftijd', '0-11'), ('leeftijd', '12-17'), ('leeftijd', '18-24'), ('leeftijd', '25-44'), ('leeftijd', '45-64'), ('leeftijd', '65-plus'),
    ('leeftijd', 'onbekend')
  ) as listed (dimension, category)
),
counts as (
  select buurt_code, period, 'totaal' as dimension, 'totaal' as category, count(*) as count
  from residents
  group by buurt_code, period
  union all
  select buurt_code, period, 'leeftijd', leeftijd, count(*)
  from residents
  group by buurt_code, period, leeftijd
)
select
  smallest.territory,
  smallest.code as area_code,
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
from smallest
join years on years.territory = smallest.territory
cross join categories
left join measured on measured.gemeente = smallest.gemeente and measured.period = years.period
left join published on published.area_code = smallest.code and published.period = years.period and published.rank = 1
left join counts
  on counts.buurt_code = smallest.code
  and counts.period = years.period
  and counts.dimension = categories.dimension
  and counts.category = categories.category
where categories.dimension = 'totaal'
  or (years.split = 1 and (measured.gemeente is not null or published.value is not null))
