-- One row per business premises where several independent notices say that there are no customers or no stock.
-- Reads notices, businesses, permits, inspections, peildatum. The day of the peildatum belongs to the window, the day
-- that lies $window_days before it does not. A notice of a source known as unreliable (E) or judged improbable (5) does
-- not count; one that could not be judged does. What goes back to one origin counts once.
with
seen as (
  select
    notices.object_id,
    notices.origin,
    min(notices.noticed_on) as first_on,
    max(notices.noticed_on) as last_on
  from notices
  cross join peildatum
  where notices.sign = 'no-customers-or-stock'
    and notices.reliability <> 'E'
    and notices.credibility <> '5'
    and notices.noticed_on > peildatum.day - cast($window_days as integer)
    and notices.noticed_on <= peildatum.day
  group by notices.object_id, notices.origin
),
counted as (
  select
    object_id,
    count(*) as independent_notices,
    min(first_on) as first_noticed_on,
    max(last_on) as last_noticed_on,
    list('notice ' || origin) as evidence
  from seen
  group by object_id
  having count(*) >= $least_notices
),
shops as (
  select
    object_id,
    count(*) as open_businesses,
    count(*) filter (
      where sbi_code is null
        or left(sbi_code, 2) in ('45', '47', '56', '95', '96') and left(sbi_code, 4) not in ('4791', '4799')
    ) as with_customers,
    max(opened_on) as newest_opened_on
  from businesses
  where open and not at_home
  group by object_id
),
once_started as (
  select seen.object_id, count(*) as notices
  from seen
  join shops on shops.object_id = seen.object_id
  where shops.newest_opened_on is null
    or seen.last_on >= shops.newest_opened_on + cast($starting_days as integer)
  group by seen.object_id
),
rebuilding as (
  select counted.object_id, count(*) as building_permits
  from counted
  join permits on permits.object_id = counted.object_id
  where permits.kind = 'building'
    and permits.status = 'granted'
    and permits.valid_from <= counted.last_noticed_on
    and permits.valid_from > counted.last_noticed_on - cast($rebuilding_days as integer)
  group by counted.object_id
),
visited as (
  select counted.object_id, count(*) as visits_without_finding
  from counted
  join inspections on inspections.object_id = counted.object_id
  cross join peildatum
  where inspections.found = 'nothing'
    and inspections.inspected_on >= counted.first_noticed_on
    and inspections.inspected_on <= peildatum.day
  group by counted.object_id
)
select
  counted.object_id as subject_id,
  counted.independent_notices as value,
  counted.last_noticed_on as happened_on,
  counted.evidence,
  counted.independent_notices,
  counted.first_noticed_on,
  counted.last_noticed_on,
  shops.open_businesses,
  shops.newest_opened_on,
  shops.with_customers,
  coalesce(once_started.notices, 0) as notices_once_started,
  coalesce(rebuilding.building_permits, 0) as building_permits,
  coalesce(visited.visits_without_finding, 0) as visits_without_finding
from counted
join shops on shops.object_id = counted.object_id
left join once_started on once_started.object_id = counted.object_id
left join rebuilding on rebuilding.object_id = counted.object_id
left join visited on visited.object_id = counted.object_id
