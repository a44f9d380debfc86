import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOMES, type Home } from '../../../linkage/contract.ts'
import { COMPANIES, OBJECT_VALUES, PERMITS, TENANCIES } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY } from '../../test-bench.ts'
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
function peers(
  count: number,
  change: { readonly home?: object; readonly letting?: object; readonly value?: number } = {},
): readonly SomeRows[] {
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
      ids.map((object_id) => ({
        object_id,
        valued_on: '2025-01-01',
        value_euros: change.value ?? 240_000,
        objects: 1,
      })),
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
    rented('two rooms', 'signal', { letting: { rent_euros: 900 } }),
    rented('let no longer', 'none', { letting: { current: false } }),
    rented('rent not known', 'none', { letting: { rent_euros: null } }),
    rented('no area', 'none', { home: { floor_area_square_metres: 0 } }),
    rented('area not known', 'none', { home: { floor_area_square_metres: null } }),
    rented('outside the gemeenten', 'none', { home: { gemeente_code: null, buurt_code: null } }),
  ]
  const room = { ...LET, object_id: 'two rooms', letting_id: 'l2', let_from: '2025-04-01', rent_euros: 900 }
  const signals = await tryCases(context, highRent, { beside: [...peers(30), some(TENANCIES, [room])], cases })
  assert.equal(inputsOf(signals.get('two rooms'))['let_from'], '2025-05-01')
  const signal = signals.get('twice')
  assert.deepEqual([signal?.value, signal?.happened_on, signal?.evidence], [2, TRIAL_DAY, ['letting l1']])
  assert.deepEqual(inputsOf(signal), {
    rent_euros: 1800,
    let_from: '2025-05-01',
    floor_area_square_metres: 60,
    usual_rent_per_square_metre: 15,
    peers: 34,
  })
})

test('homes are held against homes of their size nearby, against the gemeente when those are few, and else not', async (context) => {
  const apart = { buurt_code: 'BU2' }
  const cases = [
    rented('twenty near', 'luxury', { value: { value_euros: 336_000 } }),
    rented('twenty-five dear ones near', 'none', { home: { buurt_code: 'BU3' } }),
    rented('few near, many in the gemeente', 'none', { home: apart }),
    rented('outside the gemeenten', 'none', { home: { buurt_code: null, gemeente_code: null } }),
    rented('nineteen of its size', 'none', {
      home: { ...apart, floor_area_square_metres: 125 },
      letting: { rent_euros: 9000 },
    }),
    rented('124 m² beside 100', 'signal', { home: { floor_area_square_metres: 124 }, letting: { rent_euros: 9000 } }),
    rented('100 m² beside 100', 'signal', { home: { floor_area_square_metres: 100 }, letting: { rent_euros: 9000 } }),
    rented('99 m² beside 100', 'none', { home: { floor_area_square_metres: 99 }, letting: { rent_euros: 9000 } }),
  ]
  const signals = await tryCases(context, highRent, {
    cases,
    beside: [
      ...peers(19),
      ...peers(20, { home: { floor_area_square_metres: 100 }, letting: { rent_euros: 1500 } }),
      ...peers(20, { home: { buurt_code: null, gemeente_code: null } }),
      ...peers(18, { home: { ...apart, floor_area_square_metres: 130 }, letting: { rent_euros: 1950 } }),
      ...peers(25, { home: { buurt_code: 'BU3' }, letting: { rent_euros: 1600 }, value: 480_000 }),
    ],
  })
  assert.equal(inputsOf(signals.get('twenty near'))['peers'], 20)
})

test('homes of an association are no peers, and it is not asked about its own', async (context) => {
  const by = (kvk: string) => ({ landlord_kvk_number: kvk, landlord_party: `kvk:${kvk}` })
  const small = (object_id: string, change: object = {}) => ({
    ...LET,
    ...by('small'),
    object_id,
    letting_id: 'x',
    rent_euros: 900,
    ...change,
  })
  await tryCases(context, highRent, {
    beside: [
      some(
        COMPANIES,
        Object.entries({ large: 'foundation', club: 'association', small: 'foundation', firm: 'private-limited' }).map(
          ([kvk_number, form]) => ({ kvk_number, form }),
        ),
      ),
      ...peers(30),
      ...peers(99, { letting: { ...by('large'), rent_euros: 400 } }),
      ...peers(99, { letting: { ...by('club'), rent_euros: 400 } }),
      ...peers(98, { letting: by('small') }),
      ...peers(99, { letting: by('firm') }),
      some(TENANCIES, [small('of a small one', { letting_id: 'y', rent_euros: 0 }), small('past', { current: false })]),
    ],
    cases: [
      rented('beside private rents', 'none', { letting: { rent_euros: 1300 } }),
      rented('of a large one', 'none', { letting: by('large') }),
      rented('of a club', 'none', { letting: by('club') }),
      rented('of a small one', 'signal', { letting: by('small') }),
      rented('of a firm', 'signal', { letting: by('firm') }),
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
      rented('tourists from today', 'lodging', { permit: { kind: 'tourist', valid_from: TRIAL_DAY } }),
      rented('tourists from tomorrow', 'signal', { permit: { kind: 'tourist', valid_from: '2026-01-02' } }),
      rented('tourists asked for', 'signal', { permit: { kind: 'tourist', status: 'requested' } }),
      rented('rooms', 'lodging', { permit: { kind: 'rooms' } }),
      rented('hotel', 'lodging', { home: { use_purposes: ['logies'] } }),
      rented('valued today', 'luxury', { value: { value_euros: 336_000, valued_on: TRIAL_DAY } }),
      rented('valued tomorrow', 'signal', { value: { value_euros: 336_000, valued_on: '2026-01-02' } }),
      rented('permit to build', 'signal', { permit: { kind: 'building' } }),
      rented('care', 'lodging', { home: { use_purposes: ['gezondheidszorg'] } }),
    ],
  })
})
