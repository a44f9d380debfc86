-- One row per record that could not be read, with the register it came from.
-- Reads rejected_records (all deliveries that count) and deliveries. As many rows out as rejected records in.
select
  delivery_id,
  deliveries.register,
  intended_for,
  place,
  reason,
  says
from rejected_records
join deliveries using (delivery_id)
