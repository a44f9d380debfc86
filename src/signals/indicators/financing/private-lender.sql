-- One row per object on which someone who is no bank, insurer or fund lent to who owns it now.
-- Reads loans, owners, deeds, companies, ownership_chains, peildatum. A creditor of whom no activity is known is no
-- private lender; one that the register does not name is none either.
with
-- SBI 64.2 is a holding: it counts as financial in the statistics, and nobody supervises its lending.
private_loans as (
  select distinct
    loans.object_id,
    loans.mortgage_id,
    loans.amount_euros,
    loans.registered_on,
    -- A loan that stands, stands on the peildatum; of one that was released the last thing known is its start.
    case
      when loans.released_on is null or loans.released_on > peildatum.day then peildatum.day
      else loans.registered_on
    end as known_until,
    loans.creditor_party,
    loans.creditor_is_related,
    starts_with(loans.creditor_party, 'person:') as from_person,
    coalesce(companies.form, '') in ('public-body', 'association', 'owners-association', 'cooperative') as from_public
  from loans
  cross join peildatum
  left join companies on companies.kvk_number = loans.creditor_kvk_number
  where loans.registered_on > peildatum.day - $window_days
    and loans.registered_on <= peildatum.day
    and (
      starts_with(loans.creditor_party, 'person:')
      or not loans.creditor_is_financial
      or left(companies.sbi_code, 3) = '642'
    )
),
current_owners as (
  select object_id, party, min(held_from) as held_from
  from owners
  where current and owns and party is not null
  group by object_id, party
),
-- A loan from before the oldest of its present owners was to somebody else.
own_loans as (
  select private_loans.*
  from private_loans
  join (select object_id, min(held_from) as held_from from current_owners group by object_id) as since
    on since.object_id = private_loans.object_id
  where private_loans.registered_on >= since.held_from - $around_days
),
parties as (
  select creditor_party as party from own_loans
  union
  select current_owners.party from current_owners join own_loans on own_loans.object_id = current_owners.object_id
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
in_group as (
  select distinct own_loans.object_id, own_loans.mortgage_id, own_loans.creditor_party
  from own_loans
  join current_owners on current_owners.object_id = own_loans.object_id
  join hands_of as lender on lender.party = own_loans.creditor_party
  join hands_of as owner on owner.party = current_owners.party and owner.hand = lender.hand
),
by_seller as (
  select distinct own_loans.object_id, own_loans.mortgage_id, own_loans.creditor_party
  from own_loans
  join deeds on deeds.object_id = own_loans.object_id
  where list_contains(deeds.seller_parties, own_loans.creditor_party)
    and abs(date_diff('day', deeds.transferred_on, own_loans.registered_on)) <= $around_days
),
-- A bank that lends as much or more beside it has looked at who borrows, and at the other loan.
bank_loans as (
  select distinct loans.object_id, loans.mortgage_id, loans.amount_euros, loans.registered_on
  from loans
  left join companies on companies.kvk_number = loans.creditor_kvk_number
  where loans.creditor_is_financial and coalesce(left(companies.sbi_code, 3), '') <> '642'
),
beside_bank as (
  select distinct own_loans.object_id, own_loans.mortgage_id, own_loans.creditor_party
  from own_loans
  join bank_loans on bank_loans.object_id = own_loans.object_id and bank_loans.mortgage_id <> own_loans.mortgage_id
  where bank_loans.amount_euros >= own_loans.amount_euros
    and abs(date_diff('day', bank_loans.registered_on, own_loans.registered_on)) <= $beside_days
)
select
  own_loans.object_id as subject_id,
  count(distinct own_loans.mortgage_id) as value,
  max(own_loans.known_until) as happened_on,
  list(distinct 'loan ' || own_loans.mortgage_id) as evidence,
  count(distinct own_loans.mortgage_id) as private_loans,
  max(own_loans.amount_euros) as largest_amount,
  cast(max(own_loans.registered_on) as varchar) as registered_on,
  case when bool_and(own_loans.from_person) then 'natuurlijk persoon'
    when bool_or(own_loans.from_person) then 'natuurlijk persoon en organisatie' else 'organisatie' end as lender_kind,
  bool_and(own_loans.creditor_is_related) as from_family,
  bool_and(in_group.object_id is not null) as from_group,
  bool_and(by_seller.object_id is not null) as from_seller,
  bool_and(own_loans.from_public) as from_public,
  bool_and(beside_bank.object_id is not null) as beside_bank
from own_loans
left join in_group on in_group.object_id = own_loans.object_id and in_group.mortgage_id = own_loans.mortgage_id
  and in_group.creditor_party = own_loans.creditor_party
left join by_seller on by_seller.object_id = own_loans.object_id and by_seller.mortgage_id = own_loans.mortgage_id
  and by_seller.creditor_party = own_loans.creditor_party
left join beside_bank on beside_bank.object_id = own_loans.object_id and beside_bank.mortgage_id = own_loans.mortgage_id
  and beside_bank.creditor_party = own_loans.creditor_party
group by own_loans.object_id
having count(distinct own_loans.mortgage_id) >= $least_loans
