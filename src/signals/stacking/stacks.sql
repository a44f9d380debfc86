-- One row per address with a signal that counts (NW-01). Reads signal_origins, placed_signals, learned_weights.
-- Equal weights: the first origin of a family adds 1, each next one $next_in_family of the one before; what does not
-- stand on the address itself (it comes through owner, agent or business) adds $indirect of that; each further
-- origin that brings a register of its own adds $further_source: one signal that joins three registers is one sign, and
-- not three witnesses. Learned weights: each group of dependent indicators adds, once, the most that one
-- of them taught.
with
weighed as (
  select
    signal_origins.*,
    power($next_in_family, place_in_family - 1) * case when direct then 1 else $indirect end as equal
  from signal_origins
),
taught as (
  select weighed.object_id, weighed.origin, learned_weights.dependents, max(learned_weights.bits) as bits
  from weighed
  cross join unnest(weighed.indicators) as named (indicator)
  join learned_weights on learned_weights.indicator = named.indicator
  group by weighed.object_id, weighed.origin, learned_weights.dependents
),
-- A group that shows in several origins counts in the first of those where it taught most.
counted as (
  select
    object_id,
    origin,
    bits,
    row_number() over (partition by object_id, dependents order by bits desc, origin) as turn
  from taught
),
learned as (
  select object_id, origin, sum(bits order by bits) as bits
  from counted
  where turn = 1
  group by object_id, origin
),
added as (
  select weighed.*, coalesce(learned.bits, 0) as learned
  from weighed
  left join learned on learned.object_id = weighed.object_id and learned.origin = weighed.origin
),
summed as (
  select
    object_id,
    list_sort(list_distinct(flatten(list(indicators)))) as indicators,
    list_sort(list(distinct family)) as families,
    list_sort(list_distinct(flatten(list(sources)))) as sources,
    count(*) as origins,
    to_json(
      list(
        {'indicators': indicators, 'family': family, 'direct': direct, 'equal': equal, 'learned': learned}
        order by origin
      )
    ) as contributions,
    sum(equal order by origin) as equal_part,
    sum(learned order by origin) as learned_sum
  from added
  group by object_id
),
rows_there as (
  select object_id, count(*) as naive_count
  from placed_signals
  group by object_id
),
totals as (
  select
    summed.*,
    $further_source * (least(len(summed.sources), summed.origins) - 1) as source_part,
    rows_there.naive_count
  from summed
  join rows_there on rows_there.object_id = summed.object_id
)
select
  object_id,
  indicators,
  families,
  sources,
  origins,
  len(families) >= $least_families and len(sources) >= $least_sources as stacked,
  contributions,
  source_part,
  equal_part + source_part as equal_sum,
  learned_sum,
  row_number() over (order by equal_part + source_part desc, learned_sum desc, object_id) as equal_place,
  row_number() over (order by learned_sum desc, equal_part + source_part desc, object_id) as learned_place,
  naive_count
from totals
