import { optional, required, type Table } from '../../vocabulary/table.ts'

/**
 * Counts at the smallest level of areas that is published, not yet protected: what lies above is their sum. Every area
 * that was measured has a row in dimension `totaal` and, per dimension that the statistic splits by, one per category,
 * also when it counts 0; each dimension adds up to the total. An area that was not measured has only the total, null.
 */
const COUNT_COLUMNS = {
  territory: required('text', 'nederland or voorbeeldregio; never mixed in one published table.'),
  area_code: required('text', 'Area code, of one level.'),
  period: required('text', 'A year.'),
  dimension: required('text', 'What the units are split by; totaal for all of them together.'),
  category: required('text', 'The category in that dimension; totaal for all of them together.'),
  count: optional('integer', 'How many units; null when missing.'),
  missing: optional('text', 'not-measured, withheld (by the source) or impossible; null when there is a count.'),
} as const

export function counts<const N extends string>(name: N, grain: string) {
  return {
    name,
    grain,
    key: ['area_code', 'period', 'dimension', 'category'],
    columns: COUNT_COLUMNS,
  } satisfies Table
}

/**
 * Amounts of money per area and category, as each holder contributed them, not yet protected: the largest two decide
 * whether a sum may be shown. One row per holder, with a key that stands for it; no name and no number of anyone.
 */
const AMOUNT_COLUMNS = {
  territory: required('text', 'nederland or voorbeeldregio; never mixed in one published table.'),
  area_code: required('text', 'Area code, of one level.'),
  period: required('text', 'A year.'),
  category: required('text', 'The category in the one dimension; totaal when there is none.'),
  holder: required('text', 'Stands for who must not be found: a company with all it belongs to, or a household.'),
  amount: required('number', 'Euro, not negative.'),
} as const

export function amounts<const N extends string>(name: N, grain: string) {
  return { name, grain, key: ['area_code', 'period', 'category', 'holder'], columns: AMOUNT_COLUMNS } satisfies Table
}
