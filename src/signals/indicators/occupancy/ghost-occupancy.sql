-- One row per home where nobody is registered, and that somebody used all the same.
-- Reads homes, stays, notices, tenancies, owners, deeds, agreements, permits, peildatum.
-- A sign from the time when somebody was still registered is no sign of this. Windows: the first day is left out, the
-- peildatum belongs to them.
with
candidates as (
  select object_id, use_purposes, object_status, building_year
  from homes
  where resident_count = 0
    and peildatum is not null
    and (list_contains(use_purposes, 'woon') or len(use_purposes) = 0)
),
last_stays as (
  select
    stays.object_id,
    max(stays.stayed_until) as left_on,
    -- Of the last one who left: an earlier death says nothing of why it stands empty now.
    case when max(case when stays.ended_because = 'died' then stays.stayed_until end) = max(stays.stayed_until)
      then max(stays.stayed_until) end as died_on
  from stays
  join candidates on candidates.object_id = stays.object_id
  where stays.address_kind = 'home'
  group by stays.object_id
),
-- Without anybody who left, the register has no history, and cannot know who was there half a year ago.
memory as (
  select min(stayed_until) as first_day from stays where address_kind = 'home'
),
empty_homes as (
  select
    candidates.*,
    last_stays.left_on,
    last_stays.died_on as resident_died_on
  from candidates
  cross join peildatum
  cross join memory
  left join last_stays on last_stays.object_id = candidates.object_id
  where coalesce(last_stays.left_on, memory.first_day) <= peildatum.day - $empty_days
),
signs as (
  select
    notices.object_id,
    notices.origin,
    max(notices.noticed_on) as noticed_on,
    -- What a home without a resident can show by itself: visits of its owner, work, a heat pump.
    max(case when notices.sign in ('visitors-at-odd-times', 'taped-windows', 'humming', 'heat-or-melted-snow')
      then 0 else 1 end) as telling,
    max(case when notices.sign = 'ever-changing-residents' or notices.category = 'wonen/woningdelen-spookburgers'
      then 1 else 0 end) as changing
  from notices
  cross join peildatum
  join empty_homes on empty_homes.object_id = notices.object_id
  where (
      notices.sign in (
        'visitors-at-odd-times', 'taped-windows', 'humming', 'heat-or-melted-snow', 'ever-changing-residents',
        'crowded-rooms', 'tourists-with-luggage', 'tampered-meter', 'cash-rent'
      )
      or notices.category in ('wonen/woningdelen-spookburgers', 'wonen/onderhuur-en-adreskwaliteit')
    )
    and notices.noticed_on > peildatum.day - $window_days
    and notices.noticed_on <= peildatum.day
    and (empty_homes.left_on is null or notices.noticed_on >= empty_homes.left_on)
  group by notices.object_id, notices.origin
),
sign_counts as (
  select
    object_id,
    count(*) as sign_count,
    sum(telling) as telling_signs,
    sum(changing) as changing_signs,
    max(noticed_on) as noticed_on,
    list('notice ' || origin) as evidence
  from signs
  group by object_id
),
long_lettings as (
  select
    tenancies.object_id,
    count(distinct tenancies.letting_id) as long_lettings,
    max(tenancies.let_from) as let_from,
    sum(case when tenancies.agent_kvk_number is not null and tenancies.payer_differs and tenancies.payment = 'bank'
      then 1 else 0 end) as company_lettings,
    list('letting ' || tenancies.letting_id) as evidence
  from tenancies
  cross join peildatum
  where tenancies.current
    and tenancies.let_from <= peildatum.day - $empty_days
  group by tenancies.object_id
),
deaths as (
  select 'person:' || person as party, max(stayed_until) as died_on
  from stays
  where ended_because = 'died'
  group by person
),
departures as (
  select object_id, 'person:' || person as party
  from stays
  where ended_because = 'departed' and address_kind = 'home'
  group by object_id, person
),
holders as (
  select distinct object_id, party, kvk_number
  from owners
  where current and owns
),
landlords as (
  select distinct holders.party
  from holders
  join empty_homes on empty_homes.object_id = holders.object_id
),
holdings as (
  select holders.party, count(distinct holders.object_id) as homes
  from holders
  join landlords on landlords.party = holders.party
  join homes on homes.object_id = holders.object_id
  where list_contains(homes.use_purposes, 'woon') or len(homes.use_purposes) = 0
  group by holders.party
),
owner_facts as (
  select
    holders.object_id,
    sum(case when holders.party like 'person:%' and deaths.party is null then 1 else 0 end) as person_owners,
    sum(case when holders.party like 'person:%' then 0 else 1 end) as organisation_owners,
    max(holdings.homes) as most_homes,
    max(deaths.died_on) as died_on,
    count(departures.party) as departed_owners
  from holders
  join empty_homes on empty_homes.object_id = holders.object_id
  left join holdings on holdings.party = holders.party
  left join deaths on deaths.party = holders.party
  left join departures on departures.party = holders.party and departures.object_id = holders.object_id
  group by holders.object_id
),
recent_deeds as (
  select deeds.object_id, count(*) as deeds
  from deeds
  cross join peildatum
  where deeds.transferred_on > peildatum.day - $handover_days and deeds.transferred_on <= peildatum.day
  group by deeds.object_id
),
open_agreements as (
  select agreements.object_id, count(*) as agreements
  from agreements
  cross join peildatum
  where agreements.outcome = 'open'
    and agreements.agreed_on > peildatum.day - $handover_days and agreements.agreed_on <= peildatum.day
  group by agreements.object_id
),
granted as (
  select
    permits.object_id,
    sum(case when permits.kind in ('rooms', 'tourist') then 1 else 0 end) as lodging_permits,
    sum(case when permits.kind in ('building', 'division', 'conversion')
      and permits.valid_from > peildatum.day - $works_days then 1 else 0 end) as building_permits
  from permits
  cross join peildatum
  where permits.status = 'granted'
    and permits.valid_from <= peildatum.day
    and (permits.valid_until is null or permits.valid_until > peildatum.day)
  group by permits.object_id
)
select
  empty_homes.object_id as subject_id,
  coalesce(sign_counts.sign_count, 0) + coalesce(long_lettings.long_lettings, 0) as value,
  -- A letting that lasts, lasts today. That nobody is registered is a record as well, which BW-07 rests on too.
  case when long_lettings.object_id is null then sign_counts.noticed_on else peildatum.day end as happened_on,
  list_concat(
    list_concat(coalesce(sign_counts.evidence, []), coalesce(long_lettings.evidence, [])),
    ['registrations ' || empty_homes.object_id]
  ) as evidence,
  empty_homes.left_on,
  coalesce(sign_counts.sign_count, 0) as sign_count,
  sign_counts.noticed_on,
  coalesce(long_lettings.long_lettings, 0) as long_lettings,
  long_lettings.let_from,
  coalesce(long_lettings.company_lettings, 0) as company_lettings,
  coalesce(sign_counts.telling_signs, 0) as telling_signs,
  coalesce(sign_counts.changing_signs, 0) as changing_signs,
  empty_homes.use_purposes,
  empty_homes.object_status,
  make_date(empty_homes.building_year, 12, 31) as built_on,
  coalesce(owner_facts.person_owners, 0) as person_owners,
  coalesce(owner_facts.organisation_owners, 0) as organisation_owners,
  owner_facts.most_homes,
  coalesce(
    greatest(owner_facts.died_on, empty_homes.resident_died_on), owner_facts.died_on, empty_homes.resident_died_on
  ) as died_on,
  coalesce(owner_facts.departed_owners, 0) as departed_owners,
  coalesce(recent_deeds.deeds, 0) as recent_deeds,
  coalesce(open_agreements.agreements, 0) as open_agreements,
  coalesce(granted.lodging_permits, 0) as lodging_permits,
  coalesce(granted.building_permits, 0) as building_permits
from empty_homes
cross join peildatum
left join sign_counts on sign_counts.object_id = empty_homes.object_id
left join long_lettings on long_lettings.object_id = empty_homes.object_id
left join owner_facts on owner_facts.object_id = empty_homes.object_id
left join recent_deeds on recent_deeds.object_id = empty_homes.object_id
left join open_agreements on open_agreements.object_id = empty_homes.object_id
left join granted on granted.object_id = empty_homes.object_id
where coalesce(sign_counts.sign_count, 0) + coalesce(long_lettings.long_lettings, 0) >= $least_signs
