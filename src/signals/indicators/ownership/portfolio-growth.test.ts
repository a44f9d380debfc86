import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, DEEDS, OWNERS } from '../../facts/fact-tables.ts'
import { some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { portfolioGrowth } from './portfolio-growth.ts'
import { verdictsOf } from './test-bench.ts'

interface Case {
  readonly objects?: number
  readonly heldFrom?: string | null
  readonly heldUntil?: string
  readonly deed?: object
  readonly home?: object
  readonly company?: object
}

/** Organisations that gained so many objects, beside a hundred and fifty that gained nothing. */
function rowsOf(cases: Readonly<Record<string, Case>>) {
  const holding = (kvk_number: string, object_id: string) => ({
    kvk_number,
    object_id,
    tenaamstelling_id: `T${object_id}`,
    owns: true,
  })
  const still = Array.from({ length: 1200 }, (_, place) => ({
    ...holding(`still ${place}`, `still ${place}`),
    current: true,
    held_from: '2015-01-01',
  }))
  const gains = Object.entries(cases).flatMap(([name, { objects = 5, heldFrom = '2025-06-01', heldUntil, ...rest }]) =>
    Array.from({ length: objects }, (_, place) => ({
      ...rest,
      owner: {
        ...holding(name, `${name} ${place}`),
        current: heldUntil === undefined,
        held_from: heldFrom,
        held_until: heldUntil ?? null,
      },
    })),
  )
  const deed = ({ owner }: (typeof gains)[number]) => ({
    object_id: owner.object_id,
    deed_part_id: `D${owner.object_id}`,
    deed_kind: 'sale',
    transferred_on: owner.held_from,
    buyer_kvk_numbers: [owner.kvk_number],
  })
  return [
    some(OWNERS, [...still, ...gains.map(({ owner }) => owner)]),
    some(
      DEEDS,
      gains.filter((gain) => gain.deed !== undefined).map((gain) => ({ ...deed(gain), ...gain.deed })),
    ),
    some(
      HOMES,
      gains
        .filter(({ home }) => home !== undefined)
        .map(({ owner, home }) => ({ object_id: owner.object_id, ...home })),
    ),
    some(
      COMPANIES,
      Object.entries(cases).map(([kvk_number, { company }]) => ({ kvk_number, ...company })),
    ),
  ]
}

const verdicts = (context: TestContext, cases: Readonly<Record<string, Case>>) =>
  verdictsOf(context, portfolioGrowth, rowsOf(cases))

test('five objects more than a year ago is a signal that names the deeds, and the right where no deed is known', async (context) => {
  const rows = rowsOf({ grower: { deed: {} }, silent: {} })
  const [grower, silent] = await trySignals(context, portfolioGrowth, { rows })
  assert.equal(grower?.value, 5)
  assert.deepEqual(
    grower?.evidence,
    [0, 1, 2, 3, 4].map((place) => `deed Dgrower ${place}`),
  )
  assert.equal(silent?.evidence[0], 'right Tsilent 0')
  assert.equal(grower?.happened_on, '2025-06-01')
  assert.deepEqual(JSON.parse(grower?.inputs ?? '').objects_now, { value: 5, source: 'brk', asOf: TRIAL_DAY })
})

test('four objects, objects held for a year or for ever, and objects that were sold again are no growth', async (context) => {
  assert.deepEqual(
    await verdicts(context, {
      four: { objects: 4 },
      'first day of the window': { heldFrom: '2025-01-02' },
      'a day before the window': { heldFrom: '2025-01-01' },
      'held for ever': { heldFrom: null },
      'sold again': { heldUntil: '2025-12-01' },
    }),
    { 'first day of the window': '' },
  )
})

test('where many grow as fast, none of them stands out', async (context) => {
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, place) => [`grower ${place}`, {}]))
  assert.deepEqual(await verdicts(context, many), {})
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const landlord = { sbi_code: '68204', employees: 2, founded_on: '2022-05-31' }
  assert.deepEqual(
    await verdicts(context, {
      association: { company: { form: 'foundation', sbi_code: '68201', employees: 10 } },
      fund: { company: { form: 'foundation', sbi_code: '6530', employees: 9 } },
      developer: { company: { sbi_code: '4110', employees: 2 } },
      landlord: { company: landlord },
      'landlord alone': { company: { ...landlord, employees: 1 } },
      'young landlord': { company: { ...landlord, founded_on: '2022-06-02' } },
      merger: { deed: { deed_kind: 'other' } },
      group: { deed: { parties_related: true } },
      bought: { deed: {} },
      'new building': { home: { building_year: 2024 } },
      'older building': { home: { building_year: 2023 } },
    }),
    {
      association: 'housing-association',
      fund: '',
      developer: 'developer',
      landlord: 'established-landlord',
      'landlord alone': '',
      'young landlord': '',
      merger: 'not-bought',
      group: 'not-bought',
      bought: '',
      'new building': 'newly-built',
      'older building': '',
    },
  )
})
