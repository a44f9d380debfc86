-- One row per object of organisations with a director of many organisations (signal EI-04, explained or not). Reads object_traits, object_holders, signals.
-- Two such holders of one object are one object.
select distinct object_traits.gemeente_code as area_code, object_traits.gebruik, object_traits.object_id
from object_traits
join object_holders on object_holders.object_id = object_traits.object_id and object_holders.has_the_object
join signals on signals.subject_id = object_holders.kvk_number and signals.indicator = 'EI-04'
