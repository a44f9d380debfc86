-- One row per organisation that got another director and another address shortly after each other, long after it began.
-- Reads businesses, companies, establishments, officers, relations, peildatum. The day of the peildatum belongs to the
-- window, the day that lies $window_days before it does not. Of several such pairs the closest one counts.
-- A company of which no first day is known cannot be judged and gives no row.
with
grown as (
  select kvk_number, employees, founded_on, founded_on + cast($founding_days as integer) as grown_on
  from companies
  where not ended and founded_on is not null
),
-- Who was director before and is registered again is no new one; nor is who may have been, for want of a first day.
first_days as (
  select kvk_number, officer_id, min(held_from) as held_from
  from officers
  where function = 'director'
  group by kvk_number, officer_id
  having count(*) = count(held_from)
),
new_directors as (
  select first_days.kvk_number, first_days.officer_id, first_days.held_from
  from first_days
  join grown on grown.kvk_number = first_days.kvk_number
  cross join peildatum
  where first_days.held_from > grown.grown_on
    and first_days.held_from > peildatum.day - cast($window_days as integer)
    and first_days.held_from <= peildatum.day
),
moves as (
  select businesses.kvk_number, businesses.establishment_number, businesses.object_id, businesses.opened_on
  from businesses
  join grown on grown.kvk_number = businesses.kvk_number
  cross join peildatum
  where businesses.open
    and businesses.opened_on > grown.grown_on
    and businesses.opened_on > peildatum.day - cast($window_days as integer)
    and businesses.opened_on <= peildatum.day
),
pairs as (
  select
    moves.*,
    new_directors.officer_id,
    new_directors.held_from,
    abs(date_diff('day', new_directors.held_from, moves.opened_on)) as days_between
  from moves
  join new_directors on new_directors.kvk_number = moves.kvk_number
),
closest as (
  select *
  from (
    select
      *,
      row_number() over (
        partition by kvk_number
        order by days_between, opened_on desc, establishment_number, officer_id
      ) as place
    from pairs
    where days_between <= $switch_days
  )
  where place = 1
),
earlier_branches as (
  select closest.kvk_number, count(*) as branches
  from closest
  join establishments on establishments.kvk_number = closest.kvk_number
  where establishments.active_from < closest.opened_on
    and not coalesce(establishments.has_ended, false)
  group by closest.kvk_number
),
kin as (
  select closest.kvk_number, relations.other as officer_id
  from closest
  join relations on relations.person = closest.officer_id
  union
  select closest.kvk_number, relations.person
  from closest
  join relations on relations.other = closest.officer_id
),
earlier_board as (
  select
    closest.kvk_number,
    count(*) filter (where not officers.has_ended) as staying,
    count(kin.officer_id) as family
  from closest
  join officers on officers.kvk_number = closest.kvk_number
  left join kin on kin.kvk_number = officers.kvk_number and kin.officer_id = officers.officer_id
  where officers.function = 'director'
    and coalesce(officers.held_from < closest.held_from, true)
  group by closest.kvk_number
)
select
  closest.kvk_number as subject_id,
  closest.days_between as value,
  greatest(closest.held_from, closest.opened_on) as happened_on,
  ['establishment ' || closest.establishment_number, 'officers ' || closest.kvk_number] as evidence,
  closest.held_from as new_director_on,
  closest.opened_on as new_address_on,
  grown.founded_on,
  grown.employees,
  coalesce(earlier_branches.branches, 0) as earlier_branches_open,
  coalesce(earlier_board.staying, 0) as earlier_directors_staying,
  coalesce(earlier_board.family, 0) as earlier_directors_in_family
from closest
join grown on grown.kvk_number = closest.kvk_number
left join earlier_branches on earlier_branches.kvk_number = closest.kvk_number
left join earlier_board on earlier_board.kvk_number = closest.kvk_number
