import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchPlaces } from './area-search.ts'
import { areaNamed, MAP } from './view-example.ts'

const PLACES = ["'s-Gravenhage", 'Bergen op Zoom', 'Bergen (NH.)', 'Súdwest-Fryslân', 'Zoom', 'Nijbergen'].map(
  (name) => ({ map: MAP, area: areaNamed(name) }),
)

function found(text: string): readonly string[] {
  return searchPlaces(text, PLACES, 5).map(({ area }) => area.name)
}

test('names are found without accents, case or punctuation', () => {
  assert.deepEqual(found('sudwest fry'), ['Súdwest-Fryslân'])
  assert.deepEqual(found('GRAVENHAGE'), ["'s-Gravenhage"])
})

test('names that start with the text come first, then names with a word that does', () => {
  assert.deepEqual(found('zoom'), ['Zoom', 'Bergen op Zoom'])
  assert.deepEqual(found('bergen'), ['Bergen (NH.)', 'Bergen op Zoom', 'Nijbergen'])
})

test('nothing is found for nothing, and no more than asked for', () => {
  assert.deepEqual(found('  -'), [])
  assert.equal(searchPlaces('e', PLACES, 2).length, 2)
})
