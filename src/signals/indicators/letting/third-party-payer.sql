-- One row per home of which another than the tenant paid the rent. Reads tenancies, companies, homes, stays,
-- permits, peildatum.
-- A letting of which the payer is not known counts neither way. The window ends with the peildatum.
with
-- A toegelaten instelling: a foundation or an association (Woningwet, art. 19) that lets many homes. It knows
-- its tenants.
associations as (
  select tenancies.landlord_kvk_number
  from tenancies
  join companies on companies.kvk_number = tenancies.landlord_kvk_number
  where tenancies.current and companies.form in ('foundation', 'association')
  group by tenancies.landlord_kvk_number
  having count(distinct tenancies.object_id) >= $least_association_homes
),
lets as (
  select
    tenancies.*,
    associations.landlord_kvk_number is not null as by_association,
    least(coalesce(tenancies.let_until, peildatum.day + 1), peildatum.day + 1)
      - greatest(tenancies.let_from, peildatum.day + 1 - $window_days) as days,
    least(coalesce(tenancies.let_until - 1, peildatum.day), peildatum.day) as last_day
  from tenancies
  cross join peildatum
  left join associations on associations.landlord_kvk_number = tenancies.landlord_kvk_number
  where tenancies.payer_differs
    and tenancies.let_from <= peildatum.day
    and coalesce(tenancies.let_until > peildatum.day + 1 - $window_days, true)
),
paid as (
  select
    object_id,
    sum(days) as paid_days,
    max(last_day) as last_paid_on,
    list('letting ' || letting_id) as evidence,
    bool_and(payment = 'bank' and agent_kvk_number is not null) as through_bank_and_agent,
    bool_and(by_association) as by_association
  from lets
  group by object_id
),
room_letting as (
  select permits.object_id, count(*) as room_permits
  from permits
  cross join peildatum
  where permits.kind = 'rooms'
    and permits.status = 'granted'
    and permits.valid_from <= peildatum.day
    and coalesce(permits.valid_until > peildatum.day, true)
  group by permits.object_id
),
residents as (
  select
    stays.object_id,
    count(distinct stays.person) as registered,
    count(distinct stays.person) filter (where stays.adult_from > peildatum.day - $young_adult_days) as young
  from stays
  cross join peildatum
  where stays.address_kind = 'home'
    and stays.stayed_from <= peildatum.day
    and coalesce(stays.stayed_until > peildatum.day, true)
  group by stays.object_id
)
select
  paid.object_id as subject_id,
  paid.paid_days as value,
  paid.last_paid_on as happened_on,
  paid.evidence,
  paid.paid_days,
  paid.through_bank_and_agent,
  paid.by_association,
  coalesce(homes.use_purposes, cast([] as varchar[])) as use_purposes,
  coalesce(room_letting.room_permits, 0) as room_permits,
  coalesce(residents.registered, 0) as registered,
  coalesce(residents.young, 0) as young
from paid
left join homes on homes.object_id = paid.object_id
left join room_letting on room_letting.object_id = paid.object_id
left join residents on residents.object_id = paid.object_id
where paid.paid_days >= $least_days
