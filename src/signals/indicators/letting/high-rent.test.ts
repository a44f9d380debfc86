import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOMES, type Home } from '../../../linkage/contract.ts'
import { COMPANIES, OBJECT_VALUES, PERMITS, TENANCIES } from '../../facts/fact-tables.ts'
import { type SomeRows, some } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { highRent } from './high-rent.ts'

const HOME: Partial<Home> = {
  floor_area_square_metres: 60,
  buurt_code: 'BU1',
  gemeente_code: 'GM1',
  use_purposes: ['woon'],
  object_status: 'Verblijfsobject in gebruik',
}
const LET = { letting_id: 'l1', let_from: '2025-05-01', current: true, payment: 'bank', landlord_party: 'person:a' }

/** So many homes of 60 m² let for 900 euros and worth 240,000, and nothing else. */
function peers(count: number, change: { readonly home?: object; readonly letting?: object } = {}): readonly SomeRows[] {
  const ids = Array.from({ length: count }, (_, place) => `peer ${JSON.stringify(change)} ${place}`)
  return [
    some(
      HOMES,
      ids.map((object_id) => ({ ...HOME, object_id, ...change.home })),
    ),
    some(
      TENANCIES,
      ids.map((object_id) => ({ ...LET, object_id, rent_euros: 900, ...change.letting })),
    ),
    some(
      OBJECT_VALUES,
      ids.map((object_id) => ({ object_id, valued_on: '2025-01-01', value_euros: 240_000, objects: 1 })),
    ),
  ]
}

interface Difference {
  readonly home?: Partial<Home>
  readonly letting?: object
  readonly value?: object
  readonly permit?: object
}

const rented = (what: string, gives: string, { home, letting, value, permit }: Difference = {}): Case => ({
  what,
  gives,
  rows: () => [
    some(HOMES, [{ ...HOME, ...home }]),
    some(TENANCIES, [{ ...LET, rent_euros: 1800, ...letting }]),
    some(
      OBJECT_VALUES,
      value === undefined ? [] : [{ valued_on: '2025-01-01', value_euros: 240_000, objects: 1, ...value }],
    ),
    some(PERMITS, permit === undefined ? [] : [{ status: 'granted', valid_from: '2024-01-01', ...permit }]),
  ],
})

test('twice the usual rent per m² is a signal, and one and a half times is none', async (context) => {
  const cases = [
    rented('twice', 'signal'),
    rented('one and a half times', 'none', { letting: { rent_euros: 1350 } }),
    rented('a euro more', 'signal', { letting: { rent_euros: 1351 } }),
    rented('let no longer', 'none', { letting: { current: false } }),
    rented('rent not known', 'none', { letting: { rent_euros: null } }),
    rented('area not known', 'none', { home: { floor_area_square_metres: null } }),
    rented('outside the gemeenten', 'none', { home: { gemeente_code: null, buurt_code: null } }),
  ]
  const signal = (await tryCases(context, highRent, { beside: peers(30), cases })).get('twice')
  assert.deepEqual([signal?.value, signal?.happened_on, signal?.evidence], [2, '2025-05-01', ['letting l1']])
  assert.deepEqual(inputsOf(signal), {
    rent_euros: 1800,
    floor_area_square_metres: 60,
    usual_rent_per_square_metre: 15,
    peers: 33,
  })
})

test('homes are held against homes of their size nearby, against the gemeente when those are few, and else not', async (context) => {
  const apart = { buurt_code: 'BU2' }
  await tryCases(context, highRent, {
    beside: [
      ...peers(19),
      ...peers(18, { home: { ...apart, floor_area_square_metres: 130 }, letting: { rent_euros: 1950 } }),
      ...peers(25, { home: { buurt_code: 'BU3' }, letting: { rent_euros: 1600 } }),
    ],
    cases: [
      rented('twenty near', 'signal'),
      rented('twenty-five dear ones near', 'none', { home: { buurt_code: 'BU3' } }),
      rented('few near, many in the gemeente', 'none', { home: apart }),
      rented('nineteen of its size', 'none', {
        home: { ...apart, floor_area_square_metres: 125 },
        letting: { rent_euros: 9000 },
      }),
    ],
  })
})

test('homes of an association are no peers, and it is not asked about its own', async (context) => {
  const association = { landlord_kvk_number: '90000001', landlord_party: 'kvk:90000001' }
  await tryCases(context, highRent, {
    beside: [
      some(COMPANIES, [{ kvk_number: '90000001', form: 'foundation' }]),
      ...peers(30),
      ...peers(100, { letting: { ...association, rent_euros: 400 } }),
    ],
    cases: [
      rented('beside private rents', 'none', { letting: { rent_euros: 1300 } }),
      rented('its own', 'none', { letting: association }),
    ],
  })
})

test('a doubtful area, luxury and lodging explain it, and just not so do not', async (context) => {
  await tryCases(context, highRent, {
    beside: [...peers(30), ...peers(30, { home: { floor_area_square_metres: 20 }, letting: { rent_euros: 300 } })],
    cases: [
      rented('not measured', 'area-doubtful', {
        home: { object_status: 'Verblijfsobject in gebruik (niet ingemeten)' },
      }),
      rented('9 m²', 'area-doubtful', { home: { floor_area_square_metres: 9 } }),
      rented('10 m²', 'signal', { home: { floor_area_square_metres: 10 } }),
      rented('worth 1.4 times', 'luxury', { value: { value_euros: 336_000 } }),
      rented('worth a bit less', 'signal', { value: { value_euros: 335_999 } }),
      rented('valued with others', 'signal', { value: { value_euros: 900_000, objects: 2 } }),
      rented('tourists', 'lodging', { permit: { kind: 'tourist' } }),
      rented('tourists no longer', 'signal', { permit: { kind: 'tourist', valid_until: '2026-01-01' } }),
      rented('permit to build', 'signal', { permit: { kind: 'building' } }),
      rented('care', 'lodging', { home: { use_purposes: ['gezondheidszorg'] } }),
    ],
  })
})
