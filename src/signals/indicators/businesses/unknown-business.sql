-- One row per premises with a business of a branch that supervisors look at first, and without any visit in the window.
-- Reads businesses, risk_branches, inspections, homes, peildatum. The supervision file is the visits that were delivered:
-- the day of the peildatum belongs to the window, the day that lies $window_days before it does not.
with
visits as (
  select distinct inspections.object_id
  from inspections
  cross join peildatum
  where inspections.inspected_on > peildatum.day - cast($window_days as integer)
    and inspections.inspected_on <= peildatum.day
),
-- An SBI code may fall under a shorter and a longer entry of the list; the business is one all the same.
at_risk as (
  select distinct
    businesses.object_id,
    businesses.establishment_number,
    businesses.kvk_number,
    businesses.opened_on
  from businesses
  cross join unnest([left(businesses.sbi_code, 2), left(businesses.sbi_code, 4)]) as code(sbi_code)
  join risk_branches on risk_branches.sbi_code = code.sbi_code
  where businesses.open and not businesses.at_home
),
-- Organisations that were visited at another vestiging: known to supervision, and perhaps moved.
known as (
  select distinct businesses.kvk_number
  from businesses
  join visits on visits.object_id = businesses.object_id
)
select
  at_risk.object_id as subject_id,
  count(*) as value,
  (select day from peildatum) as happened_on,
  list('establishment ' || at_risk.establishment_number) as evidence,
  count(*) as unvisited_businesses,
  count(known.kvk_number) as visited_elsewhere,
  max(at_risk.opened_on) as newest_opened_on,
  min(at_risk.opened_on) as oldest_opened_on,
  any_value(homes.use_purposes) as use_purposes,
  any_value(peildatum.day) as day
from at_risk
cross join peildatum
join homes on homes.object_id = at_risk.object_id
left join visits on visits.object_id = at_risk.object_id
left join known on known.kvk_number = at_risk.kvk_number
where visits.object_id is null
group by at_risk.object_id
having count(*) >= $least_businesses
