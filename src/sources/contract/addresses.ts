import { optional, type Row, required, table } from '../../vocabulary/table.ts'

export const ADDRESSES = table({
  name: 'addresses',
  grain: 'One row per nummeraanduiding of an object that exists on the state of its delivery.',
  key: ['nummeraanduiding_id'],
  columns: {
    nummeraanduiding_id: required('text', 'BAG id, 16 digits.'),
    object_id: required('text', 'BAG id of the verblijfsobject, ligplaats or standplaats.'),
    object_kind: required('text', 'verblijfsobject, ligplaats or standplaats.'),
    main_address: required('boolean', 'True for the hoofdadres, false for a nevenadres.'),
    street: required('text', 'Name of the openbare ruimte.'),
    house_number: required('integer', 'Huisnummer.'),
    house_letter: optional('text', 'Huisletter; null when there is none.'),
    house_number_addition: optional('text', 'Huisnummertoevoeging; null when there is none.'),
    postcode: optional('text', 'Six characters without space; null where PostNL gave none.'),
    place: required('text', 'Name of the woonplaats.'),
    buurt_code: optional('text', 'BU code; null when no delivered boundary holds the point.'),
    rd_x: required('number', 'RD New (EPSG:28992), metres. For a polygon the centre.'),
    rd_y: required('number', 'RD New (EPSG:28992), metres.'),
    lon: required('number', 'WGS84 degrees, within about 0.2 m of the official transformation.'),
    lat: required('number', 'WGS84 degrees.'),
    use_purposes: required('texts', 'Gebruiksdoelen as short codes: woon, winkel, logies, …; empty for a pitch.'),
    floor_area_square_metres: optional('integer', 'Oppervlakte; null for a pitch and for the placeholder 1.'),
    object_status: required('text', 'Status as the BAG spells it.'),
    building_ids: required('texts', 'BAG ids of the panden, in order.'),
    building_year: optional('integer', 'Bouwjaar of the oldest pand; null when unknown (placeholder 1005).'),
    delivery_id: required('text', 'The delivery.'),
  },
})
export type Address = Row<typeof ADDRESSES>

export const ADDRESS_HISTORY = table({
  name: 'address_history',
  grain: 'One row per nummeraanduiding and period in which it read so; of those withdrawn too.',
  key: ['nummeraanduiding_id', 'valid_from'],
  columns: {
    nummeraanduiding_id: required('text', 'BAG id, 16 digits.'),
    object_id: optional(
      'text',
      'BAG id of the object that has it, or had it last: that one may be gone. Null when no object is known.',
    ),
    street: required('text', 'Name of the openbare ruimte in that period.'),
    house_number: required('integer', 'Huisnummer.'),
    house_letter: optional('text', 'Huisletter; null when there is none.'),
    house_number_addition: optional('text', 'Huisnummertoevoeging; null when there is none.'),
    postcode: optional('text', 'Six characters without space; null where PostNL gave none.'),
    place: required('text', 'Name of the woonplaats in that period.'),
    valid_from: required('date', 'First day on which it read so, as far as the BAG knows; the BAG began in 2009.'),
    valid_until: optional('date', 'First day on which it no longer did; null while it does.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
