import { optional, type Row, required, table } from '../../vocabulary/table.ts'

export const REGISTRATIONS = table({
  name: 'registrations',
  grain: 'One row per person and address period in the BRP.',
  key: ['person', 'registered_from'],
  columns: {
    person: required('text', 'Pseudonym of the BSN under the casework key; never the BSN.'),
    registered_from: required('date', 'First day of the registration. Unknown day or month: the first possible day.'),
    registered_until: optional('date', 'First day that it no longer holds; null while it holds.'),
    ended_because: optional(
      'text',
      'moved (the next registration begins), died, departed (abroad, or nobody knows where) or ended-otherwise; null while it holds.',
    ),
    address_kind: required('text', 'home (woonadres) or correspondence (briefadres: nobody lives there by it).'),
    adult_from: optional('date', 'The eighteenth birthday; null when the birth date is unknown.'),
    object_id: optional('text', 'BAG id of the adresseerbaar object as delivered; null when absent or no BAG id.'),
    postcode: optional('text', 'Six characters without space.'),
    house_number: optional('integer', 'Huisnummer.'),
    house_letter: optional('text', 'Huisletter, as delivered.'),
    house_number_addition: optional('text', 'Huisnummertoevoeging, as delivered.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
export type Registration = Row<typeof REGISTRATIONS>

export const RELATIONS = table({
  name: 'relations',
  grain: 'One row per pair of persons and kind of tie in the BRP.',
  key: ['person', 'other', 'kind'],
  columns: {
    person: required('text', 'Pseudonym.'),
    other: required('text', 'Pseudonym.'),
    kind: required('text', 'parent (other is the parent of person) or partner.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
