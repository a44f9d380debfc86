import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewWith } from '../release/view-example.ts'
import { combinationOf } from './combination.ts'
import { combinedShading } from './combined-shading.ts'

const combination = combinationOf(
  viewWith({ a: 1, b: 2, c: 3, d: 'withheld', e: 2, f: 'impossible' }),
  viewWith({ a: 30, b: 10, c: 20, d: 10, e: 'not-measured', f: 10 }),
  null,
)

function fillsOf(chosen?: '13') {
  const { fills, of } = combinedShading(combination, chosen)
  return Array.from(of, (place) => fills[place])
}

test('an area is filled by its class, and a missing figure by a pattern of its own', () => {
  assert.deepEqual(fillsOf(), [
    { token: '--bivariate-13' },
    { token: '--bivariate-21' },
    { token: '--bivariate-32' },
    { pattern: 'hatch' },
    { pattern: 'dots' },
    { pattern: 'empty' },
  ])
})

test('with a class chosen the others step back, and what is missing stays as it is', () => {
  assert.deepEqual(fillsOf('13').slice(0, 4), [
    { token: '--bivariate-13' },
    { token: '--paper-soft' },
    { token: '--paper-soft' },
    { pattern: 'hatch' },
  ])
})
