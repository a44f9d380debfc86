import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES, type Home } from '../../linkage/contract.ts'
import { AREAS } from '../../sources/contract.ts'
import {
  BUSINESSES,
  COMPANIES,
  OBJECT_VALUES,
  OWNERS,
  PEILDATUM,
  PERMITS,
  REGISTER_STATES,
  TENANCIES,
} from '../facts/fact-tables.ts'
import { readerOf, type SomeRows, some, TRIAL_DAY } from '../test-bench.ts'
import { AREA_SWEEP_TABLES, type SweepArea, sweepArea } from './area-sweep.ts'
import { REGISTER_DIFFERENCES } from './register-difference.ts'

const HERE = '9901010000000001'
const DELIVERED = ['bag', 'brp', 'brk', 'kvk', 'woz', 'lettings', 'permits']

const OWNER = {
  object_id: HERE,
  tenaamstelling_id: '1',
  party: 'kvk:90000001',
  kvk_number: '90000001',
  owns: true,
  current: true,
}

interface Given {
  readonly homes?: readonly Partial<Home>[]
  readonly rows?: readonly SomeRows[]
  readonly delivered?: readonly string[]
  readonly area?: SweepArea
}

/** One ordinary home, lived in by its owner, in which nothing differs, and what is given beside it. */
async function sweep(context: TestContext, { homes = [{}], rows = [], delivered = DELIVERED, area }: Given = {}) {
  const ordinary: Partial<Home> = {
    object_id: HERE,
    buurt_code: 'BU99010001',
    gemeente_code: 'GM9901',
    address: 'Dorpsstraat 1',
    lon: 5,
    lat: 52,
    use_purposes: ['woon'],
    object_status: 'Verblijfsobject in gebruik',
    resident_count: 2,
    peildatum: TRIAL_DAY,
  }
  const usual = [some(OWNERS, [OWNER]), some(OBJECT_VALUES, [{ object_id: HERE, valued_on: '2025-01-01' }])]
  const reader = await readerOf(context, AREA_SWEEP_TABLES, [
    some(
      HOMES,
      homes.map((home) => ({ ...ordinary, ...home })),
    ),
    some(AREAS, [{ code: 'BU99010001', level: 'buurt', parent_code: 'WK990100' }]),
    some(PEILDATUM, [{ day: TRIAL_DAY }]),
    some(
      REGISTER_STATES,
      delivered.map((register) => ({ register, as_of: TRIAL_DAY })),
    ),
    ...usual.filter(({ table }) => !rows.some((given) => given.table === table)),
    ...rows,
  ])
  return sweepArea(reader, area ?? { code: 'BU99010001' })
}

async function codesOf(context: TestContext, given: Given): Promise<readonly string[]> {
  const { addresses } = await sweep(context, given)
  return addresses[0]?.differences.map(({ code }) => code) ?? []
}

const LETTING = { object_id: HERE, letting_id: '1', current: true, landlord_party: 'kvk:90000001' }
const REFUSED = { object_id: HERE, permit_id: '1', kind: 'letting', status: 'refused', valid_from: '2025-01-01' }

test('a home that its owner lives in has no difference, and is in the list all the same', async (context) => {
  const { addresses, notCompared, compared } = await sweep(context)
  assert.deepEqual(
    addresses.map(({ object_id, differences }) => [object_id, differences]),
    [[HERE, []]],
  )
  assert.deepEqual([notCompared, compared.length], [[], REGISTER_DIFFERENCES.length])
})

test('each difference is named where it is, and not beside it', async (context) => {
  const work = { use_purposes: ['industrie'], resident_count: 0 }
  const business = some(BUSINESSES, [{ object_id: HERE, establishment_number: '1', open: true }])
  const cases: readonly [readonly string[], Given][] = [
    [['people-where-nobody-may-live', 'work-premises-without-business'], { homes: [{ use_purposes: ['winkel'] }] }],
    [[], { homes: [{ use_purposes: ['logies'] }], rows: [business] }],
    [['home-without-people'], { homes: [{ resident_count: 0 }] }],
    [['not-in-use-yet-occupied'], { homes: [{ object_status: 'Verblijfsobject gevormd' }] }],
    [[], { homes: [{ object_status: 'Verblijfsobject gevormd', resident_count: 0 }] }],
    [['work-premises-without-business'], { homes: [work] }],
    [[], { homes: [work], rows: [business] }],
    [['no-owner'], { rows: [some(OWNERS, [{ ...OWNER, current: false }])] }],
    [['unnamed-owner'], { rows: [some(OWNERS, [{ ...OWNER, party: null }])] }],
    [['owner-no-longer-exists'], { rows: [some(COMPANIES, [{ kvk_number: '90000001', ended: true }])] }],
    [[], { rows: [some(COMPANIES, [{ kvk_number: '90000001', ended: false }])] }],
    [['no-value'], { rows: [some(OBJECT_VALUES, [])] }],
    [[], { rows: [some(TENANCIES, [LETTING])] }],
    [['landlord-is-not-the-owner'], { rows: [some(TENANCIES, [{ ...LETTING, landlord_party: 'kvk:90000002' }])] }],
    [[], { rows: [some(TENANCIES, [{ ...LETTING, landlord_party: null }])] }],
    [['home-without-people', 'let-to-nobody'], { homes: [{ resident_count: 0 }], rows: [some(TENANCIES, [LETTING])] }],
    [['let-after-a-failed-permit'], { rows: [some(TENANCIES, [LETTING]), some(PERMITS, [REFUSED])] }],
    [[], { rows: [some(PERMITS, [REFUSED])] }],
    [['permit-without-letting'], { rows: [some(PERMITS, [{ ...REFUSED, status: 'granted' }])] }],
    [['permit-without-letting'], { rows: [some(PERMITS, [{ ...REFUSED, status: 'granted', valid_from: TRIAL_DAY }])] }],
    [[], { rows: [some(PERMITS, [{ ...REFUSED, status: 'granted', valid_from: '2026-01-02' }])] }],
    [[], { rows: [some(PERMITS, [{ ...REFUSED, status: 'granted', valid_until: TRIAL_DAY }])] }],
  ]
  for (const [codes, given] of cases) assert.deepEqual(await codesOf(context, given), codes, JSON.stringify(given))
})

test('what cannot be compared is not guessed, and the missing register is named', async (context) => {
  const { addresses, notCompared } = await sweep(context, {
    homes: [{ resident_count: 0, peildatum: null }],
    delivered: DELIVERED.filter((register) => register !== 'brp'),
  })
  assert.deepEqual(addresses[0]?.differences, [])
  assert.deepEqual(notCompared[0], { code: 'people-where-nobody-may-live', missing: ['brp'] })
})

test('an area is a buurt, a wijk or a gemeente, and nothing of it is skipped', async (context) => {
  const homes = ['1', '2', '10'].map((number) => ({ object_id: number, address: `Dorpsstraat ${number}` }))
  const outside = { object_id: '99', buurt_code: 'BU99020001', gemeente_code: 'GM9902' }
  const found = async (area: SweepArea) => (await sweep(context, { homes: [...homes, outside], area })).addresses.length
  for (const code of ['BU99010001', 'WK990100', 'GM9901']) assert.equal(await found({ code }), 3, code)
  assert.equal(await found({ code: 'BU99020001' }), 1)
  assert.equal(await found({ code: 'BU99030001' }), 0)
})

test('a ring on the map takes what lies inside it, and not what lies in its box alone', async (context) => {
  const homes = [
    { object_id: 'in', lon: 5.2, lat: 52.2 },
    { object_id: 'in the box', lon: 5.9, lat: 52.9 },
    { object_id: 'outside', lon: 6.1, lat: 52.2 },
  ]
  const triangle = [
    [5, 52],
    [6, 52],
    [5, 53],
    [5, 52],
  ] as const
  const { addresses } = await sweep(context, { homes, area: { ring: triangle } })
  assert.deepEqual(
    addresses.map(({ object_id }) => object_id),
    ['in'],
  )
})

test('a sweep shows counts and no person', async (context) => {
  const rows = [some(OWNERS, [{ ...OWNER, party: 'person:secret', kvk_number: null }])]
  assert.doesNotMatch(JSON.stringify(await sweep(context, { rows })), /secret/)
})
