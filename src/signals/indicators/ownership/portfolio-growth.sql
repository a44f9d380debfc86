-- One row per organisation that holds far more objects now than a window ago. Reads owners, deeds, companies, homes, peildatum.
-- Both ends: an object counts as held on the peildatum and on the day that the window begins, whole days.
-- A right without a first day was always there: it is no growth.
with
holdings as (
  select
    owners.kvk_number,
    owners.object_id,
    bool_or(owners.current) as held_now,
    bool_or(
      (owners.held_from is null or owners.held_from <= peildatum.day - $window_days)
      and (owners.held_until is null or owners.held_until > peildatum.day - $window_days)
    ) as held_before,
    min(owners.held_from) filter (where owners.current) as held_from,
    min(owners.tenaamstelling_id) filter (where owners.current) as tenaamstelling_id
  from owners
  cross join peildatum
  where owners.kvk_number is not null and owners.owns
  group by owners.kvk_number, owners.object_id
),
purchases as (
  select
    deeds.object_id,
    buyers.kvk_number,
    max_by(deeds.deed_part_id, deeds.transferred_on) as deed_part_id,
    max_by(deeds.deed_kind, deeds.transferred_on) as deed_kind,
    max_by(deeds.parties_related, deeds.transferred_on) as parties_related
  from deeds
  cross join unnest(deeds.buyer_kvk_numbers) as buyers (kvk_number)
  where deeds.transferred_on is not null
  group by deeds.object_id, buyers.kvk_number
),
gains as (
  select
    holdings.kvk_number,
    holdings.held_from,
    coalesce('deed ' || purchases.deed_part_id, 'right ' || holdings.tenaamstelling_id) as evidence,
    coalesce(purchases.deed_kind in ('inheritance', 'division', 'gift', 'other'), false)
      or coalesce(purchases.parties_related, false) as not_bought,
    coalesce(year(holdings.held_from) - homes.building_year <= $new_building_years, false) as newly_built
  from holdings
  left join purchases on purchases.object_id = holdings.object_id and purchases.kvk_number = holdings.kvk_number
  left join homes on homes.object_id = holdings.object_id
  where holdings.held_now and not holdings.held_before
),
gained as (
  select
    kvk_number,
    max(held_from) as last_gained_on,
    min(held_from) as first_gained_on,
    count(*) filter (where not_bought) as objects_not_bought,
    count(*) filter (where newly_built) as objects_newly_built,
    list(evidence) as evidence
  from gains
  group by kvk_number
),
portfolios as (
  select
    kvk_number,
    count(*) filter (where held_now) as objects_now,
    count(*) filter (where held_before) as objects_before
  from holdings
  group by kvk_number
),
ranked as (
  select *, objects_now - objects_before as growth, percent_rank() over (order by objects_now - objects_before) as rank
  from portfolios
  where objects_now > 0
)
select
  ranked.kvk_number as subject_id,
  ranked.growth as value,
  gained.last_gained_on as happened_on,
  gained.evidence,
  ranked.objects_now,
  ranked.objects_before,
  gained.objects_not_bought,
  gained.objects_newly_built,
  gained.first_gained_on,
  gained.last_gained_on,
  companies.form,
  companies.sbi_code,
  companies.employees,
  companies.founded_on
from ranked
join gained on gained.kvk_number = ranked.kvk_number
left join companies on companies.kvk_number = ranked.kvk_number
where ranked.growth >= $least_growth
  and ranked.rank > $least_rank
