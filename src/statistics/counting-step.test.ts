import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given, runOnRows } from '../../tests/steps-on-rows.ts'
import { HOMES, type Home } from '../linkage/contract.ts'
import { INDICATOR_STATES, SIGNALS, type Signal } from '../signals/contract.ts'
import { AREAS, type Area } from '../sources/contract.ts'
import type { Row } from '../vocabulary/table.ts'
import { EMPTY_HOMES_PER_BUURT, HOMES_PER_BUURT, OCCUPANCY_PER_BUURT } from './contract.ts'
import { homeSteps } from './homes/home-steps.ts'
import { OBJECT_TRAITS } from './homes/home-tables.ts'
import { MEASURED_GEMEENTEN } from './measured-gemeenten.ts'

const area = (code: string, level = 'buurt'): Area => ({
  code,
  level,
  name: code,
  parent_code: null,
  year: 2026,
  boundary: null,
  delivery_id: 'areas',
})

const home = (object_id: string, change: Partial<Home> = {}): Home => ({
  object_id,
  nummeraanduiding_id: object_id,
  address: 'Kade 1',
  buurt_code: 'BU99010001',
  gemeente_code: 'GM9901',
  lon: 5,
  lat: 52,
  use_purposes: ['woon'],
  floor_area_square_metres: 80,
  object_status: 'Verblijfsobject in gebruik',
  building_year: 1980,
  resident_count: 1,
  adult_count: 1,
  unrelated_adult_count: 1,
  peildatum: '2026-01-01',
  bag_as_of: '2026-01-01',
  ...change,
})

const traits = ({ object_id, buurt_code, gemeente_code, use_purposes }: Home): Row<typeof OBJECT_TRAITS> => ({
  object_id,
  buurt_code,
  gemeente_code,
  is_home: use_purposes.includes('woon'),
  gebruik: use_purposes.includes('woon') ? 'woning' : 'ander-gebruik',
  bouwperiode: '1970-1989',
  oppervlakte: '75-99',
  eigenaar: 'bewoner',
  has_title: true,
})

const signal = (subject_id: string, explained_by: readonly string[] = []): Signal => ({
  indicator: 'BW-02',
  version: '1',
  family: 'occupancy',
  stage: 'pilot',
  subject_kind: 'address',
  subject_id,
  peildatum: '2026-01-01',
  happened_on: '2026-01-01',
  value: 5,
  threshold: 12,
  inputs: '{}',
  sources: ['bag'],
  evidence: [],
  explained_by,
  tested: [],
  stale: false,
})

/** Two measured buurten of which one has no homes, one of a gemeente without BRP, and the country without anything. */
async function countHomes(
  context: Parameters<typeof runOnRows>[0],
  { state = 'counts', signals = [] }: { state?: string; signals?: readonly Signal[] } = {},
) {
  const homes = [
    home('1'),
    home('2', { resident_count: 0 }),
    home('3', { resident_count: 0, use_purposes: ['winkel'] }),
    home('4', { buurt_code: null, gemeente_code: null }),
    home('5', { buurt_code: 'BU99020001', gemeente_code: 'GM9902', resident_count: 0 }),
  ]
  const told = ['GM9901 bag', 'GM9901 brp', 'GM9902 bag'].map((one) => {
    const [gemeente_code = '', register = ''] = one.split(' ')
    return { gemeente_code, register, as_of: '2026-01-01' }
  })
  const reader = await runOnRows(context, {
    tables: [
      given(
        AREAS,
        ['BU99010001', 'BU99010002', 'BU99020001', 'BU03630000'].map((code) => area(code)),
      ),
      given(HOMES, homes),
      given(OBJECT_TRAITS, homes.map(traits)),
      given(SIGNALS, signals),
      given(MEASURED_GEMEENTEN, told),
      given(INDICATOR_STATES, [{ indicator: 'BW-02', state, registers: [], signals: 0, unexplained: 0 }]),
    ],
    steps: homeSteps.slice(0, 3),
  })
  return async (table: typeof HOMES_PER_BUURT | typeof EMPTY_HOMES_PER_BUURT | typeof OCCUPANCY_PER_BUURT) =>
    (await reader.rows<Row<typeof HOMES_PER_BUURT>>(table)).map(
      (row) =>
        `${row.territory} ${row.area_code} ${row.period} ${row.dimension}/${row.category} ${row.count ?? row.missing}`,
    )
}

test('nothing there, nobody looked and nothing to count among are three different things', async (context) => {
  const rowsOf = await countHomes(context)
  const totals = (await rowsOf(EMPTY_HOMES_PER_BUURT)).filter((row) => row.includes('totaal/totaal'))
  assert.deepEqual(totals, [
    'voorbeeldregio BU99010001 2026 totaal/totaal 1',
    'voorbeeldregio BU99010002 2026 totaal/totaal impossible',
    'voorbeeldregio BU99020001 2026 totaal/totaal not-measured',
  ])
  const homes = (await rowsOf(HOMES_PER_BUURT)).filter((row) => row.includes('totaal/totaal'))
  assert.deepEqual(homes, [
    'voorbeeldregio BU99010001 2026 totaal/totaal 2',
    'voorbeeldregio BU99010002 2026 totaal/totaal 0',
    'voorbeeldregio BU99020001 2026 totaal/totaal 1',
  ])
})

test('a measured area has every category of every dimension, and each dimension adds up', async (context) => {
  const rows = (await (await countHomes(context))(EMPTY_HOMES_PER_BUURT)).filter((row) => row.includes('BU99010001'))
  const sums = Map.groupBy(rows, (row) => row.split(/[ /]/)[3] ?? '')
  assert.deepEqual(
    [...sums].map(([dimension, ofOne]) => [
      dimension,
      ofOne.length,
      ofOne.reduce((sum, row) => sum + Number(row.split(' ').at(-1)), 0),
    ]),
    [
      ['bouwperiode', 6, 1],
      ['eigenaar', 5, 1],
      ['oppervlakte', 6, 1],
      ['totaal', 1, 1],
    ],
  )
})

test('an area that was not measured has no categories', async (context) => {
  const rows = await (await countHomes(context))(EMPTY_HOMES_PER_BUURT)
  assert.equal(rows.filter((row) => row.includes('BU99020001')).length, 1)
})

test('crowded homes are homes with a signal that nothing explains', async (context) => {
  const rowsOf = await countHomes(context, { signals: [signal('1'), signal('2', ['one-family']), signal('3')] })
  const rows = await rowsOf(OCCUPANCY_PER_BUURT)
  assert.ok(rows.includes('voorbeeldregio BU99010001 2026 totaal/totaal 1'))
})

test('where the indicator could not be computed nothing was measured, and no 0 is told', async (context) => {
  for (const state of ['absent', 'withdrawn'])
    assert.deepEqual(await (await countHomes(context, { state }))(OCCUPANCY_PER_BUURT), [])
})
