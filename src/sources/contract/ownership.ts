import { optional, type Row, required, table } from '../../vocabulary/table.ts'

const HOLDER = {
  holder_kind: required('text', 'person, organisation or unknown.'),
  holder_person: optional('text', 'Pseudonym of a natural person under the casework key; null for others.'),
  holder_known_by: optional(
    'text',
    'What the pseudonym stands for: bsn (the same as in registrations) or kadaster (only comparable within the BRK).',
  ),
  holder_organisation_id: optional('text', 'Number that Kadaster gave the organisation; null for others.'),
  holder_kvk_number: optional('text', 'KvK number, 8 digits; null when the register names none.'),
  holder_rsin: optional('text', 'RSIN, 9 digits; null when the register names none.'),
  holder_name: optional('text', 'Statutory name of the organisation; never the name of a natural person.'),
} as const

export const KADASTER_ORGANISATIONS = table({
  name: 'kadaster_organisations',
  grain: 'One row per organisation (niet-natuurlijk persoon) that the land register names.',
  key: ['organisation_id'],
  columns: {
    organisation_id: required('text', 'Number that Kadaster gave the organisation.'),
    kvk_number: optional('text', 'KvK number; null when no delivery names one.'),
    rsin: optional('text', 'RSIN; null when no delivery names one.'),
    name: optional('text', 'Statutory name; null when no delivery names one.'),
    legal_form: optional('text', 'Rechtsvorm, literally; null when no delivery names one.'),
    nummeraanduiding_id: optional('text', 'BAG id of its address; null when no delivery names one.'),
    postcode: optional('text', 'Of its address, six characters without space.'),
    house_number: optional('integer', 'Of its address.'),
  },
})
export type KadasterOrganisation = Row<typeof KADASTER_ORGANISATIONS>

const CADASTRAL_OBJECT = required('text', 'Kadaster id of the parcel or apartment right, 14 digits with leading zeros.')
const BAG_OBJECTS = required(
  'texts',
  'BAG ids of the objects that the register places on it; empty when it names none.',
)

export const RIGHTS = table({
  name: 'rights',
  grain:
    'One row per tenaamstelling: who holds, or by the history held, what share of which right on which cadastral object.',
  key: ['tenaamstelling_id'],
  columns: {
    tenaamstelling_id: required('text', 'Kadaster id of the tenaamstelling.'),
    object_id: CADASTRAL_OBJECT,
    object_kind: optional('text', 'perceel or appartementsrecht; null when the object itself was not delivered.'),
    bag_object_ids: BAG_OBJECTS,
    right_kind: required(
      'text',
      'eigendom, erfpacht, erfpacht-en-opstal, opstal, opstal-nutsvoorzieningen, vruchtgebruik, gebruik-en-bewoning, beklemming, other or unknown.',
    ),
    right_name: optional('text', 'The right as the register calls it; null when it does not say.'),
    ...HOLDER,
    holder_unknown_because: optional('text', 'Why the register names no holder, in its own word; null when it does.'),
    holder_address_id: optional('text', 'BAG id of the nummeraanduiding where the holder lives or sits, if named.'),
    share_numerator: optional('number', 'Teller; null when the register gives no possible share.'),
    share_denominator: optional('number', 'Noemer; null together with the numerator.'),
    held_jointly: required('boolean', 'True when the share is held together with other tenaamstellingen.'),
    held_from: optional('date', 'Day that the right began or its first deed was offered; null when neither is known.'),
    held_until: optional(
      'date',
      'Day that it ended by the history, else that of the first later delivery that lists the object without it. Null while it holds.',
    ),
    deed_part_ids: required('texts', 'Stukdelen that it is based on, in order; empty when the register names none.'),
    delivery_id: required('text', 'The delivery that saw it last.'),
  },
})
export type Right = Row<typeof RIGHTS>

export const TRANSFERS = table({
  name: 'transfers',
  grain: 'One row per stukdeel and cadastral object that came to its holders by it.',
  key: ['deed_part_id', 'object_id'],
  columns: {
    deed_part_id: required('text', 'Kadaster id of the stukdeel.'),
    object_id: CADASTRAL_OBJECT,
    bag_object_ids: BAG_OBJECTS,
    deed_id: optional('text', 'Kadaster id of the stuk; null when it was not delivered.'),
    deed_kind: required('text', 'sale, inheritance, division, gift, other or unknown (not delivered).'),
    deed_name: optional('text', 'The kind of stukdeel as the register calls it.'),
    transferred_on: optional('date', 'Day that the deed was offered. Unknown day or month: the first possible day.'),
    agreed_on: optional('date', 'Day of the sale agreement; null when no delivery of the history names it.'),
    price_euros: optional(
      'number',
      'Whole euros, guilders converted at 2.20371 (Regulation EC 2866/98); null when none is known.',
    ),
    price_named_by: optional('text', 'deed, or object: the koopsom of the object, of the year of the deed.'),
    several_objects: optional(
      'boolean',
      'True when the price covers more than this object: it is then no price of this object. Null when nobody says.',
    ),
    delivery_id: required('text', 'The delivery that saw it last.'),
  },
})
export type Transfer = Row<typeof TRANSFERS>

export const TRANSFER_PARTIES = table({
  name: 'transfer_parties',
  grain:
    'One row per transfer and party to it: who gave and who got, as far as deliveries tell. A stand tells of those who hold it now; of all earlier ones the history.',
  key: ['deed_part_id', 'object_id', 'side', 'party_number'],
  columns: {
    deed_part_id: required('text', 'Kadaster id of the stukdeel.'),
    object_id: CADASTRAL_OBJECT,
    side: required('text', 'seller (vervreemder) or buyer (verkrijger), whatever the kind of deed.'),
    party_number: required('integer', 'Place of the party on its side, from 1.'),
    ...HOLDER,
    delivery_id: required('text', 'The delivery that told it.'),
  },
})
export type TransferParty = Row<typeof TRANSFER_PARTIES>

export const SALE_AGREEMENTS = table({
  name: 'sale_agreements',
  grain: 'One row per sale agreement in the register (art. 7:3 BW) and cadastral object.',
  key: ['agreement_id', 'object_id'],
  columns: {
    agreement_id: required('text', 'Number of the registration.'),
    object_id: CADASTRAL_OBJECT,
    bag_object_ids: BAG_OBJECTS,
    agreed_on: required('date', 'Day of the agreement.'),
    registered_on: required('date', 'Day that it was registered.'),
    price_euros: optional('number', 'Whole euros; null when none is named.'),
    outcome: required(
      'text',
      'delivered (a deed between these two), passed-on (another took the place of the buyer), cancelled or open.',
    ),
    seller_kind: required('text', 'person, organisation or unknown.'),
    seller_person: optional('text', 'Pseudonym of the BSN under the casework key.'),
    seller_kvk_number: optional('text', 'KvK number, 8 digits.'),
    buyer_kind: required('text', 'person, organisation or unknown.'),
    buyer_person: optional('text', 'Pseudonym of the BSN under the casework key.'),
    buyer_kvk_number: optional('text', 'KvK number, 8 digits.'),
    delivery_id: required('text', 'The delivery that saw it last.'),
  },
})
export type SaleAgreement = Row<typeof SALE_AGREEMENTS>

const CHARGE = {
  object_id: CADASTRAL_OBJECT,
  creditor_number: required('integer', 'Place of the creditor in the list, from 1; 1 when there is none.'),
  bag_object_ids: BAG_OBJECTS,
  amount_euros: optional('number', 'Whole euros over all objects together; null when none is named.'),
  ...HOLDER,
  registered_on: optional('date', 'Day that its deed was offered; null when the deed was not delivered.'),
  released_on: optional(
    'date',
    'Day of its release by the history, else that of the first later delivery that lists the object without it.',
  ),
  deed_part_id: optional('text', 'Stukdeel that it is based on.'),
  delivery_id: required('text', 'The delivery that saw it last.'),
} as const

export const MORTGAGES = table({
  name: 'mortgages',
  grain:
    'One row per hypotheek, cadastral object and creditor (the holder of the mortgage), released ones of the history among them.',
  key: ['mortgage_id', 'object_id', 'creditor_number'],
  columns: { mortgage_id: required('text', 'Kadaster id of the hypotheek.'), ...CHARGE },
})
export type Mortgage = Row<typeof MORTGAGES>

export const ATTACHMENTS = table({
  name: 'attachments',
  grain: 'One row per beslag, cadastral object and creditor (who laid the beslag).',
  key: ['attachment_id', 'object_id', 'creditor_number'],
  columns: {
    attachment_id: required('text', 'Kadaster id of the beslag.'),
    attachment_name: optional('text', 'The kind of beslag as the register calls it.'),
    ...CHARGE,
  },
})
export type Attachment = Row<typeof ATTACHMENTS>
