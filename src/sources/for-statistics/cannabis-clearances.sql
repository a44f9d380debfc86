-- One row per cleared cannabis farm, and per nil return. Reads cannabis_clearance_rows and deliveries.
-- A clearance that several deliveries hold counts once, as the newest state tells it.
-- What must not be lost: units give equal numbers, so one clearance is a number at one place; and nil returns, which
-- tell that nothing happened from that nobody counted.
with
ranked as (
  select
    cannabis_clearance_rows.*,
    row_number() over (
      partition by clearance_id, object_id, buurt_code, area_code
      order by deliveries.as_of desc, cannabis_clearance_rows.delivery_id
    ) as rank
  from cannabis_clearance_rows
  join deliveries using (delivery_id)
)
select
  clearance_id,
  cleared_on,
  object_id,
  buurt_code,
  area_code as none_in,
  delivery_id
from ranked
where rank = 1
