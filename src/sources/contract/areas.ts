import { optional, type Row, required, table } from '../../vocabulary/table.ts'

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
