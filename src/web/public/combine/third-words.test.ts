import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewWith } from '../release/view-example.ts'
import { speechIn } from '../words/speech.ts'
import { classNameOf, thirdWords } from './third-words.ts'

const dutch = await speechIn('nl')
const view = viewWith({ a: 1 })
const wordsOf = (middle: number | null, high: number | null) =>
  ([1, 2, 3] as const).flatMap((third) => thirdWords(third, { view, thirds: { middle, high } }, dutch) ?? [])

test('the bounds of the thirds are told in words', () => {
  assert.deepEqual(wordsOf(12.5, 20), ['laag: minder dan 12,5', 'midden: 12,5 tot 20', 'hoog: 20 of meer'])
})

test('a third that no area is in is not told', () => {
  assert.deepEqual(wordsOf(12.5, null), ['laag: minder dan 12,5', 'midden: 12,5 of meer'])
  assert.deepEqual(wordsOf(null, null), ['laag: alle gebieden zijn gelijk'])
})

test('a class names the first subject first', () => {
  assert.equal(classNameOf('31', dutch), 'hoog – laag')
})
