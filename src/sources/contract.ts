import { optional, type Row, required, table } from '../vocabulary/table.ts'
import { REJECTED_RECORDS } from '../warehouse/rejects.ts'

/** What the sources hand on: registers tidied, not yet linked. */

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

export const AREAS = table({
  name: 'areas',
  grain: 'One row per area of the current division.',
  key: ['code'],
  columns: {
    code: required('text', 'NL00, GM####, WK######, BU########.'),
    level: required('text', 'land, gemeente, wijk or buurt.'),
    name: required('text', 'Name as CBS spells it.'),
    parent_code: optional('text', 'The area one level up that holds it; null for the country.'),
    year: required('integer', 'The year of the division.'),
    boundary: optional('text', 'GeoJSON MultiPolygon, WGS84 (lon, lat); null when no boundary was delivered.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
export type Area = Row<typeof AREAS>

export const AREA_FIGURES = table({
  name: 'area_figures',
  grain: 'One row per area, period, measure and source table.',
  key: ['area_code', 'period', 'measure', 'source_table'],
  columns: {
    area_code: required('text', 'NL00, GM####, WK######, BU########.'),
    period: required('text', 'A year, 2024.'),
    measure: required('text', 'Our name of the topic: residents, homes, registered_crimes, …'),
    source_table: required('text', 'CBS table, 85984NED.'),
    value: optional('number', 'Null when missing; then `missing` says why.'),
    missing: optional(
      'text',
      'withheld (secret, unreliable or unknown), impossible or not-measured; null when there is a value.',
    ),
    provisional: required('boolean', 'True when CBS marks the figure as provisional.'),
    unit: required('text', 'As CBS writes it: aantal, x 1 000 euro, %.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
export type AreaFigure = Row<typeof AREA_FIGURES>

export const REGISTRATIONS = table({
  name: 'registrations',
  grain: 'One row per person and address period in the BRP.',
  key: ['person', 'registered_from'],
  columns: {
    person: required('text', 'Pseudonym of the BSN under the casework key; never the BSN.'),
    registered_from: required('date', 'First day of the registration. Unknown day or month: the first possible day.'),
    registered_until: optional('date', 'First day that it no longer holds; null while it holds.'),
    adult_from: optional('date', 'The eighteenth birthday; null when the birth date is unknown.'),
    object_id: optional('text', 'BAG id of the adresseerbaar object as delivered; null when absent or no BAG id.'),
    postcode: optional('text', 'Six characters without space.'),
    house_number: optional('integer', 'Huisnummer.'),
    house_letter: optional('text', 'Huisletter, as delivered.'),
    house_number_addition: optional('text', 'Huisnummertoevoeging, as delivered.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
export type Registration = Row<typeof REGISTRATIONS>

export const RELATIONS = table({
  name: 'relations',
  grain: 'One row per pair of persons and kind of tie in the BRP.',
  key: ['person', 'other', 'kind'],
  columns: {
    person: required('text', 'Pseudonym.'),
    other: required('text', 'Pseudonym.'),
    kind: required('text', 'parent (other is the parent of person) or partner.'),
    delivery_id: required('text', 'The delivery.'),
  },
})

export const INSPECTIONS = table({
  name: 'inspections',
  grain: 'One row per visit to an address.',
  key: ['inspection_id'],
  columns: {
    inspection_id: required('text', 'Number that the inspecting body gave.'),
    object_id: required('text', 'BAG id of the object visited.'),
    inspected_on: required('date', 'Day of the visit.'),
    chosen_by: required('text', 'random (drawn by lot), signal (because of a signal) or complaint.'),
    found: required('text', 'misuse, nothing or no-access.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
export type Inspection = Row<typeof INSPECTIONS>

export const DELIVERIES = table({
  name: 'deliveries',
  grain: 'One row per delivery that counts.',
  key: ['delivery_id'],
  columns: {
    delivery_id: required('text', 'State and checksum.'),
    register: required('text', 'The register as the command names it.'),
    supplier: required('text', 'Who delivered it.'),
    scope: required('text', 'What the delivery is about.'),
    as_of: required('date', 'The day whose state it describes.'),
    licence: optional('text', 'Licence or terms; null when it is not open.'),
    row_count: required('integer', 'Rows read.'),
    rejected_count: required('integer', 'Records rejected.'),
    checksum: required('text', 'SHA-256 of the files as delivered.'),
  },
})

export const REJECTS = table({
  name: 'rejects',
  grain: 'One row per record, or part of a record, that could not be read.',
  key: [],
  columns: {
    delivery_id: required('text', 'The delivery that it came in with.'),
    register: required('text', 'The register as the command names it.'),
    ...REJECTED_RECORDS.columns,
  },
})
