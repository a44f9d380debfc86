-- One row per organisation that owns something and of which it is unclear who is behind it.
-- Reads ownership_chains, companies, peildatum. The register names a shareholder only who holds all shares: an organisation
-- of which no shareholder is told is ordinary, as long as a natural person directs it, itself or through another one.
with
named as (
  select kvk_number, 'kvk:' || kvk_number as party, form, sbi_code, employees, directors from companies
),
lasts as (
  select ownership_chains.kvk_number, ends.party
  from ownership_chains
  cross join unnest(ownership_chains.ultimate_parties) as ends (party)
),
last_directors as (
  select distinct lasts.party, directors.director
  from lasts
  join named on named.party = lasts.party
  cross join unnest(named.directors) as directors (director)
),
people as (
  select
    last_directors.party,
    bool_or(
      last_directors.director like 'person:%'
      or len(list_filter(named.directors, lambda party: party like 'person:%')) > 0
    ) as has_person
  from last_directors
  left join named on named.party = last_directors.director
  group by last_directors.party
),
ends as (
  select
    lasts.kvk_number,
    bool_or(lasts.party like 'person:%' or people.has_person) as has_person,
    bool_and(lasts.party like 'person:%' or people.party is not null) as all_told
  from lasts
  left join people on people.party = lasts.party
  group by lasts.kvk_number
),
steps as (
  select distinct ownership_chains.kvk_number, passed.party
  from ownership_chains
  cross join unnest(ownership_chains.path) as passed (party)
),
groups as (
  select
    steps.kvk_number,
    max(named.employees) as most_employees,
    bool_or(
      named.form = 'public-body'
      or ((named.sbi_code like '641%' or named.sbi_code like '65%') and named.employees >= $least_staff)
    ) as has_institution,
    list('officers ' || substr(steps.party, length('kvk:') + 1)) filter (where steps.party like 'kvk:%') as evidence
  from steps
  left join named on named.party = steps.party
  group by steps.kvk_number
),
reasons as (
  select
    ownership_chains.kvk_number,
    ownership_chains.depth,
    ownership_chains.ends_with,
    ownership_chains.depth >= $least_depth as is_deep,
    ownership_chains.ends_with = 'cycle' as is_circle,
    ownership_chains.ends_with in ('unknown', 'directors')
      and coalesce(ends.all_told and not coalesce(ends.has_person, false), false) as has_nobody
  from ownership_chains
  left join ends on ends.kvk_number = ownership_chains.kvk_number
),
counted as (
  select *, cast(is_deep as integer) + cast(is_circle as integer) + cast(has_nobody as integer) as reasons
  from reasons
)
select
  counted.kvk_number as subject_id,
  counted.reasons as value,
  peildatum.day as happened_on,
  groups.evidence,
  counted.depth,
  counted.ends_with,
  case when counted.has_nobody then 0 end as natural_directors,
  coalesce(groups.has_institution, false) as has_institution,
  groups.most_employees,
  companies.form,
  companies.sbi_code,
  companies.employees
from counted
join groups on groups.kvk_number = counted.kvk_number
left join companies on companies.kvk_number = counted.kvk_number
cross join peildatum
where counted.reasons >= $least_reasons
