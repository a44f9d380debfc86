-- One row per object on which the owner, or who stands behind the owner, is also who lent.
-- Reads loans, owners, companies, company_groups, ownership_chains, stays, homes, peildatum. Behind an organisation stand its sole
-- shareholder, its directors, and who is last in the chain of ownership, as far as the Handelsregister tells.
with
current_owners as (
  select distinct object_id, party, kvk_number
  from owners
  where current and owns and party is not null
),
-- The window ends with the peildatum itself; its first day falls outside.
standing as (
  select distinct
    loans.object_id, loans.mortgage_id, loans.creditor_party, loans.creditor_kvk_number, loans.amount_euros,
    loans.registered_on
  from loans
  cross join peildatum
  where loans.creditor_party is not null
    and loans.registered_on > peildatum.day - $window_days
    and loans.registered_on <= peildatum.day
    and (loans.released_on is null or loans.released_on > peildatum.day)
),
pairs as (
  select standing.*, current_owners.party as owner_party, current_owners.kvk_number as owner_kvk_number
  from standing
  join current_owners on current_owners.object_id = standing.object_id
),
parties as (
  select creditor_party as party from pairs
  union
  select owner_party from pairs
),
-- Who directs more organisations than $most_directed does so as a profession, and ties none of them together.
directed as (
  select kvk_number, unnest(directors) as hand
  from companies
),
hands as (
  select party, party as hand from parties
  union
  select 'kvk:' || kvk_number, unnest(shareholders) from companies
  union
  select 'kvk:' || kvk_number, unnest(ultimate_parties) from ownership_chains
  union
  select 'kvk:' || directed.kvk_number, directed.hand
  from directed
  join (select hand from directed group by hand having count(distinct kvk_number) <= $most_directed) as few
    on few.hand = directed.hand
),
hands_of as (
  select hands.party, hands.hand
  from hands
  join parties on parties.party = hands.party
),
tied as (
  select distinct
    pairs.object_id, pairs.mortgage_id, pairs.creditor_party, pairs.creditor_kvk_number, pairs.amount_euros,
    pairs.registered_on, pairs.owner_party, pairs.owner_kvk_number
  from pairs
  join hands_of as lender on lender.party = pairs.creditor_party
  join hands_of as owner on owner.party = pairs.owner_party and owner.hand = lender.hand
),
-- SBI 64.2 is a holding: it counts as financial in the statistics, and nobody supervises its lending.
beside_bank as (
  select distinct tied.object_id, tied.mortgage_id
  from tied
  join loans on loans.object_id = tied.object_id and loans.mortgage_id <> tied.mortgage_id and loans.creditor_is_financial
  left join companies on companies.kvk_number = loans.creditor_kvk_number
  where coalesce(left(companies.sbi_code, 3), '') <> '642'
    and loans.amount_euros >= tied.amount_euros
    and abs(date_diff('day', loans.registered_on, tied.registered_on)) <= $beside_days
),
-- A director or shareholder who lives in the home that the own company paid.
living_there as (
  select distinct tied.object_id, tied.mortgage_id
  from tied
  cross join peildatum
  join homes on homes.object_id = tied.object_id and list_contains(homes.use_purposes, 'woon')
  join stays on stays.object_id = tied.object_id and 'person:' || stays.person = tied.owner_party
  where tied.creditor_kvk_number is not null
    and stays.address_kind = 'home'
    and stays.stayed_from <= peildatum.day
    and (stays.stayed_until is null or stays.stayed_until > peildatum.day)
),
-- Most people at work with one company of a group: groups often hold real estate in a company without staff.
group_staff as (
  select company_groups.head, max(companies.employees) as employees
  from company_groups
  join companies on companies.kvk_number = company_groups.kvk_number
  group by company_groups.head
)
select
  tied.object_id as subject_id,
  count(distinct tied.mortgage_id) as value,
  -- The loan stands, and so it is so today.
  max(peildatum.day) as happened_on,
  list(distinct 'loan ' || tied.mortgage_id) as evidence,
  count(distinct tied.mortgage_id) as own_loans,
  max(tied.amount_euros) as largest_amount,
  min(tied.creditor_kvk_number) as creditor_kvk_number,
  min(tied.owner_kvk_number) as owner_kvk_number,
  bool_or(tied.creditor_party = tied.owner_party) as same_party,
  bool_and(coalesce(group_staff.employees >= $least_employees and tied.creditor_kvk_number <> tied.owner_kvk_number, false))
    as from_active_group,
  bool_and(beside_bank.object_id is not null) as beside_bank,
  bool_and(living_there.object_id is not null) as own_home
from tied
cross join peildatum
left join company_groups as owner_group on owner_group.kvk_number = tied.owner_kvk_number
left join group_staff on group_staff.head = owner_group.head
left join beside_bank on beside_bank.object_id = tied.object_id and beside_bank.mortgage_id = tied.mortgage_id
left join living_there on living_there.object_id = tied.object_id and living_there.mortgage_id = tied.mortgage_id
group by tied.object_id
having count(distinct tied.mortgage_id) >= $least_loans
