import { optional, type Row, required, table } from '../../vocabulary/table.ts'

/** What is taken from the Handelsregister. No name of an officer or of the owner of an eenmanszaak, and no BSN. */

const told = {
  record: required('integer', 'Place of the answer in the delivery, from 1.'),
  kvk_number: required('text', 'KvK number, 8 digits.'),
}

export const KVK_ORGANISATIONS = table({
  name: 'kvk_organisations',
  grain: 'One row per answer that tells of an organisation.',
  key: [],
  columns: {
    ...told,
    told_by: required('text', 'basisprofiel or vestigingsprofiel.'),
    rsin: optional('text', '9 digits; null for a natural person and when nothing says that it is none.'),
    natural_person: optional('boolean', 'True for an eenmanszaak; null when the legal form is not told.'),
    name: optional('text', 'Null for a natural person and when nothing says that it is none.'),
    trade_names: required('texts', 'Handelsnamen in order.'),
    legal_form: optional('text', 'Rechtsvorm as delivered.'),
    sbi_codes: required('texts', 'The main activity first.'),
    founded_on: optional('date', 'First possible day.'),
    founded_on_exact: optional('boolean', 'False when month or day is unknown.'),
    has_ended: optional('boolean', 'Null when the answer is about a vestiging.'),
    ended_on: optional('date', 'First possible day.'),
    employees: optional('integer', 'Werkzame personen in all; null when the answer is about a vestiging.'),
  },
})
export type KvkOrganisation = Row<typeof KVK_ORGANISATIONS>

export const KVK_ESTABLISHMENTS = table({
  name: 'kvk_establishments',
  grain: 'One row per answer, or entry of a list, that tells of a vestiging.',
  key: [],
  columns: {
    ...told,
    told_by: required('text', 'vestigingsprofiel, basisprofiel or vestigingen.'),
    establishment_number: required('text', 'Vestigingsnummer, 12 digits.'),
    main: optional('boolean', 'True for the hoofdvestiging.'),
    trade_names: required('texts', 'The first handelsnaam first.'),
    sbi_codes: required('texts', 'The main activity first.'),
    active_from: optional('date', 'First possible day.'),
    active_from_exact: optional('boolean', 'False when month or day is unknown.'),
    has_ended: optional('boolean', 'Null when the answer has no dates.'),
    active_until: optional('date', 'First possible day.'),
    address_hidden: optional(
      'boolean',
      'True when shielded; then no part of any address is taken. Null without address.',
    ),
    address_kind: optional('text', 'visiting or postal.'),
    object_id: optional('text', 'BAG id.'),
    nummeraanduiding_id: optional('text', 'BAG id.'),
    street: optional('text', 'As delivered.'),
    house_number: optional('integer', 'As delivered.'),
    house_letter: optional('text', 'As delivered.'),
    house_number_addition: optional('text', 'As delivered.'),
    postcode: optional('text', 'Six characters without space.'),
    place: optional('text', 'As delivered.'),
    po_box: optional('integer', 'As delivered.'),
    country: optional('text', 'As delivered.'),
    written_address: optional('text', 'In one line, spaces collapsed; null when the parts say as much.'),
    rd_x: optional('number', 'RD New, metres.'),
    rd_y: optional('number', 'RD New, metres.'),
  },
})
export type KvkEstablishment = Row<typeof KVK_ESTABLISHMENTS>

export const KVK_OFFICERS = table({
  name: 'kvk_officers',
  grain: 'One row per function as delivered.',
  key: [],
  columns: {
    ...told,
    officer_kind: required('text', 'person or organisation.'),
    officer_id: required('text', 'Pseudonym of the BSN under the casework key, or a KvK number.'),
    function: required('text', 'As delivered.'),
    held_from: optional('date', 'First possible day; null when wholly unknown.'),
    has_ended: required('boolean', 'True when an end was delivered.'),
    held_until: optional('date', 'First possible day.'),
  },
})
