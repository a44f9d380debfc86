import { optional, type Row, required, table } from '../../vocabulary/table.ts'

/** What deliveries of the register `areas` consist of, and what stands between them and the areas. */

export const AREA_BOUNDARIES = table({
  name: 'area_boundaries',
  grain: 'One row per area and division, as delivered.',
  key: [],
  columns: {
    code: required('text', 'GM####, WK######, BU########.'),
    level: required('text', 'gemeente, wijk or buurt.'),
    name: required('text', 'As delivered; the code when no name was delivered.'),
    parent_code: optional('text', 'The area one level up, when the delivery names it.'),
    year: required('integer', 'The division of 1 January of this year.'),
    boundary: required('text', 'GeoJSON MultiPolygon, WGS84 (lon, lat), six decimals (about 0.1 m).'),
  },
})
export type AreaBoundary = Row<typeof AREA_BOUNDARIES>

export const CURRENT_BOUNDARIES = table({
  name: 'current_boundaries',
  grain: 'One row per area in the latest division that was delivered of it.',
  key: ['code'],
  columns: { ...AREA_BOUNDARIES.columns, delivery_id: required('text', 'The delivery.') },
})

export const MUNICIPAL_MERGERS = table({
  name: 'municipal_mergers',
  grain: 'One row per gemeente that went into another, or went on with another inside it.',
  key: ['part_code'],
  columns: {
    part_code: required('text', 'The gemeente before the merger.'),
    successor_code: required('text', 'The gemeente after it.'),
    successor_name: required('text', 'Its name.'),
    first_division: required('integer', 'The first division of 1 January that has the successor as it is.'),
  },
})

export const MERGER_PARTS = table({
  name: 'merger_parts',
  grain: 'One row per part of a merger that the delivered boundaries do not know yet.',
  key: ['successor_code', 'part_code'],
  columns: {
    successor_code: required('text', 'The gemeente after the merger.'),
    part_code: required('text', 'The gemeente before it.'),
    successor_name: required('text', 'Name of the gemeente after it.'),
    first_division: required('integer', 'The division that the union is of.'),
    boundary: optional('text', 'GeoJSON MultiPolygon; null when this part was not delivered.'),
    delivery_id: optional('text', 'The delivery of the boundary.'),
  },
})

export const MERGED_GEMEENTEN = table({
  name: 'merged_gemeenten',
  grain: 'One row per gemeente that has to be put together from its parts.',
  key: ['code'],
  columns: {
    code: required('text', 'GM####.'),
    name: required('text', 'Name of the gemeente.'),
    year: required('integer', 'The division that the union is of.'),
    boundary: optional('text', 'The union of the parts; null when a part was not delivered.'),
    delivery_id: required('text', 'The delivery of the parts, the latest if of several.'),
  },
})

export const FORMER_AREAS = table({
  name: 'former_areas',
  grain: 'One row per delivered boundary that is not in the current division.',
  key: [],
  columns: {
    code: required('text', 'GM####, WK######, BU########.'),
    year: required('integer', 'The division that it was delivered for.'),
    reason: required('text', 'merged (its gemeente went into another) or later-division (a later one was delivered).'),
    delivery_id: required('text', 'The delivery.'),
  },
})
