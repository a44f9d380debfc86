-- One row per home where for long nobody is registered, no business is open and nobody rents.
-- Reads homes, stays, businesses, tenancies, owners, deeds, agreements, permits, peildatum.
-- A home where the register never had anybody counts from when it was built, or from the first time that the register
-- tells of anybody who left anywhere: without that history it cannot know who was there.
-- Windows: the first day is left out, the peildatum belongs to them.
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
memory as (
  select min(stayed_until) as first_day from stays where address_kind = 'home'
),
used_homes as (
  select object_id from businesses where open
  union
  select object_id from tenancies where current
),
empty_homes as (
  select
    candidates.*,
    last_stays.died_on as resident_died_on,
    case
      when last_stays.left_on is not null then last_stays.left_on
      when make_date(candidates.building_year, 12, 31) > memory.first_day then make_date(candidates.building_year, 12, 31)
      else memory.first_day
    end as empty_since
  from candidates
  cross join memory
  cross join peildatum
  left join last_stays on last_stays.object_id = candidates.object_id
  left join used_homes on used_homes.object_id = candidates.object_id
  where used_homes.object_id is null
    and coalesce(last_stays.left_on, memory.first_day) <= peildatum.day - $least_days_empty
    and (
      last_stays.left_on is not null
      or candidates.building_year is null
      or make_date(candidates.building_year, 12, 31) <= peildatum.day - $least_days_empty
    )
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
  select
    holders.party,
    count(distinct holders.object_id) as homes,
    count(distinct empty_homes.object_id) as empty_homes
  from holders
  join landlords on landlords.party = holders.party
  join homes on homes.object_id = holders.object_id
  left join empty_homes on empty_homes.object_id = holders.object_id
  where list_contains(homes.use_purposes, 'woon') or len(homes.use_purposes) = 0
  group by holders.party
),
owner_facts as (
  select
    holders.object_id,
    sum(case when holders.party like 'person:%' and deaths.party is null then 1 else 0 end) as person_owners,
    sum(case when holders.party like 'person:%' then 0 else 1 end) as organisation_owners,
    max(holdings.homes) as most_homes,
    max(case when holdings.empty_homes <= $most_empty_share * holdings.homes then 1 else 0 end) as large_landlords,
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
  datediff('day', empty_homes.empty_since, peildatum.day) as value,
  peildatum.day as happened_on,
  ['registrations ' || empty_homes.object_id] as evidence,
  empty_homes.empty_since,
  empty_homes.building_year,
  empty_homes.use_purposes,
  empty_homes.object_status,
  make_date(empty_homes.building_year, 12, 31) as built_on,
  coalesce(owner_facts.person_owners, 0) as person_owners,
  coalesce(owner_facts.organisation_owners, 0) as organisation_owners,
  owner_facts.most_homes,
  coalesce(owner_facts.large_landlords, 0) as large_landlords,
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
left join owner_facts on owner_facts.object_id = empty_homes.object_id
left join recent_deeds on recent_deeds.object_id = empty_homes.object_id
left join open_agreements on open_agreements.object_id = empty_homes.object_id
left join granted on granted.object_id = empty_homes.object_id
