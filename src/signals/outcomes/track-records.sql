-- One row per indicator of the catalogue: what visits to addresses that its unexplained signals reach found.
-- Reads signals, signal_places and visit_outcomes. An indicator without visits stays, with 0 and no rate.
-- The interval is Wilson's (1927) for a proportion, at 95 %.
with
catalogue as (
  select unnest(string_split($indicators, ' ')) as indicator
),
visited as (
  select
    signals.indicator,
    count(distinct visit_outcomes.object_id) as visited,
    count(distinct case when visit_outcomes.confirmed then visit_outcomes.object_id end) as confirmed
  from signals
  join signal_places
    on signal_places.indicator = signals.indicator and signal_places.subject_id = signals.subject_id
  join visit_outcomes on visit_outcomes.object_id = signal_places.object_id
  where len(signals.explained_by) = 0
    -- What rests on a visit may not be right because of that same visit.
    and not list_contains(signals.evidence, 'inspection ' || visit_outcomes.object_id)
  group by signals.indicator
),
by_lot as (
  select
    count(*) as random_visited,
    coalesce(sum(case when confirmed then 1 else 0 end), 0) as random_confirmed
  from visit_outcomes
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
