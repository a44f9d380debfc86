-- One row per area (buurt, and street within a buurt) and open vestiging of a known branch in it.
-- Reads businesses, homes, addresses. A vestiging outside the delivered boundaries has no buurt and no row; one in a
-- street with fewer business premises than $least_street_premises counts for its buurt only.
with
placed as (
  select
    businesses.establishment_number,
    businesses.kvk_number,
    businesses.object_id,
    businesses.at_home,
    businesses.opened_on,
    left(businesses.sbi_code, 4) as sbi_code,
    homes.buurt_code,
    addresses.street,
    array_to_string(list_sort(homes.use_purposes), '+') as premises_kind,
    addresses.building_ids[1] as building_id
  from businesses
  join homes on homes.object_id = businesses.object_id
  join addresses on addresses.nummeraanduiding_id = homes.nummeraanduiding_id
  where businesses.open
    and businesses.sbi_code is not null
    and homes.buurt_code is not null
),
streets as (
  select buurt_code, street
  from placed
  where not at_home
  group by buurt_code, street
  having count(distinct object_id) >= $least_street_premises
)
select
  buurt_code as area_id, 'buurt' as area_kind, sbi_code, establishment_number, kvk_number, object_id, at_home, opened_on,
  premises_kind, building_id
from placed
union all
select
  placed.buurt_code || ' ' || placed.street, 'street', sbi_code, establishment_number, kvk_number, object_id, at_home,
  opened_on, premises_kind, building_id
from placed
join streets on streets.buurt_code = placed.buurt_code and streets.street = placed.street
