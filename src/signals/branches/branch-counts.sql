-- One row per area and branch that has a vestiging in it, with what two models of demand expect.
-- Reads branch_places, homes, addresses. What must not be lost: a pair of area and branch without any vestiging is a
-- test too, and is counted in `tests`, although it has no row.
with
premises as (
  select distinct area_id, area_kind, sbi_code, object_id, premises_kind
  from branch_places
  where not at_home
),
in_areas as (
  select area_id, sbi_code, count(*) as premises
  from premises
  group by area_id, sbi_code
),
at_home as (
  select area_id, sbi_code, count(*) as home_businesses
  from branch_places
  where at_home
  group by area_id, sbi_code
),
area_kinds as (
  select area_id, premises_kind, count(*) as premises
  from premises
  group by area_id, premises_kind
),
area_sizes as (
  select area_id, sum(premises) as premises
  from area_kinds
  group by area_id
),
-- The whole warehouse is the reference: every premises lies in one buurt.
kind_sizes as (
  select premises_kind, count(*) as premises
  from premises
  where area_kind = 'buurt'
  group by premises_kind
),
kind_shares as (
  select sizes.premises_kind, premises.sbi_code, count(*) * 1.0 / any_value(sizes.premises) as share
  from premises
  join kind_sizes as sizes on sizes.premises_kind = premises.premises_kind
  where premises.area_kind = 'buurt'
  group by sizes.premises_kind, premises.sbi_code
),
by_premises as (
  select area_kinds.area_id, kind_shares.sbi_code, sum(area_kinds.premises * kind_shares.share) as expected
  from area_kinds
  join kind_shares on kind_shares.premises_kind = area_kinds.premises_kind
  group by area_kinds.area_id, kind_shares.sbi_code
),
everywhere as (
  select sbi_code, count(*) as premises
  from premises
  where area_kind = 'buurt'
  group by sbi_code
),
whole as (
  select
    (select sum(premises) from everywhere) as premises,
    (select sum(resident_count) from homes where buurt_code is not null) as residents,
    (select count(*) from by_premises) as tests
),
buurt_residents as (
  select buurt_code as area_id, sum(resident_count) as residents
  from homes
  where buurt_code is not null
  group by buurt_code
),
street_residents as (
  select homes.buurt_code || ' ' || addresses.street as area_id, sum(homes.resident_count) as residents
  from homes
  join addresses on addresses.nummeraanduiding_id = homes.nummeraanduiding_id
  where homes.buurt_code is not null
  group by homes.buurt_code, addresses.street
),
area_residents as (
  select area_id, residents from buurt_residents
  union all
  select area_id, residents from street_residents
),
pairs as (
  select distinct area_id, area_kind, sbi_code
  from branch_places
)
select
  pairs.area_id,
  pairs.area_kind,
  pairs.sbi_code,
  coalesce(in_areas.premises, 0) as premises,
  coalesce(at_home.home_businesses, 0) as home_businesses,
  coalesce(area_sizes.premises, 0) as all_premises,
  coalesce(area_residents.residents, 0) as residents,
  coalesce(everywhere.premises, 0) as premises_everywhere,
  coalesce(
    (in_areas.premises * 1.0 / area_sizes.premises) / (everywhere.premises * 1.0 / whole.premises), 0
  ) as location_quotient,
  -- Rounded, since the order in which parts are added is not fixed and would show in the last digit.
  round(coalesce(by_premises.expected, 0), 9) as expected_by_premises,
  coalesce(everywhere.premises * 1.0 / nullif(whole.residents, 0) * area_residents.residents, 0) as expected_by_residents,
  whole.tests
from pairs
cross join whole
left join in_areas on in_areas.area_id = pairs.area_id and in_areas.sbi_code = pairs.sbi_code
left join at_home on at_home.area_id = pairs.area_id and at_home.sbi_code = pairs.sbi_code
left join area_sizes on area_sizes.area_id = pairs.area_id
left join area_residents on area_residents.area_id = pairs.area_id
left join everywhere on everywhere.sbi_code = pairs.sbi_code
left join by_premises on by_premises.area_id = pairs.area_id and by_premises.sbi_code = pairs.sbi_code
