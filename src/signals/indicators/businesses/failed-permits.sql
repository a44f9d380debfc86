-- One row per object at which linked applicants were refused, or withdrew, several permits. Reads permits, companies,
-- homes, peildatum. Applicants are linked when they are one organisation or share a director or sole shareholder.
-- The day of the peildatum belongs to the window, the day that lies $window_days before it does not. A permit of a natural
-- person names no holder, cannot be linked to another one and is not counted.
with
asked as (
  select permits.object_id, permits.permit_id, permits.kind, permits.status, permits.holder_kvk_number, permits.valid_from
  from permits
  cross join peildatum
  where permits.valid_from > peildatum.day - cast($window_days as integer)
    and permits.valid_from <= peildatum.day
),
hands as (
  select kvk_number, unnest(list_distinct(list_concat(['kvk:' || kvk_number], list_concat(directors, shareholders)))) as hand
  from companies
),
-- An applicant that the register does not know is itself.
applied as (
  select asked.*, coalesce(hands.hand, 'kvk:' || asked.holder_kvk_number) as hand
  from asked
  left join hands on hands.kvk_number = asked.holder_kvk_number
  where asked.holder_kvk_number is not null
),
by_hand as (
  select
    object_id,
    hand,
    count(distinct permit_id) as failed_permits,
    count(distinct holder_kvk_number) as applicants,
    count(distinct valid_from) as failed_days,
    min(valid_from) as first_failed_on,
    max(valid_from) as last_failed_on,
    list(distinct 'permit ' || permit_id) as evidence
  from applied
  where status in ('refused', 'withdrawn')
  group by object_id, hand
  having count(distinct permit_id) >= $least_failed
),
worst as (
  select *
  from (
    select *, row_number() over (partition by object_id order by failed_permits desc, last_failed_on desc, hand) as place
    from by_hand
  )
  where place = 1
),
granted_after as (
  select worst.object_id, count(distinct applied.permit_id) as permits
  from worst
  join applied on applied.object_id = worst.object_id and applied.hand = worst.hand
  where applied.status = 'granted' and applied.valid_from >= worst.last_failed_on
  group by worst.object_id
),
decided as (
  select homes.buurt_code, asked.permit_id, asked.object_id, asked.status in ('refused', 'withdrawn') as failed
  from asked
  join homes on homes.object_id = asked.object_id
  where asked.status <> 'requested' and homes.buurt_code is not null
),
nearby as (
  select worst.object_id, count(*) as decided, count(*) filter (where decided.failed) as failed
  from worst
  join homes on homes.object_id = worst.object_id
  join decided on decided.buurt_code = homes.buurt_code
  where decided.object_id <> worst.object_id
  group by worst.object_id
)
select
  worst.object_id as subject_id,
  worst.failed_permits as value,
  worst.last_failed_on as happened_on,
  worst.evidence,
  worst.failed_permits,
  worst.applicants,
  worst.failed_days,
  worst.first_failed_on,
  worst.last_failed_on,
  coalesce(granted_after.permits, 0) as granted_after,
  coalesce(nearby.decided, 0) as decided_nearby,
  coalesce(nearby.failed, 0) as failed_nearby
from worst
left join granted_after on granted_after.object_id = worst.object_id
left join nearby on nearby.object_id = worst.object_id
