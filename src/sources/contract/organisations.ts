import { optional, type Row, required, table } from '../../vocabulary/table.ts'

export const ORGANISATIONS = table({
  name: 'organisations',
  grain: 'One row per registration in the Handelsregister (KvK number).',
  key: ['kvk_number'],
  columns: {
    kvk_number: required('text', 'KvK number, 8 digits.'),
    rsin: optional('text', 'RSIN, 9 digits; null for a natural person, whose number could be a BSN, and when unknown.'),
    natural_person: optional('boolean', 'True for an eenmanszaak; null when the legal form was not delivered.'),
    name: optional('text', 'Name of the legal person or partnership; null for a natural person or unknown form.'),
    trade_names: required('texts', 'Handelsnamen in order; of a natural person they may hold the name of a person.'),
    legal_form: optional('text', 'Rechtsvorm as the register writes it; null when not delivered.'),
    sbi_codes: required('texts', 'SBI codes of 4 or 5 digits, the main activity first.'),
    founded_on: optional('date', 'Day that it began; the first possible day when incomplete, null when unknown.'),
    founded_on_exact: optional('boolean', 'False when only the month or the year is known; null without a day.'),
    has_ended: optional('boolean', 'True when the register gives an end; null when only a vestiging was asked for.'),
    ended_on: optional('date', 'First (possible) day that it no longer exists; null while it does or when unknown.'),
    employees: optional(
      'integer',
      'Werkzame personen of all its vestigingen together, as told last; null when not delivered.',
    ),
    delivery_id: required('text', 'The delivery that tells most.'),
  },
})
export type Organisation = Row<typeof ORGANISATIONS>

export const ESTABLISHMENTS = table({
  name: 'establishments',
  grain: 'One row per vestiging in the Handelsregister, as last told.',
  key: ['establishment_number'],
  columns: {
    establishment_number: required('text', 'Vestigingsnummer, 12 digits.'),
    kvk_number: required('text', 'The organisation that it belongs to.'),
    main: optional('boolean', 'True for the hoofdvestiging; null when not delivered.'),
    trade_names: required('texts', 'Handelsnamen, the first one first; they may hold the name of a person.'),
    sbi_codes: required('texts', 'SBI codes of 4 or 5 digits, the main activity first; empty when not delivered.'),
    active_from: optional('date', 'Day that it began; the first possible day when incomplete, null when unknown.'),
    active_from_exact: optional('boolean', 'False when only the month or the year is known; null without a day.'),
    has_ended: optional(
      'boolean',
      'True when the register gives an end; null when only a list was asked for, or a newer list no longer names it.',
    ),
    active_until: optional(
      'date',
      'First (possible) day that it no longer exists; null while it does or when unknown.',
    ),
    address_hidden: required('boolean', 'True when the register shields the address: then all of it is null.'),
    address_kind: optional('text', 'visiting, else postal; null when hidden or not delivered.'),
    object_id: optional('text', 'BAG id of the adresseerbaar object; null when not linked.'),
    nummeraanduiding_id: optional('text', 'BAG id of the nummeraanduiding; null when not linked.'),
    street: optional('text', 'Straatnaam.'),
    house_number: optional('integer', 'Huisnummer.'),
    house_letter: optional('text', 'Huisletter.'),
    house_number_addition: optional('text', 'Huisnummertoevoeging.'),
    postcode: optional('text', 'Six characters without space; null for an address abroad.'),
    place: optional('text', 'Plaats.'),
    po_box: optional('integer', 'Postbusnummer; null for a street address.'),
    country: optional('text', 'Country of the address as delivered.'),
    written_address: optional('text', 'The address in one line, spaces collapsed; null when its parts say as much.'),
    rd_x: optional('number', 'RD New (EPSG:28992), metres; null when absent (delivered as 0).'),
    rd_y: optional('number', 'RD New (EPSG:28992), metres.'),
    delivery_id: required('text', 'The delivery that tells most.'),
  },
})
export type Establishment = Row<typeof ESTABLISHMENTS>

export const OFFICERS = table({
  name: 'officers',
  grain: 'One row per organisation, officer, function and first day.',
  key: ['kvk_number', 'officer_kind', 'officer_id', 'function', 'held_from'],
  columns: {
    kvk_number: required('text', 'The organisation in which the function is held.'),
    officer_kind: required('text', 'person or organisation.'),
    officer_id: required('text', 'Pseudonym of the BSN under the casework key, or a KvK number.'),
    function: required(
      'text',
      'director, sole-shareholder, partner, professional-partner (maat), limited-partner, owner, supervisor, proxy-holder, liquidator, trustee, administrator or other.',
    ),
    held_from: optional('date', 'First (possible) day; null when wholly unknown.'),
    has_ended: required('boolean', 'True when the function is no longer held.'),
    held_until: optional('date', 'First (possible) day no longer; null while held, or when wholly unknown.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
export type Officer = Row<typeof OFFICERS>
