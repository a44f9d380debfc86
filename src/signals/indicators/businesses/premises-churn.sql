-- One row per premises to which many different businesses came in the window. Reads businesses, companies, homes, peildatum.
-- The day of the peildatum belongs to the window, the day that lies $window_days before it does not.
-- Closed vestigingen count as far as the register still tells of them: a register that forgets them shows too little.
with
came as (
  select
    businesses.object_id,
    businesses.establishment_number,
    businesses.kvk_number,
    businesses.opened_on,
    businesses.open
  from businesses
  cross join peildatum
  where not businesses.at_home
    and businesses.opened_on > peildatum.day - cast($window_days as integer)
    and businesses.opened_on <= peildatum.day
),
-- The businesses of one director, or of one shareholder, are one that changes its form.
behind as (
  select distinct came.object_id, coalesce(companies.shareholders[1], companies.directors[1], came.kvk_number) as hands
  from came
  left join companies on companies.kvk_number = came.kvk_number
),
hands as (
  select object_id, count(*) as different_hands
  from behind
  group by object_id
),
counted as (
  select
    object_id,
    count(distinct kvk_number) as businesses_that_came,
    count(distinct kvk_number) filter (where open) as still_there,
    min(opened_on) as first_came_on,
    max(opened_on) as last_came_on,
    list('establishment ' || establishment_number) as evidence
  from came
  group by object_id
  having count(distinct kvk_number) >= $least_businesses
)
select
  counted.object_id as subject_id,
  counted.businesses_that_came as value,
  counted.last_came_on as happened_on,
  counted.evidence,
  counted.businesses_that_came,
  counted.still_there,
  counted.first_came_on,
  counted.last_came_on,
  hands.different_hands,
  homes.floor_area_square_metres,
  homes.use_purposes
from counted
join hands on hands.object_id = counted.object_id
join homes on homes.object_id = counted.object_id
