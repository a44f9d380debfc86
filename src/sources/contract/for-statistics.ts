import { optional, required, table } from '../../vocabulary/table.ts'

/** What closed sources deliver for statistics alone. No signal reads these tables. */

const YEAR = required('text', 'The year that was counted, 2024.')
const GEMEENTE = required('text', 'GM code.')
const DELIVERY = required('text', 'The delivery.')
const COUNT = optional('integer', 'How many; null when missing.')
const MISSING = optional(
  'text',
  'withheld (the source does not give it) or not-measured (also when the delivery contradicts itself); null when there is a count.',
)

export const CANNABIS_CLEARANCES = table({
  name: 'cannabis_clearances',
  grain: 'One row per cannabis farm that was cleared, and per gemeente and year that reported none. No persons.',
  key: ['clearance_id', 'delivery_id'],
  columns: {
    clearance_id: required('text', 'Number that the police gave for the delivery.'),
    cleared_on: required('date', 'Day of the clearance; of a nil return the first day of the year.'),
    object_id: optional('text', 'BAG id; null when there is only a buurt, and in a nil return.'),
    buurt_code: optional('text', 'BU code; null when there is an object, and in a nil return.'),
    none_in: optional('text', 'GM code of a nil return: no farm was cleared there that year; null for a clearance.'),
    delivery_id: DELIVERY,
  },
})

export const DRUG_SUSPECTS = table({
  name: 'drug_suspects',
  grain:
    'One row per year, place of offence, place of residence and age band: a count, never a person. Control totals are rows with all.',
  key: ['period', 'offence_code', 'residence_code', 'age_band'],
  columns: {
    period: YEAR,
    offence_code: required(
      'text',
      'GM code of the first offence of the year; elsewhere when outside the delivery; all in a control total.',
    ),
    residence_code: required(
      'text',
      'GM code of residence; elsewhere when outside the delivery, or unknown; all in a control total.',
    ),
    age_band: required('text', '12-17, 18-24, 25-44, 45-64, 65-plus or unknown; all in a control total.'),
    count: optional('integer', 'Suspects; each counts once a year. Null when the delivery contradicts itself.'),
    delivery_id: DELIVERY,
  },
})

export const SUSPICIOUS_TRANSACTIONS = table({
  name: 'suspicious_transactions',
  grain: 'One row per gemeente, year and kind: a count of what the FIU declared suspicious, never a transaction.',
  key: ['area_code', 'period', 'kind'],
  columns: {
    area_code: GEMEENTE,
    period: YEAR,
    kind: required('text', 'cash, transfer, money-transfer, crypto, goods or property.'),
    count: COUNT,
    missing: MISSING,
    delivery_id: DELIVERY,
  },
})

export const UNEXPLAINED_HOMES = table({
  name: 'unexplained_homes',
  grain: 'One row per gemeente, year and size of the holding: a count of homes, never an owner or an address.',
  key: ['area_code', 'period', 'holding'],
  columns: {
    area_code: GEMEENTE,
    period: YEAR,
    holding: required('text', 'Homes that the household owns: 2, 3-9 or 10-plus.'),
    count: COUNT,
    missing: MISSING,
    delivery_id: DELIVERY,
  },
})
