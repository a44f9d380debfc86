-- One row per object where a visit confirmed misuse before, there or at another object of who owns it now.
-- Reads inspections, owners, stays, tenancies, peildatum. A finding follows an owner only who owned the visited place on
-- that day, and only to so many objects as one can know: a large landlord would spread one finding over a whole town.
with
-- The window ends with the day before the peildatum; its first day falls outside.
findings as (
  select
    inspections.object_id as found_id,
    inspections.inspected_on,
    inspections.inspection_id || ' ' || inspections.object_id as record
  from inspections
  cross join peildatum
  where inspections.found = 'misuse'
    and inspections.inspected_on > peildatum.day - $window_days
    and inspections.inspected_on < peildatum.day
),
current_owners as (
  select object_id, party, min(held_from) as held_from
  from owners
  where current and owns and party is not null
  group by object_id, party
),
small_owners as (
  select party
  from current_owners
  group by party
  having count(distinct object_id) <= $most_objects
),
at_itself as (
  select found_id as object_id, found_id, inspected_on, record
  from findings
),
at_another as (
  select distinct current_owners.object_id, findings.found_id, findings.inspected_on, findings.record
  from findings
  join owners as then_owner on then_owner.object_id = findings.found_id
    and then_owner.owns
    and then_owner.held_from <= findings.inspected_on
    and (then_owner.held_until is null or then_owner.held_until > findings.inspected_on)
  join small_owners on small_owners.party = then_owner.party
  join current_owners on current_owners.party = then_owner.party and current_owners.object_id <> findings.found_id
),
-- Whoever used the visited place then is gone: nobody of then is registered, and a letting ended or others moved in.
stays_at_found as (
  select
    findings.record,
    bool_or(stays.stayed_from <= findings.inspected_on) as someone_of_then,
    bool_or(stays.stayed_from > findings.inspected_on) as someone_since
  from findings
  cross join peildatum
  join stays on stays.object_id = findings.found_id
  where stays.address_kind = 'home'
    and stays.stayed_from <= peildatum.day
    and (stays.stayed_until is null or stays.stayed_until > peildatum.day)
  group by findings.record
),
lettings_at_found as (
  select
    findings.record,
    bool_or(tenancies.current) as still_let,
    bool_or(not tenancies.current) as let_until
  from findings
  join tenancies on tenancies.object_id = findings.found_id
    and tenancies.let_from <= findings.inspected_on
    and (tenancies.let_until is null or tenancies.let_until > findings.inspected_on)
  group by findings.record
),
owned_since as (
  select object_id, min(held_from) as held_from
  from current_owners
  group by object_id
  having count(*) = count(held_from)
),
told as (
  select *, true as itself from at_itself
  union all
  select *, false as itself from at_another
),
judged as (
  select
    told.*,
    coalesce(told.itself and owned_since.held_from > told.inspected_on, false) as new_owner,
    not coalesce(stays_at_found.someone_of_then, false)
      and not coalesce(lettings_at_found.still_let, false)
      and (coalesce(lettings_at_found.let_until, false) or coalesce(stays_at_found.someone_since, false)) as new_user
  from told
  left join owned_since on owned_since.object_id = told.object_id
  left join stays_at_found on stays_at_found.record = told.record
  left join lettings_at_found on lettings_at_found.record = told.record
)
select
  object_id as subject_id,
  count(distinct record) as value,
  max(inspected_on) as happened_on,
  list(distinct 'inspection ' || found_id) as evidence,
  count(distinct case when itself then record end) as found_here,
  count(distinct case when not itself then record end) as found_elsewhere,
  cast(max(inspected_on) as varchar) as last_found_on,
  bool_and(new_owner) as new_owner,
  bool_and(new_owner or new_user) as new_user
from judged
group by object_id
having count(distinct record) >= $least_findings
