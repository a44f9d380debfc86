-- One row per home that was let to many, one after the other. Reads tenancies, homes, stays, permits, peildatum.
-- Lettings that overlap are one household, as rooms of one home are. The window holds the peildatum.
with
lets as (
  select
    tenancies.object_id,
    tenancies.letting_id,
    tenancies.let_from,
    coalesce(tenancies.let_until, peildatum.day + 1) as let_until
  from tenancies
  cross join peildatum
  where tenancies.let_from <= peildatum.day
    and coalesce(tenancies.let_until > peildatum.day + 1 - $window_days, true)
),
in_order as (
  select
    *,
    max(let_until) over (
      partition by object_id order by let_from, let_until, letting_id rows between unbounded preceding and 1 preceding
    ) as let_before_until
  from lets
),
-- The first of each household: nobody else had the home on that day.
households as (
  select
    object_id,
    count(*) filter (where let_before_until is null or let_from >= let_before_until) as households,
    min(let_from) as first_from,
    max(let_from) as last_from,
    list('letting ' || letting_id) as evidence
  from in_order
  group by object_id
),
permitted as (
  select
    permits.object_id,
    count(*) filter (where permits.kind = 'rooms') as room_permits,
    count(*) filter (where permits.kind = 'tourist') as tourist_permits
  from permits
  cross join peildatum
  where permits.status = 'granted'
    and permits.valid_from <= peildatum.day
    and coalesce(permits.valid_until > peildatum.day + 1 - $window_days, true)
  group by permits.object_id
),
residents as (
  select
    stays.object_id,
    count(distinct stays.person) as registered,
    count(distinct stays.person) filter (where stays.adult_from > peildatum.day - $young_adult_days) as young
  from stays
  cross join peildatum
  where stays.address_kind = 'home'
    and stays.stayed_from <= peildatum.day
    and coalesce(stays.stayed_until > peildatum.day, true)
  group by stays.object_id
),
stayed_on as (
  select households.object_id, count(*) as throughout
  from households
  join stays
    on stays.object_id = households.object_id
    and stays.address_kind = 'home'
    and stays.stayed_from <= households.first_from + $settling_days
    and coalesce(stays.stayed_until > households.last_from + $settling_days, true)
  group by households.object_id
)
select
  households.object_id as subject_id,
  households.households as value,
  households.last_from as happened_on,
  households.evidence,
  households.households,
  households.first_from,
  households.last_from,
  coalesce(homes.use_purposes, cast([] as varchar[])) as use_purposes,
  coalesce(permitted.room_permits, 0) as room_permits,
  coalesce(permitted.tourist_permits, 0) as tourist_permits,
  coalesce(residents.registered, 0) as registered,
  coalesce(residents.young, 0) as young,
  coalesce(stayed_on.throughout, 0) as throughout
from households
left join homes on homes.object_id = households.object_id
left join permitted on permitted.object_id = households.object_id
left join residents on residents.object_id = households.object_id
left join stayed_on on stayed_on.object_id = households.object_id
where households.households >= $least_households
