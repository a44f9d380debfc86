-- One row per buurt in the highest tenth of dumping nearby. Reads dumping_events, area_centres, homes, businesses,
-- peildatum. Every event within reach of the middle of a buurt counts, from 1 at the middle down to 0 at the bound (the
-- quartic kernel of Silverman 1986). Places are joined by squares at least as wide as the reach, each with the eight
-- around it, so that no buurt is held against all others: a degree of latitude is 111,195 m, one of longitude at least
-- 63,000 m up to 55° north. The day of the peildatum belongs to the window, the day $window_days before it does not.
with
waste_buurten as (
  select distinct homes.buurt_code
  from businesses
  join homes on homes.object_id = businesses.object_id
  where businesses.open and regexp_matches(businesses.sbi_code, '^(38|39)')
),
buurten as (
  select
    area_code, addresses, lon, lat,
    cast(floor(lat * 111195 / $reach_metres) as bigint) as row_number,
    cast(floor(lon * 63000 / $reach_metres) as bigint) as column_number
  from area_centres
  where level = 'buurt'
),
around as (
  select north.step as row_step, east.step as column_step
  from (select unnest([-1, 0, 1]) as step) as north
  cross join (select unnest([-1, 0, 1]) as step) as east
),
events as (
  select
    dumping_events.*,
    waste_buurten.buurt_code is not null as at_waste_company,
    cast(floor(dumping_events.lat * 111195 / $reach_metres) as bigint) + around.row_step as row_number,
    cast(floor(dumping_events.lon * 63000 / $reach_metres) as bigint) + around.column_step as column_number
  from dumping_events
  cross join peildatum
  cross join around
  left join waste_buurten on waste_buurten.buurt_code = dumping_events.buurt_code
  where dumping_events.happened_on > peildatum.day - cast($window_days as integer)
    and dumping_events.happened_on <= peildatum.day
),
distances as (
  select
    buurten.area_code,
    events.*,
    sqrt(power((events.lat - buurten.lat) * 111195, 2)
      + power((events.lon - buurten.lon) * 111195 * cos(radians(buurten.lat)), 2)) / $reach_metres as distance
  from buurten
  join events on events.row_number = buurten.row_number and events.column_number = buurten.column_number
),
dumped as (
  select
    area_code,
    count(*) as events,
    count(distinct happened_on) as days,
    count(*) filter (where at_waste_company) as events_at_waste_companies,
    sum(power(1 - power(distance, 2), 2)) as weight,
    max(happened_on) as last_on
  from distances
  where distance < 1
  group by area_code
),
spread as (
  select
    buurten.addresses, buurten.lon, buurten.lat,
    buurten.row_number + around.row_step as row_number,
    buurten.column_number + around.column_step as column_number
  from buurten
  cross join around
),
neighbours as (
  select
    buurten.area_code,
    spread.addresses,
    sqrt(power((spread.lat - buurten.lat) * 111195, 2)
      + power((spread.lon - buurten.lon) * 111195 * cos(radians(buurten.lat)), 2)) / $reach_metres as distance
  from buurten
  join spread on spread.row_number = buurten.row_number and spread.column_number = buurten.column_number
),
people as (
  select area_code, sum(addresses * power(1 - power(distance, 2), 2)) as weight
  from neighbours
  where distance < 1
  group by area_code
),
ranked as (
  select
    buurten.area_code,
    buurten.addresses,
    dumped.events,
    dumped.days,
    dumped.events_at_waste_companies,
    dumped.last_on,
    percent_rank() over (order by coalesce(dumped.weight, 0)) as rank,
    coalesce(dumped.weight, 0) / people.weight as events_per_address,
    sum(coalesce(dumped.weight, 0)) over () / sum(people.weight) over () as usual_events_per_address
  from buurten
  join people on people.area_code = buurten.area_code
  left join dumped on dumped.area_code = buurten.area_code
  where buurten.addresses >= $least_addresses
),
found as (
  select *
  from ranked
  where rank >= $least_rank
    and events >= $least_events
),
told as (
  select distances.area_code, flatten(list(distances.records)) as records
  from distances
  join found on found.area_code = distances.area_code
  where distances.distance < 1
  group by distances.area_code
)
select
  found.area_code as subject_id,
  found.rank as value,
  found.last_on as happened_on,
  told.records as evidence,
  found.events,
  found.days,
  found.addresses,
  found.events_at_waste_companies,
  found.events_per_address,
  found.usual_events_per_address
from found
join told on told.area_code = found.area_code
