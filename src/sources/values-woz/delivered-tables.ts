import { optional, type Row, required, table } from '../../vocabulary/table.ts'

/** What is taken from the WOZ, and nothing else: no BSN and no name of a belanghebbende. */

const told = {
  record: required('integer', 'Place of the object in the delivery, from 1.'),
  woz_object_id: required('text', 'WOZ object number, 12 digits.'),
}

export const WOZ_OBJECTS = table({
  name: 'woz_objects',
  grain: 'One row per WOZ object as delivered, with values or without.',
  key: [],
  columns: {
    ...told,
    object_ids: required('texts', 'BAG ids, in order.'),
    building_ids: required('texts', 'BAG ids, in order.'),
    nummeraanduiding_id: optional('text', 'BAG id.'),
    land_area_square_metres: optional('integer', 'Grondoppervlakte.'),
    gemeente_code: optional('text', 'GM code of the verantwoordelijkeGemeente.'),
  },
})
export type WozObject = Row<typeof WOZ_OBJECTS>

export const WOZ_VALUES = table({
  name: 'woz_values',
  grain: 'One row per WOZ object and waardepeildatum as delivered.',
  key: [],
  columns: {
    ...told,
    valued_on: required('date', 'Waardepeildatum.'),
    applies_from: optional('date', 'Ingangsdatum.'),
    value_euros: required('number', 'Whole euros.'),
    under_objection: optional('boolean', 'As delivered, or from the statuses.'),
    statuses: required('texts', 'Statuses as delivered; empty when the supplier leaves them out.'),
  },
})
export type WozValue = Row<typeof WOZ_VALUES>

export const WOZ_INTERESTS = table({
  name: 'woz_interests',
  grain: 'One row per WOZ object and belanghebbende as delivered.',
  key: [],
  columns: {
    ...told,
    role: required('text', 'owner or user.'),
    holder_kind: required('text', 'person, organisation or establishment.'),
    holder_id: required('text', 'Pseudonym of the BSN under the casework key, RSIN, or KvK number.'),
    establishment_number: optional('text', 'Vestigingsnummer.'),
    secrecy_asked: optional('boolean', 'geheimhoudingPersoonsgegevens.'),
  },
})
export type WozInterest = Row<typeof WOZ_INTERESTS>
