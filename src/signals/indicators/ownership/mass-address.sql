-- One row per address with many organisations at once. Reads businesses, homes, companies, peildatum.
-- An organisation counts once, however many vestigingen it has there.
with
open_businesses as (
  select object_id, establishment_number, kvk_number, sbi_code, employees from businesses where open
),
offices as (
  select object_id, max(employees) as office_employees
  from open_businesses
  where regexp_matches(sbi_code, '^(6619|6820|6832|6910|6920|8210|8211|8299)')
  group by object_id
),
addresses as (
  select
    open_businesses.object_id,
    count(distinct open_businesses.kvk_number) as organisations,
    count(distinct open_businesses.kvk_number)
      filter (where companies.form in ('association', 'owners-association')) as associations,
    list('establishment ' || open_businesses.establishment_number) as evidence
  from open_businesses
  left join companies on companies.kvk_number = open_businesses.kvk_number
  group by open_businesses.object_id
)
select
  addresses.object_id as subject_id,
  addresses.organisations as value,
  peildatum.day as happened_on,
  addresses.evidence,
  addresses.organisations,
  addresses.associations,
  homes.floor_area_square_metres,
  homes.use_purposes,
  offices.office_employees
from addresses
cross join peildatum
left join offices on offices.object_id = addresses.object_id
left join homes on homes.object_id = addresses.object_id
where addresses.organisations >= $least_organisations
