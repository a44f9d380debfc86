-- One row per organisation that bought shortly after it was founded, or ended shortly after it bought.
-- Reads company_purchases, companies, peildatum. Windows: purchases after the first day, up to and with the peildatum.
-- A purchase before the founding is one in oprichting, and does not count; nor does what has no known day.
with
purchases as (
  select
    company_purchases.*,
    date_diff('day', companies.founded_on, company_purchases.bought_on) as age_days,
    case when companies.ended then date_diff('day', company_purchases.bought_on, companies.ended_on) end as days_left
  from company_purchases
  join companies on companies.kvk_number = company_purchases.kvk_number
  cross join peildatum
  where company_purchases.bought_on > peildatum.day - $purchase_window_days
    and company_purchases.bought_on <= peildatum.day
),
close_purchases as (
  select
    *,
    least(case when age_days >= 0 then age_days end, case when days_left >= 0 then days_left end) as days,
    coalesce(days_left >= 0 and days_left < $most_days, false) as nearly_ended
  from purchases
  where (age_days >= 0 and age_days < $most_days) or (days_left >= 0 and days_left < $most_days)
),
found as (
  select
    kvk_number,
    min(days) as days,
    min_by(bought_on, days) as purchased_on,
    max(bought_on) as last_purchased_on,
    min(bought_on) as first_purchased_on,
    count(distinct deed_part_id) as purchases,
    bool_and(parties_related) as from_related,
    bool_and(coalesce(bank_loan_days <= $loan_days, false)) as bank_financed,
    bool_or(nearly_ended) as nearly_ended,
    list('deed ' || deed_part_id) as evidence
  from close_purchases
  group by kvk_number
)
select
  found.kvk_number as subject_id,
  found.days as value,
  case when found.nearly_ended then companies.ended_on else found.last_purchased_on end as happened_on,
  found.evidence,
  found.purchases,
  found.purchased_on,
  found.from_related,
  found.bank_financed,
  found.nearly_ended,
  found.first_purchased_on,
  companies.founded_on,
  companies.ended_on,
  date_diff('day', companies.founded_on, peildatum.day) as lasted_days,
  companies.form,
  companies.sbi_code,
  companies.employees,
  parents.founded_on as parent_founded_on,
  parents.ended as parent_ended,
  parents.sbi_code as parent_sbi_code,
  parents.employees as parent_employees
from found
join companies on companies.kvk_number = found.kvk_number
cross join peildatum
left join companies as parents on 'kvk:' || parents.kvk_number = companies.shareholders[1]
