import assert from 'node:assert/strict'
import { test } from 'node:test'
import { benjaminiHochberg } from './benjamini-hochberg.ts'

test('the fifteen chances of the paper: four stand at 5 %', () => {
  const chances = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  const corrected = benjaminiHochberg(chances)
  assert.deepEqual(
    corrected.map((q) => q < 0.05),
    chances.map((chance) => chance < 0.01),
  )
  assert.equal(corrected[3]?.toFixed(6), '0.035625')
})

test('answers keep the order of the questions, and equals stay equal', () => {
  assert.deepEqual(
    benjaminiHochberg([0.04, 0.01, 0.03, 0.005, 0.04]).map((q) => q.toFixed(4)),
    ['0.0400', '0.0250', '0.0400', '0.0250', '0.0400'],
  )
})

test('one test needs no correction, none gives none, and nothing passes 1', () => {
  assert.deepEqual(benjaminiHochberg([0.03]), [0.03])
  assert.deepEqual(benjaminiHochberg([]), [])
  assert.deepEqual(benjaminiHochberg([1, 0.9]), [1, 1])
})
