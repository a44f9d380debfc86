import { optional, type Row, required, table } from '../../vocabulary/table.ts'

/** What deliveries of the register `cbs` consist of. */

export const CBS_FIGURES = table({
  name: 'cbs_figures',
  grain: 'One row per region, period and topic that we want, as delivered.',
  key: [],
  columns: {
    region_key: optional('text', 'Code of the region, trimmed; null when the file only names regions.'),
    region_name: optional('text', 'Name of the region as delivered; null when the file has codes.'),
    level: optional('text', 'land, gemeente, wijk or buurt; null when the code is of none of these.'),
    period: required('text', 'A year, 2024.'),
    measure: required('text', 'Our name of the topic, from topics.json.'),
    value: optional('number', 'In `unit`; null when missing, and `missing` then says why.'),
    missing: optional('text', 'withheld, impossible or not-measured; null when there is a value.'),
    provisional: required('boolean', 'True when CBS marks the figure or its period as provisional.'),
    unit: required('text', 'As CBS writes it.'),
    source_table: required('text', 'CBS table, 85984NED.'),
    place: required('text', 'File and line or record.'),
  },
})
export type CbsFigure = Row<typeof CBS_FIGURES>

export const CBS_AREAS = table({
  name: 'cbs_areas',
  grain: 'One row per area in a list of regions that came with the figures.',
  key: [],
  columns: {
    code: required('text', 'NL00, GM####, WK######, BU########, trimmed.'),
    level: required('text', 'land, gemeente, wijk or buurt.'),
    name: required('text', 'As CBS spells it in this list.'),
    source_table: required('text', 'CBS table, 85984NED.'),
  },
})
