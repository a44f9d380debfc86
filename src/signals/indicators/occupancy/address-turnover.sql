-- One row per home where people moved in and out more often than in nearly all homes.
-- Reads homes, stays, permits, businesses, peildatum.
-- Who moved together, on one day and in one direction, moved once: a family is one move. A birth, a death and a
-- correction of the register are no move. A shelter gives no row at all: its turnover is its task, and its address may
-- be secret. Windows: the first day is left out, the peildatum belongs to them.
with
moves as (
  select stays.object_id, 'in' as direction, stays.stayed_from as moved_on
  from stays
  cross join peildatum
  where stays.address_kind = 'home'
    and not stays.born_into
    and stays.stayed_from > peildatum.day - $window_days
    and stays.stayed_from <= peildatum.day
  union
  select stays.object_id, 'out' as direction, stays.stayed_until as moved_on
  from stays
  cross join peildatum
  where stays.address_kind = 'home'
    and stays.ended_because in ('moved', 'departed')
    and stays.stayed_until > peildatum.day - $window_days
    and stays.stayed_until <= peildatum.day
),
turnover as (
  select object_id, count(*) as moves, max(moved_on) as moved_on
  from moves
  group by object_id
),
short_stays as (
  select stays.object_id, count(*) as short_stays
  from stays
  cross join peildatum
  where stays.address_kind = 'home'
    and stays.ended_because in ('moved', 'departed')
    and stays.stayed_until > peildatum.day - $window_days
    and stays.stayed_until <= peildatum.day
    and stays.stayed_until < stays.stayed_from + $short_days
  group by stays.object_id
),
rates as (
  select
    homes.object_id,
    homes.use_purposes,
    homes.resident_count,
    coalesce(turnover.moves, 0) as moves,
    turnover.moved_on,
    coalesce(turnover.moves, 0) * 1.0 / greatest(homes.resident_count, 1) as moves_per_resident
  from homes
  left join turnover on turnover.object_id = homes.object_id
  where homes.peildatum is not null
    and (list_contains(homes.use_purposes, 'woon') or len(homes.use_purposes) = 0)
    and not list_has_any(homes.use_purposes, ['gezondheidszorg', 'logies', 'cel'])
),
busiest as (
  select quantile_cont(moves_per_resident, $percentile) as rate from rates
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
)
select
  rates.object_id as subject_id,
  rates.moves as value,
  rates.moved_on as happened_on,
  ['registrations ' || rates.object_id] as evidence,
  rates.moves,
  rates.resident_count,
  rates.moves_per_resident,
  busiest.rate as busiest_rate,
  coalesce(short_stays.short_stays, 0) as short_stays,
  coalesce(room_letting.permits, 0) as room_permits,
  coalesce(care.businesses, 0) as care_businesses
from rates
cross join busiest
left join short_stays on short_stays.object_id = rates.object_id
left join room_letting on room_letting.object_id = rates.object_id
left join care on care.object_id = rates.object_id
where rates.moves >= $least_moves
  and rates.moves_per_resident > busiest.rate
