import {
  ADDRESSES,
  ESTABLISHMENTS,
  INCIDENTS,
  LETTING_PERMITS,
  LETTINGS,
  MORTGAGES,
  OBSERVATIONS,
  OFFICERS,
  ORGANISATIONS,
  PROPERTY_VALUES,
  REGISTRATIONS,
  RELATIONS,
  RIGHTS,
  SALE_AGREEMENTS,
  TRANSFERS,
} from '../../src/sources/contract.ts'
import type { Table } from '../../src/vocabulary/table.ts'

/** How a table of the warehouse is laid beside the truth table of the same name. */
export interface TruthTable {
  readonly table: Table
  /** The register whose dirt may show in it. */
  readonly registers: readonly string[]
  /** How many rows one thing that went wrong in the delivery touches at most. */
  readonly rowsPerDirt: number
  /** The first so many columns of the truth name the row. */
  readonly keys: number
  /** The same columns as the truth has, in its order, out of the warehouse. */
  readonly sql: string
}

export const TRUTH_TABLES: readonly TruthTable[] = [
  {
    table: ADDRESSES,
    registers: ['bag'],
    rowsPerDirt: 1,
    keys: 1,
    sql: `select nummeraanduiding_id, object_id, main_address, street, house_number, house_letter,
      house_number_addition, postcode, floor_area_square_metres from addresses`,
  },
  {
    table: REGISTRATIONS,
    registers: ['brp'],
    rowsPerDirt: 1,
    keys: 2,
    sql: `select person, registered_from, object_id, nullif(ended_because, 'moved') from registrations`,
  },
  { table: RELATIONS, registers: ['brp'], rowsPerDirt: 1, keys: 3, sql: 'select person, other, kind from relations' },
  {
    table: ORGANISATIONS,
    registers: ['kvk'],
    rowsPerDirt: 1,
    keys: 1,
    sql: 'select kvk_number, rsin, founded_on, ended_on, sbi_codes[1], employees from organisations',
  },
  {
    table: ESTABLISHMENTS,
    registers: ['kvk'],
    rowsPerDirt: 1,
    keys: 1,
    sql: 'select establishment_number, kvk_number, main, active_from, active_until, object_id from establishments',
  },
  {
    table: OFFICERS,
    registers: ['kvk'],
    rowsPerDirt: 1,
    keys: 4,
    sql: 'select kvk_number, officer_id, "function", held_from, held_until from officers',
  },
  {
    table: RIGHTS,
    registers: ['brk'],
    rowsPerDirt: 1,
    keys: 3,
    sql: `select object_id, bag_object_ids[1], tenaamstelling_id, coalesce(holder_kvk_number, holder_person),
      share_numerator, share_denominator, deed_part_ids[1] from rights where held_until is null`,
  },
  {
    table: TRANSFERS,
    registers: ['brk'],
    rowsPerDirt: 1,
    keys: 2,
    sql: 'select deed_part_id, object_id, transferred_on, agreed_on, price_euros, several_objects from transfers',
  },
  {
    table: MORTGAGES,
    registers: ['brk'],
    rowsPerDirt: 1,
    keys: 2,
    sql: `select mortgage_id, object_id, amount_euros, coalesce(holder_kvk_number, holder_person), registered_on,
      released_on from mortgages`,
  },
  {
    table: SALE_AGREEMENTS,
    registers: ['brk'],
    rowsPerDirt: 1,
    keys: 2,
    sql: 'select agreement_id, object_id, agreed_on, price_euros from sale_agreements',
  },
  {
    table: PROPERTY_VALUES,
    registers: ['woz'],
    // Of two addresses, six years each.
    rowsPerDirt: 12,
    keys: 2,
    sql: 'select woz_object_id, valued_on, value_euros, under_objection from property_values',
  },
  {
    table: LETTINGS,
    registers: ['lettings'],
    rowsPerDirt: 1,
    keys: 1,
    sql: `select letting_id, coalesce(landlord_kvk, landlord_person), letting_agent_kvk, valid_from, valid_until,
      rent_euro_per_month, payment, payer_differs from lettings`,
  },
  {
    table: LETTING_PERMITS,
    registers: ['permits'],
    rowsPerDirt: 1,
    keys: 1,
    sql: 'select permit_id, valid_from, valid_until from letting_permits',
  },
  {
    table: INCIDENTS,
    registers: ['police'],
    rowsPerDirt: 1,
    keys: 1,
    sql: 'select incident_id, occurred_on, crime_code from incidents',
  },
  {
    table: OBSERVATIONS,
    registers: ['observations'],
    rowsPerDirt: 1,
    keys: 1,
    sql: `select observation_id, strftime(observed_from, '%Y-%m-%dT%H:%M') from observations where register = 'observations'`,
  },
]
