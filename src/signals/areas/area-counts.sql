-- One row per buurt or wijk and measure. Reads area_centres, homes, areas, stacks, signals, owners, dumping_events,
-- unusual_transactions, peildatum. What must not be lost: an area with none has a row too, for that is a finding. What
-- stacks comes down on all addresses of an owner: those in one buurt count once, for they are one finding. Windows
-- end with the day of the peildatum; the day that lies $window_days before it is out. A period of
-- transactions lies in theirs with its last day; they come per wijk, and one of which none came is not known to have none.
with
foundations as (
  select subject_id
  from signals
  where indicator = $foundation_indicator and len(explained_by) = 0 and not stale
),
held as (
  select distinct owners.object_id
  from owners
  join foundations on foundations.subject_id = owners.kvk_number
  where owners.current and owners.owns
),
vacant as (
  select subject_id as object_id
  from signals
  where indicator = $vacancy_indicator and len(explained_by) = 0 and not stale
),
owned as (
  select object_id, min(party) as owner
  from owners
  where current and owns
  group by object_id
),
traits as (
  select
    homes.buurt_code,
    homes.resident_count,
    list_contains(homes.use_purposes, 'woon') as is_home,
    case when stacks.object_id is not null then coalesce(owned.owner, homes.object_id) end as stacked_owner,
    held.object_id is not null as is_held,
    vacant.object_id is not null as is_vacant
  from homes
  left join stacks on stacks.object_id = homes.object_id and stacks.stacked
  left join owned on owned.object_id = homes.object_id
  left join held on held.object_id = homes.object_id
  left join vacant on vacant.object_id = homes.object_id
  where homes.buurt_code is not null
),
in_buurten as (
  select
    buurt_code,
    count(*) as addresses,
    count(*) filter (where is_home) as homes,
    sum(resident_count) as residents,
    count(distinct stacked_owner) as stacked,
    count(*) filter (where is_held) as held,
    count(*) filter (where is_home and is_vacant) as vacant
  from traits
  group by buurt_code
),
dumped as (
  select dumping_events.buurt_code, count(*) as events
  from dumping_events
  cross join peildatum
  where dumping_events.happened_on > peildatum.day - cast($window_days as integer)
    and dumping_events.happened_on <= peildatum.day
  group by dumping_events.buurt_code
),
of_buurten as (
  select in_buurten.*, coalesce(dumped.events, 0) as events
  from in_buurten
  left join dumped on dumped.buurt_code = in_buurten.buurt_code
),
of_areas as (
  select buurt_code as area_code, 'buurt' as level, addresses, homes, residents, stacked, held, vacant, events
  from of_buurten
  union all
  select
    areas.parent_code, 'wijk', sum(addresses), sum(homes), sum(residents), sum(stacked), sum(held), sum(vacant), sum(events)
  from of_buurten
  join areas on areas.code = of_buurten.buurt_code
  where areas.parent_code is not null
  group by areas.parent_code
),
transactions as (
  select unusual_transactions.area_code, sum(unusual_transactions.transaction_count) as transactions
  from unusual_transactions
  cross join peildatum
  where unusual_transactions.period_until - 1 > peildatum.day - cast($transaction_window_days as integer)
    and unusual_transactions.period_until - 1 <= peildatum.day
  group by unusual_transactions.area_code
),
measured as (
  select area_code, level, 'stacked-addresses' as measure, stacked as numerator, addresses as denominator
  from of_areas
  union all
  select area_code, level, 'sole-director-foundations', held, addresses
  from of_areas
  union all
  select area_code, level, 'vacant-homes', vacant, homes
  from of_areas
  union all
  select area_code, level, 'dumping-events', events, addresses
  from of_areas
  union all
  select of_areas.area_code, of_areas.level, 'unusual-transactions', transactions.transactions, of_areas.residents
  from of_areas
  join transactions on transactions.area_code = of_areas.area_code
  where of_areas.level = 'wijk'
)
select area_code, level, measure, numerator, denominator
from measured
