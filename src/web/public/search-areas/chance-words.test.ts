import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speechIn } from '../words/speech.ts'
import { chanceFigure, chanceWords, timesExpected } from './chance-words.ts'

const dutch = await speechIn('nl')

test('a chance is told as one in so many', () => {
  assert.equal(chanceWords(0.000_99, dutch), 'minder dan 1 op de 1.000 keer')
  assert.equal(chanceWords(0.04, dutch), 'minder dan 1 op de 20 keer')
  assert.equal(chanceWords(3e-120, dutch), 'minder dan 1 op de 1.000.000 keer')
  assert.equal(chanceWords(0.25, dutch), 'ongeveer 1 op de 4 keer')
  assert.equal(chanceWords(1, dutch), 'ongeveer 1 op de 1 keer')
})

test('at a bound the smaller number of times is told, never more than is so', () => {
  assert.equal(chanceWords(0.001, dutch), 'minder dan 1 op de 100 keer')
})

test('a chance as a number is never told as none', () => {
  assert.equal(chanceFigure(0.001167, dutch), 'p = 0,0012')
  assert.equal(chanceFigure(1e-300, dutch), 'p minder dan 0,0001')
})

test('how many times as many is not told of an expectation of nothing', () => {
  assert.equal(timesExpected({ count: 60, expected: 24 }), 2.5)
  assert.equal(timesExpected({ count: 60, expected: 0 }), null)
})
