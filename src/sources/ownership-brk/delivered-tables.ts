import { optional, type Row, required, table } from '../../vocabulary/table.ts'
import { describeTable } from '../tables-described/described-table.ts'
import agreements from './history-agreements.csvw.json' with { type: 'json' }
import mortgages from './history-mortgages.csvw.json' with { type: 'json' }
import parties from './history-parties.csvw.json' with { type: 'json' }
import tenures from './history-tenures.csvw.json' with { type: 'json' }
import transfers from './history-transfers.csvw.json' with { type: 'json' }

const OBJECT_ID = required('text', 'Kadaster id of the object, padded to 14 digits.')

/** How a natural or legal person is written down: a pseudonym, or the number of an organisation. */
const PARTY = {
  party_kind: required('text', 'person, organisation or unknown.'),
  person: optional('text', 'Pseudonym under the casework key; null unless a person.'),
  person_known_by: optional('text', 'bsn or kadaster: what the pseudonym was made of.'),
  organisation_id: optional('text', 'Kadaster id; null unless an organisation.'),
} as const

/** Where a natural or legal person lives or sits, as far as the register says. */
const ADDRESS = {
  nummeraanduiding_id: optional('text', 'BAG id of the address of the woonlocatie.'),
  postcode: optional('text', 'Six characters without space.'),
  house_number: optional('integer', 'Huisnummer.'),
  house_letter: optional('text', 'Huisletter.'),
  house_number_addition: optional('text', 'Huisnummertoevoeging.'),
} as const

export const BRK_OBJECTS = table({
  name: 'brk_objects',
  grain: 'One row per parcel or apartment right as delivered.',
  key: [],
  columns: {
    object_id: OBJECT_ID,
    object_kind: required('text', 'perceel or appartementsrecht.'),
    price: optional('number', 'Koopsom; null when nil or absent.'),
    price_currency: optional('text', 'EUR or NLG.'),
    price_year: optional('integer', 'Koopjaar.'),
    several_objects: optional('boolean', 'indicatieMeerObjecten: the koopsom covers more than this object.'),
  },
})

export const BRK_LISTINGS = table({
  name: 'brk_listings',
  grain: 'One row per object and kind of thing of which the delivery lists all.',
  key: [],
  columns: { object_id: OBJECT_ID, lists: required('text', 'rights, hypotheek or beslag.') },
})

export const BRK_OBJECT_ADDRESSES = table({
  name: 'brk_object_addresses',
  grain: 'One row per object and BAG object or address that lies on it.',
  key: [],
  columns: {
    object_id: OBJECT_ID,
    bag_object_id: optional('text', 'BAG id of the adresseerbaar object; null when the register names none.'),
    nummeraanduiding_id: optional('text', 'BAG id of the nummeraanduiding; null when the register names none.'),
  },
})

export const BRK_TENURES = table({
  name: 'brk_tenures',
  grain: 'One row per tenaamstelling as delivered.',
  key: [],
  columns: {
    tenure_id: required('text', 'Kadaster id of the tenaamstelling.'),
    object_id: OBJECT_ID,
    right_name: optional('text', 'Aard of the zakelijk recht, literally.'),
    share_numerator: optional('number', 'Teller.'),
    share_denominator: optional('number', 'Noemer.'),
    held_jointly: required('boolean', 'True for a gezamenlijk aandeel.'),
    ...PARTY,
    party_unknown_because: optional('text', 'Nil reason of tenNameVan.'),
    party_address_id: optional('text', 'BAG id of the nummeraanduiding of the woonlocatie.'),
    deed_part_ids: required('texts', 'Stukdelen that it is based on.'),
    starts_on: optional('date', 'Aanvangsdatum, where the register gives one.'),
  },
})

export const BRK_DEED_PARTS = table({
  name: 'brk_deed_parts',
  grain: 'One row per stukdeel as delivered.',
  key: [],
  columns: {
    deed_part_id: required('text', 'Kadaster id of the stukdeel.'),
    deed_id: optional('text', 'Kadaster id of the stuk.'),
    deed_name: optional('text', 'Aard of the stukdeel, literally.'),
    registered_on: optional('date', 'Day of tijdstipAanbieding, the first possible one when it is incomplete.'),
    amount: optional('number', 'bedragTransactiesomLevering.'),
    currency: optional('text', 'EUR or NLG.'),
  },
})

export const BRK_ORGANISATIONS = table({
  name: 'brk_organisations',
  grain: 'One row per niet-natuurlijk persoon as delivered.',
  key: [],
  columns: {
    organisation_id: required('text', 'Kadaster id of the persoon.'),
    kvk_number: optional('text', 'KvK number, 8 digits.'),
    rsin: optional('text', 'RSIN, 9 digits.'),
    name: optional('text', 'Statutory name.'),
    legal_form: optional('text', 'Rechtsvorm, literally.'),
    ...ADDRESS,
  },
})

export const BRK_PERSONS = table({
  name: 'brk_persons',
  grain: 'One row per mention of a natural person as delivered. Only the linkage of persons may see it.',
  key: [],
  columns: {
    person: required('text', 'Pseudonym under the casework key.'),
    person_known_by: required('text', 'bsn or kadaster: what the pseudonym was made of.'),
    register_person: optional('text', "Pseudonym of Kadaster's own number; null when it gave none."),
    given_names: optional('text', 'Voornamen.'),
    prefix: optional('text', 'Voorvoegsels of the geslachtsnaam.'),
    surname: optional('text', 'Geslachtsnaam; prefixes may stand in it.'),
    written_name: optional('text', 'Omschrijving of an answer, which is the name in one line.'),
    birth_date: optional('text', 'JJJJMMDD, unknown parts zero.'),
    ...ADDRESS,
  },
})
export type BrkPerson = Row<typeof BRK_PERSONS>

export const BRK_CHARGES = table({
  name: 'brk_charges',
  grain: 'One row per hypotheek or beslag, object and creditor as delivered.',
  key: [],
  columns: {
    charge_id: required('text', 'Kadaster id of the hypotheek or beslag.'),
    kind: required('text', 'hypotheek or beslag.'),
    object_id: OBJECT_ID,
    nature: optional('text', 'Aard of the beslag, literally.'),
    amount: optional('number', 'bedragZekerheidsstelling or bedragVordering.'),
    currency: optional('text', 'EUR or NLG.'),
    creditor_number: required('integer', 'Place in the list of creditors, from 1.'),
    ...PARTY,
    deed_part_id: optional('text', 'Stukdeel that it is based on.'),
  },
})
export type ChargeRow = Row<typeof BRK_CHARGES>

/** The history, which CSVW files describe column by column. */
export const PAST_TRANSFERS = describeTable('brk_past_transfers', transfers)
export const PAST_PARTIES = describeTable('brk_past_parties', parties)
export const PAST_TENURES = describeTable('brk_past_tenures', tenures)
export const PAST_MORTGAGES = describeTable('brk_past_mortgages', mortgages)
export const PAST_AGREEMENTS = describeTable('brk_agreements', agreements)

export const DELIVERED = [
  BRK_OBJECTS,
  BRK_LISTINGS,
  BRK_OBJECT_ADDRESSES,
  BRK_TENURES,
  BRK_DEED_PARTS,
  BRK_ORGANISATIONS,
  BRK_PERSONS,
  BRK_CHARGES,
  PAST_TRANSFERS.delivered,
  PAST_PARTIES.delivered,
  PAST_TENURES.delivered,
  PAST_MORTGAGES.delivered,
  PAST_AGREEMENTS.delivered,
] as const
