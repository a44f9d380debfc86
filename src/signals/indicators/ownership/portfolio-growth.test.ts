import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, DEEDS, OWNERS } from '../../facts/fact-tables.ts'
import { some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { portfolioGrowth } from './portfolio-growth.ts'
import { verdictsOf } from './test-bench.ts'

interface Case {
  readonly objects?: number
  /** First day, of all or of each in turn. */
  readonly heldFrom?: string | null | readonly string[]
  readonly heldUntil?: string
  readonly deed?: object
  /** Another right of it to each object, and another deed by which it got each. */
  readonly again?: object
  readonly earlierDeed?: object
  /** Five other objects, held since 2015, and the deed by which it got each. */
  readonly stock?: { readonly right?: object; readonly deed?: object }
  readonly home?: object
  readonly company?: object
}

/** Organisations that gained so many objects, beside many that gained nothing. */
function rowsOf(cases: Readonly<Record<string, Case>>, others = 2000) {
  const holding = (kvk_number: string, object_id: string) => ({
    kvk_number,
    object_id,
    tenaamstelling_id: `T${object_id}`,
    owns: true,
  })
  const still = Array.from({ length: others }, (_, place) => ({
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
        held_from: Array.isArray(heldFrom) ? heldFrom[place] : heldFrom,
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
  const again = gains.flatMap((gain) =>
    gain.again === undefined ? [] : [{ ...gain.owner, tenaamstelling_id: `Z${gain.owner.object_id}`, ...gain.again }],
  )
  const stocks = Object.entries(cases).flatMap(([name, { stock }]) =>
    stock === undefined
      ? []
      : Array.from({ length: 5 }, (_, place) => ({ name, id: `${name} stock ${place}`, ...stock })),
  )
  const old = { current: true, held_from: '2015-01-01' }
  return [
    some(OWNERS, [
      ...still,
      ...gains.map(({ owner }) => owner),
      ...again,
      ...stocks.map(({ name, id, right }) => ({ ...holding(name, id), ...old, ...right })),
    ]),
    some(DEEDS, [
      ...gains.filter((gain) => gain.deed !== undefined).map((gain) => ({ ...deed(gain), ...gain.deed })),
      ...gains
        .filter(({ earlierDeed }) => earlierDeed !== undefined)
        .map((gain) => ({ ...deed(gain), deed_part_id: 'E', transferred_on: '2012-01-01', ...gain.earlierDeed })),
      ...stocks
        .filter((stock) => stock.deed !== undefined)
        .map((stock) => ({
          object_id: stock.id,
          deed_part_id: stock.id,
          buyer_kvk_numbers: [stock.name],
          ...stock.deed,
        })),
    ]),
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
      'swapped within the year': { stock: { right: { current: false, held_until: '2025-06-01' } } },
      'swapped on the last day': { stock: { right: { current: false, held_until: '2025-01-02' } } },
      'sold the day before': { stock: { right: { current: false, held_until: '2025-01-01' } } },
      'registered anew': { again: { current: false, held_from: '2015-01-01', held_until: '2025-06-01' } },
      'bought back': { again: { current: false, held_from: '2010-01-01', held_until: '2015-01-01' } },
    }),
    { 'first day of the window': '', 'sold the day before': '', 'bought back': '' },
  )
})

test('pipes, and objects of people, are no portfolio', async (context) => {
  const owners = (kvk_number: string | null, owns: boolean) =>
    some(
      OWNERS,
      ['1', '2', '3', '4', '5'].map((place) => ({
        kvk_number,
        object_id: `${kvk_number} ${place}`,
        owns,
        current: true,
        held_from: '2025-06-01',
      })),
    )
  const rows = [...rowsOf({}), owners(null, true), owners('pipes', false)]
  assert.deepEqual(await verdictsOf(context, portfolioGrowth, rows), {})
})

test('who is among the highest hundredth exactly is not above it, and who owns nothing now is not counted along', async (context) => {
  const sold = Object.fromEntries(
    Array.from({ length: 10 }, (_, place) => [`gone ${place}`, { heldFrom: '2015-01-01', heldUntil: '2020-01-01' }]),
  )
  const two = { one: {}, two: {} }
  assert.deepEqual(await verdictsOf(context, portfolioGrowth, rowsOf({ ...two, ...sold }, 99)), {})
  assert.deepEqual(await verdictsOf(context, portfolioGrowth, rowsOf({ ...two, ...sold }, 100)), { one: '', two: '' })
})

test('the first and the last day of what was gained are told, and of two rights or deeds the right one', async (context) => {
  const days = ['2025-07-01', '2025-06-01', '2025-09-01', '2025-08-01', '2025-07-01']
  const cases = {
    spread: { heldFrom: days, company: { sbi_code: '68204', employees: 2, founded_on: '2022-06-15' } },
    'two rights': { again: { held_from: '2025-07-01' } },
    'given once, bought now': { deed: {}, earlierDeed: { deed_kind: 'gift', parties_related: true } },
    'given to another': { deed: { deed_kind: 'gift', buyer_kvk_numbers: ['other'] } },
    'given long ago': { stock: { deed: { deed_kind: 'gift', transferred_on: '2015-01-01' } } },
  }
  const signals = await trySignals(context, portfolioGrowth, { rows: rowsOf(cases) })
  assert.deepEqual(
    signals.map(({ subject_id, happened_on, evidence, explained_by }) => [
      subject_id,
      happened_on,
      evidence[0],
      ...explained_by,
    ]),
    [
      ['given long ago', '2025-06-01', 'right Tgiven long ago 0'],
      ['given once, bought now', '2025-06-01', 'deed Dgiven once, bought now 0'],
      ['given to another', '2025-06-01', 'right Tgiven to another 0'],
      ['spread', '2025-09-01', 'right Tspread 0'],
      ['two rights', '2025-06-01', 'right Ttwo rights 0'],
    ],
  )
})

test('where many grow as fast, none of them stands out', async (context) => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, place) => [`grower ${place}`, {}]))
  assert.deepEqual(await verdicts(context, many), {})
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const landlord = { sbi_code: '68204', employees: 2, founded_on: '2022-06-01' }
  assert.deepEqual(
    await verdicts(context, {
      association: { company: { form: 'foundation', sbi_code: '68201', employees: 10 } },
      fund: { company: { form: 'foundation', sbi_code: '6530', employees: 9 } },
      developer: { company: { sbi_code: '4110', employees: 2 } },
      landlord: { company: landlord },
      'landlord alone': { company: { ...landlord, employees: 1 } },
      'young landlord': { company: { ...landlord, founded_on: '2022-06-02' } },
      merger: { deed: { deed_kind: 'other' } },
      inherited: { deed: { deed_kind: 'inheritance' } },
      divided: { deed: { deed_kind: 'division' } },
      given: { deed: { deed_kind: 'gift' } },
      insurer: { company: { form: 'public-limited', sbi_code: '65120', employees: 10 } },
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
      inherited: 'not-bought',
      divided: 'not-bought',
      given: 'not-bought',
      insurer: 'institution',
      group: 'not-bought',
      bought: '',
      'new building': 'newly-built',
      'older building': '',
    },
  )
})
