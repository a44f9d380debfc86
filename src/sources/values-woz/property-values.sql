-- One row per WOZ object and waardepeildatum. Reads woz_values, woz_objects and deliveries.
-- A value that several deliveries tell of counts as the newest state tells it. An older value that the newest
-- state leaves out stays: the WOZ gives the last few years only.
with
values_by_age as (
  select
    woz_values.*,
    row_number() over (
      partition by woz_object_id, valued_on
      order by deliveries.as_of desc, woz_values.delivery_id desc, record desc
    ) as age
  from woz_values
  join deliveries using (delivery_id)
),
objects_by_age as (
  select
    woz_objects.*,
    row_number() over (
      partition by woz_object_id
      order by deliveries.as_of desc, woz_objects.delivery_id desc, record desc
    ) as age
  from woz_objects
  join deliveries using (delivery_id)
)
select
  told.woz_object_id,
  told.valued_on,
  told.applies_from,
  told.value_euros,
  told.under_objection,
  case when len(told.statuses) > 0 then list_contains(told.statuses, 'beschikking_vernietigd') end as annulled,
  object.object_ids,
  object.building_ids,
  object.nummeraanduiding_id,
  object.land_area_square_metres,
  object.gemeente_code,
  told.delivery_id
from values_by_age as told
join objects_by_age as object on object.woz_object_id = told.woz_object_id and object.age = 1
where told.age = 1
