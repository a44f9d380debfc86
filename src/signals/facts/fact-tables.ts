import { required, table } from '../../vocabulary/table.ts'

/**
 * What the indicators read: the linked registers put beside the object that they are about, once, so that an indicator
 * is its own definition and no plumbing. Facts only; nothing here is a sign of anything.
 *
 * A party is written as one text: `kvk:` and the KvK number, `person:` and the pseudonym, or `kadaster:` and the number
 * of an organisation that could not be tied to the Handelsregister.
 */
export * from './organisation-tables.ts'
export * from './ownership-tables.ts'
export * from './use-tables.ts'

export const PEILDATUM = table({
  name: 'peildatum',
  grain: 'One row: the day that all windows end at.',
  key: ['day'],
  columns: { day: required('date', 'The newest state of any register that signals rest on. Windows end with it.') },
})

export const REGISTER_STATES = table({
  name: 'register_states',
  grain: 'One row per register that was delivered.',
  key: ['register'],
  columns: {
    register: required('text', 'The register as the command names it: bag, brp, brk, kvk, woz, lettings, …'),
    as_of: required('date', 'The newest state that was delivered.'),
  },
})

export const PRICE_INDEX = table({
  name: 'price_index',
  grain: 'One row per quarter from the first to the last resale that counts; none when there are too few of them.',
  key: ['quarter_from'],
  columns: {
    quarter_from: required('date', 'First day of the quarter.'),
    price_level: required('number', 'What homes cost beside the last quarter, 1 = as in the last one.'),
    sales: required('integer', 'Resales with an end in it; a quarter with few takes after its neighbours.'),
  },
})
