-- One row per indicator of the catalogue: the group that it is one witness with. Reads signals, signal_places.
-- Two are dependent when at $least_overlap of the addresses of the rarer one, and at $least_addresses or more, their
-- unexplained signals rest on a same record. That two come at one address is not enough: misuse itself brings them
-- together, and then they are two witnesses. What depends on a dependent one depends (connected components).
with recursive
catalogue as (
  select unnest(string_split($indicators, ' ')) as indicator
),
places as (
  select distinct signal_places.object_id, signals.indicator, signals.evidence
  from signals
  join signal_places
    on signal_places.indicator = signals.indicator and signal_places.subject_id = signals.subject_id
  where len(signals.explained_by) = 0
),
addresses as (
  select indicator, count(distinct object_id) as addresses
  from places
  group by indicator
),
records as (
  select distinct object_id, indicator, unnest(evidence) as record
  from places
),
together as (
  select one.indicator, other.indicator as other, count(distinct one.object_id) as addresses
  from records as one
  join records as other
    on other.object_id = one.object_id and other.record = one.record and other.indicator <> one.indicator
  group by one.indicator, other.indicator
),
ties as (
  select together.indicator, together.other
  from together
  join addresses as here on here.indicator = together.indicator
  join addresses as there on there.indicator = together.other
  where together.addresses >= $least_addresses
    and together.addresses >= $least_overlap * least(here.addresses, there.addresses)
),
reached as (
  select indicator, indicator as other
  from catalogue
  union
  select reached.indicator, ties.other
  from reached
  join ties on ties.indicator = reached.other
)
select indicator, min(other) as dependents
from reached
group by indicator
