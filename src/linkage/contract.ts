import { optional, type Row, required, table } from '../vocabulary/table.ts'

/** What linkage hands on: which records are about the same home, person or organisation. */

const MENTION = {
  register: required('text', 'registrations, establishments, lettings, letting_permits or observations.'),
  record_id: required('text', 'Its id there: a pseudonym, an establishment number, or the number of the record.'),
  registered_from: optional('date', 'Of a registration its first day, which is part of its key; null for others.'),
  delivery_id: required('text', 'The delivery; part of the key of lettings, permits and observations.'),
} as const

export const ADDRESS_LINKS = table({
  name: 'address_links',
  grain: 'One row per record of a register whose address could be tied to an object.',
  key: ['register', 'record_id', 'delivery_id', 'registered_from'],
  columns: {
    ...MENTION,
    object_id: required('text', 'BAG id of the object; it exists no more when the address was withdrawn.'),
    nummeraanduiding_id: required('text', 'BAG id of the address.'),
    method: required('text', 'bag-id, former-address, or a method of the ladder of linkage/addresses.'),
    confidence: required('number', 'How often such a link is right, from 0 to 1, as estimated beforehand.'),
    why: required('text', 'The reason in words.'),
  },
})
export type AddressLink = Row<typeof ADDRESS_LINKS>

export const ADDRESS_MISSES = table({
  name: 'address_misses',
  grain: 'One row per record of a register that names an address and was not tied to an object.',
  key: ['register', 'record_id', 'delivery_id', 'registered_from'],
  columns: {
    ...MENTION,
    reason: required(
      'text',
      'ambiguous, other-door, other-street, not-found, number-range, near-an-address, po-box, abroad, no-house-number, house-number-out-of-range, too-long or nothing-written.',
    ),
    candidate_count: required('integer', 'Objects that it could be, equally well; 0 when none was found.'),
  },
})

/** How two records of different sources were tied to each other. */
const TIE = {
  weight: optional('number', 'Match weight in bits; null when numbers or a person decided.'),
  probability: optional(
    'number',
    'That they are one, given all other candidates; null when numbers or a person decided.',
  ),
  why: required('text', 'The reason in words, in Dutch. It names what agrees and never a value.'),
} as const

export const PERSON_LINKS = table({
  name: 'person_links',
  grain: 'One row per person whom a register does not know by BSN, and who could be tied to one who is.',
  key: ['person'],
  columns: {
    person: required('text', 'Pseudonym of the number that the register gave, comparable within it only.'),
    known_by: required('text', 'What that pseudonym stands for: kadaster.'),
    same_as: required('text', 'Pseudonym of the BSN, the same as in registrations.'),
    method: required(
      'text',
      'judgement (a person decided), register-number (the register gives the BSN elsewhere) or likeness.',
    ),
    ...TIE,
  },
})
export type PersonLink = Row<typeof PERSON_LINKS>

export const ORGANISATION_LINKS = table({
  name: 'organisation_links',
  grain: 'One row per organisation of the land register that could be tied to one of the Handelsregister.',
  key: ['organisation_id'],
  columns: {
    organisation_id: required('text', 'Number that Kadaster gave the organisation.'),
    kvk_number: required('text', 'KvK number, 8 digits.'),
    method: required(
      'text',
      'judgement (a person decided), kvk-number (the register names it), rsin (both name it) or likeness.',
    ),
    ...TIE,
  },
})
export type OrganisationLink = Row<typeof ORGANISATION_LINKS>

export const JUDGEMENTS = table({
  name: 'judgements',
  grain:
    'One row per judgement of a person about two records, in the order in which they were given. None is ever lost.',
  key: ['place'],
  columns: {
    place: required('integer', 'Place in the file of judgements, from 1.'),
    one_source: required('text', 'bsn, kadaster, kvk or brk: what the number of the one record stands for.'),
    one_id: required('text', 'Pseudonym, KvK number, or number of Kadaster.'),
    other_source: required('text', 'The same of the other record.'),
    other_id: required('text', 'The same of the other record.'),
    verdict: required('text', 'same, different, unsure or withdrawn.'),
    author: required('text', 'Who judged.'),
    judged_at: required('text', 'ISO 8601 with zone.'),
    reason: required('text', 'Why, in the words of the author.'),
    stands: required('boolean', 'True for the last one about these two: only that one counts.'),
    conflicts: required(
      'boolean',
      'True for a standing "same" beside another one that ties its record to a third: neither is obeyed.',
    ),
  },
})

export const HOMES = table({
  name: 'homes',
  grain: 'One row per verblijfsobject, ligplaats or standplaats that exists.',
  key: ['object_id'],
  columns: {
    object_id: required('text', 'BAG id.'),
    nummeraanduiding_id: required('text', 'BAG id of the hoofdadres.'),
    address: required('text', 'The address on one line, as on an envelope.'),
    buurt_code: optional('text', 'BU code; null when outside the delivered boundaries.'),
    gemeente_code: optional('text', 'GM code; null when outside the delivered boundaries.'),
    lon: required('number', 'WGS84 degrees.'),
    lat: required('number', 'WGS84 degrees.'),
    use_purposes: required('texts', 'Gebruiksdoelen as short codes.'),
    floor_area_square_metres: optional('integer', 'Null when unknown.'),
    object_status: required('text', 'Status as the BAG spells it.'),
    building_year: optional('integer', 'Null when unknown.'),
    resident_count: required(
      'integer',
      'People registered on the peildatum, all ages. 0 when the BRP was delivered and has none.',
    ),
    adult_count: required('integer', 'Of these, aged 18 and over, or of unknown age.'),
    unrelated_adult_count: required(
      'integer',
      'Of the adults, those who are no partner, parent or child of another adult there.',
    ),
    peildatum: optional(
      'date',
      'The state of the BRP; null when no BRP was delivered, and the counts then mean nothing.',
    ),
    bag_as_of: required('date', 'The state of the BAG.'),
  },
})
export type Home = Row<typeof HOMES>
