-- One row per party that holds or traded property, with the group or household that it counts as one with.
-- Reads object_holders, home_sales, officers, organisations, residents_now, deliveries.
-- Above an organisation stands who holds all its shares or owns it, else a holding (SBI 642 or 701) that directs it; three
-- steps are followed. A person counts with everyone at the same address: what one of them knows, the others may know.
with
kvk as (
  select max(as_of) as day from deliveries where register = 'kvk'
),
standing as (
  select
    officers.kvk_number,
    officers."function",
    officers.officer_kind,
    case officers.officer_kind when 'person' then 'person:' else 'kvk:' end || officers.officer_id as officer,
    officers.officer_id
  from officers
  cross join kvk
  where coalesce(officers.held_from <= kvk.day, true)
    and not (officers.has_ended and coalesce(officers.held_until <= kvk.day, true))
),
above as (
  select
    standing.kvk_number,
    coalesce(
      min(standing.officer) filter (where standing."function" in ('sole-shareholder', 'owner')),
      min(standing.officer) filter (
        where standing."function" = 'director' and regexp_matches(organisations.sbi_codes[1], '^(642|701)')
      )
    ) as head
  from standing
  left join organisations
    on standing.officer_kind = 'organisation' and organisations.kvk_number = standing.officer_id
  group by standing.kvk_number
),
parties as (
  select party from object_holders
  union
  select party from home_sales
),
headed as (
  select parties.party, coalesce(third.head, second.head, first_step.head, parties.party) as head
  from parties
  left join above as first_step on 'kvk:' || first_step.kvk_number = parties.party
  left join above as second on 'kvk:' || second.kvk_number = first_step.head
  left join above as third on 'kvk:' || third.kvk_number = second.head
),
housed as (
  select headed.party, coalesce('home:' || residents_now.object_id, headed.head) as head
  from headed
  left join residents_now on 'person:' || residents_now.person = headed.head
)
-- A number says who is one with whom, and not who it is.
select party, 'holder ' || dense_rank() over (order by head) as holder
from housed
