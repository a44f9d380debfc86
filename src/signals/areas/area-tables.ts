import { optional, type Row, required, table } from '../../vocabulary/table.ts'

/** What the statistics of areas are made from. */

export const DUMPING_EVENTS = table({
  name: 'dumping_events',
  grain: 'One row per buurt and day with dumping of waste, chemicals or manure: what is told twice that day is one.',
  key: ['event_id'],
  columns: {
    event_id: required('text', 'Day and buurt, as 2025-03-01 BU99010101; outside all buurten day and place.'),
    happened_on: required('date', 'Day of the incident or of the report.'),
    buurt_code: optional('text', 'BU code; null outside the delivered boundaries.'),
    lon: required('number', 'WGS84 degrees: the place that was told, else the middle of the buurt.'),
    lat: required('number', 'WGS84 degrees.'),
    records: required('texts', 'The incidents and notices that tell of it, as "incident 123".'),
  },
})
export type DumpingEvent = Row<typeof DUMPING_EVENTS>

export const AREA_CENTRES = table({
  name: 'area_centres',
  grain: 'One row per buurt or wijk with an address, and where its addresses lie.',
  key: ['area_code'],
  columns: {
    area_code: required('text', 'BU or WK code.'),
    level: required('text', 'buurt or wijk.'),
    lon: required('number', 'WGS84 degrees, mean of its addresses.'),
    lat: required('number', 'WGS84 degrees, mean of its addresses.'),
    addresses: required('integer', 'Verblijfsobjecten, ligplaatsen and standplaatsen.'),
  },
})
export type AreaCentre = Row<typeof AREA_CENTRES>

export const AREA_COUNTS = table({
  name: 'area_counts',
  grain: 'One row per buurt or wijk and measure, those with none among them.',
  key: ['area_code', 'measure'],
  columns: {
    area_code: required('text', 'BU or WK code.'),
    level: required('text', 'buurt or wijk.'),
    measure: required('text', 'Name of the measure, as in area_signs.'),
    numerator: required('integer', 'How many.'),
    denominator: required('integer', 'Among how many.'),
  },
})
export type AreaCount = Row<typeof AREA_COUNTS>
