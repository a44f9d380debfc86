-- One row per foundation with at most so many directors that owns something now.
-- Reads owners, companies, officers, homes, peildatum. A foundation of which no director is told gives no row.
with
holdings as (
  select
    owners.kvk_number,
    count(distinct owners.object_id) as objects,
    count(distinct owners.object_id) filter (where list_contains(homes.use_purposes, 'woon')) as homes
  from owners
  left join homes on homes.object_id = owners.object_id
  where owners.kvk_number is not null and owners.owns and owners.current
  group by owners.kvk_number
),
watchers as (
  select
    officers.kvk_number,
    count(*) filter (where officers.function = 'supervisor') as supervisors,
    count(*) filter (where officers.function in ('trustee', 'administrator')) as trustees
  from officers
  cross join peildatum
  where (officers.held_from is null or officers.held_from <= peildatum.day)
    and not (officers.has_ended and (officers.held_until is null or officers.held_until <= peildatum.day))
  group by officers.kvk_number
)
select
  companies.kvk_number as subject_id,
  len(companies.directors) as value,
  peildatum.day as happened_on,
  ['officers ' || companies.kvk_number] as evidence,
  holdings.objects,
  holdings.homes,
  companies.founded_on,
  companies.sbi_code,
  companies.form,
  companies.employees,
  date_diff('day', companies.founded_on, peildatum.day) as age_days,
  coalesce(watchers.supervisors, 0) as supervisors,
  coalesce(watchers.trustees, 0) as trustees,
  len(heads.directors) as directors_of_director
from companies
join holdings on holdings.kvk_number = companies.kvk_number
cross join peildatum
left join watchers on watchers.kvk_number = companies.kvk_number
left join companies as heads on 'kvk:' || heads.kvk_number = companies.directors[1]
where companies.form = 'foundation'
  and not companies.ended
  and len(companies.directors) >= 1
  and len(companies.directors) <= $most_directors
  and holdings.objects >= $least_objects
