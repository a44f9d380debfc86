-- One row per home of which part of the rent was paid in cash. Reads tenancies, homes, peildatum.
-- A letting of which the payment is not known counts neither way. The window ends with the peildatum.
with
lets as (
  select
    tenancies.*,
    least(coalesce(tenancies.let_until, peildatum.day + 1), peildatum.day + 1)
      - greatest(tenancies.let_from, peildatum.day + 1 - $window_days) as days,
    least(coalesce(tenancies.let_until - 1, peildatum.day), peildatum.day) as last_day
  from tenancies
  cross join peildatum
  where tenancies.payment <> 'unknown'
    and tenancies.let_from <= peildatum.day
    and coalesce(tenancies.let_until > peildatum.day + 1 - $window_days, true)
),
shares as (
  select
    object_id,
    sum(days) as let_days,
    coalesce(sum(days) filter (where payment = 'cash'), 0) as cash_days,
    max(last_day) filter (where payment = 'cash') as last_cash_on,
    max(rent_euros) filter (where payment = 'cash') as cash_rent_euros,
    list('letting ' || letting_id) filter (where payment = 'cash') as evidence,
    coalesce(
      bool_and(agent_kvk_number is null and starts_with(landlord_party, 'person:')) filter (where payment = 'cash'),
      false
    ) as people_among_themselves
  from lets
  group by object_id
)
select
  shares.object_id as subject_id,
  shares.cash_days * 1.0 / shares.let_days as value,
  shares.last_cash_on as happened_on,
  shares.evidence,
  shares.let_days,
  shares.cash_days,
  shares.cash_rent_euros,
  shares.people_among_themselves,
  coalesce(homes.resident_count, 0) as resident_count
from shares
left join homes on homes.object_id = shares.object_id
where shares.cash_days > $greatest_share * shares.let_days
