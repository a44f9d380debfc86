-- One row per BAG object and waardepeildatum. Reads property_values. A decision that was annulled is no value; one under
-- objection stands until it is changed. A WOZ object without a BAG object gives no row.
-- Where parts of one object are valued apart (a shop with a home above it), its value is that of the parts together.
with
standing as (
  select valued_on, value_euros, list_distinct(object_ids) as object_ids
  from property_values
  where not coalesce(annulled, false)
),
places as (
  select bag.object_id, standing.valued_on, standing.value_euros, len(standing.object_ids) as objects
  from standing, unnest(standing.object_ids) as bag (object_id)
)
select object_id, valued_on, sum(value_euros) as value_euros, max(objects) as objects
from places
group by object_id, valued_on
