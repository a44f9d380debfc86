-- One row per gemeente, year and kind. Reads suspicious_transaction_counts and deliveries.
-- Of two deliveries the newest state holds; counts are never added up. What is withheld stays, as withheld, and what a
-- delivery tells in two ways was not measured: nobody can say which is right.
with
told as (
  select
    area_code, period_from, kind,
    delivery_id,
    count(distinct coalesce(cast(count as varchar), missing)) > 1 as contradicts,
    max(count) as count,
    max(missing) as missing
  from suspicious_transaction_counts
  group by area_code, period_from, kind, delivery_id
),
ranked as (
  select
    told.*,
    row_number() over (
      partition by area_code, period_from, kind
      order by deliveries.as_of desc, told.delivery_id
    ) as rank
  from told
  join deliveries using (delivery_id)
)
select
  area_code,
  cast(year(period_from) as varchar) as period,
  case kind
    when 'contant geld' then 'cash'
    when 'overboeking' then 'transfer'
    when 'geldtransfer' then 'money-transfer'
    when 'virtuele valuta' then 'crypto'
    when 'koop van goederen' then 'goods'
    when 'vastgoed' then 'property'
  end as kind,
  case when not contradicts then count end as count,
  case
    when contradicts or missing = 'niet gemeten' then 'not-measured'
    when missing = 'geheim' then 'withheld'
  end as missing,
  delivery_id
from ranked
where rank = 1
