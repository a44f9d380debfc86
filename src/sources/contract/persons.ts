import { optional, type Row, required, table } from '../../vocabulary/table.ts'

/**
 * Who the persons of the registers are, so that linkage can tell that two of them are one. Only linkage reads this
 * table: a test looks at every step of every later stage.
 */
export const PERSONS = table({
  name: 'persons',
  grain: 'One row per register and person in it, as that register last wrote the person down.',
  key: ['register', 'person'],
  columns: {
    register: required('text', 'The register as the command names it: brp or brk.'),
    person: required('text', 'Pseudonym under the casework key, as the other tables of the register have it.'),
    known_by: required('text', 'What the pseudonym stands for: bsn (the same in every register) or kadaster.'),
    register_person: optional(
      'text',
      'Pseudonym of the number that the register itself gave, beside a BSN or instead of it; null for the BRP.',
    ),
    given_names: optional('text', 'Voornamen as delivered; null when not delivered.'),
    initials: optional('text', 'Voorletters as delivered; null when not delivered.'),
    prefix: optional('text', 'Voorvoegsel of the geslachtsnaam as delivered; null when there is none.'),
    surname: optional('text', 'Geslachtsnaam as delivered, which may hold its prefix; null when not delivered.'),
    partner_prefix: optional('text', 'Voorvoegsel of the surname of the partner.'),
    partner_surname: optional('text', 'Geslachtsnaam of the partner that the person has or had last; else null.'),
    name_use: optional('text', 'E (own), P (partner), V (partner before own) or N (own before partner), LO3 61.10.'),
    written_name: optional('text', 'The name in one line, where the register does not tell its parts; else null.'),
    birth_date: optional('text', 'JJJJMMDD, unknown parts zero; null when not delivered or impossible.'),
    nummeraanduiding_id: optional('text', 'BAG id of the address; null for the BRP, see registrations.'),
    postcode: optional('text', 'Of the address, six characters without space; null for the BRP.'),
    house_number: optional('integer', 'Of the address; null for the BRP.'),
    house_letter: optional('text', 'Of the address; null for the BRP.'),
    house_number_addition: optional('text', 'Of the address; null for the BRP.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
export type Person = Row<typeof PERSONS>
