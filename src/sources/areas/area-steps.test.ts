import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import { AREAS, type Area } from '../contract.ts'
import { CBS_AREAS } from '../figures-cbs/cbs-tables.ts'
import { areaSteps } from './area-steps.ts'
import { AREA_BOUNDARIES, FORMER_AREAS } from './area-tables.ts'
import mergers from './municipal-mergers.json' with { type: 'json' }

type Boundary = readonly [code: string, year: number]

const LEVELS: Readonly<Record<string, string>> = { GM: 'gemeente', WK: 'wijk', BU: 'buurt' }

/** Squares in a row, so that neighbours in the list share a border. */
async function areasFrom(
  context: TestContext,
  boundaries: readonly Boundary[],
  listed: readonly (readonly [code: string, name: string])[] = [],
): Promise<{ areas: Area[]; former: string[] }> {
  const rows = boundaries.map(([code, year], place) => {
    const [left, right] = [5 + place / 10, 5 + (place + 1) / 10]
    const ring = [
      [left, 52],
      [right, 52],
      [right, 53],
      [left, 53],
      [left, 52],
    ]
    const boundary = JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] })
    return { code, level: LEVELS[code.slice(0, 2)] ?? '', name: `naam ${code}`, parent_code: null, year, boundary }
  })
  const names = listed.map(([code, name]) => ({
    code,
    name,
    level: LEVELS[code.slice(0, 2)] ?? '',
    source_table: '85984NED',
  }))
  const tables = await runOnRows(context, {
    tables: [given(AREA_BOUNDARIES, rows), given(CBS_AREAS, names)],
    steps: areaSteps,
  })
  const former = await tables.query<{ code: string; year: number; reason: string }>(
    `select code, year, reason from ${FORMER_AREAS.name} order by code, year`,
  )
  return {
    areas: await tables.rows<Area>(AREAS),
    former: former.map(({ code, year, reason }) => `${code} ${year}: ${reason}`),
  }
}

const codes = (areas: readonly Area[]) => areas.map(({ code }) => code)

test('parents follow from the codes, and the country is above its gemeenten', async (context) => {
  const { areas } = await areasFrom(context, [
    ['GM0014', 2024],
    ['WK001400', 2024],
    ['BU00140000', 2024],
  ])
  assert.deepEqual(
    areas.map(({ code, parent_code }) => [code, parent_code]),
    [
      ['BU00140000', 'WK001400'],
      ['GM0014', 'NL00'],
      ['NL00', null],
      ['WK001400', 'GM0014'],
    ],
  )
})

test('made-up gemeenten are no part of the country', async (context) => {
  const { areas } = await areasFrom(context, [
    ['GM9901', 2026],
    ['WK990100', 2026],
  ])
  assert.deepEqual(
    areas.map(({ code, parent_code }) => [code, parent_code]),
    [
      ['GM9901', null],
      ['WK990100', 'GM9901'],
    ],
  )
})

test('merged gemeenten become one area, and what they were is kept', async (context) => {
  const { areas, former } = await areasFrom(context, [
    ['GM0501', 2022],
    ['GM0530', 2022],
    ['GM0614', 2022],
    ['WK050100', 2022],
  ])
  assert.deepEqual(codes(areas), ['GM1992', 'NL00'])
  assert.equal(areas[0]?.name, 'Voorne aan Zee')
  assert.equal(areas[0]?.year, 2023)
  const { coordinates } = JSON.parse(areas[0]?.boundary ?? '')
  assert.equal(coordinates.length, 1, 'one polygon')
  assert.equal(coordinates[0].length, 1, 'no hole')
  assert.deepEqual(former, [
    'GM0501 2022: merged',
    'GM0530 2022: merged',
    'GM0614 2022: merged',
    'WK050100 2022: merged',
  ])
})

test('a merged gemeente of which a part is lacking has no boundary', async (context) => {
  const { areas } = await areasFrom(context, [
    ['GM0501', 2022],
    ['GM0530', 2022],
  ])
  assert.deepEqual(codes(areas), ['GM1992', 'NL00'])
  assert.equal(areas[0]?.boundary, null)
})

test('a successor that is delivered in its final shape is left as it is', async (context) => {
  const { areas, former } = await areasFrom(context, [
    ['GM0363', 2024],
    ['GM0457', 2022],
    ['BU0363AA01', 2022],
  ])
  assert.deepEqual(codes(areas), ['BU0363AA01', 'GM0363', 'NL00'])
  assert.equal(areas[1]?.year, 2024)
  assert.deepEqual(former, ['GM0457 2022: merged'])
})

test('buurten of an older division disappear when their gemeente has a later one', async (context) => {
  const { areas, former } = await areasFrom(context, [
    ['BU00140000', 2023],
    ['BU00140001', 2024],
    ['BU00340000', 2023],
  ])
  assert.deepEqual(codes(areas), ['BU00140001', 'BU00340000', 'NL00'])
  assert.deepEqual(former, ['BU00140000 2023: later-division'])
})

test('lists of CBS give names, and the areas above a boundary, but no others', async (context) => {
  const { areas } = await areasFrom(
    context,
    [
      ['BU0363AA01', 2024],
      ['GM0344', 2024],
    ],
    [
      ['GM0344', 'Utrecht (gemeente)'],
      ['GM0363', 'Amsterdam'],
      ['WK0363AA', 'Haarlemmerbuurt'],
      ['WK0363AB', 'Jordaan'],
      ['BU0363AA01', 'Planciusbuurt-Noord'],
    ],
  )
  assert.deepEqual(
    areas.map(({ code, name, boundary }) => [code, name, boundary !== null]),
    [
      ['BU0363AA01', 'Planciusbuurt-Noord', true],
      ['GM0344', 'Utrecht', true],
      ['GM0363', 'Amsterdam', false],
      ['NL00', 'Nederland', false],
      ['WK0363AA', 'Haarlemmerbuurt', false],
    ],
  )
})

test('nothing delivered makes no areas', async (context) => {
  assert.deepEqual(await areasFrom(context, []), { areas: [], former: [] })
})

test('no gemeente is part of two mergers, and no successor goes into another: one union is enough', () => {
  const parts = mergers.mergers.flatMap(({ parts: own }) => own)
  assert.equal(new Set(parts).size, parts.length)
  for (const { successor, parts: own } of mergers.mergers)
    assert.equal(parts.includes(successor), own.includes(successor), successor)
})
