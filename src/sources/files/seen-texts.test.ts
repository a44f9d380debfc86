import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as assertProperty, property, string } from 'fast-check'
import { openSeenTexts } from './seen-texts.ts'

test('it knows exactly the texts that a Set knows, however many there are', () => {
  const seen = openSeenTexts()
  const set = new Set<string>()
  for (let at = 0; at < 20_000; at += 1) {
    const text = `V-${(at * 7919) % 13_000}`
    assert.equal(seen.add(text), !set.has(text))
    set.add(text)
  }
  assert.equal(seen.size, 13_000)
})

test('the checksum is the same for the same texts in any order, and for no other texts', () => {
  assertProperty(
    property(array(string()), array(string()), (one, other) => {
      const same = new Set(one).symmetricDifference(new Set(other)).size === 0
      assert.equal(checksumOf(one) === checksumOf(other), same)
      assert.equal(checksumOf([...one, ...one]), checksumOf(one.toReversed()))
    }),
  )
})

function checksumOf(texts: readonly string[]): string {
  const seen = openSeenTexts()
  for (const text of texts) seen.add(text)
  return seen.checksum()
}
