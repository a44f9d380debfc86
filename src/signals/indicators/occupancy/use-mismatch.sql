-- One row per object that is not meant to live in, where people are registered or beds were seen.
-- Reads homes, notices, permits, businesses, peildatum.
-- A ligplaats or standplaats has no use purpose and is a home. Windows: the first day is left out, the peildatum belongs
-- to them.
with
workplaces as (
  select
    homes.*,
    case when homes.peildatum is not null and homes.resident_count > 0 then 1 else 0 end as lived_in
  from homes
  where len(homes.use_purposes) > 0
    and not list_has_any(homes.use_purposes, ['woon', 'logies', 'gezondheidszorg', 'cel'])
),
signs as (
  select
    notices.object_id,
    count(distinct notices.origin) as bed_notices,
    max(notices.noticed_on) as noticed_on,
    list(distinct 'notice ' || notices.origin) as evidence
  from notices
  cross join peildatum
  where notices.sign = 'crowded-rooms'
    and notices.noticed_on > peildatum.day - $window_days
    and notices.noticed_on <= peildatum.day
  group by notices.object_id
),
other_use as (
  select permits.object_id, count(*) as permits
  from permits
  cross join peildatum
  where permits.kind in ('conversion', 'rooms', 'building')
    and permits.status = 'granted'
    and (permits.kind = 'rooms' or permits.valid_from > peildatum.day - $works_days)
    and permits.valid_from <= peildatum.day
    and (permits.valid_until is null or permits.valid_until > peildatum.day)
  group by permits.object_id
),
seats as (
  select
    object_id,
    count(*) as businesses,
    sum(case when sbi_code like '55%' or sbi_code like '87%' or sbi_code like '88%' then 1 else 0 end) as care_businesses
  from businesses
  where open
  group by object_id
)
select
  workplaces.object_id as subject_id,
  workplaces.lived_in + coalesce(signs.bed_notices, 0) as value,
  case when workplaces.lived_in = 1 then coalesce(greatest(workplaces.peildatum, signs.noticed_on), workplaces.peildatum)
    else signs.noticed_on end as happened_on,
  list_concat(
    case when workplaces.lived_in = 1 then ['registrations ' || workplaces.object_id] else [] end,
    coalesce(signs.evidence, [])
  ) as evidence,
  case when workplaces.peildatum is not null then workplaces.resident_count end as resident_count,
  coalesce(signs.bed_notices, 0) as bed_notices,
  signs.noticed_on,
  array_to_string(workplaces.use_purposes, ', ') as meant_for,
  workplaces.unrelated_adult_count,
  coalesce(other_use.permits, 0) as other_use_permits,
  coalesce(seats.businesses, 0) as open_businesses,
  coalesce(seats.care_businesses, 0) as care_businesses
from workplaces
left join signs on signs.object_id = workplaces.object_id
left join other_use on other_use.object_id = workplaces.object_id
left join seats on seats.object_id = workplaces.object_id
where workplaces.lived_in + coalesce(signs.bed_notices, 0) >= $least_findings
