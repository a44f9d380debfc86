-- One row per area and branch with more premises than chance brings. Reads branch_concentrations, branch_places,
-- peildatum. Businesses in homes are left out of all counts.
with
flagged as (
  select *
  from branch_concentrations
  where location_quotient >= $least_location_quotient
    and q_value < $most_false_share
    and premises >= $least_premises
),
building_sizes as (
  select building_id, count(distinct object_id) as premises
  from branch_places
  where area_kind = 'buurt' and not at_home and building_id is not null
  group by building_id
),
-- One row per premises: of several vestigingen there the oldest tells how long the branch has been there.
premises as (
  select
    places.area_id,
    places.sbi_code,
    places.object_id,
    min(places.opened_on) as opened_on,
    max(coalesce(sizes.premises, 0)) as premises_in_building,
    list('establishment ' || places.establishment_number) as evidence
  from branch_places as places
  join flagged on flagged.area_id = places.area_id and flagged.sbi_code = places.sbi_code
  left join building_sizes as sizes on sizes.building_id = places.building_id
  where not places.at_home
  group by places.area_id, places.sbi_code, places.object_id
),
organisations as (
  select places.area_id, places.sbi_code, count(distinct places.kvk_number) as organisations
  from branch_places as places
  join flagged on flagged.area_id = places.area_id and flagged.sbi_code = places.sbi_code
  where not places.at_home
  group by places.area_id, places.sbi_code
),
described as (
  select
    premises.area_id,
    premises.sbi_code,
    count(*) filter (where premises.premises_in_building >= $least_hall_premises) as premises_in_halls,
    count(*) filter (where premises.opened_on <= peildatum.day - cast($long_days as integer)) as premises_long_there,
    flatten(list(premises.evidence)) as evidence
  from premises
  cross join peildatum
  group by premises.area_id, premises.sbi_code
)
select
  flagged.area_id || '/' || flagged.sbi_code as subject_id,
  flagged.location_quotient as value,
  (select day from peildatum) as happened_on,
  described.evidence,
  flagged.premises,
  flagged.expected,
  flagged.location_quotient,
  flagged.q_value,
  flagged.all_premises,
  flagged.home_businesses,
  flagged.residents,
  organisations.organisations,
  described.premises_in_halls,
  described.premises_long_there
from flagged
join described on described.area_id = flagged.area_id and described.sbi_code = flagged.sbi_code
join organisations on organisations.area_id = flagged.area_id and organisations.sbi_code = flagged.sbi_code
