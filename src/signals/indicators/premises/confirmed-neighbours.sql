-- One row per object that is at most two registered relations away from parties tied to confirmed findings elsewhere.
-- Reads inspections, owners, tenancies, companies, peildatum. First relation: owner, landlord or letting agent of the
-- object. Second: director or sole shareholder of that organisation. A party tied to more than $most_objects objects (a
-- large landlord, an agent of a town) is a hub, and carries nothing over.
with
-- The window ends with the day before the peildatum; its first day falls outside.
findings as (
  select
    inspections.object_id as found_id,
    inspections.inspected_on
  from inspections
  cross join peildatum
  where inspections.found = 'misuse'
    and inspections.inspected_on > peildatum.day - $window_days
    and inspections.inspected_on < peildatum.day
),
first_ties as (
  select object_id, party, held_from as tied_from, held_until as tied_until, current
  from owners
  where owns and party is not null
  union all
  select object_id, landlord_party, let_from, let_until, current
  from tenancies
  where landlord_party is not null
  union all
  select object_id, 'kvk:' || agent_kvk_number, let_from, let_until, current
  from tenancies
  where agent_kvk_number is not null
),
above as (
  select 'kvk:' || kvk_number as party, unnest(list_distinct(list_concat(directors, shareholders))) as hand
  from companies
  where form not in ('public-body', 'owners-association', 'association')
),
ties as (
  select object_id, party, tied_from, tied_until, current
  from first_ties
  union all
  select first_ties.object_id, above.hand, first_ties.tied_from, first_ties.tied_until, first_ties.current
  from first_ties
  join above on above.party = first_ties.party
),
-- Who was tied to the visited object on the day of the finding.
marked as (
  select distinct ties.party, findings.found_id, findings.inspected_on
  from findings
  join ties on ties.object_id = findings.found_id
  where ties.tied_from <= findings.inspected_on
    and (ties.tied_until is null or ties.tied_until > findings.inspected_on)
),
places as (
  select party, count(distinct object_id) as objects
  from (
    select ties.party, ties.object_id
    from ties
    join (select distinct party from marked) as asked on asked.party = ties.party
    where ties.current
    union
    select party, found_id from marked
  ) as theirs
  group by party
),
few_places as (
  select places.party, places.objects, count(distinct marked.found_id) * 1.0 / places.objects as confirmed_share
  from places
  join marked on marked.party = places.party
  where places.objects <= $most_objects
  group by places.party, places.objects
),
near as (
  select
    ties.object_id,
    marked.found_id,
    marked.inspected_on,
    few_places.confirmed_share,
    ties.tied_from
  from few_places
  join ties on ties.party = few_places.party and ties.current
  join marked on marked.party = few_places.party and marked.found_id <> ties.object_id
)
select
  near.object_id as subject_id,
  count(distinct near.found_id) as value,
  max(near.inspected_on) as happened_on,
  list(distinct 'inspection ' || near.found_id) as evidence,
  count(distinct near.found_id) as confirmed_objects,
  cast(max(near.inspected_on) as varchar) as last_found_on,
  round(100 * max(near.confirmed_share)) as confirmed_percent,
  max(near.confirmed_share) as confirmed_share,
  count(*) = count(near.tied_from) and coalesce(min(near.tied_from) > max(near.inspected_on), false) as tied_since
from near
group by near.object_id
having count(distinct near.found_id) >= $least_confirmed
