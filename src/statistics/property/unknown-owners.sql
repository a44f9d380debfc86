-- One row per object with a holder who leads to neither the BRP nor the Handelsregister. Reads object_traits,
-- object_holders. Where several holders cannot be found, the first reason of this order is the reason of the object.
with reasons as (
  select
    object_id,
    case
      when bool_or(not_found = 'niet-genoemd') then 'niet-genoemd'
      when bool_or(not_found = 'organisatie-niet-gevonden') then 'organisatie-niet-gevonden'
      else 'persoon-niet-gevonden'
    end as reden
  from object_holders
  where not_found is not null
  group by object_id
)
select object_traits.buurt_code as area_code, object_traits.gebruik, reasons.reden
from object_traits
join reasons on reasons.object_id = object_traits.object_id
