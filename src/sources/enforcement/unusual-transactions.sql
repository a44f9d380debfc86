-- One row per area and period. Reads unusual_transaction_counts and deliveries.
-- Of two counts of one area and period the newest state holds; counts are never added up.
with
ranked as (
  select
    unusual_transaction_counts.*,
    row_number() over (
      partition by area_code, period_from, period_until
      order by deliveries.as_of desc, unusual_transaction_counts.delivery_id
    ) as rank
  from unusual_transaction_counts
  join deliveries using (delivery_id)
)
select
  area_code,
  period_from,
  period_until,
  transaction_count,
  delivery_id
from ranked
where rank = 1
