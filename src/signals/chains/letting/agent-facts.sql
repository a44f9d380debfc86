-- One row per letting agent, object that it lets now, fact and record: what came up there since the letting began.
-- Reads tenancies, homes, stays, permits, notices, incidents, inspections, peildatum. What happened before the letting
-- is not the agent's. Windows hold the peildatum and not the day that they reach back to.
with
lets as (
  select *
  from tenancies
  where current and agent_kvk_number is not null
),
managed as (
  select agent_kvk_number, object_id, min(let_from) as let_since
  from lets
  group by agent_kvk_number, object_id
),
empty_homes as (
  select object_id, peildatum from homes where resident_count = 0 and peildatum is not null
),
recent_notices as (
  select notices.object_id, notices.sign, 'notice ' || notices.origin as record, notices.noticed_on as told_on
  from notices
  cross join peildatum
  where notices.origin_kind <> 'campaign'
    and notices.noticed_on > peildatum.day - $window_days
    and notices.noticed_on <= peildatum.day
),
told as (
  select object_id, 'signs' as fact, 'observations' as register, record, told_on
  from recent_notices
  where list_contains(string_split($signs, ' '), sign)
  union all
  select incidents.object_id, 'drug-crime', 'police', 'incident ' || incidents.incident_id, incidents.occurred_on
  from incidents
  cross join peildatum
  where incidents.object_id is not null
    and starts_with(incidents.crime_code, $drug_crimes)
    and incidents.occurred_on > peildatum.day - $window_days
    and incidents.occurred_on <= peildatum.day
  union all
  select
    inspections.object_id,
    'misuse-found',
    'inspections',
    'inspection ' || inspections.object_id,
    inspections.inspected_on
  from inspections
  cross join peildatum
  where inspections.found = 'misuse'
    and inspections.inspected_on > peildatum.day - $window_days
    and inspections.inspected_on <= peildatum.day
),
-- Where others pay, come and go, or stand nowhere, and nothing is wrong: rooms with a permit, young people who share a
-- home (and whose parents pay), and an employer who pays through the bank for someone who need not register yet. An
-- employer does not explain a tampered meter.
shared_homes as (
  select permits.object_id
  from permits
  cross join peildatum
  where permits.kind = 'rooms'
    and permits.status = 'granted'
    and permits.valid_from <= peildatum.day
    and coalesce(permits.valid_until > peildatum.day, true)
  union
  select stays.object_id
  from stays
  cross join peildatum
  where stays.stayed_from <= peildatum.day
    and coalesce(stays.stayed_until > peildatum.day, true)
    and stays.address_kind = 'home'
  group by stays.object_id
  having bool_and(coalesce(stays.adult_from > peildatum.day - $young_adult_days, false))
    and count(distinct stays.person) >= $least_sharers
  union
  select lets.object_id
  from lets
  join empty_homes on empty_homes.object_id = lets.object_id
  left join told on told.object_id = lets.object_id and told.told_on >= lets.let_from
  where lets.payer_differs and lets.payment = 'bank' and told.object_id is null
),
comings as (
  select
    recent_notices.object_id,
    'signs' as fact,
    'observations' as register,
    recent_notices.record,
    recent_notices.told_on
  from recent_notices
  left join shared_homes on shared_homes.object_id = recent_notices.object_id
  where list_contains(string_split($comings, ' '), recent_notices.sign) and shared_homes.object_id is null
),
facts as (
  select managed.agent_kvk_number, managed.object_id, told.fact, told.register, told.record, told.told_on
  from managed
  join (select * from told union all select * from comings) as told
    on told.object_id = managed.object_id and told.told_on >= managed.let_since
  union all
  select lets.agent_kvk_number, lets.object_id, 'cash', 'lettings', 'letting ' || lets.letting_id, peildatum.day
  from lets
  cross join peildatum
  where lets.payment = 'cash'
  union all
  select lets.agent_kvk_number, lets.object_id, 'other-payer', 'lettings', 'letting ' || lets.letting_id, peildatum.day
  from lets
  cross join peildatum
  left join shared_homes on shared_homes.object_id = lets.object_id
  where lets.payer_differs and (lets.payment = 'cash' or shared_homes.object_id is null)
  union all
  select
    managed.agent_kvk_number, managed.object_id, 'nobody-registered', 'brp', 'registrations ' || managed.object_id,
    empty_homes.peildatum
  from managed
  join empty_homes on empty_homes.object_id = managed.object_id
  left join shared_homes on shared_homes.object_id = managed.object_id
  where empty_homes.peildatum - $settling_days >= managed.let_since and shared_homes.object_id is null
)
select agent_kvk_number, object_id, fact, register, record, max(told_on) as told_on
from facts
group by agent_kvk_number, object_id, fact, register, record
