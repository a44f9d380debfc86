-- One row per written address and period of a nummeraanduiding that it may mean, with its rung on the ladder.
-- Reads address_readings and address_keys. What must not be lost: addresses on no rung that make one unsure, such as
-- other doors at the same number. `rung_of_ladder` and `contest_of_ladder` stand for the expressions of the ladder.
with
readings as (
  select * from address_readings where no_address is null
),
-- What agrees to the letter is searched no further.
at_postcode as (
  select
    readings.written_id,
    readings.reading,
    keys.nummeraanduiding_id,
    keys.valid_from,
    readings.street is null or readings.street = keys.street as street_agrees
  from readings
  join address_keys as keys on keys.postcode = readings.postcode and keys.house_number = readings.house_number
),
open_readings as (
  select readings.*
  from readings
  left join (select distinct written_id, reading from at_postcode where street_agrees) as settled
    on settled.written_id = readings.written_id and settled.reading = readings.reading
  where readings.street is not null
    and settled.written_id is null
),
-- Of a postcode with one mistake either the digits or the letters are right: so few addresses need be compared.
found as (
  select written_id, reading, nummeraanduiding_id, valid_from from at_postcode
  union
  select readings.written_id, readings.reading, keys.nummeraanduiding_id, keys.valid_from
  from open_readings as readings
  join address_keys as keys
    on keys.street_sound = readings.street_sound
    and keys.house_number = readings.house_number
    and keys.place = readings.place
  union
  select readings.written_id, readings.reading, keys.nummeraanduiding_id, keys.valid_from
  from open_readings as readings
  join address_keys as keys
    on left(keys.postcode, 4) = left(readings.postcode, 4) and keys.house_number = readings.house_number
  where damerau_levenshtein(substr(readings.postcode, 5), substr(keys.postcode, 5)) = 1
  union
  select readings.written_id, readings.reading, keys.nummeraanduiding_id, keys.valid_from
  from open_readings as readings
  join address_keys as keys
    on right(keys.postcode, 2) = right(readings.postcode, 2) and keys.house_number = readings.house_number
  where damerau_levenshtein(substr(readings.postcode, 1, length(readings.postcode) - 2), left(keys.postcode, 4)) = 1
),
fits as (
  select
    found.written_id,
    keys.nummeraanduiding_id,
    keys.object_id,
    keys.valid_from,
    keys.valid_until,
    readings.perhaps_range,
    readings.place_must_fit,
    case
      when readings.postcode is null or keys.postcode is null then 'not-written'
      when readings.postcode = keys.postcode then 'same'
      when damerau_levenshtein(readings.postcode, keys.postcode) = 1 then 'one-mistake'
      when left(readings.postcode, 4) = left(keys.postcode, 4) then 'same-digits'
      else 'other'
    end as postcode_fit,
    case
      when readings.street is null then 'not-written'
      when readings.street = keys.street then 'same'
      when readings.street_sound = keys.street_sound then 'alike'
      -- A digit is no slip of the pen: "Plein 2 4" is not "Plein" number 4.
      when regexp_replace(readings.street_in_full, '[^0-9]', '', 'g')
        <> regexp_replace(keys.street_in_full, '[^0-9]', '', 'g') then 'other'
      when length(readings.street_last_word) > 4 and readings.street_last_word = keys.street_last_word then 'alike'
      when damerau_levenshtein(readings.street_in_full, keys.street_in_full)
        <= least(2, length(keys.street_in_full) // 5) then 'alike'
      when length(readings.street_in_full) >= 10 and starts_with(keys.street_in_full, readings.street_in_full)
        then 'alike'
      else 'other'
    end as street_fit,
    case
      when readings.place is null then 'not-written'
      when readings.place = keys.place then 'same'
      else 'other'
    end as place_fit,
    case
      when readings.door = keys.door then 'same'
      when readings.door = '' then 'left-out'
      when keys.door = '' and readings.door_in_words = '' then 'in-words'
      when keys.door = '' then 'not-in-bag'
      when readings.door_in_words = keys.door_in_words then 'in-words'
      when readings.door_any_order = keys.door_any_order then 'any-order'
      else 'other'
    end as door_fit
  from found
  join readings on readings.written_id = found.written_id and readings.reading = found.reading
  join address_keys as keys
    on keys.nummeraanduiding_id = found.nummeraanduiding_id and keys.valid_from = found.valid_from
),
placed as (
  select
    *,
    rung_of_ladder as rung,
    case
      when postcode_fit = 'same' and street_fit = 'other' and door_fit <> 'other' then 0
      else contest_of_ladder
    end as contests
  from fits
  where (not perhaps_range or door_fit = 'same')
    and (not place_must_fit or place_fit = 'same')
)
select
  written_id,
  nummeraanduiding_id,
  any_value(object_id) as object_id,
  valid_from,
  any_value(valid_until) as valid_until,
  min(rung) as rung,
  max(contests) as contests
from placed
where rung is not null or contests is not null
group by written_id, nummeraanduiding_id, valid_from
