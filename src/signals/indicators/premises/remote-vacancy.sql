-- One row per hall or barn without a business for a year, without residents, and far from every home but the one on
-- its own yard.
-- Reads homes, addresses, businesses, companies, owners, tenancies, permits, peildatum. Neighbours are found on a grid of
-- squares as wide as the distance, so that every home within it lies in the same square or one of the eight around it.
-- A vestiging that closed on a day not known leaves it unknown how long it has been empty: no row.
with
candidates as (
  select homes.object_id, homes.floor_area_square_metres, homes.peildatum, addresses.rd_x, addresses.rd_y
  from homes
  join addresses on addresses.nummeraanduiding_id = homes.nummeraanduiding_id
  where list_has_any(homes.use_purposes, ['industrie', 'overige'])
    and not list_contains(homes.use_purposes, 'woon')
    and homes.resident_count = 0
    and homes.peildatum is not null
),
-- Empty on a day means: closed on that day or before. The window of $vacant_days ends with the peildatum.
in_use as (
  select distinct candidates.object_id
  from candidates
  cross join peildatum
  join businesses on businesses.object_id = candidates.object_id
  where businesses.open
    or businesses.closed_on is null
    or businesses.closed_on > peildatum.day - $vacant_days
),
empty_ones as (
  select candidates.*
  from candidates
  left join in_use on in_use.object_id = candidates.object_id
  where in_use.object_id is null
),
dwellings as (
  select object_id, rd_x, rd_y
  from addresses
  where main_address and (list_contains(use_purposes, 'woon') or object_kind <> 'verblijfsobject')
),
steps (step) as (
  values (-1), (0), (1)
),
near_squares as (
  select
    empty_ones.object_id, empty_ones.rd_x, empty_ones.rd_y,
    floor(empty_ones.rd_x / $least_metres) + east.step as square_x,
    floor(empty_ones.rd_y / $least_metres) + north.step as square_y
  from empty_ones
  cross join steps as east
  cross join steps as north
),
distances as (
  select
    near_squares.object_id,
    dwellings.object_id as dwelling_id,
    sqrt(power(dwellings.rd_x - near_squares.rd_x, 2) + power(dwellings.rd_y - near_squares.rd_y, 2)) as metres
  from near_squares
  join dwellings on floor(dwellings.rd_x / $least_metres) = near_squares.square_x
    and floor(dwellings.rd_y / $least_metres) = near_squares.square_y
),
neighbours as (
  select
    object_id,
    count(case when metres < $yard_metres then 1 end) as on_yard,
    count(case when metres >= $yard_metres then 1 end) as beyond_yard
  from distances
  where metres < $least_metres
  group by object_id
),
remote as (
  select empty_ones.*, coalesce(neighbours.on_yard, 0) as homes_on_yard
  from empty_ones
  left join neighbours on neighbours.object_id = empty_ones.object_id
  where coalesce(neighbours.beyond_yard, 0) = 0 and coalesce(neighbours.on_yard, 0) <= $most_yard_homes
),
-- For the few that are left, how far it is, up to $search_metres.
far_squares as (
  select
    remote.object_id, remote.rd_x, remote.rd_y,
    floor(remote.rd_x / $search_metres) + east.step as square_x,
    floor(remote.rd_y / $search_metres) + north.step as square_y
  from remote
  cross join steps as east
  cross join steps as north
),
nearest as (
  select
    far_squares.object_id,
    min(sqrt(power(dwellings.rd_x - far_squares.rd_x, 2) + power(dwellings.rd_y - far_squares.rd_y, 2))) as metres
  from far_squares
  join dwellings on floor(dwellings.rd_x / $search_metres) = far_squares.square_x
    and floor(dwellings.rd_y / $search_metres) = far_squares.square_y
  where sqrt(power(dwellings.rd_x - far_squares.rd_x, 2) + power(dwellings.rd_y - far_squares.rd_y, 2)) >= $yard_metres
  group by far_squares.object_id
),
holders as (
  select distinct remote.object_id, owners.cadastral_object_id, owners.party
  from remote
  join owners on owners.object_id = remote.object_id and owners.current and owners.owns
),
-- Agriculture is SBI 01 to 03; the owner farms itself, or directs or holds an organisation that does.
farms as (
  select kvk_number, 'kvk:' || kvk_number as hand from companies where left(sbi_code, 2) in ('01', '02', '03') and not ended
  union
  select kvk_number, unnest(directors) from companies where left(sbi_code, 2) in ('01', '02', '03') and not ended
  union
  select kvk_number, unnest(shareholders) from companies where left(sbi_code, 2) in ('01', '02', '03') and not ended
),
of_farmer as (
  select distinct holders.object_id
  from holders
  join farms on farms.hand = holders.party
),
-- A home where people live, on the same parcel, or on the same yard and of the same owner.
yard_homes as (
  select holders.object_id, owners.object_id as dwelling_id
  from holders
  join owners on owners.cadastral_object_id = holders.cadastral_object_id
    and owners.object_id <> holders.object_id and owners.current
  union
  select holders.object_id, owners.object_id
  from holders
  join distances on distances.object_id = holders.object_id and distances.metres < $yard_metres
  join owners on owners.object_id = distances.dwelling_id
    and owners.party = holders.party and owners.current and owners.owns
),
of_yard as (
  select distinct yard_homes.object_id
  from yard_homes
  join homes on homes.object_id = yard_homes.dwelling_id
  where list_contains(homes.use_purposes, 'woon') and homes.resident_count > 0
),
let_now as (
  select distinct object_id from tenancies where current
),
works as (
  select distinct permits.object_id
  from permits
  cross join peildatum
  where permits.kind in ('building', 'division', 'conversion') and permits.status in ('granted', 'requested')
    and permits.valid_from > peildatum.day - $works_days and permits.valid_from <= peildatum.day
),
closed as (
  select object_id, max(closed_on) as closed_on
  from businesses
  group by object_id
)
select
  remote.object_id as subject_id,
  coalesce(least(nearest.metres, $search_metres), $search_metres) as value,
  remote.peildatum as happened_on,
  ['registrations ' || remote.object_id] as evidence,
  round(nearest.metres) as nearest_home_metres,
  remote.homes_on_yard,
  remote.floor_area_square_metres,
  cast(closed.closed_on as varchar) as last_business_until,
  of_farmer.object_id is not null as of_farmer,
  of_yard.object_id is not null as of_yard,
  let_now.object_id is not null as let_now,
  works.object_id is not null as with_works
from remote
left join nearest on nearest.object_id = remote.object_id
left join closed on closed.object_id = remote.object_id
left join of_farmer on of_farmer.object_id = remote.object_id
left join of_yard on of_yard.object_id = remote.object_id
left join let_now on let_now.object_id = remote.object_id
left join works on works.object_id = remote.object_id
