-- One row per foundation or private limited company that bought real estate, with nobody at work and another activity
-- than property, building or finance. Reads object_sales, companies, businesses, loans,
-- peildatum.
-- A company of which the register tells no activity or no number of working persons cannot be judged and gives no row.
-- The window ends with the peildatum.
with
tops as (
  select kvk_number, employees, shareholders[1] as top
  from companies
),
idle as (
  select companies.*
  from companies
  where form in ('foundation', 'private-limited')
    and employees <= $most_employees
    and len(sbi_codes) > 0
    and len(list_filter(sbi_codes, lambda code: left(code, 2) in ('41', '64', '68'))) = 0
),
named as (
  select unnest(buyer_kvk_numbers) as kvk_number, object_id, deed_part_id, sold_on, parties_related
  from object_sales
  cross join peildatum
  where sold_on > peildatum.day - $window_days and sold_on <= peildatum.day
),
relatives as (
  -- Those with the same sole shareholder, the sole shareholder, and those that it is the sole shareholder of.
  select idle.kvk_number, sisters.employees
  from idle
  join tops on tops.kvk_number = idle.kvk_number
  join tops as sisters on sisters.top = tops.top
  union all
  select idle.kvk_number, parents.employees
  from idle
  join tops on tops.kvk_number = idle.kvk_number
  join tops as parents on 'kvk:' || parents.kvk_number = tops.top
  union all
  select idle.kvk_number, daughters.employees
  from idle
  join tops as daughters on daughters.top = 'kvk:' || idle.kvk_number
),
group_staff as (
  select kvk_number, max(employees) as employees from relatives group by kvk_number
),
banked as (
  select distinct named.object_id, named.deed_part_id
  from named
  join loans on loans.object_id = named.object_id
  where loans.creditor_is_financial
    and loans.registered_on >= named.sold_on
    and loans.registered_on <= named.sold_on + $latest_loan_days
),
established as (
  select distinct kvk_number, object_id from businesses where open
),
bought as (
  select
    named.kvk_number,
    count(distinct named.object_id) as bought,
    count(distinct named.object_id) filter (where established.object_id is null) as bought_for_others,
    count(*) filter (where banked.object_id is null) as bought_without_bank,
    bool_and(named.parties_related) as parties_related,
    min(named.sold_on) as first_on,
    max(named.sold_on) as last_on,
    list_distinct(array_agg('deed ' || named.deed_part_id)) as evidence
  from named
  join idle on idle.kvk_number = named.kvk_number
  left join banked on banked.object_id = named.object_id and banked.deed_part_id = named.deed_part_id
  left join established on established.kvk_number = named.kvk_number and established.object_id = named.object_id
  group by named.kvk_number
)
select
  bought.kvk_number as subject_id,
  bought.bought as value,
  -- That nobody works there is so today; a signal reaches only what it still owns.
  peildatum.day as happened_on,
  -- What it does and who works there is told by one registration; that may be the sign of more than one indicator.
  list_append(bought.evidence, 'organisation ' || bought.kvk_number) as evidence,
  bought.bought,
  cast(bought.first_on as varchar) as first_bought_on,
  cast(bought.last_on as varchar) as last_bought_on,
  bought.bought_for_others,
  bought.bought_without_bank,
  bought.first_on - idle.founded_on as days_old,
  bought.parties_related,
  idle.form,
  idle.sbi_code,
  idle.sbi_codes,
  idle.employees,
  len(idle.directors) as director_count,
  group_staff.employees as group_employees
from bought
join idle on idle.kvk_number = bought.kvk_number
cross join peildatum
left join group_staff on group_staff.kvk_number = bought.kvk_number
where bought.bought >= $least_objects
