-- One row per organisation that owns homes and is registered for nothing that goes with homes.
-- Reads owners, homes, companies, tenancies, permits, peildatum. An organisation without a known activity gives no row.
-- Activities that go with homes: building and developing (41), lodging (55), finance (64, 65), real estate (68),
-- government (84), residential care (87) and social work (88).
with
owned_homes as (
  select distinct owners.kvk_number, owners.object_id
  from owners
  join homes on homes.object_id = owners.object_id
  where owners.kvk_number is not null and owners.owns and owners.current
    and list_contains(homes.use_purposes, 'woon')
),
open_lettings as (
  select distinct tenancies.object_id, tenancies.landlord_kvk_number as kvk_number
  from tenancies
  where tenancies.current
    and tenancies.payment = 'bank'
    and not coalesce(tenancies.payer_differs, false)
  union
  select permits.object_id, permits.holder_kvk_number
  from permits
  cross join peildatum
  where permits.kind in ('letting', 'rooms')
    and permits.status = 'granted'
    and permits.valid_from <= peildatum.day
    and (permits.valid_until is null or permits.valid_until > peildatum.day)
),
holdings as (
  select
    owned_homes.kvk_number,
    count(*) as homes,
    count(open_lettings.object_id) as openly_let
  from owned_homes
  left join open_lettings
    on open_lettings.object_id = owned_homes.object_id and open_lettings.kvk_number = owned_homes.kvk_number
  group by owned_homes.kvk_number
),
activities as (
  select
    companies.kvk_number,
    bool_or(regexp_matches(codes.sbi_code, '^(41|55|64|65|68|84|87|88)')) as goes_with_homes
  from companies
  cross join unnest(companies.sbi_codes) as codes (sbi_code)
  group by companies.kvk_number
)
select
  holdings.kvk_number as subject_id,
  holdings.homes as value,
  peildatum.day as happened_on,
  ['organisation ' || holdings.kvk_number] as evidence,
  holdings.homes,
  holdings.openly_let,
  companies.sbi_code,
  companies.form,
  companies.employees,
  date_diff('day', companies.founded_on, peildatum.day) as age_days
from holdings
join activities on activities.kvk_number = holdings.kvk_number
join companies on companies.kvk_number = holdings.kvk_number
cross join peildatum
where holdings.homes >= $least_homes
  and not activities.goes_with_homes
  and not companies.ended
