import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packTexts, placeOf, textAt } from './packed-texts.ts'

const TEXTS = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 30 })

test('texts come back as they were, whatever they hold', () => {
  fc.assert(
    fc.property(TEXTS, (texts) => {
      const packed = packTexts(texts)
      assert.deepEqual(
        texts.map((_, place) => textAt(packed, place)),
        texts,
      )
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('a text is found at its place in a part that is in order, and nowhere else', () => {
  fc.assert(
    fc.property(TEXTS, fc.nat(30), fc.nat(30), (texts, one, other) => {
      const sorted = texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      const packed = packTexts(sorted)
      const [from, until] = [Math.min(one, other, texts.length), Math.min(Math.max(one, other), texts.length)]
      for (const [place, text] of sorted.entries())
        assert.equal(placeOf(packed, text, [from, until]), place >= from && place < until ? place : undefined)
      assert.equal(placeOf(packed, 'none of them', [from, until]), undefined)
    }),
    { seed: 2, numRuns: 200 },
  )
})
