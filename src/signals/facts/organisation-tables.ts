import { optional, required, table } from '../../vocabulary/table.ts'
import { OBJECT } from './object-column.ts'

export const BUSINESSES = table({
  name: 'businesses',
  grain:
    'One row per vestiging that can be visited at an object, closed ones that the register still tells of among them.',
  key: ['object_id', 'establishment_number'],
  columns: {
    object_id: OBJECT,
    establishment_number: required('text', 'Vestigingsnummer.'),
    kvk_number: required('text', 'KvK number.'),
    main: optional('boolean', 'True for the hoofdvestiging.'),
    sbi_code: optional('text', 'Main activity of the vestiging, else of the organisation; null when not told.'),
    opened_on: optional('date', 'First day; null when unknown.'),
    closed_on: optional('date', 'First day no longer; null while open or when unknown.'),
    open: required('boolean', 'True when it is open on the peildatum.'),
    at_home: required('boolean', 'True when the object is only meant to live in (woonfunctie).'),
    employees: optional('integer', 'Werkzame personen of the whole organisation; null when not told.'),
  },
})

export const COMPANIES = table({
  name: 'companies',
  grain: 'One row per organisation of the Handelsregister.',
  key: ['kvk_number'],
  columns: {
    kvk_number: required('text', 'KvK number.'),
    form: required(
      'text',
      'private-limited, public-limited, foundation, association, owners-association (VvE), cooperative, partnership, sole-trader, public-body or other.',
    ),
    sbi_code: optional('text', 'Main activity; null when not told.'),
    sbi_codes: required('texts', 'All activities, the main one first.'),
    founded_on: optional('date', 'First day.'),
    ended_on: optional('date', 'First day no longer; null while it exists or when unknown.'),
    ended: required('boolean', 'True when it no longer exists on the peildatum.'),
    employees: optional('integer', 'Werkzame personen; null when not told.'),
    directors: required(
      'texts',
      'Who runs it now, as parties: directors; of a partnership the partners, of a sole trader the owner.',
    ),
    shareholders: required('texts', 'Current sole shareholders as parties: one, or none when not told.'),
  },
})

export const OWNERSHIP_CHAINS = table({
  name: 'ownership_chains',
  grain: 'One row per organisation that holds an object: who stands above it, as far as the register tells.',
  key: ['kvk_number'],
  columns: {
    kvk_number: required('text', 'KvK number of the holder.'),
    depth: required('integer', 'Steps to the farthest organisation above it; 0 when no organisation stands above it.'),
    ends_with: required(
      'text',
      'person (every branch ends with a natural person), cycle (it comes back to itself), unknown (a branch ends with an organisation of which no holder is told) or directors (a foundation or association, which nobody holds).',
    ),
    ultimate_parties: required('texts', 'The last ones of all branches, as parties.'),
    path: required('texts', 'The longest branch from the holder upwards, as parties.'),
  },
})
