-- One row per organisation that owns something and has a director with many directorships at once.
-- Reads owners, companies, company_groups, officers, peildatum. A group counts once.
with
standing as (
  select kvk_number, 'kvk:' || kvk_number as party, form, sbi_code, employees, directors
  from companies
  where not ended
),
directing as (
  select standing.kvk_number, directors.director
  from standing
  cross join unnest(standing.directors) as directors (director)
),
directorships as (
  select
    directing.director,
    count(distinct company_groups.head) as directorships,
    count(distinct company_groups.head) filter (where standing.form in ('association', 'owners-association')) as associations
  from directing
  join company_groups on company_groups.kvk_number = directing.kvk_number
  join standing on standing.kvk_number = directing.kvk_number
  group by directing.director
),
busiest as (
  select
    directing.kvk_number,
    max(directorships.directorships) as directorships,
    max_by(directorships.associations, directorships.directorships) as associations,
    max_by(directing.director, directorships.directorships) as director
  from directing
  join directorships on directorships.director = directing.director
  where directorships.directorships >= $least_directorships
  group by directing.kvk_number
),
holdings as (
  select kvk_number, count(distinct object_id) as objects
  from owners
  where kvk_number is not null and owns and current
  group by kvk_number
),
trustees as (
  select officers.kvk_number, count(*) as trustees
  from officers
  cross join peildatum
  where officers.function in ('trustee', 'administrator')
    and (officers.held_from is null or officers.held_from <= peildatum.day)
    and not (officers.has_ended and (officers.held_until is null or officers.held_until <= peildatum.day))
  group by officers.kvk_number
)
select
  busiest.kvk_number as subject_id,
  busiest.directorships as value,
  peildatum.day as happened_on,
  ['officers ' || busiest.kvk_number] as evidence,
  busiest.directorships,
  busiest.associations,
  holdings.objects,
  standing.form,
  standing.sbi_code,
  standing.employees,
  offices.sbi_code as director_sbi_code,
  offices.employees as director_employees,
  coalesce(trustees.trustees, 0) as trustees
from busiest
join holdings on holdings.kvk_number = busiest.kvk_number
join standing on standing.kvk_number = busiest.kvk_number
left join standing as offices on offices.party = busiest.director
left join trustees on trustees.kvk_number = busiest.kvk_number
cross join peildatum
