-- One row per object that the land register names a right on. Reads object_traits.
select buurt_code as area_code, gebruik
from object_traits
where has_title
