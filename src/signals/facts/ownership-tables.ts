import { optional, required, table } from '../../vocabulary/table.ts'
import { OBJECT } from './object-column.ts'

export const OWNERS = table({
  name: 'owners',
  grain: 'One row per object and tenaamstelling of a right to use it or own it, past ones of the history among them.',
  key: ['object_id', 'tenaamstelling_id'],
  columns: {
    object_id: OBJECT,
    tenaamstelling_id: required('text', 'Kadaster id of the tenaamstelling.'),
    cadastral_object_id: required('text', 'Kadaster id of the parcel or apartment right.'),
    party: optional('text', 'The holder as a party; null when the register names none.'),
    kvk_number: optional('text', 'KvK number of the holder; null for a person and for who could not be tied.'),
    right_kind: required('text', 'eigendom, erfpacht, … as in rights.'),
    owns: required('boolean', 'True for eigendom and erfpacht (with or without opstal): who has the say over it.'),
    share: optional('number', 'Share in the right, 0 to 1; null when the register gives no possible share.'),
    held_from: optional('date', 'First day; null when not known.'),
    held_until: optional('date', 'First day no longer; null while it holds.'),
    current: required('boolean', 'True when it holds on the peildatum.'),
    address_id: optional('text', 'BAG id of the nummeraanduiding where the holder lives or sits, if named.'),
    unknown_because: optional('text', 'Why the register names no holder, in its own word.'),
  },
})

export const DEEDS = table({
  name: 'deeds',
  grain: 'One row per object and deed part by which it came to its holders.',
  key: ['object_id', 'deed_part_id'],
  columns: {
    object_id: OBJECT,
    deed_part_id: required('text', 'Kadaster id of the stukdeel.'),
    deed_id: optional('text', 'Kadaster id of the stuk; null when it was not delivered.'),
    deed_kind: required('text', 'sale, inheritance, division, gift, other or unknown.'),
    deed_name: optional('text', 'The kind as the register calls it.'),
    transferred_on: optional('date', 'Day that the deed was offered.'),
    agreed_on: optional('date', 'Day of the sale agreement, where named.'),
    price_euros: optional('number', 'Price of this object alone; null when unknown or when it covers several objects.'),
    several_objects: required('boolean', 'True when the price covers another object or other land besides.'),
    seller_parties: required('texts', 'Who gave, as parties in order; empty when not told.'),
    buyer_parties: required('texts', 'Who got, as parties in order; empty when not told.'),
    seller_kvk_numbers: required('texts', 'KvK numbers among the sellers.'),
    buyer_kvk_numbers: required('texts', 'KvK numbers among the buyers.'),
    parties_related: required(
      'boolean',
      'True when a seller and a buyer are the same, partners, parent and child, or share parents; when one directs or holds the other; or when two organisations share a director or sole shareholder. Also through one organisation between them; but whom a trust office directs is not tied by that.',
    ),
  },
})

export const AGREEMENTS = table({
  name: 'agreements',
  grain: 'One row per object and registered sale agreement.',
  key: ['object_id', 'agreement_id'],
  columns: {
    object_id: OBJECT,
    agreement_id: required('text', 'Number of the registration.'),
    agreed_on: required('date', 'Day of the agreement.'),
    price_euros: optional('number', 'Whole euros; null when none is named, or when it covers several objects.'),
    outcome: required('text', 'delivered, passed-on, cancelled or open.'),
    seller_party: optional('text', 'The seller as a party; null when unknown.'),
    buyer_party: optional('text', 'The buyer as a party; null when unknown.'),
  },
})

export const LOANS = table({
  name: 'loans',
  grain: 'One row per object, hypotheek and creditor, released ones of the history among them.',
  key: ['object_id', 'mortgage_id', 'creditor_number'],
  columns: {
    object_id: OBJECT,
    mortgage_id: required('text', 'Kadaster id of the hypotheek.'),
    creditor_number: required('integer', 'Place of the creditor in the list, from 1.'),
    amount_euros: optional('number', 'Whole euros over all its objects together; null when none is named.'),
    objects: required('integer', 'How many objects, and parcels without any, the hypotheek lies on.'),
    creditor_party: optional('text', 'The creditor as a party; null when the register names none.'),
    creditor_kvk_number: optional('text', 'KvK number of the creditor.'),
    creditor_is_financial: optional(
      'boolean',
      'True when its main activity is that of a bank, insurer or fund (SBI 64 but no holding, 642; 65 or 66). False for a person; null when nothing is known of its activity.',
    ),
    creditor_is_related: required(
      'boolean',
      'True when the creditor is family of an owner of then: partner, parent or child, or sharing parents.',
    ),
    registered_on: optional('date', 'Day that its deed was offered.'),
    released_on: optional('date', 'Day of its release; null while it lasts.'),
  },
})

export const OBJECT_VALUES = table({
  name: 'object_values',
  grain: 'One row per object and waardepeildatum, of values that stand.',
  key: ['object_id', 'valued_on'],
  columns: {
    object_id: OBJECT,
    valued_on: required('date', 'Waardepeildatum.'),
    value_euros: required(
      'number',
      'Vastgestelde waarde in whole euros of the WOZ object, or of all of them together that lie in the object.',
    ),
    objects: required(
      'integer',
      'How many BAG objects the WOZ object holds: above 1 it is no value of this one alone.',
    ),
  },
})
