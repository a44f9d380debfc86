-- One row per cadastral object with a BAG object on it. Reads brk_object_addresses, brk_objects and deliveries.
-- The latest delivery of the object counts, also when it names fewer BAG objects than an earlier one.
with
latest as (
  select
    brk_objects.object_id,
    max_by(brk_objects.delivery_id, concat(cast(deliveries.as_of as varchar), brk_objects.delivery_id)) as delivery_id
  from brk_objects
  join deliveries using (delivery_id)
  group by brk_objects.object_id
)
select
  brk_object_addresses.object_id,
  array_agg(distinct bag_object_id order by bag_object_id) as bag_object_ids
from brk_object_addresses
join latest using (object_id, delivery_id)
where bag_object_id is not null
group by brk_object_addresses.object_id
