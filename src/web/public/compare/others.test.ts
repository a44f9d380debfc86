import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GemeenteFigures } from '../../../publication/contract.ts'
import { SUBJECT } from '../release/view-example.ts'
import { cellIn } from './compared-cells.ts'
import { codesBeside, wholeOf } from './others.ts'

const HAVEN = {
  code: 'BU99010101',
  name: 'Haven',
  level: 'buurt',
  parent: 'WK990101',
  point: [5, 52],
  neighbours: ['BU99010102', 'BU99020101'],
  similar: [{ code: 'BU99030101', name: 'Dok', distance: 0.2 }],
} as const

const FILE: GemeenteFigures = {
  areas: [HAVEN, { ...HAVEN, code: 'BU99010102', name: 'Kade' }, { ...HAVEN, code: 'BU99010103', name: 'Dijk' }],
  totals: {
    [SUBJECT.id]: {
      columns: ['area', 'level', 'period', 'value', 'missing', 'numerator', 'denominator', 'low', 'high'],
      rows: [
        ['BU99010101', 'buurt', '2025', 3, null, 3, 1000, 2, 4],
        ['BU99010101', 'buurt', '2026', 7, null, 7, 1000, 6, 8],
        ['BU99010102', 'buurt', '2025', null, 'withheld', null, null, null, null],
        ['BU99010103', 'buurt', '2026', null, null, 12, null, null, null],
      ],
    },
  },
}

const cellOf = (code: string, period = '2025') => cellIn(FILE, code, { subject: SUBJECT, period })

test('an area is laid beside its neighbours in any gemeente, those like it, or nothing but the whole', () => {
  assert.deepEqual(codesBeside('buren', HAVEN), ['BU99010102', 'BU99020101'])
  assert.deepEqual(codesBeside('gelijkend', HAVEN), ['BU99030101'])
  assert.deepEqual(codesBeside('land', HAVEN), [])
})

test('cells of a gemeente come under the names of their areas, withheld ones as withheld', () => {
  assert.deepEqual([cellOf('BU99010101')?.name, cellOf('BU99010101')?.cell.value], ['Haven', 3])
  assert.deepEqual([cellOf('BU99010102')?.cell.value, cellOf('BU99010102')?.cell.missing], [null, 'withheld'])
})

test('an area without a cell was not measured, a count that is not divided shows itself, and a stranger is left out', () => {
  assert.equal(cellOf('BU99010103')?.cell.missing, 'not-measured')
  assert.equal(cellOf('BU99010103', '2026')?.cell.value, 12)
  assert.equal(cellOf('BU99020101'), undefined)
  assert.equal(cellIn(undefined, 'BU99010101', { subject: SUBJECT, period: '2025' }), undefined)
})

test('the whole goes by the name of the territory', () => {
  const [, level] = SUBJECT.levels
  assert.ok(level !== undefined)
  const { name, cell } = wholeOf(level, '2025', 'heel Nederland')
  assert.deepEqual([name, cell.value], ['heel Nederland', 20])
})
