-- One row per home of which a WOZ value is known. Reads object_traits, held_worth.
select gemeente_code as area_code, bouwperiode
from object_traits
where is_home and object_id in (select object_id from held_worth)
