-- One row per home where several people noticed tourists who come and go.
-- Reads homes, notices, permits, stays, peildatum.
-- What several desks told of one moment, and a campaign of tips, has one origin and counts once. Windows: the first day
-- is left out, the peildatum belongs to them.
with
signs as (
  select notices.object_id, notices.origin, max(notices.noticed_on) as noticed_on
  from notices
  cross join peildatum
  where (notices.sign = 'tourists-with-luggage' or notices.category = 'wonen/vakantieverhuur')
    and notices.noticed_on > peildatum.day - $window_days
    and notices.noticed_on <= peildatum.day
  group by notices.object_id, notices.origin
),
moving_days as (
  select distinct signs.object_id, signs.origin
  from signs
  join stays on stays.object_id = signs.object_id
  where stays.address_kind = 'home'
    and (
      (stays.stayed_from >= signs.noticed_on - $moving_days and stays.stayed_from <= signs.noticed_on + $moving_days)
      or (stays.stayed_until >= signs.noticed_on - $moving_days and stays.stayed_until <= signs.noticed_on + $moving_days)
    )
),
counts as (
  select
    signs.object_id,
    count(*) as sign_count,
    sum(case when moving_days.origin is null then 1 else 0 end) as signs_without_move,
    min(signs.noticed_on) as first_on,
    max(signs.noticed_on) as last_on,
    list('notice ' || signs.origin) as evidence
  from signs
  left join moving_days on moving_days.object_id = signs.object_id and moving_days.origin = signs.origin
  group by signs.object_id
),
tourist_permits as (
  select
    counts.object_id,
    sum(case when permits.status = 'granted'
      and permits.valid_from <= counts.last_on
      and (permits.valid_until is null or permits.valid_until > counts.first_on) then 1 else 0 end) as granted,
    sum(case when permits.status = 'requested'
      and permits.valid_from > peildatum.day - $decision_days then 1 else 0 end) as requested
  from counts
  cross join peildatum
  join permits on permits.object_id = counts.object_id
  where permits.kind = 'tourist'
  group by counts.object_id
)
select
  homes.object_id as subject_id,
  counts.sign_count as value,
  counts.last_on as happened_on,
  counts.evidence,
  counts.sign_count,
  counts.first_on,
  counts.last_on,
  counts.signs_without_move,
  homes.use_purposes,
  coalesce(tourist_permits.granted, 0) as granted_permits,
  coalesce(tourist_permits.requested, 0) as requested_permits
from counts
join homes on homes.object_id = counts.object_id
left join tourist_permits on tourist_permits.object_id = counts.object_id
where counts.sign_count >= $least_signs
