-- One row per organisation that bought so many addresses within a year, at least one of which was passed on to it before
-- delivery. Reads object_sales, passed_on_sales, companies, peildatum.
-- The year is the fullest one that ends with a purchase; of equally full ones the last. Purchases lie in the window, which
-- ends with the peildatum.
with
purchases as (
  select unnest(buyer_kvk_numbers) as kvk_number, object_id, deed_part_id, sold_on
  from object_sales
  cross join peildatum
  where sold_on > peildatum.day - $window_days and sold_on <= peildatum.day
),
passed as (
  select
    passed_on_sales.object_id,
    passed_on_sales.deed_part_id,
    -- Whether something but the work of a builder, or a place given up at cost, may be behind it.
    bool_or(
      not coalesce(len(list_filter(companies.sbi_codes, lambda code: code like '41%')) > 0
        and companies.employees >= $least_employees, false)
      and not coalesce(delivered_for_euros - price_euros < price_euros * $least_gain, false)
    ) as for_gain
  from passed_on_sales
  left join companies on companies.kvk_number = passed_on_sales.passed_by_kvk_number
  where agreed_again_on - agreed_on <= $most_days_between
  group by passed_on_sales.object_id, passed_on_sales.deed_part_id
),
marked as (
  select purchases.*, passed.object_id is not null as passed_on, passed.for_gain
  from purchases
  left join passed on passed.object_id = purchases.object_id and passed.deed_part_id = purchases.deed_part_id
),
final_buyers as (
  select kvk_number from marked group by kvk_number having bool_or(passed_on)
),
days as (
  select distinct marked.kvk_number, marked.sold_on
  from marked
  join final_buyers on final_buyers.kvk_number = marked.kvk_number
),
years as (
  select
    days.kvk_number,
    days.sold_on as last_on,
    min(marked.sold_on) as first_on,
    count(distinct marked.object_id) as bought,
    count(distinct marked.object_id) filter (where marked.passed_on) as passed_on,
    count(distinct marked.object_id) filter (where marked.for_gain) as for_gain,
    list_distinct(array_agg('deed ' || marked.deed_part_id)) as evidence
  from days
  join marked on marked.kvk_number = days.kvk_number
  where marked.sold_on <= days.sold_on and marked.sold_on > days.sold_on - $period_days
  group by days.kvk_number, days.sold_on
),
placed as (
  select *, row_number() over (partition by kvk_number order by bought desc, last_on desc) as place
  from years
  where bought >= $least_objects and passed_on >= $least_passed_on
)
select
  placed.kvk_number as subject_id,
  placed.bought as value,
  placed.last_on as happened_on,
  placed.evidence,
  placed.bought,
  placed.passed_on,
  cast(placed.first_on as varchar) as first_bought_on,
  cast(placed.last_on as varchar) as last_bought_on,
  placed.for_gain,
  companies.form,
  companies.sbi_code,
  companies.employees,
  placed.first_on - companies.founded_on as days_old
from placed
left join companies on companies.kvk_number = placed.kvk_number
where placed.place = 1
