import { optional, required, table } from '../../vocabulary/table.ts'

/** Half-made facts, on the way to DEEDS. No indicator reads them. */

const DEED_PART = {
  deed_part_id: required('text', 'Kadaster id of the stukdeel.'),
  cadastral_object_id: required('text', 'Kadaster id of the parcel or apartment right.'),
} as const

export const DEED_SIDES = table({
  name: 'deed_sides',
  grain: 'One row per deed part, cadastral object, side and party.',
  key: ['deed_part_id', 'cadastral_object_id', 'side', 'party'],
  columns: {
    ...DEED_PART,
    side: required('text', 'seller or buyer.'),
    party: required('text', 'Who, as a party.'),
    kvk_number: optional('text', 'KvK number of the party; null for a person and for who could not be tied.'),
  },
})

export const CONTROLLERS = table({
  name: 'controllers',
  grain: 'One row per organisation, who directs or holds it (in one step or through one organisation), and period.',
  key: ['kvk_number', 'party', 'held_from', 'held_until', 'by_profession'],
  columns: {
    kvk_number: required('text', 'The organisation.'),
    party: required('text', 'Who directs or holds it, as a party.'),
    held_from: optional('date', 'First day; null when not known.'),
    held_until: optional('date', 'First day no longer; null while it holds.'),
    by_profession: required(
      'boolean',
      'True when it is one of very many that the party directs, as a trust office does.',
    ),
  },
})

export const RELATED_DEEDS = table({
  name: 'related_deeds',
  grain: 'One row per deed part and cadastral object of which a seller and a buyer are tied to each other.',
  key: ['deed_part_id', 'cadastral_object_id'],
  columns: DEED_PART,
})
