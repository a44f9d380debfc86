-- One row per stukdeel. Reads brk_deed_parts and deliveries. A deed does not change: of several deliveries of a
-- stukdeel the one that says most counts, then the latest.
-- Guilders become euros at the fixed rate of 2.20371 (Regulation EC 2866/98).
with
ranked as (
  select
    brk_deed_parts.*,
    row_number() over (
      partition by deed_part_id
      order by
        registered_on is null, amount is null, deed_name is null, deed_id is null,
        deliveries.as_of desc, brk_deed_parts.delivery_id, registered_on, amount, deed_name, deed_id
    ) as rank
  from brk_deed_parts
  join deliveries using (delivery_id)
)
select
  deed_part_id,
  deed_id,
  deed_name,
  registered_on,
  round(case currency when 'NLG' then amount / 2.20371 else amount end) as amount_euros
from ranked
where rank = 1
