-- One row per home that people left for abroad or for nobody knows where, more often than the limit.
-- Reads homes, stays, owners, permits, businesses, peildatum.
-- Who left together left once: a family that emigrates is one departure. The register does not tell abroad from unknown
-- in what was delivered. Windows: the first day is left out, the peildatum belongs to them.
with
departed as (
  select stays.object_id, stays.person, stays.stayed_until as left_on
  from stays
  cross join peildatum
  where stays.address_kind = 'home'
    and stays.ended_because = 'departed'
    and stays.stayed_until > peildatum.day - $window_days
    and stays.stayed_until <= peildatum.day
),
returned as (
  select distinct departed.person, departed.left_on
  from departed
  join stays
    on stays.person = departed.person
    and stays.stayed_from >= departed.left_on
    and stays.stayed_from <= departed.left_on + $correction_days
),
own_homes as (
  select distinct object_id, party from owners where owns and party is not null
),
room_letting as (
  select permits.object_id, count(*) as permits
  from permits
  cross join peildatum
  where permits.kind = 'rooms'
    and permits.status = 'granted'
    and permits.valid_from <= peildatum.day
    and (permits.valid_until is null or permits.valid_until > peildatum.day - $window_days)
  group by permits.object_id
),
care as (
  select object_id, count(*) as businesses
  from businesses
  where open and (sbi_code like '55%' or sbi_code like '87%' or sbi_code like '88%')
  group by object_id
),
counts as (
  select
    departed.object_id,
    count(distinct departed.left_on) as departures,
    count(distinct case when returned.person is null then departed.left_on end) as lasting_departures,
    count(distinct case when own_homes.party is null then departed.left_on end) as departures_of_others,
    max(departed.left_on) as left_on
  from departed
  left join returned on returned.person = departed.person and returned.left_on = departed.left_on
  left join own_homes
    on own_homes.object_id = departed.object_id and own_homes.party = 'person:' || departed.person
  group by departed.object_id
)
select
  homes.object_id as subject_id,
  counts.departures as value,
  counts.left_on as happened_on,
  ['registrations ' || homes.object_id] as evidence,
  counts.departures,
  counts.left_on,
  homes.resident_count,
  counts.lasting_departures,
  counts.departures_of_others,
  homes.use_purposes,
  coalesce(room_letting.permits, 0) as room_permits,
  coalesce(care.businesses, 0) as care_businesses
from counts
join homes on homes.object_id = counts.object_id
left join room_letting on room_letting.object_id = homes.object_id
left join care on care.object_id = homes.object_id
where homes.peildatum is not null
  and counts.departures >= $least_departures
