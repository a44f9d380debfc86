import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SplitCell } from '../../../publication/contract.ts'
import { type JsonStat, jsonStatFaults } from '../../../publication/files/json-stat-rules.ts'
import type { Axis } from '../cross-table/axis.ts'
import { RELEASE, SUBJECT } from '../release/view-example.ts'
import { speechIn } from '../words/speech.ts'
import { crossingCube, crossingTable, type ShownCrossing } from './crossing-table.ts'
import { jsonStatOf } from './json-stat-file.ts'

const DUTCH = await speechIn('nl')
const WHERE = { release: RELEASE, permalink: 'https://kaart.example/nl/kruistabel/' }
const PLACES: Axis = {
  ...{ id: 'buurt', name: 'buurten', kind: 'areas' },
  entries: [
    { key: 'BU1', name: 'Oever', total: false, at: { area: 'BU1' } },
    { key: 'BU2', name: 'Haven', total: false, at: { area: 'BU2' } },
    { key: 'GM1', name: 'Waterdam', total: true, at: { area: 'GM1' } },
  ],
}
const YEARS: Axis = {
  ...{ id: 'jaren', name: 'jaren', kind: 'periods' },
  entries: ['2024', '2025'].map((name) => ({ key: name, name, total: false, at: { period: name } })),
}
const CELLS = new Map([
  ['BU1 2024', cellWith({ value: 2.5, numerator: 10 })],
  ['BU1 2025', cellWith({ missing: 'withheld' })],
  ['BU2 2025', cellWith({ value: null, numerator: 0 })],
  ['GM1 2024', cellWith({ value: 3.5, numerator: 40 })],
  ['GM1 2025', cellWith({ value: 4, numerator: 50 })],
])

test('a table of one’s own is as it was composed, totals too, and a cell without a figure says why', () => {
  const { columns, rows, about } = crossingTable(shownWith(false), WHERE, DUTCH)
  assert.deepEqual(
    columns.map(({ title }) => title),
    ['Gebiedscode', 'buurten', '2024', '2025'],
  )
  assert.deepEqual(rows, [
    ['BU1', 'Oever', 10, 'onderdrukt'],
    ['BU2', 'Haven', 'niet gepubliceerd', 0],
    ['GM1', 'Waterdam', 40, 50],
  ])
  assert.deepEqual(crossingTable(shownWith(true), WHERE, DUTCH).rows, [
    ['BU1', 'Oever', 2.5, 'onderdrukt'],
    ['BU2', 'Haven', 'niet gepubliceerd', 'geen verhouding'],
    ['GM1', 'Waterdam', 3.5, 4],
  ])
  const texts = about.map(({ text }) => text)
  assert.ok(texts.includes('2024 – 2025'))
  assert.ok(texts.some((text) => text.includes('verzonnen voorbeeld')))
})

test('as a cube it keeps the rules of JSON-stat, with the same cells and the reason of each that is not there', () => {
  const cube = jsonStatOf(
    crossingCube(shownWith(false), DUTCH),
    { ...WHERE, about: [] },
    DUTCH,
  ) as unknown as JsonStat & {
    readonly value: readonly (number | null)[]
  }
  const known = cube.value.flatMap((value, place) => (value === null ? [] : [[place, value] as const]))
  assert.deepEqual(jsonStatFaults({ ...cube, value: Object.fromEntries(known) }), [])
  assert.deepEqual(cube.id, ['buurt', 'jaren', 'measure'])
  assert.deepEqual(cube.value, [10, null, null, 0, 40, 50])
  assert.deepEqual(cube.status, { 1: 'onderdrukt', 2: 'niet gepubliceerd' })
})

function shownWith(asRate: boolean): ShownCrossing {
  const crossing = {
    rows: PLACES.entries,
    columns: YEARS.entries,
    cellAt: (row: { readonly key: string }, column: { readonly key: string }) => CELLS.get(`${row.key} ${column.key}`),
  }
  const fixed = { area: 'GM1', areaName: 'Waterdam', period: '2025' }
  return { crossing, axes: [PLACES, YEARS], subject: SUBJECT, asRate, title: 'Titel', fixed }
}

function cellWith(shown: Partial<SplitCell>): SplitCell {
  const none = { value: null, missing: null, numerator: null, denominator: null, low: null, high: null }
  const place = { area: '', period: '', level: 'buurt', dimension: 'totaal', category: 'totaal' } as const
  return { ...place, ...none, overRepresentation: null, ...shown }
}
