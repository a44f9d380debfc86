import { optional, required, table } from '../../vocabulary/table.ts'

export const BRK_BAG_OBJECTS = table({
  name: 'brk_bag_objects',
  grain: 'One row per cadastral object with a BAG object on it, as its latest delivery tells.',
  key: ['object_id'],
  columns: {
    object_id: required('text', 'Kadaster id, 14 digits.'),
    bag_object_ids: required('texts', 'BAG ids of the objects on it, in order.'),
  },
})

export const BRK_KVK_NUMBERS = table({
  name: 'brk_kvk_numbers',
  grain: 'One row per KvK number of an organisation in the BRK: the history names organisations by it.',
  key: ['kvk_number'],
  columns: {
    kvk_number: required('text', 'KvK number, 8 digits.'),
    organisation_id: required('text', 'Kadaster id of the persoon; the first when it has several.'),
    rsin: optional('text', 'RSIN; null when no delivery names one.'),
    name: optional('text', 'Statutory name.'),
  },
})

export const BRK_KNOWN_CHARGES = table({
  name: 'brk_known_charges',
  grain: 'One row per hypotheek or beslag, cadastral object and creditor, as the latest delivery tells.',
  key: ['kind', 'charge_id', 'object_id', 'creditor_number'],
  columns: {
    kind: required('text', 'hypotheek or beslag.'),
    charge_id: required('text', 'Kadaster id of the hypotheek or beslag.'),
    nature: optional('text', 'Aard of the beslag, literally.'),
    object_id: required('text', 'Kadaster id, 14 digits.'),
    creditor_number: required('integer', 'Place in the list of creditors, from 1.'),
    bag_object_ids: required('texts', 'BAG ids of the objects on it.'),
    amount_euros: optional('number', 'Whole euros.'),
    holder_kind: required('text', 'person, organisation or unknown.'),
    holder_person: optional('text', 'Pseudonym.'),
    holder_known_by: optional('text', 'bsn or kadaster.'),
    holder_organisation_id: optional('text', 'Kadaster id.'),
    holder_kvk_number: optional('text', 'KvK number.'),
    holder_rsin: optional('text', 'RSIN.'),
    holder_name: optional('text', 'Statutory name of the organisation.'),
    registered_on: optional('date', 'Day that its deed was offered.'),
    released_on: optional('date', 'First later delivery that lists the object without it.'),
    deed_part_id: optional('text', 'Stukdeel.'),
    delivery_id: required('text', 'The delivery that saw it last.'),
  },
})

export const BRK_KNOWN_DEED_PARTS = table({
  name: 'brk_known_deed_parts',
  grain: 'One row per stukdeel, as the latest delivery that holds it tells.',
  key: ['deed_part_id'],
  columns: {
    deed_part_id: required('text', 'Kadaster id of the stukdeel.'),
    deed_id: optional('text', 'Kadaster id of the stuk.'),
    deed_name: optional('text', 'Aard, literally.'),
    registered_on: optional('date', 'Day of tijdstipAanbieding.'),
    amount_euros: optional('number', 'Whole euros.'),
  },
})
