import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given, runOnRows } from '../../tests/steps-on-rows.ts'
import { HOMES, type Home } from '../linkage/contract.ts'
import { SIGNALS, type Signal } from '../signals/contract.ts'
import { AREA_FIGURES, AREAS, type Area, type AreaFigure } from '../sources/contract.ts'
import { CRIME_PER_GEMEENTE, type Figure, OCCUPANCY_PER_BUURT } from './contract.ts'
import { statisticsSteps } from './steps.ts'

const area = (code: string, level: string): Area => ({
  code,
  level,
  name: code,
  parent_code: null,
  year: 2024,
  boundary: null,
  delivery_id: 'areas',
})
const figure = (area_code: string, period: string, measure: string, value: number | null): AreaFigure => ({
  area_code,
  period,
  measure,
  source_table: measure,
  value,
  missing: value === null ? 'withheld' : null,
  provisional: false,
  unit: 'aantal',
  delivery_id: 'cbs',
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
  building_year: null,
  resident_count: 1,
  adult_count: 1,
  unrelated_adult_count: 1,
  peildatum: '2026-01-01',
  bag_as_of: '2026-01-01',
  ...change,
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

const NOTHING = [given(AREAS, []), given(AREA_FIGURES, []), given(HOMES, []), given(SIGNALS, [])]
const withRows = (...tables: (typeof NOTHING)[number][]) => [
  ...NOTHING.filter(({ table }) => !tables.some((mine) => mine.table.name === table.name)),
  ...tables,
]

test('crime is set against the residents of the nearest year, and says which', async (context) => {
  const reader = await runOnRows(context, {
    tables: withRows(
      given(AREAS, [area('GM0001', 'gemeente'), area('GM0002', 'gemeente'), area('GM9901', 'gemeente')]),
      given(AREA_FIGURES, [
        figure('GM0001', '2024', 'registered_crimes', 50),
        figure('GM0001', '2021', 'registered_crimes', 40),
        figure('GM0001', '2024', 'residents', 1000),
        figure('GM0002', '2024', 'registered_crimes', null),
        figure('GM0002', '2023', 'residents', 900),
        figure('GM9901', '2025', 'registered_crimes', 7),
        figure('GM9901', '2024', 'residents', 600),
        figure('GM9901', '2026', 'residents', 700),
      ]),
    ),
    steps: statisticsSteps,
  })
  const rows = await reader.rows<Figure>(CRIME_PER_GEMEENTE)
  assert.deepEqual(
    rows.map((row) => [
      row.territory,
      row.area_code,
      row.period,
      row.numerator,
      row.denominator,
      row.denominator_period,
      row.missing,
    ]),
    [
      ['nederland', 'GM0001', '2021', 40, null, null, 'not-measured'],
      ['nederland', 'GM0001', '2024', 50, 1000, '2024', null],
      ['nederland', 'GM0002', '2021', null, 900, '2023', 'not-measured'],
      ['nederland', 'GM0002', '2024', null, 900, '2023', 'withheld'],
      ['voorbeeldregio', 'GM9901', '2025', 7, 600, '2024', null],
    ],
  )
})

test('crowded homes are counted per buurt: explained signals, shops and unknown areas left out', async (context) => {
  const reader = await runOnRows(context, {
    tables: withRows(
      given(
        AREAS,
        ['BU99010001', 'BU99010002', 'BU99020001'].map((code) => area(code, 'buurt')),
      ),
      given(HOMES, [
        home('crowded'),
        home('explained'),
        home('quiet'),
        home('shop', { use_purposes: ['winkel'] }),
        home('unmeasured', { floor_area_square_metres: null }),
      ]),
      given(SIGNALS, [signal('crowded'), signal('explained', ['one-family']), signal('shop')]),
    ),
    steps: statisticsSteps,
  })
  const rows = await reader.rows<Figure>(OCCUPANCY_PER_BUURT)
  assert.deepEqual(
    rows.map((row) => [row.area_code, row.period, row.numerator, row.denominator, row.missing]),
    [
      ['BU99010001', '2026', 1, 3, null],
      ['BU99010002', '2026', null, null, 'impossible'],
    ],
  )
})
