-- One row per buurt where several signs of decay stand out among business premises. Reads homes, businesses, notices, permits,
-- peildatum. Each sign is a share of the business premises of the buurt, beside the same share of the whole warehouse: vacancy
-- (no open vestiging), closures (a vestiging closed in the window) and disorder (a notice of disorder in the window).
-- The day of the peildatum belongs to the window, the day that lies $window_days before it does not.
with
premises as (
  select object_id, buurt_code
  from homes
  where buurt_code is not null
    and len(use_purposes) > 0
    and not list_contains(use_purposes, 'woon')
    and object_status like 'Verblijfsobject in gebruik%'
),
occupied as (
  select distinct object_id from businesses where open
),
closed as (
  select distinct businesses.object_id
  from businesses
  cross join peildatum
  where businesses.closed_on > peildatum.day - cast($window_days as integer)
    and businesses.closed_on <= peildatum.day
),
disordered as (
  select distinct notices.object_id
  from notices
  cross join peildatum
  where (notices.category like 'overlast%' or notices.category like 'ondermijning%')
    and notices.noticed_on > peildatum.day - cast($window_days as integer)
    and notices.noticed_on <= peildatum.day
),
renewed as (
  select distinct permits.object_id
  from permits
  cross join peildatum
  where permits.kind in ('building', 'conversion')
    and permits.status = 'granted'
    and permits.valid_from > peildatum.day - cast($window_days as integer)
    and permits.valid_from <= peildatum.day
),
areas as (
  select
    premises.buurt_code,
    count(*) as premises,
    count(*) filter (where occupied.object_id is null) as vacant,
    count(closed.object_id) as closed,
    count(disordered.object_id) as disordered,
    count(renewed.object_id) as renewed
  from premises
  left join occupied on occupied.object_id = premises.object_id
  left join closed on closed.object_id = premises.object_id
  left join disordered on disordered.object_id = premises.object_id
  left join renewed on renewed.object_id = premises.object_id
  group by premises.buurt_code
),
usual as (
  select
    sum(vacant) * 1.0 / sum(premises) as vacant,
    sum(closed) * 1.0 / sum(premises) as closed,
    sum(disordered) * 1.0 / sum(premises) as disordered
  from areas
),
scored as (
  select
    areas.*,
    case when areas.vacant > $times_usual * usual.vacant * areas.premises then 1 else 0 end
      + case when areas.closed > $times_usual * usual.closed * areas.premises then 1 else 0 end
      + case when areas.disordered > $times_usual * usual.disordered * areas.premises then 1 else 0 end as signs
  from areas
  cross join usual
  where areas.premises >= $least_premises
)
select
  buurt_code as subject_id,
  signs as value,
  (select day from peildatum) as happened_on,
  ['businesses ' || buurt_code] as evidence,
  premises,
  vacant,
  closed,
  disordered,
  renewed
from scored
where signs >= $least_signs
