-- One row per home with less floor area per registered adult than the limit.
-- Reads homes. A home without a known floor area, or without a delivered BRP, cannot be judged and gives no row.
select
  object_id as subject_id,
  peildatum,
  floor_area_square_metres * 1.0 / adult_count as value,
  $least_area_per_adult as threshold,
  json_object(
    'floor_area_square_metres',
    json_object('value', floor_area_square_metres, 'source', 'BAG', 'asOf', cast(bag_as_of as varchar)),
    'adults',
    json_object('value', adult_count, 'source', 'BRP', 'asOf', cast(peildatum as varchar)),
    'adults_not_related',
    json_object('value', unrelated_adult_count, 'source', 'BRP', 'asOf', cast(peildatum as varchar))
  ) as inputs,
  unrelated_adult_count,
  use_purposes,
  floor_area_square_metres,
  object_status
from homes
where peildatum is not null
  and adult_count >= $least_adults
  and floor_area_square_metres < $least_area_per_adult * adult_count
