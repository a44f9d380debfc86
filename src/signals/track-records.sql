-- One row per indicator of the catalogue: what visits to addresses with its unexplained signal found.
-- Reads signals and inspections. An indicator without visits stays, with 0 and no rate.
-- The interval is Wilson's (1927) for a proportion, at 95 %.
with
catalogue as (
  select unnest(string_split($indicators, ' ')) as indicator
),
-- The last visit in which someone got in; a closed door says nothing.
visits as (
  select object_id, arg_max(found, inspected_on) as found, arg_max(chosen_by, inspected_on) as chosen_by
  from inspections
  where found <> 'no-access'
  group by object_id
),
visited as (
  select
    signals.indicator,
    count(*) as visited,
    sum(case when visits.found = 'misuse' then 1 else 0 end) as confirmed
  from signals
  join visits on visits.object_id = signals.subject_id
  where len(signals.explained_by) = 0
  group by signals.indicator
),
by_lot as (
  select
    count(*) as random_visited,
    coalesce(sum(case when found = 'misuse' then 1 else 0 end), 0) as random_confirmed
  from visits
  where chosen_by = 'random'
),
rates as (
  select
    catalogue.indicator,
    coalesce(visited.visited, 0) as visited,
    coalesce(visited.confirmed, 0) as confirmed,
    visited.confirmed * 1.0 / visited.visited as rate,
    1.959964 * 1.959964 as z2
  from catalogue
  left join visited on visited.indicator = catalogue.indicator
)
select
  indicator,
  visited,
  confirmed,
  rate,
  (rate + z2 / (2 * visited) - sqrt(z2 * (rate * (1 - rate) + z2 / (4 * visited)) / visited)) / (1 + z2 / visited) as low,
  (rate + z2 / (2 * visited) + sqrt(z2 * (rate * (1 - rate) + z2 / (4 * visited)) / visited)) / (1 + z2 / visited) as high,
  random_visited,
  random_confirmed
from rates
cross join by_lot
