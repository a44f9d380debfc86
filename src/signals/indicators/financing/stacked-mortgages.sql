-- One row per object on which different creditors had mortgages registered within a year of each other.
-- Reads loans, deeds, permits, peildatum. One mortgage of several creditors together counts as one; a creditor
-- that the register does not name, or a mortgage without a day, counts as none.
with
named as (
  select
    loans.object_id,
    loans.mortgage_id,
    loans.creditor_party,
    loans.registered_on,
    coalesce(loans.released_on, date '9999-12-31') as stood_until,
    loans.amount_euros,
    loans.creditor_is_related,
    -- A joint mortgage has a row per creditor, and its whole amount on each.
    row_number() over (partition by loans.object_id, loans.mortgage_id order by loans.creditor_number) = 1 as once
  from loans
  where loans.creditor_party is not null and loans.registered_on is not null
),
-- The window holds the last of the mortgages: its end with the peildatum belongs to it, its first day does not.
last_ones as (
  select distinct named.object_id, named.registered_on
  from named
  cross join peildatum
  where named.registered_on > peildatum.day - $window_days and named.registered_on <= peildatum.day
),
together as (
  select
    last_ones.object_id,
    last_ones.registered_on as last_on,
    min(named.registered_on) as first_on,
    least(count(distinct named.creditor_party), count(distinct named.mortgage_id)) as creditors,
    least(
      count(distinct named.creditor_party) filter (where not named.creditor_is_related),
      count(distinct named.mortgage_id) filter (where not named.creditor_is_related)
    ) as unrelated_creditors,
    least(
      count(distinct named.creditor_party) filter (where named.stood_until > last_ones.registered_on + $around_days),
      count(distinct named.mortgage_id) filter (where named.stood_until > last_ones.registered_on + $around_days)
    ) as standing_creditors,
    sum(named.amount_euros) filter (where named.once) as amount_euros,
    list(distinct 'loan ' || named.mortgage_id) as evidence
  from last_ones
  join named on named.object_id = last_ones.object_id
    and named.registered_on <= last_ones.registered_on
    and named.registered_on > last_ones.registered_on - $span_days
  group by last_ones.object_id, last_ones.registered_on
),
-- Of several such years of one object, the one with most creditors, and of equals the last.
worst as (
  select *, row_number() over (partition by object_id order by creditors desc, last_on desc) as place
  from together
  where creditors >= $least_creditors
),
changed_hands as (
  select distinct worst.object_id, worst.last_on
  from worst
  join deeds on deeds.object_id = worst.object_id
  where deeds.transferred_on > worst.first_on and deeds.transferred_on <= worst.last_on
),
works as (
  select distinct worst.object_id, worst.last_on
  from worst
  join permits on permits.object_id = worst.object_id
  where permits.kind in ('building', 'division', 'conversion') and permits.status in ('granted', 'requested')
    and permits.valid_from >= worst.first_on - $works_days and permits.valid_from <= worst.last_on + $works_days
)
select
  worst.object_id as subject_id,
  worst.creditors as value,
  worst.last_on as happened_on,
  worst.evidence,
  worst.creditors,
  cast(worst.first_on as varchar) as first_on,
  cast(worst.last_on as varchar) as last_on,
  worst.amount_euros,
  worst.standing_creditors,
  worst.unrelated_creditors,
  changed_hands.object_id is not null as changed_hands,
  works.object_id is not null as with_works
from worst
left join changed_hands on changed_hands.object_id = worst.object_id and changed_hands.last_on = worst.last_on
left join works on works.object_id = worst.object_id and works.last_on = worst.last_on
where worst.place = 1
