-- One row per link between a party and what it is party to, as it stands on the peildatum.
-- Reads owners, tenancies, businesses, companies, loans, peildatum. kind is a place in the list $kinds.
-- Whoever a register leaves unnamed has no link; what has ended is not here.
with
told as (
  select party, object_id as node, case when owns then 'owns' else 'has-right' end as kind, tenaamstelling_id as record
  from owners
  where current
  union all
  select landlord_party, object_id, 'lets', letting_id
  from tenancies
  where current
  union all
  select 'kvk:' || agent_kvk_number, object_id, 'arranges-letting', letting_id
  from tenancies
  where current
  union all
  select 'kvk:' || kvk_number, object_id, 'does-business', establishment_number
  from businesses
  where open
  union all
  select running.party, 'kvk:' || companies.kvk_number, 'runs', companies.kvk_number
  from companies
  cross join unnest(companies.directors) as running (party)
  where not companies.ended
  union all
  select holding.party, 'kvk:' || companies.kvk_number, 'holds', companies.kvk_number
  from companies
  cross join unnest(companies.shareholders) as holding (party)
  where not companies.ended
  union all
  select loans.creditor_party, loans.object_id, 'lends', loans.mortgage_id
  from loans
  cross join peildatum
  where (loans.registered_on is null or loans.registered_on <= peildatum.day)
    and (loans.released_on is null or loans.released_on > peildatum.day)
)
select
  party,
  node,
  list_position(string_split($kinds, ' '), kind) - 1 as kind,
  record
from told
where party is not null
group by all
