-- One row per reference from an existing object to a nummeraanduiding or a pand, in the register's order.
-- Reads addressable_objects. No reference is lost, whether or not it resolves.
select object_id, 'hoofdadres' as kind, 1 as place, hoofdadres_id as target_id
from addressable_objects
union all
select object_id, 'nevenadres' as kind, places.place, nevenadres_ids[places.place] as target_id
from addressable_objects
cross join unnest(generate_series(1, len(nevenadres_ids))) as places(place)
union all
select object_id, 'pand' as kind, places.place, pand_ids[places.place] as target_id
from addressable_objects
cross join unnest(generate_series(1, len(pand_ids))) as places(place)
