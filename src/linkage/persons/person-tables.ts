import { optional, required, table } from '../../vocabulary/table.ts'
import { PERSON_NAME_COLUMNS } from '../names/name-columns.ts'

/** What stays within linkage: names made ready to be compared, and what else tells two persons apart. */

const NAME_COLUMNS = Object.fromEntries(
  Object.entries(PERSON_NAME_COLUMNS).map(([name, type]) => [
    name,
    type === 'texts'
      ? required(type, 'See name-columns.ts; empty when not known.')
      : optional(type, 'See name-columns.ts.'),
  ]),
)

export const PERSON_NAMES = table({
  name: 'person_names',
  grain: 'One row per register and person in it, whether or not a name was delivered.',
  key: ['register', 'person'],
  columns: {
    register: required('text', 'As in persons.'),
    person: required('text', 'Pseudonym.'),
    ...NAME_COLUMNS,
  },
})

export const PERSON_RECORDS = table({
  name: 'person_records',
  grain: 'One row per person: those known by BSN, and the others that may be one of them.',
  key: ['source', 'person'],
  columns: {
    source: required('text', 'bsn, or other.'),
    person: required('text', 'Pseudonym.'),
    known_by: required('text', 'As in persons.'),
    ...NAME_COLUMNS,
    birth_date: optional('text', 'JJJJMMDD; null when the year is unknown.'),
    birth_year: optional('text', 'JJJJ.'),
    birth_day: optional('text', 'MMDD; null when the date is incomplete.'),
    objects: optional('texts', 'BAG ids of where the person lives or lived.'),
    addresses: optional('texts', 'The same as postcode and house number.'),
    postcodes: optional('texts', 'The same as postcode.'),
    holdings: optional('texts', 'BAG ids of what the person holds or held.'),
    places: optional(
      'texts',
      'Objects, addresses and, of who is not known by BSN, holdings: one shared is a reason to look.',
    ),
    companions: optional('texts', 'By BSN: the partners in the BRP. Else those with whom something is or was held.'),
    companion_names: optional('texts', 'Their first initials and surnames by sound.'),
  },
})
