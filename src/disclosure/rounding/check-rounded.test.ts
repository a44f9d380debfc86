import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latticeOf } from '../cells/lattice.ts'
import { flatTree } from '../cells/tree.ts'
import { checkRounded } from './check-rounded.ts'

const TASK = {
  lattice: latticeOf([flatTree('branch', 'all', ['hair', 'nail', 'phone'])], [[0]]),
  counts: Float64Array.of(13, 3, 10, 0),
  base: 5,
}

test('what breaks a rule is counted by the rule it breaks', () => {
  const expected = `
    rounded    | steps   | sums | multiples | distances
    15 5 10 0  | 0 0 0 0 |    0 |         0 |         0
    10 0 10 0  | 0 0 0 0 |    0 |         0 |         0
    15 5 10 5  | 0 0 0 0 |    1 |         0 |         1
    20 5 10 5  | 1 0 0 1 |    0 |         0 |         0
    20 5 10 5  | 0 0 0 1 |    0 |         0 |         1
    13 3 10 0  | 0 0 0 0 |    0 |         2 |         0
    10 5 10 -5 | 0 0 0 1 |    0 |         1 |         0
    15 5 10    | 0 0 0 0 |    0 |         2 |         1`
  for (const line of expected.trim().split('\n').slice(1)) {
    const [rounded = [], steps = [], [sums] = [], [multiples] = [], [distances] = []] = line
      .split('|')
      .map((part) => part.trim().split(/\s+/).map(Number))
    const errors = checkRounded(TASK, { rounded: Float64Array.from(rounded), steps: Uint8Array.from(steps) })
    assert.deepEqual(errors, { sums, multiples, distances }, line)
  }
})
