import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Cell } from '../../../publication/contract.ts'
import { comparedWith, differenceOf, wholeCell } from './comparison.ts'

function cell(value: number | null, reach = 0): Cell {
  const ends = value === null ? { low: null, high: null } : { low: value - reach, high: value + reach }
  const missing = value === null ? 'withheld' : null
  return { area: 'GM9901', period: '2025', value, missing, numerator: null, denominator: null, ...ends }
}

test('a difference is told only where the intervals do not overlap', () => {
  assert.equal(differenceOf(cell(10, 2), cell(20, 3)), 'higher')
  assert.equal(differenceOf(cell(20, 3), cell(10, 2)), 'lower')
  assert.equal(differenceOf(cell(10, 5), cell(20, 5)), 'not-clear')
  assert.equal(differenceOf(cell(10), cell(10)), 'not-clear')
})

test('nothing is told of a figure that is missing', () => {
  assert.equal(differenceOf(cell(null), cell(20)), null)
  assert.equal(differenceOf(cell(20), cell(null)), null)
})

test('whoever is compared with whom, the answers are each other’s reverse', () => {
  const some = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 9 })).map(([v, r]) => cell(v, r))
  const reverse = { higher: 'lower', lower: 'higher', 'not-clear': 'not-clear' } as const
  fc.assert(
    fc.property(some, some, (one, other) => {
      const said = differenceOf(one, other)
      assert.ok(said !== null)
      assert.equal(differenceOf(other, one), reverse[said])
    }),
  )
})

test('the highest figure comes first, and what has none comes last', () => {
  const named = (code: string, value: number | null) => ({ code, name: code, cell: cell(value, 1) })
  const found = comparedWith(named('own', 10), [named('a', null), named('b', 30), named('c', 2), named('d', 11)])
  assert.deepEqual(
    found.map(({ code, difference }) => [code, difference]),
    [
      ['b', 'higher'],
      ['d', 'not-clear'],
      ['own', null],
      ['c', 'lower'],
      ['a', null],
    ],
  )
})

test('the whole is a figure without play of chance, or none at all', () => {
  assert.deepEqual(differenceOf(cell(10, 2), wholeCell(15, cell(10))), 'higher')
  assert.equal(wholeCell(null, cell(10)).missing, 'not-measured')
})
