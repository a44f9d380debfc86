import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fuzzRuns } from '../../../../tests/fuzz-runs.ts'
import { passElements, passValue, placesOfMembers, startOfElement } from './json-places.ts'

/** A value as JSON, close together or spread out. */
const written = fc.tuple(fc.jsonValue(), fc.constantFrom(0, 1, 4, '\t')).map(([value, space]) => {
  const text = JSON.stringify(value, null, space)
  return { value: JSON.parse(text) as unknown, text: Buffer.from(text) }
})

function parsed(text: Buffer, from: number, to: number): unknown {
  return JSON.parse(text.toString('utf8', from, to))
}

test('a value ends where it ends, whatever follows it', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('', ',1', ']', '}', ' ', '\n"'), ({ value, text }, after) => {
      const end = passValue(Buffer.concat([text, Buffer.from(after)]), 0)
      assert.deepEqual(parsed(text, 0, end), value)
    }),
    { numRuns: fuzzRuns(300) },
  )
})

test('the members of an object and the elements of an array are those that reading it whole gives', () => {
  fc.assert(
    fc.property(written, ({ value, text }) => {
      if (Array.isArray(value)) assert.deepEqual(elementsOf(text), value)
      else if (typeof value === 'object' && value !== null) assert.deepEqual(membersOf(text), Object.entries(value))
    }),
    { numRuns: fuzzRuns(300) },
  )
})

function elementsOf(text: Buffer): unknown[] {
  const found: unknown[] = []
  passElements(text, 0, (from) => {
    const to = passValue(text, from)
    assert.equal(startOfElement(text, 0, found.length), from)
    found.push(parsed(text, from, to))
    return to
  })
  return found
}

function membersOf(text: Buffer): [string, unknown][] {
  return [...placesOfMembers(text)].map(([name, { from, to }]) => [name, parsed(text, from, to)])
}

test('what is no JSON is a SyntaxError or is passed by, and always comes to an end', () => {
  const damaged = fc
    .tuple(written, fc.nat(), fc.constantFrom('', '"', '{', '[', ']', '}', ',', ':', '\\', ' '))
    .map(([{ text }, at, sign]) => {
      const place = at % (text.length + 1)
      return Buffer.concat([text.subarray(0, place), Buffer.from(sign), text.subarray(place + 1)])
    })
  fc.assert(
    fc.property(damaged, (text) => {
      for (const read of [elementsOf, membersOf]) {
        try {
          read(text)
        } catch (fault) {
          assert.ok(fault instanceof SyntaxError)
        }
      }
    }),
    { numRuns: fuzzRuns(300) },
  )
})
