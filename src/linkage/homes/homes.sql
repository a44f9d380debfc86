-- One row per object that exists: where it is, what it is for, and how many people are registered there.
-- Reads addresses (main addresses only), address_links, registrations, relations, deliveries.
-- A home without residents stays, with 0. Nobody lives where only their post goes (address_kind correspondence).
with
brp as (
  select max(as_of) as peildatum from deliveries where register = 'brp'
),
residents as (
  select distinct
    address_links.object_id,
    registrations.person,
    coalesce(registrations.adult_from <= brp.peildatum, true) as adult
  from registrations
  join address_links
    on address_links.register = 'registrations'
    and address_links.record_id = registrations.person
    and address_links.registered_from = registrations.registered_from
  cross join brp
  where registrations.address_kind = 'home'
    and registrations.registered_from <= brp.peildatum
    and (registrations.registered_until is null or registrations.registered_until > brp.peildatum)
),
-- A tie counts for both sides: a parent is related to the child as the child is to the parent.
ties as (
  select person, other from relations
  union
  select other as person, person as other from relations
),
related as (
  select distinct residents.object_id, residents.person
  from residents
  join ties on ties.person = residents.person
  join residents as housemates
    on housemates.person = ties.other and housemates.object_id = residents.object_id
  where residents.adult and housemates.adult
),
counts as (
  select
    residents.object_id,
    count(*) as resident_count,
    sum(case when residents.adult then 1 else 0 end) as adult_count,
    sum(case when residents.adult and related.person is null then 1 else 0 end) as unrelated_adult_count
  from residents
  left join related on related.object_id = residents.object_id and related.person = residents.person
  group by residents.object_id
)
select
  addresses.object_id,
  addresses.nummeraanduiding_id,
  addresses.street || ' ' || addresses.house_number || coalesce(addresses.house_letter, '')
    || coalesce('-' || addresses.house_number_addition, '')
    || ', ' || coalesce(addresses.postcode || ' ', '') || addresses.place as address,
  addresses.buurt_code,
  'GM' || substr(addresses.buurt_code, 3, 4) as gemeente_code,
  addresses.lon,
  addresses.lat,
  addresses.use_purposes,
  addresses.floor_area_square_metres,
  addresses.object_status,
  addresses.building_year,
  coalesce(counts.resident_count, 0) as resident_count,
  coalesce(counts.adult_count, 0) as adult_count,
  coalesce(counts.unrelated_adult_count, 0) as unrelated_adult_count,
  brp.peildatum,
  deliveries.as_of as bag_as_of
from addresses
join deliveries on deliveries.delivery_id = addresses.delivery_id
cross join brp
left join counts on counts.object_id = addresses.object_id
where addresses.main_address
