import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GemeenteFigures, SplitTable } from '../../../publication/contract.ts'
import { SUBJECT } from '../release/view-example.ts'
import { nameIn, pairRows } from './pair.ts'

const COLUMNS = ['area', 'level', 'period', 'value', 'missing', 'numerator', 'denominator', 'low', 'high'] as const

function tableOf(...rows: readonly (readonly [string, string, number | null])[]): SplitTable {
  const cells = rows.map(([area, period, value]) => {
    const missing = value === null ? 'withheld' : null
    return [
      area,
      'buurt',
      period,
      value,
      missing,
      value,
      1000,
      value === null ? null : value - 2,
      value === null ? null : value + 2,
    ]
  })
  return { columns: COLUMNS, rows: cells }
}

function fileWith(totals: Readonly<Record<string, SplitTable>>): GemeenteFigures {
  const area = {
    code: 'BU99010001',
    name: 'Haven',
    level: 'buurt',
    parent: 'WK990100',
    point: null,
    neighbours: [],
    similar: [],
  } as const
  return { areas: [area], totals }
}

const HAVEN = 'BU99010001'
const KADE = 'BU99020001'
const other = { ...SUBJECT, id: 'ander' }

test('two areas are laid beside each other in the newest period that both have', () => {
  const one = { code: HAVEN, file: fileWith({ voorbeeld: tableOf([HAVEN, '2025', 10], [HAVEN, '2026', 11]) }) }
  const two = { code: KADE, file: fileWith({ voorbeeld: tableOf([KADE, '2025', 20]) }) }
  const [row] = pairRows({ subjects: [SUBJECT] }, one, two)
  assert.deepEqual([row?.period, row?.one.value, row?.other.value, row?.difference], ['2025', 10, 20, 'higher'])
})

test('a subject of one area only is left out, and a withheld figure stays withheld', () => {
  const one = {
    code: HAVEN,
    file: fileWith({ voorbeeld: tableOf([HAVEN, '2025', null]), ander: tableOf([HAVEN, '2025', 1]) }),
  }
  const two = { code: KADE, file: fileWith({ voorbeeld: tableOf([KADE, '2025', 20]) }) }
  const rows = pairRows({ subjects: [SUBJECT, other] }, one, two)
  assert.deepEqual(
    rows.map(({ subject, one: own, difference }) => [subject.id, own.value, own.missing, difference]),
    [['voorbeeld', null, 'withheld', null]],
  )
})

test('an area goes by the name in the file of its gemeente', () => {
  assert.equal(nameIn({ code: HAVEN, file: fileWith({}) }), 'Haven')
  assert.equal(nameIn({ code: KADE, file: fileWith({}) }), KADE)
})
