import { optional, required, type Table, table } from '../../vocabulary/table.ts'
import {
  LIGPLAATSEN,
  NUMMERAANDUIDINGEN,
  OPENBARE_RUIMTEN,
  PANDEN,
  STANDPLAATSEN,
  VERBLIJFSOBJECTEN,
  WOONPLAATSEN,
} from './delivered-tables.ts'

/** The tables between what the BAG delivers and the addresses that the sources hand on. */

function standing(delivered: Table, without: readonly string[]): Table {
  const columns = Object.entries(delivered.columns).filter(([name]) => !without.includes(name))
  return {
    name: delivered.name.replace('bag_', 'standing_'),
    grain: 'One row per object as it is on the day of its delivery, whatever its status.',
    key: ['identificatie'],
    columns: { ...Object.fromEntries(columns), delivery_id: required('text', 'The delivery.') },
  }
}

export const STANDING_WOONPLAATSEN = standing(WOONPLAATSEN, ['geometrie'])
export const STANDING_OPENBARE_RUIMTEN = standing(OPENBARE_RUIMTEN, [])
export const STANDING_NUMMERAANDUIDINGEN = standing(NUMMERAANDUIDINGEN, [])
export const STANDING_VERBLIJFSOBJECTEN = standing(VERBLIJFSOBJECTEN, [])
export const STANDING_LIGPLAATSEN = standing(LIGPLAATSEN, [])
export const STANDING_STANDPLAATSEN = standing(STANDPLAATSEN, [])
export const STANDING_PANDEN = standing(PANDEN, ['geometrie'])

export const ADDRESSABLE_OBJECTS = table({
  name: 'addressable_objects',
  grain: 'One row per verblijfsobject, ligplaats or standplaats that exists on the day of its delivery.',
  key: ['object_id'],
  columns: {
    object_id: required('text', 'BAG id, 16 digits.'),
    object_kind: required('text', 'verblijfsobject, ligplaats or standplaats.'),
    status: required('text', 'Status as the BAG spells it.'),
    hoofdadres_id: required('text', 'Nummeraanduiding that is its main address.'),
    nevenadres_ids: required('texts', 'Nummeraanduidingen that are further addresses.'),
    pand_ids: required('texts', 'The panden that it is part of; empty for a pitch.'),
    use_purposes: required('texts', 'Short codes: woon, winkel, …; empty for a pitch.'),
    oppervlakte: optional('integer', 'Square metres as delivered; null for a pitch.'),
    geometrie: required('text', 'WKT, RD New.'),
    delivery_id: required('text', 'The delivery.'),
  },
})

export const OBJECT_REFERENCES = table({
  name: 'object_references',
  grain: 'One row per reference from an existing object.',
  key: ['object_id', 'kind', 'place'],
  columns: {
    object_id: required('text', 'The object that refers.'),
    kind: required('text', 'hoofdadres, nevenadres or pand.'),
    place: required('integer', 'Place in the list of its kind, from 1.'),
    target_id: required('text', 'The nummeraanduiding or pand referred to.'),
  },
})

export const NAMED_ADDRESSES = table({
  name: 'named_addresses',
  grain: 'One row per nummeraanduiding as it is on the day of its delivery.',
  key: ['nummeraanduiding_id'],
  columns: {
    nummeraanduiding_id: required('text', 'BAG id, 16 digits.'),
    status: required('text', 'Naamgeving uitgegeven or ingetrokken.'),
    huisnummer: required('integer', '1 to 99999.'),
    huisletter: optional('text', 'Null when there is none.'),
    huisnummertoevoeging: optional('text', 'Null when there is none.'),
    postcode: optional('text', 'Null where none was given out.'),
    openbare_ruimte_id: required('text', 'The openbare ruimte that it lies on.'),
    street: optional('text', 'Name of the openbare ruimte; null when the reference leads nowhere.'),
    woonplaats_id: optional('text', 'The woonplaats that it lies in; null when the openbare ruimte is unknown.'),
    place: optional('text', 'Name of the woonplaats; null when the reference leads nowhere.'),
  },
})

export const UNRESOLVED_REFERENCES = table({
  name: 'unresolved_references',
  grain: 'One row per reference, from an existing object or its address, that leads nowhere.',
  key: ['from_id', 'kind', 'target_id'],
  columns: {
    from_id: required('text', 'The object or nummeraanduiding that refers.'),
    kind: required('text', 'hoofdadres, nevenadres, pand, openbare-ruimte or woonplaats.'),
    target_id: required('text', 'The id that no delivery has on its day.'),
  },
})

export const OBJECT_BUILDINGS = table({
  name: 'object_buildings',
  grain: 'One row per existing verblijfsobject.',
  key: ['object_id'],
  columns: {
    object_id: required('text', 'BAG id, 16 digits.'),
    building_ids: required('texts', 'Its panden in the order of the register.'),
    building_year: optional('integer', 'Year of the oldest; null when none is known.'),
  },
})

export const OBJECT_POINTS = table({
  name: 'object_points',
  grain: 'One row per existing object: where it is.',
  key: ['object_id'],
  columns: {
    object_id: required('text', 'BAG id, 16 digits.'),
    rd_x: required('number', 'RD New (EPSG:28992), metres.'),
    rd_y: required('number', 'RD New (EPSG:28992), metres.'),
    lon: required('number', 'WGS84 degrees.'),
    lat: required('number', 'WGS84 degrees.'),
    buurt_code: optional('text', 'BU code; null when no delivered boundary holds the point.'),
  },
})
