import { optional, required, table } from '../../vocabulary/table.ts'

/** The tables between what registers write of an address and the object that it is linked to. */

const WRITTEN = {
  street: optional('text', 'Street as delivered.'),
  house_number: optional('integer', 'Huisnummer as delivered.'),
  house_letter: optional('text', 'Huisletter as delivered.'),
  house_number_addition: optional('text', 'Huisnummertoevoeging as delivered.'),
  postcode: optional('text', 'Postcode as delivered.'),
  place: optional('text', 'Place as delivered.'),
  country: optional('text', 'Country as delivered; null when it was not.'),
  po_box: optional('integer', 'Postbusnummer; null for a street address.'),
  line: optional('text', 'The address in one line, as delivered; it counts above the parts.'),
} as const

export const ADDRESS_MENTIONS = table({
  name: 'address_mentions',
  grain: 'One row per record of a register that names an address or an object.',
  key: ['register', 'record_id', 'delivery_id', 'registered_from'],
  columns: {
    register: required('text', 'The table that the record is in.'),
    record_id: required('text', 'Its id there.'),
    registered_from: optional('date', 'Of a registration its first day, which is part of its key; null for others.'),
    delivery_id: required('text', 'The delivery; part of the key of most.'),
    named_object_id: optional('text', 'BAG id of the existing object that the record names; null when it names none.'),
    named_nummeraanduiding_id: optional('text', 'The address of that object which is named, else its hoofdadres.'),
    ...WRITTEN,
    written_id: required('text', 'The same for records that write the same.'),
    held_from: optional('date', 'First day on which the address may have been written so; null when unknown.'),
    held_until: optional('date', 'First day after it; null while the record holds.'),
  },
})

export const WRITTEN_ADDRESSES = table({
  name: 'written_addresses',
  grain: 'One row per address as written in a record that names no existing object.',
  key: ['written_id'],
  columns: { written_id: required('text', 'As in address_mentions.'), ...WRITTEN },
})

const KEYS = {
  house_number: optional('integer', 'Huisnummer.'),
  door: optional('text', 'Letter and addition in capitals, without punctuation or zeros before them; may be empty.'),
  door_in_words: optional('text', 'The same with words and roman numerals in one notation.'),
  door_any_order: optional('text', 'The same in a fixed order.'),
  street: optional('text', 'Street, folded and shortened.'),
  street_in_full: optional('text', 'Street, folded.'),
  street_sound: optional('text', 'Street by its sound in Dutch, roughly.'),
  street_last_word: optional('text', 'Last word of the street.'),
  postcode: optional('text', 'Six characters; in what somebody wrote it may be malformed.'),
  place: optional('text', 'Place, folded.'),
} as const

export const ADDRESS_READINGS = table({
  name: 'address_readings',
  grain: 'One row per way in which a written address can be read; one row with a reason when it is none.',
  key: ['written_id', 'reading'],
  columns: {
    written_id: required('text', 'As in address_mentions.'),
    reading: required('integer', 'From 1.'),
    no_address: optional('text', 'Why it is no address of one object; null when it may be one.'),
    place_must_fit: required('boolean', 'True when the reading stands or falls with its place.'),
    perhaps_range: required('boolean', 'True when the addition may be the last of several numbers.'),
    ...KEYS,
  },
})

export const ADDRESS_KEYS = table({
  name: 'address_keys',
  grain: 'One row per nummeraanduiding and period in which it read so, by the keys to find it with.',
  key: ['nummeraanduiding_id', 'valid_from'],
  columns: {
    nummeraanduiding_id: required('text', 'BAG id.'),
    object_id: required('text', 'BAG id of the object that has it, or had it last.'),
    ...KEYS,
    valid_from: required('date', 'First day.'),
    valid_until: optional('date', 'First day no longer; null while it reads so.'),
  },
})

export const ADDRESS_CANDIDATES = table({
  name: 'address_candidates',
  grain: 'One row per written address and period of a nummeraanduiding that it may mean.',
  key: ['written_id', 'nummeraanduiding_id', 'valid_from'],
  columns: {
    written_id: required('text', 'As in address_mentions.'),
    nummeraanduiding_id: required('text', 'BAG id.'),
    object_id: required('text', 'BAG id.'),
    valid_from: required('date', 'First day.'),
    valid_until: optional('date', 'First day no longer; null while it reads so.'),
    rung: optional('integer', 'Place on the ladder of methods, from 1; null when on none.'),
    contests: optional(
      'integer',
      'The rung that it speaks against when another object is on it; 0 for a street that is another one; null when it does not.',
    ),
  },
})

export const ADDRESS_DECISIONS = table({
  name: 'address_decisions',
  grain: 'One row per record of a register that names an address or an object.',
  key: ['register', 'record_id', 'delivery_id', 'registered_from'],
  columns: {
    register: required('text', 'The table that the record is in.'),
    record_id: required('text', 'Its id there.'),
    registered_from: optional('date', 'As in address_mentions.'),
    delivery_id: required('text', 'The delivery.'),
    object_id: optional('text', 'BAG id of the object; null when not linked.'),
    nummeraanduiding_id: optional('text', 'BAG id of the address; null when not linked.'),
    rung: optional('integer', 'Place on the ladder; 0 when the record named the object, null when not linked.'),
    read_so_until: optional('date', 'For an address that reads otherwise now: first day that it did; null for others.'),
    out_of_time: required('boolean', 'True when the address did not read so on any day of the record.'),
    candidate_count: required('integer', 'Objects that it could be: 1 when linked, 0 when none was found.'),
    not_linked: optional('text', 'Why not, from a closed list; null when linked.'),
  },
})
