import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SplitCell } from '../../../publication/contract.ts'
import type { AxisEntry } from '../cross-table/axis.ts'
import { RELEASE, SUBJECT } from '../release/view-example.ts'
import { speechIn } from '../words/speech.ts'
import { crossingTable } from './crossing-table.ts'

const ROWS = ['Oever', 'Haven'].map((name): AxisEntry => ({ key: name, name, total: false, at: { area: name } }))
const COLUMNS = ['2024', '2025'].map((name): AxisEntry => ({ key: name, name, total: false, at: { period: name } }))

test('a table of one’s own has a row per published cell, and a withheld cell has no number', async () => {
  const cells = new Map([
    ['Oever 2024', cellWith({ value: 2.5, numerator: 10 })],
    ['Oever 2025', cellWith({ missing: 'withheld' })],
    ['Haven 2025', cellWith({ value: null, numerator: 0 })],
  ])
  const crossing = {
    rows: ROWS,
    columns: COLUMNS,
    cellAt: (row: AxisEntry, column: AxisEntry) => cells.get(`${row.name} ${column.name}`),
  }
  const told = { subject: SUBJECT, release: RELEASE, title: 'Titel', period: '2025', permalink: '' }
  const table = crossingTable({ ...told, crossing, asRate: false, axes: ['Gebied', 'Periode'] }, await speechIn('nl'))
  assert.deepEqual(table.rows, [
    ['Oever', '2024', 10, 'cijfer'],
    ['Oever', '2025', null, 'onderdrukt'],
    ['Haven', '2025', 0, 'cijfer'],
  ])
  const rates = crossingTable({ ...told, crossing, asRate: true, axes: ['Gebied', 'Periode'] }, await speechIn('nl'))
  assert.deepEqual(
    rates.rows.map(([, , figure]) => figure),
    [2.5, null, null],
  )
  assert.ok(table.about.some(({ text }) => text.includes('verzonnen voorbeeld')))
})

function cellWith(shown: Partial<SplitCell>): SplitCell {
  const none = { value: null, missing: null, numerator: null, denominator: null, low: null, high: null }
  const place = { area: '', period: '', level: 'buurt', dimension: 'totaal', category: 'totaal' } as const
  return { ...place, ...none, overRepresentation: null, ...shown }
}
