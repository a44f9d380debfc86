-- One row per organisation and who directs or holds it, in one step or through one organisation, and the period.
-- Reads officers. Two steps, because a Dutch entrepreneur holds a company through a holding as a rule.
with
direct as (
  select
    kvk_number,
    case officer_kind when 'person' then 'person:' else 'kvk:' end || officer_id as party,
    case when officer_kind = 'organisation' then officer_id end as through,
    "function" = 'director' as by_directing,
    held_from,
    held_until
  from officers
  where list_contains(string_split($functions, ' '), "function")
    -- Of a function that ended on an unknown day nobody can say on which day it held.
    and not (has_ended and held_until is null)
),
steps as (
  select kvk_number, party, by_directing, held_from, held_until
  from direct
  union all
  select
    lower_step.kvk_number,
    upper_step.party,
    lower_step.by_directing or upper_step.by_directing as by_directing,
    coalesce(greatest(lower_step.held_from, upper_step.held_from), lower_step.held_from, upper_step.held_from)
      as held_from,
    coalesce(least(lower_step.held_until, upper_step.held_until), lower_step.held_until, upper_step.held_until)
      as held_until
  from direct as lower_step
  join direct as upper_step on upper_step.kvk_number = lower_step.through
),
-- Who directs very many organisations does so as a profession: it does not make these one group.
clients as (
  select party, count(distinct kvk_number) as organisations
  from steps
  where by_directing
  group by party
)
select distinct
  steps.kvk_number,
  steps.party,
  steps.held_from,
  steps.held_until,
  steps.by_directing and clients.organisations > $most_directed as by_profession
from steps
left join clients on clients.party = steps.party
where steps.held_from is null or steps.held_until is null or steps.held_from < steps.held_until
