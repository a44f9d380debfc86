-- One row per asked object, register and period in which it knows of as many residents, businesses or lettings: 0 is a gap.
-- Reads homes, stays, businesses, tenancies, register_states. Only of registers that were delivered: one that was not
-- knows of no gap either. A period without an end lasts on the state of the register.
-- What must not be claimed: a gap where the register does not say when something began or ended; that counts as known.
with
asked as (
  select unnest(string_split($object_ids, ' ')) as object_id
),
known as (
  select object_id, 'brp' as register, stayed_from as known_from, stayed_until as known_until
  from stays
  where object_id in (select object_id from asked) and address_kind = 'home'
  union all
  select object_id, 'kvk', opened_on, case when not open then closed_on end
  from businesses
  where object_id in (select object_id from asked)
  union all
  select object_id, 'lettings', let_from, let_until
  from tenancies
  where object_id in (select object_id from asked)
),
memories as (
  select 'brp' as register, min(stayed_until) as first_end from stays
  union all
  select 'kvk', min(closed_on) from businesses
  union all
  select 'lettings', min(let_until) from tenancies
),
-- A delivery without history tells of nobody who left. So a register is asked from the first end that it tells of
-- anywhere, else on its own day only, and never about the time before the building stood.
beginnings as (
  select
    homes.object_id,
    register_states.register,
    coalesce(
      greatest(coalesce(memories.first_end, register_states.as_of), make_date(homes.building_year, 1, 1)),
      memories.first_end,
      register_states.as_of
    ) as first_day,
    register_states.as_of
  from memories
  join register_states on register_states.register = memories.register
  cross join homes
  where homes.object_id in (select object_id from asked)
),
-- Unless it does know of somebody there before that.
axes as (
  select
    beginnings.object_id,
    beginnings.register,
    least(beginnings.first_day, coalesce(min(known.known_from), beginnings.first_day)) as begins,
    beginnings.as_of
  from beginnings
  left join known on known.object_id = beginnings.object_id and known.register = beginnings.register
  group by beginnings.object_id, beginnings.register, beginnings.first_day, beginnings.as_of
),
changes as (
  select object_id, register, begins as day, 0 as change from axes
  union all
  select known.object_id, known.register, coalesce(known.known_from, axes.begins), 1
  from known
  join axes on axes.object_id = known.object_id and axes.register = known.register
  union all
  select known.object_id, known.register, known.known_until, -1
  from known
  join axes on axes.object_id = known.object_id and axes.register = known.register
  where known.known_until is not null
),
days as (
  select changes.object_id, changes.register, changes.day, sum(changes.change) as change, max(axes.begins) as begins
  from changes
  join axes on axes.object_id = changes.object_id and axes.register = changes.register
  where changes.day <= axes.as_of
  group by changes.object_id, changes.register, changes.day
),
periods as (
  select
    object_id,
    register,
    day,
    lead(day) over (partition by object_id, register order by day) as next_day,
    sum(change) over (partition by object_id, register order by day) as known_count
  from days
  where change <> 0 or day = begins
)
select
  object_id,
  register,
  day as happens_from,
  next_day as happens_until,
  known_count
from periods
order by object_id, register, day
