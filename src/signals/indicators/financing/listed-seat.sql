-- One row per object on which an organisation lent whose seat is in a country that the FATF calls on all to be careful with.
-- Reads loans, owners, companies, establishments, ownership_chains, peildatum.
-- Only the seat of a legal entity is looked at; of a sole trader or partnership the country is that of a person, and stays
-- out. A creditor without a told country gives no row.
with
-- FATF, High-Risk Jurisdictions subject to a Call for Action, 24 October 2025; as the Handelsregister spells them.
listed_seats (country) as (
  values
    ('iran'),
    ('iran, islamitische republiek'),
    ('noord-korea'),
    ('korea, noord'),
    ('korea, democratische volksrepubliek'),
    ('myanmar'),
    ('birma'),
    ('birma (myanmar)')
),
seats as (
  select
    establishments.kvk_number,
    min(establishments.country) as country,
    bool_or(left(companies.sbi_code, 2) in ('64', '65', '66') and left(companies.sbi_code, 3) <> '642') as financial
  from establishments
  join companies on companies.kvk_number = establishments.kvk_number
  join listed_seats on listed_seats.country = lower(trim(establishments.country))
  where establishments.main
    and not coalesce(establishments.has_ended, false)
    and companies.form not in ('sole-trader', 'partnership')
  group by establishments.kvk_number
),
-- The window ends with the peildatum itself; its first day falls outside.
listed_loans as (
  select
    loans.object_id,
    loans.mortgage_id,
    loans.amount_euros,
    loans.registered_on,
    loans.creditor_party,
    loans.creditor_kvk_number,
    seats.country,
    coalesce(seats.financial, false) as financial
  from loans
  cross join peildatum
  join seats on seats.kvk_number = loans.creditor_kvk_number
  where loans.registered_on > peildatum.day - $window_days
    and loans.registered_on <= peildatum.day
    and (loans.released_on is null or loans.released_on > peildatum.day)
),
held as (
  select listed_loans.creditor_kvk_number, listed_loans.object_id, owners.party, owners.kvk_number
  from listed_loans
  join owners on owners.object_id = listed_loans.object_id and owners.current and owners.owns
),
-- One group: the one holds the other, or both have one last holder.
in_group as (
  select distinct held.object_id, held.creditor_kvk_number
  from held
  left join companies as borrower on borrower.kvk_number = held.kvk_number
  left join companies as lender on lender.kvk_number = held.creditor_kvk_number
  left join ownership_chains as above_borrower on above_borrower.kvk_number = held.kvk_number
  left join ownership_chains as above_lender on above_lender.kvk_number = held.creditor_kvk_number
  where borrower.employees >= $least_employees
    and (
      list_contains(borrower.shareholders, 'kvk:' || held.creditor_kvk_number)
      or list_contains(lender.shareholders, held.party)
      or list_has_any(above_borrower.ultimate_parties, above_lender.ultimate_parties)
      or list_contains(above_borrower.ultimate_parties, 'kvk:' || held.creditor_kvk_number)
    )
)
select
  listed_loans.object_id as subject_id,
  count(distinct listed_loans.mortgage_id) as value,
  -- The loan stands and the seat is there: that is so today.
  max(peildatum.day) as happened_on,
  list(distinct 'loan ' || listed_loans.mortgage_id) as evidence,
  count(distinct listed_loans.mortgage_id) as listed_loans,
  max(listed_loans.amount_euros) as largest_amount,
  min(listed_loans.creditor_kvk_number) as creditor_kvk_number,
  min(listed_loans.country) as seat_country,
  bool_and(listed_loans.financial) as from_bank,
  bool_and(in_group.object_id is not null) as from_group
from listed_loans
cross join peildatum
left join in_group on in_group.object_id = listed_loans.object_id
  and in_group.creditor_kvk_number = listed_loans.creditor_kvk_number
group by listed_loans.object_id
having count(distinct listed_loans.mortgage_id) >= $least_loans
