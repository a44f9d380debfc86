import { type Row, required, table } from '../../vocabulary/table.ts'

/** What visits found, address by address: inside this stage only. */
export const VISIT_OUTCOMES = table({
  name: 'visit_outcomes',
  grain: 'One row per address that somebody entered.',
  key: ['object_id'],
  columns: {
    object_id: required('text', 'BAG id of the address.'),
    visited_on: required('date', 'Day of the last visit in which someone got in.'),
    confirmed: required('boolean', 'True when misuse was found.'),
    chosen_by: required('text', 'random, signal or complaint.'),
  },
})

/** Which indicators are one witness under several names: inside this stage only. */
export const DEPENDENT_INDICATORS = table({
  name: 'dependent_indicators',
  grain: 'One row per indicator of the catalogue.',
  key: ['indicator'],
  columns: {
    indicator: required('text', 'Code from the catalogue.'),
    dependents: required('text', 'The first code of its group; its own when it stands alone.'),
  },
})

/** What disparities are made of: inside this stage only. */
export const DISPARITY_COUNTS = table({
  name: 'disparity_counts',
  grain: 'One row per indicator, public trait of areas, class of areas and what is compared.',
  key: ['indicator', 'trait', 'compared', 'area_class'],
  columns: {
    indicator: required('text', 'Code from the catalogue; NW-01 for the stack.'),
    trait: required('text', 'homes-in-neighbourhood, residents-per-home or crimes-per-thousand.'),
    compared: required('text', 'signals or hits.'),
    area_class: required('text', 'low, middle or high.'),
    trials: required('integer', 'All addresses of the class, or those with the signal that were visited and entered.'),
    hits: required('integer', 'Of these, the addresses where the signal counts, or where misuse was found.'),
  },
})
export type DisparityCount = Row<typeof DISPARITY_COUNTS>
