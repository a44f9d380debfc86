import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaIndexOf, areasOfPostcode, postcodeIn, searchAreas } from './area-search.ts'

const INDEX = areaIndexOf({
  codes: ['GM0001', 'GM0002', 'GM0003', 'GM0004', 'WK000101', 'BU00010101', 'BU00020101'],
  names: ["'s-Gravenhage", 'Bergen op Zoom', 'Súdwest-Fryslân', 'Zoom', 'Bergen', 'Nijbergen', 'Bergen (NH.)'],
})

function found(text: string): readonly string[] {
  return searchAreas(text, INDEX, 5).map(({ name }) => name)
}

test('names are found without accents, case or punctuation', () => {
  assert.deepEqual(found('sudwest fry'), ['Súdwest-Fryslân'])
  assert.deepEqual(found('GRAVENHAGE'), ["'s-Gravenhage"])
})

test('names that start with the text come first, then words that do; a gemeente before its buurten', () => {
  assert.deepEqual(found('zoom'), ['Zoom', 'Bergen op Zoom'])
  assert.deepEqual(found('bergen'), ['Bergen op Zoom', 'Bergen', 'Bergen (NH.)', 'Nijbergen'])
})

test('an area is found by its code, and comes with the areas that hold it', () => {
  assert.deepEqual(searchAreas('bu00010101', INDEX, 5), [
    { code: 'BU00010101', name: 'Nijbergen', level: 'buurt', within: ["'s-Gravenhage", 'Bergen'] },
  ])
})

test('nothing is found for nothing, and no more than asked for', () => {
  assert.deepEqual(found('  -'), [])
  assert.equal(searchAreas('e', INDEX, 2).length, 2)
})

test('a postcode leads to the buurten where it has addresses, also when only its figures are known', () => {
  const postcodes = { '1011AB': ['BU00010101'], '1011AC': ['BU00020101', 'BU00010101'], '1012AA': ['BU00020101'] }
  const buurten = (text: string) =>
    areasOfPostcode(postcodeIn(text) ?? '-', postcodes, { index: INDEX, limit: 5 }).map(({ code }) => code)
  assert.deepEqual(buurten('1011 ab'), ['BU00010101'])
  assert.deepEqual(buurten('1011'), ['BU00010101', 'BU00020101'])
  assert.deepEqual(buurten('1013'), [])
})

test('what is no postcode is not taken for one', () => {
  assert.deepEqual(['0123', '101', 'Bergen', '1011abc', '1011 a b'].map(postcodeIn), Array(5).fill(undefined))
})
