import { optional, type Row, required, table } from '../../vocabulary/table.ts'

export const PROPERTY_VALUES = table({
  name: 'property_values',
  grain: 'One row per WOZ object and waardepeildatum.',
  key: ['woz_object_id', 'valued_on'],
  columns: {
    woz_object_id: required('text', 'WOZ object number, 12 digits.'),
    valued_on: required('date', 'Waardepeildatum: the day whose value it is.'),
    applies_from: optional('date', 'Ingangsdatum: first day that the value is used; null when not delivered.'),
    value_euros: required('number', 'Vastgestelde waarde in whole euros.'),
    under_objection: optional('boolean', 'True while an objection or appeal is open; null when not delivered.'),
    annulled: optional('boolean', 'True when the decision was annulled; null when its statuses were not delivered.'),
    object_ids: required('texts', 'BAG ids of the objects that it is about, in order; a farm with land may have none.'),
    building_ids: required('texts', 'BAG ids of the panden, in order.'),
    nummeraanduiding_id: optional('text', 'BAG id of the address that names the object; null when not delivered.'),
    land_area_square_metres: optional('integer', 'Grondoppervlakte; null when not delivered.'),
    gemeente_code: optional('text', 'GM code of the gemeente that values it; null when not delivered.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
export type PropertyValue = Row<typeof PROPERTY_VALUES>

export const PROPERTY_INTERESTS = table({
  name: 'property_interests',
  grain: 'One row per WOZ object and role: who it is taxed to, as last told.',
  key: ['woz_object_id', 'role'],
  columns: {
    woz_object_id: required('text', 'WOZ object number, 12 digits.'),
    role: required('text', 'owner or user.'),
    holder_kind: required('text', 'person, organisation (by RSIN) or establishment (by KvK number).'),
    holder_id: required('text', 'Pseudonym of the BSN under the casework key, RSIN, or KvK number.'),
    establishment_number: optional('text', 'Vestigingsnummer; null unless the holder is a vestiging.'),
    secrecy_asked: optional('boolean', 'True when the person asked for secrecy; null when not delivered.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
export type PropertyInterest = Row<typeof PROPERTY_INTERESTS>
