-- One row per record of a register that names an address: what it wrote, and in which period the record holds.
-- Reads registrations, establishments, lettings, letting_permits, observations, addresses and deliveries.
-- No record that names an object, a postcode, a street or a line of text is lost. An observation by buurt or point alone,
-- and an establishment whose address is shielded, name none. The BRP follows a street that is
-- renamed while somebody lives there, so a registration reads as on its last day; others may read as on any day.
with
records as (
  select
    'registrations' as register, person as record_id, registered_from, registrations.delivery_id, object_id,
    cast(null as varchar) as nummeraanduiding_id, cast(null as varchar) as street, house_number, house_letter,
    house_number_addition, postcode, cast(null as varchar) as place, cast(null as varchar) as country,
    cast(null as integer) as po_box, cast(null as varchar) as line,
    least(coalesce(registered_until - 1, as_of), as_of) as held_from,
    least(coalesce(registered_until, as_of + 1), as_of + 1) as held_until
  from registrations
  left join deliveries using (delivery_id)
  union all
  select
    'establishments' as register, establishment_number as record_id, null as registered_from, delivery_id, object_id,
    nummeraanduiding_id, street, house_number, house_letter, house_number_addition, postcode, place, country, po_box,
    written_address as line, active_from as held_from, active_until as held_until
  from establishments
  union all
  select
    'lettings' as register, letting_id as record_id, null as registered_from, delivery_id, object_id,
    null as nummeraanduiding_id, null as street, house_number, house_letter, house_number_addition, postcode,
    null as place, null as country, null as po_box, null as line, valid_from as held_from, valid_until as held_until
  from lettings
  union all
  select
    'letting_permits' as register, permit_id as record_id, null as registered_from, delivery_id, object_id,
    null as nummeraanduiding_id, null as street, house_number, house_letter, house_number_addition, postcode,
    null as place, null as country, null as po_box, null as line, valid_from as held_from, valid_until as held_until
  from letting_permits
  union all
  select
    'observations' as register, observation_id as record_id, null as registered_from, delivery_id, object_id,
    null as nummeraanduiding_id, null as street, house_number, house_letter, house_number_addition, postcode,
    null as place, null as country, null as po_box, null as line,
    cast(observed_from as date) as held_from,
    cast(coalesce(observed_until, observed_from) as date) + 1 as held_until
  from observations
),
objects as (
  select object_id, min_by(nummeraanduiding_id, case when main_address then 0 else 1 end) as nummeraanduiding_id
  from addresses
  group by object_id
)
select
  records.register,
  records.record_id,
  records.registered_from,
  records.delivery_id,
  coalesce(objects.object_id, named.object_id) as named_object_id,
  -- A nummeraanduiding of another object than the one named is not the one meant.
  coalesce(
    case when objects.object_id is null or named.object_id = objects.object_id then named.nummeraanduiding_id end,
    objects.nummeraanduiding_id
  ) as named_nummeraanduiding_id,
  records.street,
  records.house_number,
  records.house_letter,
  records.house_number_addition,
  records.postcode,
  records.place,
  records.country,
  records.po_box,
  records.line,
  md5(concat_ws(
    chr(31), coalesce(street, ''), coalesce(house_number, 0), coalesce(house_letter, ''),
    coalesce(house_number_addition, ''), coalesce(postcode, ''), coalesce(place, ''), coalesce(country, ''),
    coalesce(po_box, 0), coalesce(line, '')
  )) as written_id,
  records.held_from,
  records.held_until
from records
left join objects on objects.object_id = records.object_id
left join (select nummeraanduiding_id, object_id from addresses) as named
  on named.nummeraanduiding_id = records.nummeraanduiding_id
where coalesce(records.object_id, records.nummeraanduiding_id, street, postcode, country, line) is not null
  or house_number is not null
  or po_box is not null
