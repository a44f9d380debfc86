import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchRules } from './rule-search.ts'

const SETTINGS = { pairsPerMatch: 100, mostRules: 5, leastShare: 0.01 }
const candidate = (makes: readonly number[], chancePairs: number) => ({ makes: Uint8Array.from(makes), chancePairs })

test('the rule that finds the most for its price goes first, and what it found counts no more', () => {
  const candidates = [candidate([1, 1, 0, 0], 0), candidate([1, 1, 1, 0], 50), candidate([0, 1, 1, 1], 40)]
  const { chosen, recall } = searchRules(candidates, Float64Array.of(1, 1, 1, 1), SETTINGS)
  assert.deepEqual(chosen, [2, 0])
  assert.equal(recall, 1)
})

test('a rule that makes more pairs than its matches are worth is left out', () => {
  const { chosen, recall } = searchRules(
    [candidate([1, 1], 1000), candidate([1, 0], 10)],
    Float64Array.of(3, 3),
    SETTINGS,
  )
  assert.deepEqual(chosen, [1])
  assert.equal(recall, 0.5)
})

test('pairs count for their weight, and the search stops at the greatest number of rules', () => {
  const candidates = [candidate([1, 0, 0], 0), candidate([0, 1, 0], 0), candidate([0, 0, 1], 0)]
  const { chosen } = searchRules(candidates, Float64Array.of(0.2, 0.9, 0.5), { ...SETTINGS, mostRules: 2 })
  assert.deepEqual(chosen, [1, 2])
})

test('a rule that finds hardly anything new is not worth its place', () => {
  const { chosen } = searchRules([candidate([1, 0], 0), candidate([0, 1], 0)], Float64Array.of(999, 1), SETTINGS)
  assert.deepEqual(chosen, [0])
})
