-- One row per object with a known WOZ value and party that has it. Reads property_values, object_holders, holder_groups.
-- An annulled decision is no value; one under objection stands until it is changed. Parts of one object that are valued
-- apart are added; a WOZ object of several objects is divided equally among them. What must not be lost: the parts of
-- an object add up to its value, by the shares in the land register, or equally when one of them is not possible.
with
placed as (
  select
    bag.object_id,
    property_values.valued_on,
    property_values.value_euros / len(list_distinct(property_values.object_ids)) as euros
  from property_values
  cross join unnest(list_distinct(property_values.object_ids)) as bag (object_id)
  where not coalesce(property_values.annulled, false)
),
by_day as (
  select object_id, valued_on, sum(euros) as euros
  from placed
  group by object_id, valued_on
),
last_values as (
  select object_id, max_by(euros, valued_on) as euros
  from by_day
  group by object_id
),
owners as (
  select
    object_id,
    party,
    kvk_number,
    case when count(share) over (partition by object_id) = count(*) over (partition by object_id) then share else 1 end
      as weight
  from object_holders
  where has_the_object
)
select
  owners.object_id,
  owners.party,
  owners.kvk_number,
  holder_groups.holder,
  last_values.euros * owners.weight / sum(owners.weight) over (partition by owners.object_id) as euros
from owners
join last_values on last_values.object_id = owners.object_id
join holder_groups on holder_groups.party = owners.party
