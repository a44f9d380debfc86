-- One row per home where nobody is registered on the state of the BRP. Reads homes, object_traits.
select
  object_traits.buurt_code as area_code,
  object_traits.bouwperiode,
  object_traits.oppervlakte,
  object_traits.eigenaar
from object_traits
join homes on homes.object_id = object_traits.object_id
where object_traits.is_home and homes.resident_count = 0
