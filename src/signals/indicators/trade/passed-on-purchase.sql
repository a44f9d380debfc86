-- One row per address that was agreed to be sold twice within the limit and delivered once, A to B to C. Reads
-- passed_on_sales, companies, peildatum. Of several such deals the last delivered counts. The window ends with the peildatum.
with
deals as (
  select
    passed_on_sales.*,
    agreed_again_on - agreed_on as days_between,
    delivered_for_euros - price_euros as gain_euros,
    row_number() over (partition by object_id order by delivered_on desc, agreement_id desc) as place
  from passed_on_sales
  cross join peildatum
  where delivered_on > peildatum.day - $window_days
    and delivered_on <= peildatum.day
    and agreed_again_on - agreed_on <= $most_days_between
)
select
  deals.object_id as subject_id,
  deals.days_between as value,
  deals.delivered_on as happened_on,
  ['deed ' || deals.deed_part_id, 'agreement ' || deals.agreement_id] as evidence,
  cast(deals.agreed_on as varchar) as agreed_on,
  cast(deals.agreed_again_on as varchar) as agreed_again_on,
  cast(deals.delivered_on as varchar) as delivered_on,
  deals.price_euros,
  deals.delivered_for_euros,
  deals.passed_by_kvk_number,
  deals.gain_euros,
  deals.parties_related,
  len(list_filter(companies.sbi_codes, lambda code: code like '41%')) > 0 as passed_by_builder,
  companies.employees as passed_by_employees
from deals
left join companies on companies.kvk_number = deals.passed_by_kvk_number
where deals.place = 1
