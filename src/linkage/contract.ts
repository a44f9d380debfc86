import { optional, type Row, required, table } from '../vocabulary/table.ts'

/** What linkage hands on: which records are about the same home. */

export const ADDRESS_LINKS = table({
  name: 'address_links',
  grain: 'One row per registration that could be tied to an object.',
  key: ['person', 'registered_from'],
  columns: {
    person: required('text', 'Pseudonym.'),
    registered_from: required('date', 'First day of the registration.'),
    object_id: required('text', 'BAG id of the object.'),
    method: required('text', 'bag-id (the register named the object) or address (one address has these parts).'),
    why: required('text', 'The reason in words.'),
  },
})

export const HOMES = table({
  name: 'homes',
  grain: 'One row per verblijfsobject, ligplaats or standplaats that exists.',
  key: ['object_id'],
  columns: {
    object_id: required('text', 'BAG id.'),
    nummeraanduiding_id: required('text', 'BAG id of the hoofdadres.'),
    address: required('text', 'The address on one line, as on an envelope.'),
    buurt_code: optional('text', 'BU code; null when outside the delivered boundaries.'),
    gemeente_code: optional('text', 'GM code; null when outside the delivered boundaries.'),
    lon: required('number', 'WGS84 degrees.'),
    lat: required('number', 'WGS84 degrees.'),
    use_purposes: required('texts', 'Gebruiksdoelen as short codes.'),
    floor_area_square_metres: optional('integer', 'Null when unknown.'),
    object_status: required('text', 'Status as the BAG spells it.'),
    building_year: optional('integer', 'Null when unknown.'),
    resident_count: required(
      'integer',
      'People registered on the peildatum, all ages. 0 when the BRP was delivered and has none.',
    ),
    adult_count: required('integer', 'Of these, aged 18 and over, or of unknown age.'),
    unrelated_adult_count: required(
      'integer',
      'Of the adults, those who are no partner, parent or child of another adult there.',
    ),
    peildatum: optional(
      'date',
      'The state of the BRP; null when no BRP was delivered, and the counts then mean nothing.',
    ),
    bag_as_of: required('date', 'The state of the BAG.'),
  },
})
export type Home = Row<typeof HOMES>
