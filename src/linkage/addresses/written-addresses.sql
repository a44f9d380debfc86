-- One row per address as written in a record that names no existing object.
-- Reads address_mentions. None is lost; what many records write alike is read once.
select
  written_id,
  any_value(street) as street,
  any_value(house_number) as house_number,
  any_value(house_letter) as house_letter,
  any_value(house_number_addition) as house_number_addition,
  any_value(postcode) as postcode,
  any_value(place) as place,
  any_value(country) as country,
  any_value(po_box) as po_box,
  any_value(line) as line
from address_mentions
where named_object_id is null
group by written_id
