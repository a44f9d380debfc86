import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GemeenteFigures, type SplitTable, WHOLE_PART } from '../../../publication/contract.ts'
import { speechIn } from '../words/speech.ts'
import { gemeenteView } from './gemeente-view.ts'
import { overviewSentences, standingSentence } from './sentence.ts'
import { MAP, SUBJECT } from './view-example.ts'

const area = (code: string, name: string, neighbours: readonly string[] = []) => {
  const level = code.startsWith('GM') ? 'gemeente' : code.startsWith('WK') ? 'wijk' : 'buurt'
  return { code, name, level, parent: '', point: [5, 52], neighbours, similar: [] } as const
}

const GEMEENTE: GemeenteFigures = {
  areas: [
    area('GM9901', 'Waterdam'),
    area('WK990101', 'Noord'),
    area('BU99010101', 'Werf', ['BU99010102', 'BU99020101']),
    area('BU99010102', 'Haven'),
    area('BU99010103', "'s-Hof"),
    area('BU99010104', 'Dijk'),
    { ...area('BU99010105', 'Nieuw'), point: null },
  ],
  totals: {},
}

const TOTALS: SplitTable = {
  columns: ['area', 'level', 'period', 'value', 'missing', 'numerator', 'denominator', 'low', 'high'],
  rows: [
    ['GM9901', 'gemeente', '2025', 21, null, 21, 1000, 20, 22],
    ['BU99010101', 'buurt', '2025', 30, null, 30, 1000, 29, 31],
    ['BU99010101', 'buurt', '2026', 99, null, 99, 1000, 98, 100],
    ['BU99010102', 'buurt', '2025', 40, null, 40, 1000, 39, 41],
    ['BU99010103', 'buurt', '2025', null, 'withheld', null, null, null, null],
    ['BU99010105', 'buurt', '2025', 1, null, 1, 1000, 0, 2],
  ],
}

const [, level] = SUBJECT.levels
assert.ok(level !== undefined)
const order = { subject: SUBJECT, map: MAP, level, period: '2025', gemeente: GEMEENTE }
const view = gemeenteView({ ...order, part: WHOLE_PART, table: TOTALS })

test('the parts of a gemeente stand among each other by name, in classes that mean the same as elsewhere', () => {
  assert.deepEqual(
    view.rows.map(({ area: { name }, place, rank, shade }) => [name, place, rank, shade]),
    [
      ['Dijk', 0, null, 'not-measured'],
      ['Haven', 1, 1, 4],
      ["'s-Hof", 2, null, 'withheld'],
      ['Werf', 3, 2, 3],
    ],
  )
  assert.deepEqual([view.measured, view.breaks, view.whole], [2, level.breaks, 20])
})

test('a part without a boundary is in no row, and counted', () => {
  assert.equal(view.unplaced, 1)
  assert.equal(view.byCode.get('BU99010105'), undefined)
})

test('a part knows what holds it and its neighbours, also those elsewhere', () => {
  const werf = view.byCode.get('BU99010101')?.area
  assert.deepEqual(
    [werf?.within, werf?.neighbours],
    [
      ['Waterdam', 'Noord'],
      ['BU99010102', 'BU99020101'],
    ],
  )
})

test('sentences say of which areas a rank and a number are', async () => {
  const speech = await speechIn('nl')
  const haven = view.byCode.get('BU99010102')
  assert.ok(haven !== undefined)
  assert.match(standingSentence(haven, view, speech) ?? '', /^Plaats 1 van 2 buurten van Waterdam,/)
  assert.match(
    overviewSentences(view, speech).join(' '),
    /Van 1 van de 4 buurten van Waterdam is het cijfer onderdrukt/,
  )
})

test('of a category the classes are those of the parts, and the whole is given', () => {
  const part = { dimension: 'soort', category: 'boven' }
  const rows = TOTALS.rows.map((row) => [...row, 'soort', row[0] === 'BU99010101' ? 'boven' : 'onder'])
  const table = { columns: [...TOTALS.columns, 'dimension', 'category'], rows } as SplitTable
  const split = gemeenteView({ ...order, part, table, wholeOfPart: 7 })
  assert.deepEqual([split.measured, split.whole, split.breaks], [1, 7, [30]])
})
