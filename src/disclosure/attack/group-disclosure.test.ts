import assert from 'node:assert/strict'
import { test } from 'node:test'
import { equationsOf } from '../cells/equations.ts'
import { groupDisclosures } from './group-disclosure.ts'

/** A total and three parts, with what can be derived of each. */
const SUM = equationsOf(4, [{ total: 0, parts: [1, 2, 3] }])
const few = { contributors: Float64Array.of(4, 4, 0, 0), fewerThan: 10 }

test('when all of a small group provably has one trait, it is told', () => {
  const derived = { low: Float64Array.of(2, 2, 0, 0), up: Float64Array.of(6, 6, 0, 0) }
  assert.deepEqual(groupDisclosures(SUM, derived, few), [{ row: 0, total: 0, part: 1 }])
  assert.deepEqual(groupDisclosures(SUM, derived, { ...few, contributors: Float64Array.of(10, 10, 0, 0) }), [])
})

test('when another part may hold someone, or the group may be empty, nothing is told', () => {
  const mixed = { low: Float64Array.of(2, 0, 0, 0), up: Float64Array.of(6, 6, 4, 0) }
  assert.deepEqual(groupDisclosures(SUM, mixed, few), [])
  const perhapsNobody = { low: Float64Array.of(0, 0, 0, 0), up: Float64Array.of(4, 4, 0, 0) }
  assert.deepEqual(groupDisclosures(SUM, perhapsNobody, few), [])
})
