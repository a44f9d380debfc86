-- One row per home: an object meant to live in. Reads object_traits.
select buurt_code as area_code, bouwperiode, oppervlakte, eigenaar
from object_traits
where is_home
