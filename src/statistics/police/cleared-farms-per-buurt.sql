-- One row per buurt, year, dimension and category: cannabis farms that were cleared, and what the addresses are like.
-- Reads areas, cannabis_clearances, addresses, rights. Traits are of the address and its owner of that day, never of
-- who lived there.
-- A gemeente was measured in a year when it has a clearance or a nil return of that year. A clearance at an object that
-- the BAG does not have, or in a buurt that is no more, has no place and counts nowhere.
-- What must not be lost: a clearance of which a trait is not known, as onbekend.
with
buurten as (
  select
    code,
    'GM' || substr(code, 3, 4) as gemeente,
    case when code like 'BU9%' then 'voorbeeldregio' else 'nederland' end as territory
  from areas
  where level = 'buurt'
),
clearances as (
  select
    cannabis_clearances.delivery_id,
    cannabis_clearances.clearance_id,
    cannabis_clearances.cleared_on,
    cast(year(cannabis_clearances.cleared_on) as varchar) as period,
    cannabis_clearances.none_in,
    cannabis_clearances.object_id,
    addresses.object_kind,
    addresses.use_purposes,
    addresses.floor_area_square_metres as floor_area,
    addresses.building_year,
    addresses.building_ids[1] as building_id,
    coalesce(addresses.buurt_code, cannabis_clearances.buurt_code) as buurt_code
  from cannabis_clearances
  left join addresses on addresses.object_id = cannabis_clearances.object_id and addresses.main_address
),
neighbours as (
  select addresses.building_ids[1] as building_id, count(*) as objects
  from addresses
  where addresses.main_address
    and addresses.building_ids[1] in (select building_id from clearances)
  group by addresses.building_ids[1]
),
-- Who holds the ground under a leased home is not its owner: the lease (erfpacht) counts before the property.
holders as (
  select
    clearances.delivery_id,
    clearances.clearance_id,
    rights.holder_kind,
    dense_rank() over (
      partition by clearances.delivery_id, clearances.clearance_id
      order by case when rights.right_kind like 'erfpacht%' then 1 when rights.right_kind like 'opstal' then 2 else 3 end
    ) as rank
  from rights
  cross join unnest(rights.bag_object_ids) as placed (object_id)
  join clearances on clearances.object_id = placed.object_id
  where rights.right_kind in ('eigendom', 'erfpacht', 'erfpacht-en-opstal', 'opstal')
    and (rights.held_from is null or rights.held_from <= clearances.cleared_on)
    and (rights.held_until is null or rights.held_until > clearances.cleared_on)
),
owners as (
  select
    delivery_id,
    clearance_id,
    case
      when max(case when holder_kind = 'organisation' then 1 else 0 end) = 1 then 'organisatie'
      when max(case when holder_kind = 'person' then 1 else 0 end) = 1 then 'persoon'
      else 'onbekend'
    end as soort_eigenaar
  from holders
  where rank = 1
  group by delivery_id, clearance_id
),
described as (
  select
    clearances.buurt_code,
    clearances.period,
    case
      when floor_area is null then 'onbekend'
      when floor_area < 50 then 'tot-50'
      when floor_area < 75 then '50-74'
      when floor_area < 100 then '75-99'
      when floor_area < 150 then '100-149'
      else 'vanaf-150'
    end as oppervlakte,
    case
      when building_year is null then 'onbekend'
      when building_year < 1945 then 'voor-1945'
      when building_year < 1970 then '1945-1969'
      when building_year < 1990 then '1970-1989'
      when building_year < 2010 then '1990-2009'
      else 'vanaf-2010'
    end as bouwperiode,
    case
      when object_kind is null then 'onbekend'
      when object_kind <> 'verblijfsobject' then 'standplaats-of-ligplaats'
      when not list_contains(use_purposes, 'woon') then 'geen-woning'
      when neighbours.objects is null then 'onbekend'
      when neighbours.objects > 1 then 'meergezinswoning'
      else 'eengezinswoning'
    end as woningtype,
    coalesce(owners.soort_eigenaar, 'onbekend') as soort_eigenaar
  from clearances
  left join neighbours on neighbours.building_id = clearances.building_id
  left join owners on owners.delivery_id = clearances.delivery_id and owners.clearance_id = clearances.clearance_id
  where none_in is null
),
measured as (
  select 'GM' || substr(buurt_code, 3, 4) as gemeente, period from clearances where buurt_code is not null
  union
  select none_in, period from clearances where none_in is not null
),
years as (
  select distinct buurten.territory, measured.period
  from measured
  join buurten on buurten.gemeente = measured.gemeente
),
categories as (
  select * from (values
    ('totaal', 'totaal'),
    ('oppervlakte', 'tot-50'), ('oppervlakte', '50-74'), ('oppervlakte', '75-99'),
    ('oppervlakte', '100-149'), ('oppervlakte', 'vanaf-150'), ('oppervlakte', 'onbekend'),
    ('bouwperiode', 'voor-1945'), ('bouwperiode', '1945-1969'), ('bouwperiode', '1970-1989'),
    ('bouwperiode', '1990-2009'), ('bouwperiode', 'vanaf-2010'), ('bouwperiode', 'onbekend'),
    ('woningtype', 'eengezinswoning'), ('woningtype', 'meergezinswoning'), ('woningtype', 'standplaats-of-ligplaats'),
    ('woningtype', 'geen-woning'), ('woningtype', 'onbekend'),
    ('soort-eigenaar', 'persoon'), ('soort-eigenaar', 'organisatie'), ('soort-eigenaar', 'onbekend')
  ) as listed (dimension, category)
),
figures as (
  select buurt_code, period, 'totaal' as dimension, 'totaal' as category from described
  union all
  select buurt_code, period, 'oppervlakte', oppervlakte from described
  union all
  select buurt_code, period, 'bouwperiode', bouwperiode from described
  union all
  select buurt_code, period, 'woningtype', woningtype from described
  union all
  select buurt_code, period, 'soort-eigenaar', soort_eigenaar from described
),
counts as (
  select buurt_code, period, dimension, category, count(*) as count
  from figures
  group by buurt_code, period, dimension, category
)
select
  buurten.territory,
  buurten.code as area_code,
  years.period,
  categories.dimension,
  categories.category,
  case when measured.gemeente is not null then coalesce(counts.count, 0) end as count,
  case when measured.gemeente is null then 'not-measured' end as missing
from buurten
join years on years.territory = buurten.territory
cross join categories
left join measured on measured.gemeente = buurten.gemeente and measured.period = years.period
left join counts
  on counts.buurt_code = buurten.code
  and counts.period = years.period
  and counts.dimension = categories.dimension
  and counts.category = categories.category
where measured.gemeente is not null or categories.dimension = 'totaal'
