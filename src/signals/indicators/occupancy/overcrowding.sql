-- One row per home with less floor area per registered adult than the limit.
-- Reads homes, permits, peildatum. A home without a known floor area, or without a delivered BRP, cannot be judged and
-- gives no row.
with room_letting as (
  select permits.object_id, count(*) as permits
  from permits
  cross join peildatum
  where permits.kind = 'rooms'
    and permits.status = 'granted'
    and permits.valid_from <= peildatum.day
    and (permits.valid_until is null or permits.valid_until > peildatum.day)
  group by permits.object_id
)
select
  homes.object_id as subject_id,
  homes.floor_area_square_metres * 1.0 / homes.adult_count as value,
  homes.peildatum as happened_on,
  ['registrations ' || homes.object_id] as evidence,
  homes.floor_area_square_metres,
  homes.adult_count,
  homes.unrelated_adult_count,
  homes.use_purposes,
  homes.object_status,
  coalesce(room_letting.permits, 0) as room_letting_permits
from homes
left join room_letting on room_letting.object_id = homes.object_id
where homes.peildatum is not null
  and homes.adult_count >= $least_adults
  and homes.floor_area_square_metres < $least_area_per_adult * homes.adult_count
