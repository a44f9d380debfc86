import { optional, type Row, required, table } from '../../vocabulary/table.ts'

/** What stays within linkage: names of organisations made ready to be compared, and what else tells two apart. */

const WHO = {
  source: required('text', 'kvk, or other.'),
  organisation: required('text', 'KvK number, or the number that Kadaster gave.'),
} as const

const NAME = {
  name: optional('text', 'The first name without legal form and numbers, folded and written together.'),
  legal_kind: optional(
    'text',
    'The kind of legal form that the name tells, else the register; null when neither does.',
  ),
  numbers: optional('text', 'The numbers in the first name, in order; null when there is none.'),
} as const

export const ORGANISATION_NAMES = table({
  name: 'organisation_names',
  grain: 'One row per organisation of the Handelsregister that is no natural person, and per one that Kadaster knows.',
  key: ['source', 'organisation'],
  columns: {
    ...WHO,
    ...NAME,
    names: required('texts', 'All names, trade names as well, each as `name` is.'),
    words: required('texts', 'The words of the first name, folded, in the order of the alphabet.'),
  },
})
export type OrganisationNames = Row<typeof ORGANISATION_NAMES>

export const ORGANISATION_RECORDS = table({
  name: 'organisation_records',
  grain: 'One row per organisation of the Handelsregister, and per one that Kadaster knows.',
  key: ['source', 'organisation'],
  columns: {
    ...WHO,
    ...NAME,
    names: optional('texts', 'As in organisation_names; null without any.'),
    words: optional('texts', 'As in organisation_names; null without any.'),
    rare_word: optional('text', 'Of these words the one that fewest organisations have in their name.'),
    name_bits: optional('number', 'How rare its words are together: the bits of each, as if they came by chance.'),
    objects: optional('texts', 'BAG ids of where it is established, or of its address.'),
    addresses: optional('texts', 'The same as postcode and house number.'),
    postcodes: optional('texts', 'The same as postcode.'),
    holdings: optional('texts', 'BAG ids of what it holds or held.'),
    places: optional(
      'texts',
      'Objects, addresses, and of one of Kadaster its holdings: one shared is a reason to look.',
    ),
  },
})
