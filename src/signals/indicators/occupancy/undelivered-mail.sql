-- One row per home where carriers noticed on separate occasions that mail stays and nobody is there.
-- Reads homes, notices, stays, peildatum.
-- What several desks told of one moment has one origin and counts once. Windows: the first day is left out, the
-- peildatum belongs to them.
with
signs as (
  select notices.object_id, notices.origin, max(notices.noticed_on) as noticed_on
  from notices
  cross join peildatum
  where notices.source_kind = 'carrier'
    and notices.sign in ('mail-piling-up', 'nobody-there')
    and notices.noticed_on > peildatum.day - $window_days
    and notices.noticed_on <= peildatum.day
  group by notices.object_id, notices.origin
),
counts as (
  select
    object_id,
    count(*) as sign_count,
    min(noticed_on) as first_on,
    max(noticed_on) as last_on,
    list('notice ' || origin) as evidence
  from signs
  group by object_id
),
left_before as (
  select counts.object_id, count(*) as leavers
  from counts
  join stays on stays.object_id = counts.object_id
  where stays.address_kind = 'home'
    and stays.stayed_until > counts.first_on - $forwarding_days
    and stays.stayed_until <= counts.last_on
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
  homes.resident_count,
  datediff('day', counts.first_on, counts.last_on) as days_between,
  coalesce(left_before.leavers, 0) as leavers
from counts
join homes on homes.object_id = counts.object_id
left join left_before on left_before.object_id = counts.object_id
where homes.peildatum is not null
  and (list_contains(homes.use_purposes, 'woon') or len(homes.use_purposes) = 0)
  and counts.sign_count >= $least_signs
