import { readFileSync } from 'node:fs'
import type { Table } from '../../vocabulary/table.ts'
import type { Step } from '../../warehouse/step.ts'
import { ADDRESS_HISTORY, ADDRESSES, AREAS, DELIVERIES } from '../contract.ts'
import {
  ADDRESSABLE_OBJECTS,
  NAMED_ADDRESSES,
  OBJECT_BUILDINGS,
  OBJECT_POINTS,
  OBJECT_REFERENCES,
  STANDING_LIGPLAATSEN,
  STANDING_NUMMERAANDUIDINGEN,
  STANDING_OPENBARE_RUIMTEN,
  STANDING_PANDEN,
  STANDING_STANDPLAATSEN,
  STANDING_VERBLIJFSOBJECTEN,
  STANDING_WOONPLAATSEN,
  UNRESOLVED_REFERENCES,
} from './address-tables.ts'
import {
  LIGPLAATSEN,
  NUMMERAANDUIDINGEN,
  OPENBARE_RUIMTEN,
  PANDEN,
  STANDPLAATSEN,
  VERBLIJFSOBJECTEN,
  WOONPLAATSEN,
} from './delivered-tables.ts'
import { placeObjects } from './object-points.ts'
import { PLACEHOLDER_BUILDING_YEARS, PLACEHOLDER_FLOOR_AREA } from './placeholders.ts'

const STANDING_SQL = readFileSync(new URL('standing.sql', import.meta.url), 'utf8').trim()

/** The same selection for each kind of object, so that its two time axes are read in one way. */
function standing(delivered: Table, makes: Table): Step {
  return {
    name: makes.name,
    reads: [delivered, DELIVERIES],
    makes,
    rows: { is: 'at most as many as', of: delivered },
    sql: STANDING_SQL.replace('from delivered_objects', `from ${delivered.name}`),
  }
}

/** From voorkomens with two time axes to the addresses that exist on the day that each delivery describes. */
export const addressSteps: readonly Step[] = [
  standing(WOONPLAATSEN, STANDING_WOONPLAATSEN),
  standing(OPENBARE_RUIMTEN, STANDING_OPENBARE_RUIMTEN),
  standing(NUMMERAANDUIDINGEN, STANDING_NUMMERAANDUIDINGEN),
  standing(VERBLIJFSOBJECTEN, STANDING_VERBLIJFSOBJECTEN),
  standing(LIGPLAATSEN, STANDING_LIGPLAATSEN),
  standing(STANDPLAATSEN, STANDING_STANDPLAATSEN),
  standing(PANDEN, STANDING_PANDEN),
  {
    name: 'addressable_objects',
    reads: [STANDING_VERBLIJFSOBJECTEN, STANDING_LIGPLAATSEN, STANDING_STANDPLAATSEN],
    makes: ADDRESSABLE_OBJECTS,
    rows: { is: 'any number' },
    sql: new URL('addressable-objects.sql', import.meta.url),
  },
  {
    name: 'object_references',
    reads: [ADDRESSABLE_OBJECTS],
    makes: OBJECT_REFERENCES,
    rows: { is: 'any number' },
    sql: new URL('object-references.sql', import.meta.url),
  },
  {
    name: 'named_addresses',
    reads: [STANDING_NUMMERAANDUIDINGEN, STANDING_OPENBARE_RUIMTEN, STANDING_WOONPLAATSEN],
    makes: NAMED_ADDRESSES,
    rows: { is: 'as many as', of: STANDING_NUMMERAANDUIDINGEN },
    sql: new URL('named-addresses.sql', import.meta.url),
  },
  {
    name: 'unresolved_references',
    reads: [OBJECT_REFERENCES, NAMED_ADDRESSES, STANDING_PANDEN],
    makes: UNRESOLVED_REFERENCES,
    rows: { is: 'any number' },
    sql: new URL('unresolved-references.sql', import.meta.url),
  },
  {
    name: 'object_buildings',
    reads: [OBJECT_REFERENCES, STANDING_PANDEN],
    makes: OBJECT_BUILDINGS,
    rows: { is: 'at most as many as', of: OBJECT_REFERENCES },
    parameters: { unknown_years: PLACEHOLDER_BUILDING_YEARS.join(' ') },
    sql: new URL('object-buildings.sql', import.meta.url),
  },
  {
    name: 'object_points',
    reads: [ADDRESSABLE_OBJECTS, AREAS],
    makes: OBJECT_POINTS,
    rows: { is: 'as many as', of: ADDRESSABLE_OBJECTS },
    make: placeObjects,
  },
  {
    name: 'addresses',
    reads: [OBJECT_REFERENCES, NAMED_ADDRESSES, ADDRESSABLE_OBJECTS, OBJECT_POINTS, OBJECT_BUILDINGS],
    makes: ADDRESSES,
    rows: { is: 'at most as many as', of: NAMED_ADDRESSES },
    parameters: { placeholder_floor_area: PLACEHOLDER_FLOOR_AREA },
    sql: new URL('addresses.sql', import.meta.url),
  },
  {
    name: 'address_history',
    reads: [
      NUMMERAANDUIDINGEN,
      OPENBARE_RUIMTEN,
      WOONPLAATSEN,
      VERBLIJFSOBJECTEN,
      LIGPLAATSEN,
      STANDPLAATSEN,
      ADDRESSES,
      DELIVERIES,
    ],
    makes: ADDRESS_HISTORY,
    rows: { is: 'any number' },
    sql: new URL('address-history.sql', import.meta.url),
  },
]
