import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Shown, viewWith } from '../release/view-example.ts'
import { combinationOf, highTogether, isPairClass } from './combination.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']

function viewOfFigures(...shown: readonly Shown[]) {
  return viewWith(Object.fromEntries(shown.map((value, place) => [NAMES[place] ?? String(place), value])))
}

function kindsOf(first: readonly Shown[], second: readonly Shown[]): readonly string[] {
  return combinationOf(viewOfFigures(...first), viewOfFigures(...second), null).rows.map(({ kind }) => kind)
}

test('an area is in the third of either subject, the first one first', () => {
  assert.deepEqual(kindsOf([1, 2, 3], [30, 10, 20]), ['13', '21', '32'])
})

test('an area that misses either figure has no class, and keeps the reason', () => {
  const first: Shown[] = ['withheld', 'not-measured', 'impossible', 4, 'not-measured', 5]
  const second: Shown[] = [4, 4, 4, 'withheld', 'withheld', 4]
  assert.deepEqual(kindsOf(first, second), ['withheld', 'not-measured', 'impossible', 'withheld', 'withheld', '21'])
})

test('areas are counted per class and per reason, and those with both figures together', () => {
  const found = combinationOf(viewOfFigures(1, 2, 3, 'withheld'), viewOfFigures(1, 2, 3, 4), null)
  assert.equal(found.known, 3)
  assert.equal(found.counts.get('withheld'), 1)
  assert.equal(
    [...found.counts.values()].reduce((a, b) => a + b),
    4,
  )
})

test('high with high is counted beside what it would be if the two were unrelated', () => {
  const rising = viewOfFigures(1, 2, 3, 4, 5, 6, 7, 8, 9)
  assert.deepEqual(highTogether(combinationOf(rising, rising, null)), { highOnFirst: 3, highOnBoth: 3, ifUnrelated: 1 })
  assert.equal(highTogether(combinationOf(rising, viewOfFigures(0, 0, 0, 0, 0, 0, 0, 0, 0), null)), undefined)
})

test('every figure that is laid side by side is the published cell itself', () => {
  const shown = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.constantFrom('withheld', 'not-measured', 'impossible'))
  const column = fc.array(shown, { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(column, column, column, (a, b, c) => {
      const [first, second, third] = [viewOfFigures(...a), viewOfFigures(...b), viewOfFigures(...c)]
      for (const [place, row] of combinationOf(first, second, third).rows.entries()) {
        assert.equal(row.first, first.rows[place]?.cell)
        assert.equal(row.second, second.rows[place]?.cell)
        assert.equal(row.third, third.rows[place]?.cell)
        assert.equal(isPairClass(row.kind), row.first.value !== null && row.second.value !== null)
      }
    }),
  )
})
