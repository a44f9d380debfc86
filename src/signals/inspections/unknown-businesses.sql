-- One row per open vestiging in business premises that no visit of the window reached: the Handelsregister minus the
-- supervision file. Reads businesses, homes, companies, risk_branches, inspections, notices, peildatum.
-- The day of the peildatum belongs to the window, the day that lies $window_days before it does not. Vestigingen in homes
-- are left out: a home may not be entered because of a list. No name is read.
with
visits as (
  select inspections.object_id, max(inspections.inspected_on) as last_visited_on
  from inspections
  cross join peildatum
  where inspections.inspected_on <= peildatum.day
  group by inspections.object_id
),
listed as (
  select distinct businesses.establishment_number
  from businesses
  cross join unnest([left(businesses.sbi_code, 2), left(businesses.sbi_code, 4)]) as code(sbi_code)
  join risk_branches on risk_branches.sbi_code = code.sbi_code
),
noticed as (
  select notices.object_id, count(distinct notices.origin) as notices
  from notices
  cross join peildatum
  where notices.noticed_on > peildatum.day - cast($window_days as integer)
    and notices.noticed_on <= peildatum.day
    and notices.sign is not null
    and notices.reliability <> 'E'
    and notices.credibility <> '5'
  group by notices.object_id
)
select
  businesses.object_id,
  homes.address,
  businesses.establishment_number,
  businesses.kvk_number,
  businesses.sbi_code,
  businesses.opened_on,
  businesses.employees,
  listed.establishment_number is not null as risk_branch,
  visits.last_visited_on is not null as visited_before,
  coalesce(companies.founded_on > peildatum.day - cast($new_days as integer), false) as new_company,
  coalesce(noticed.notices, 0) as notices,
  homes.use_purposes
from businesses
join homes on homes.object_id = businesses.object_id
cross join peildatum
left join companies on companies.kvk_number = businesses.kvk_number
left join visits on visits.object_id = businesses.object_id
left join listed on listed.establishment_number = businesses.establishment_number
left join noticed on noticed.object_id = businesses.object_id
where businesses.open
  and not businesses.at_home
  and (visits.last_visited_on is null or visits.last_visited_on <= peildatum.day - cast($window_days as integer))
