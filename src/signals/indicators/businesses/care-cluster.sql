-- One row per care company whose group has many places. Reads businesses, companies, relations, risk_branches, homes,
-- peildatum. A group is the care companies that share a current director, or whose directors are partner, parent or child;
-- other companies of these directors are not looked at. A place in premises meant for industry alone weighs more: nobody can
-- live there, and few can be cared for.
-- What must not be lost: a company without known directors is a group of its own.
with
places as (
  select distinct
    businesses.kvk_number,
    businesses.establishment_number,
    businesses.object_id,
    businesses.opened_on
  from businesses
  cross join unnest([left(businesses.sbi_code, 2), left(businesses.sbi_code, 4)]) as code(sbi_code)
  join risk_branches on risk_branches.sbi_code = code.sbi_code and risk_branches.theme = 'care'
  where businesses.open
),
directors as (
  select care.kvk_number, unnest(companies.directors) as director
  from (select distinct kvk_number from places) as care
  join companies on companies.kvk_number = care.kvk_number
),
-- A director stands for himself and for the partner, parents and children who direct a care company too.
stands_for as (
  select director, director as other from directors
  union
  select director, 'person:' || relations.other
  from directors
  join relations on 'person:' || relations.person = directors.director
  union
  select director, 'person:' || relations.person
  from directors
  join relations on 'person:' || relations.other = directors.director
),
members as (
  select one.kvk_number, other.kvk_number as member
  from directors as one
  join stands_for on stands_for.director = one.director
  join directors as other on other.director = stands_for.other
  union
  select kvk_number, kvk_number
  from places
),
staff as (
  select members.kvk_number, sum(companies.employees) as employees, count(*) as companies
  from members
  join companies on companies.kvk_number = members.member
  group by members.kvk_number
),
group_places as (
  select distinct members.kvk_number, places.object_id, places.establishment_number, places.opened_on
  from members
  join places on places.kvk_number = members.member
),
counted as (
  select
    group_places.kvk_number,
    count(distinct group_places.object_id) as places,
    count(distinct group_places.object_id) filter (where homes.resident_count > 0) as places_lived_in,
    count(distinct group_places.object_id) filter (where list_contains(homes.use_purposes, 'gezondheidszorg')) as places_for_care,
    count(distinct group_places.object_id) filter (where homes.use_purposes = ['industrie']) as places_on_industrial_premises,
    list('establishment ' || group_places.establishment_number) as evidence
  from group_places
  join homes on homes.object_id = group_places.object_id
  group by group_places.kvk_number
)
select
  counted.kvk_number as subject_id,
  counted.places + ($industrial_weight - 1) * counted.places_on_industrial_premises as value,
  (select day from peildatum) as happened_on,
  counted.evidence,
  counted.places,
  counted.places_lived_in,
  counted.places_for_care,
  counted.places_on_industrial_premises,
  staff.companies,
  staff.employees,
  companies.founded_on
from counted
join companies on companies.kvk_number = counted.kvk_number
join staff on staff.kvk_number = counted.kvk_number
where counted.places + ($industrial_weight - 1) * counted.places_on_industrial_premises >= $least_places
