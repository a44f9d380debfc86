-- One row per organisation, object and deed part by which it bought it. Reads deeds, loans.
-- A deed without a known day gives no row: nothing can be said to lie before or after it.
with
purchases as (
  select distinct
    buyers.kvk_number,
    deeds.object_id,
    deeds.deed_part_id,
    deeds.transferred_on as bought_on,
    deeds.parties_related
  from deeds
  cross join unnest(deeds.buyer_kvk_numbers) as buyers (kvk_number)
  where deeds.deed_kind = 'sale' and deeds.transferred_on is not null
),
bank_loans as (
  select object_id, registered_on
  from loans
  where creditor_is_financial and registered_on is not null
)
select
  purchases.kvk_number,
  purchases.object_id,
  purchases.deed_part_id,
  purchases.bought_on,
  purchases.parties_related,
  min(abs(date_diff('day', purchases.bought_on, bank_loans.registered_on))) as bank_loan_days
from purchases
left join bank_loans on bank_loans.object_id = purchases.object_id
group by all
