-- One row per WOZ object and role: who it is taxed to. Reads woz_interests, woz_objects and deliveries.
-- Only the newest telling of an object counts: who is no longer named in it has no interest any more.
with
objects_by_age as (
  select
    woz_objects.woz_object_id,
    woz_objects.delivery_id,
    woz_objects.record,
    row_number() over (
      partition by woz_object_id
      order by deliveries.as_of desc, woz_objects.delivery_id desc, record desc
    ) as age
  from woz_objects
  join deliveries using (delivery_id)
)
select
  woz_interests.woz_object_id,
  woz_interests.role,
  woz_interests.holder_kind,
  woz_interests.holder_id,
  woz_interests.establishment_number,
  woz_interests.secrecy_asked,
  woz_interests.delivery_id
from woz_interests
join objects_by_age using (woz_object_id, delivery_id, record)
where objects_by_age.age = 1
