import { optional, type Row, required, table } from '../../vocabulary/table.ts'

/** What is taken from the BRP, and nothing else: no BSN; names and birth dates in a table of their own. */

export const BRP_REGISTRATIONS = table({
  name: 'brp_registrations',
  grain: 'One row per address row on a list of a person, wrong and superseded rows included.',
  key: [],
  columns: {
    person: required('text', 'Pseudonym of the BSN under the casework key.'),
    list_line: required('integer', 'Line of the file where the list begins; of an answer its place among the answers.'),
    place_on_list: required('integer', '0 for the address that holds, then back in time.'),
    stay: required('text', 'woonadres, briefadres or elsewhere: abroad, or nobody knows where.'),
    declared_incorrect: required('boolean', 'True when the BRP says that the row was wrong (84.10).'),
    from_day: required('date', 'First possible day of the stay.'),
    ended_on: optional('date', 'First possible day that the list is no longer kept up; null while it is.'),
    ended_because: optional(
      'text',
      'Why the list is no longer kept up: died, departed or ended-otherwise; null while it is kept up.',
    ),
    adult_from: optional(
      'date',
      'The eighteenth birthday, counted from the first possible day of birth; null when unknown.',
    ),
    object_id: optional('text', 'BAG id of the adresseerbaar object; null when absent or malformed.'),
    postcode: optional('text', 'Six characters, spaces taken out; null when absent or malformed.'),
    house_number: optional('integer', 'Huisnummer.'),
    house_letter: optional('text', 'As delivered.'),
    house_number_addition: optional('text', 'As delivered.'),
  },
})
export type BrpRegistration = Row<typeof BRP_REGISTRATIONS>

export const BRP_RELATIONS = table({
  name: 'brp_relations',
  grain: 'One row per standing tie on a list of a person.',
  key: [],
  columns: {
    person: required('text', 'Pseudonym of the person whose list it is.'),
    other: required('text', 'Pseudonym.'),
    kind: required('text', 'parent (other is the parent of person) or partner.'),
  },
})

export const BRP_PERSONS = table({
  name: 'brp_persons',
  grain: 'One row per list of a person. Only the linkage of persons may see it.',
  key: [],
  columns: {
    person: required('text', 'Pseudonym of the BSN under the casework key.'),
    given_names: optional('text', 'Voornamen.'),
    initials: optional('text', 'Voorletters; null on person lists, which have none.'),
    prefix: optional('text', 'Voorvoegsel of the geslachtsnaam.'),
    surname: optional('text', 'Geslachtsnaam.'),
    partner_prefix: optional('text', 'Voorvoegsel of the partner that stands first on the list.'),
    partner_surname: optional('text', 'Geslachtsnaam of that partner.'),
    name_use: optional('text', 'E, P, V or N.'),
    birth_date: optional('text', 'JJJJMMDD, unknown parts zero; null when absent or impossible.'),
  },
})
export type BrpPerson = Row<typeof BRP_PERSONS>
