import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type SplitCell, TOTAL } from '../../../publication/contract.ts'
import { SUBJECT } from '../release/view-example.ts'
import { speechIn } from '../words/speech.ts'
import { type Axis, areaAxis, type Coordinates, categoryAxis, noCrossing, periodAxis } from './axis.ts'
import { crossingCounts, crossingOf } from './crossing.ts'

const dutch = await speechIn('nl')
const words = (text: string) => ({ nl: text, en: text })
const dimension = (id: string, ...categories: string[]) => ({
  id,
  title: words(id),
  categories: categories.map((category) => ({ id: category, title: words(category) })),
  overRepresentation: false,
  mapped: true,
})
const AREAS = ['WK990100', 'WK990101'].map((code) => ({ code, name: code }))
const HOLDER = { code: 'GM9901', name: 'Waterdam' }
const AXES: readonly Axis[] = [
  areaAxis('wijk', AREAS, HOLDER, dutch),
  periodAxis(SUBJECT, dutch),
  categoryAxis(dimension('branche', 'kapper', 'cafe'), dutch),
  categoryAxis(dimension('leeftijd', 'jong', 'oud'), dutch),
]
const [wijken, jaren, branches, leeftijden] = AXES
const FIXED = { area: HOLDER.code, period: '2025' }

function cellFor(at: Partial<Coordinates>, value: number | null): SplitCell {
  const place = { ...FIXED, dimension: TOTAL, category: TOTAL, ...at }
  const figures = { value, numerator: value, denominator: null, low: value, high: value, overRepresentation: null }
  return { level: 'wijk', missing: value === null ? 'withheld' : null, ...place, ...figures }
}

const anyCell = fc
  .tuple(
    fc.constantFrom(...AREAS.map(({ code }) => code), HOLDER.code, 'GM0000'),
    fc.constantFrom('2024', '2025', '2026'),
    fc.constantFrom(
      [TOTAL, TOTAL],
      ['branche', 'kapper'],
      ['branche', 'cafe'],
      ['leeftijd', 'jong'],
      ['leeftijd', 'oud'],
    ),
    fc.option(fc.integer({ min: 0, max: 90 })),
  )
  .map(([area, period, [split = '', category = ''], value]) =>
    cellFor({ area, period, dimension: split, category }, value),
  )

test('a table of one’s own shows published cells in their own place, and none that was not published', () => {
  const axis = fc.constantFrom(...AXES)
  const cells = fc.uniqueArray(anyCell, { selector: ({ area, period, category }) => `${area} ${period} ${category}` })
  fc.assert(
    fc.property(cells, axis, axis, (published, rows, columns) => {
      fc.pre(noCrossing(rows, columns) === undefined)
      const table = crossingOf(published, { rows, columns }, FIXED)
      for (const row of table.rows)
        for (const column of table.columns) {
          const shown = table.cellAt(row, column)
          if (shown === undefined) continue
          assert.ok(published.includes(shown))
          const place = { dimension: TOTAL, category: TOTAL, ...FIXED, ...row.at, ...column.at }
          for (const [name, value] of Object.entries(place)) assert.equal(shown[name as keyof Coordinates], value)
        }
      const { shown, withheld, absent } = crossingCounts(table, false)
      assert.equal(shown + withheld + absent, table.rows.length * table.columns.length)
    }),
  )
})

test('a total is shown only where it was published itself', () => {
  assert.ok(wijken !== undefined && jaren !== undefined)
  const parts = AREAS.flatMap(({ code: area }) => [cellFor({ area }, 10), cellFor({ area, period: '2026' }, 20)])
  const without = crossingOf(parts, { rows: wijken, columns: jaren }, FIXED)
  assert.deepEqual(
    without.rows.map(({ key }) => key),
    ['WK990100', 'WK990101'],
  )
  const withOne = crossingOf([...parts, cellFor({ period: '2026' }, null)], { rows: wijken, columns: jaren }, FIXED)
  assert.deepEqual(
    withOne.rows.map(({ key }) => key),
    ['WK990100', 'WK990101', 'GM9901'],
  )
  assert.deepEqual(crossingCounts(withOne, false), { shown: 4, withheld: 1, absent: 1 })
})

test('two splits at once do not exist, nor an axis beside itself', () => {
  assert.ok(wijken !== undefined && jaren !== undefined && branches !== undefined && leeftijden !== undefined)
  assert.equal(noCrossing(branches, leeftijden), 'two-splits')
  assert.equal(noCrossing(branches, branches), 'the-same')
  assert.equal(noCrossing(wijken, branches), undefined)
  assert.equal(noCrossing(jaren, wijken), undefined)
})

test('a count can be shown of a cell whose rate is not', () => {
  assert.ok(wijken !== undefined && jaren !== undefined)
  const cells = [{ ...cellFor({ area: 'WK990100' }, 10), value: null, missing: 'withheld' as const }]
  const table = crossingOf(cells, { rows: wijken, columns: jaren }, FIXED)
  assert.deepEqual(crossingCounts(table, false), { shown: 1, withheld: 0, absent: 3 })
  assert.deepEqual(crossingCounts(table, true), { shown: 0, withheld: 1, absent: 3 })
})
