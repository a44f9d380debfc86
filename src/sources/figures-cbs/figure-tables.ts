import { optional, required, table } from '../../vocabulary/table.ts'
import { CBS_FIGURES } from './cbs-tables.ts'

/** Between the delivered figures and the figures per area. */

export const REGION_PLACES = table({
  name: 'region_places',
  grain: 'One row per delivery and region that its figures are about.',
  key: ['delivery_id', 'region'],
  columns: {
    delivery_id: required('text', 'The delivery.'),
    region: required('text', 'Code or name as delivered.'),
    area_code: optional('text', 'The area that it is; null when it is none of ours.'),
    reason: optional('text', 'Why it is none of ours; null when it is.'),
  },
})

export const PLACED_FIGURES = table({
  name: 'placed_figures',
  grain: 'One row per delivered figure.',
  key: [],
  columns: {
    ...CBS_FIGURES.columns,
    delivery_id: required('text', 'The delivery.'),
    area_code: optional('text', 'The area that the region is; null when it is none of ours.'),
    reason: optional('text', 'Why the figure does not count; null when it does.'),
  },
})

export const UNPLACED_FIGURES = table({
  name: 'unplaced_figures',
  grain: 'One row per delivered figure that does not count.',
  key: [],
  columns: {
    ...CBS_FIGURES.columns,
    delivery_id: required('text', 'The delivery.'),
    reason: required(
      'text',
      'other-region (a police unit, a province, abroad, the country of another territory), not-divided (place unknown), ' +
        'name-unknown, name-fits-many, replaced (by a later delivery), repeated or contradicted (within one delivery).',
    ),
  },
})
