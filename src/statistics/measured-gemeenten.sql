-- One row per gemeente and register that tells of at least one object in it.
-- Reads homes, rights, address_links, property_values, deliveries. What must not be lost: a gemeente where a register
-- knows nothing of any object was not delivered; it gets no row, and its figures are then not measured, never 0.
with
states as (
  select register, max(as_of) as as_of
  from deliveries
  group by register
),
placed as (
  select object_id, gemeente_code, resident_count from homes where gemeente_code is not null
),
told as (
  select gemeente_code, 'bag' as register from placed
  union
  select gemeente_code, 'brp' from placed where resident_count > 0
  union
  select placed.gemeente_code, 'brk'
  from rights, unnest(rights.bag_object_ids) as bag (object_id)
  join placed on placed.object_id = bag.object_id
  union
  select placed.gemeente_code, 'kvk'
  from address_links
  join placed on placed.object_id = address_links.object_id
  where address_links.register = 'establishments'
  union
  select placed.gemeente_code, 'woz'
  from property_values, unnest(property_values.object_ids) as bag (object_id)
  join placed on placed.object_id = bag.object_id
)
select told.gemeente_code, told.register, states.as_of
from told
join states on states.register = told.register
