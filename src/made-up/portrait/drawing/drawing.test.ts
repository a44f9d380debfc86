import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linearScale, logScale, niceStep } from './scale.ts'
import { wrap } from './sheet.ts'
import { element, toPath, words } from './svg.ts'

test('a linear axis has round numbers within its bounds', () => {
  assert.deepEqual(linearScale([0, 0.47], [0, 100]).ticks, [0, 0.1, 0.2, 0.3, 0.4])
  assert.equal(linearScale([0, 10], [20, 120])(5), 70)
  assert.deepEqual([niceStep(0.9), niceStep(1.1), niceStep(34)], [1, 2, 50])
})

test('a logarithmic axis has the powers of ten within its bounds', () => {
  assert.deepEqual(logScale([0.7, 2_000], [0, 100]).ticks, [1, 10, 100, 1_000])
  assert.equal(logScale([1, 100], [0, 100])(10), 50)
})

test('text that looks like markup is written as text', () => {
  assert.equal(words("<b> & 't", { x: 1.04 }), '<text x="1">&lt;b&gt; &amp; \'t</text>')
})

test('a number that is not finite stops the drawing', () => {
  assert.throws(() => element('rect', { x: Number.NaN }), RangeError)
  assert.throws(() => toPath([[0, Infinity]]), RangeError)
})

test('no line is longer than asked, and no word is lost', () => {
  const text = 'a quiet page with a clear picture and one sentence'
  const lines = wrap(text, 14)
  assert.equal(lines.join(' '), text)
  for (const line of lines) assert.ok(line.length <= 14)
})
