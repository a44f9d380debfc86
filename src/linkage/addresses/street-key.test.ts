import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeKey, streetKeys } from './street-key.ts'

const SAME = `
  Burgemeester van den Bergstraat | Burg. v.d. Bergstr.
  Burgemeester van den Bergstraat | BURG VD BERGSTRAAT
  Dr. Kuyperlaan                  | Doctor Kuyperln
  Sint Jansplein                  | St. Jans plein
  Tweede Dwarsstraat              | 2e Dwarsstraat
  Nieuwe Gracht                   | Nwe. Gracht
  Prinses Irenestraat             | Pr. Irenestr.
  Oranjestraat                    | Oranjestraet
  Van 't Hoffplein                | v.'t Hoffplein
`
for (const row of SAME.trim().split('\n')) {
  const [one = '', other = ''] = row.split('|').map((cell) => cell.trim())
  test(`"${one}" and "${other}" are one street in two notations`, () => {
    assert.equal(streetKeys(one).street, streetKeys(other).street)
  })
}

test('streets of which the name differs are not the same', () => {
  for (const [one, other] of [
    ['Kerkstraat', 'Kerkweg'],
    ['Oude Gracht', 'Nieuwe Gracht'],
    ['Eerste Dwarsstraat', 'Tweede Dwarsstraat'],
    ['Plein 1944', 'Plein 1945'],
  ] as const)
    assert.notEqual(streetKeys(one).street, streetKeys(other).street)
})

test('a street keeps its sound in another spelling, and its last word without given names', () => {
  assert.equal(streetKeys('Kuijperdijk').sound, streetKeys('Cuyperdyk').sound)
  assert.equal(streetKeys('J. Vermeerstraat').lastWord, streetKeys('Johannes Vermeerstr.').lastWord)
})

test('what is beside a street has not the last word of that street', () => {
  assert.notEqual(streetKeys('Naast Kerkstraat').lastWord, streetKeys('Kerkstraat').lastWord)
})

test('a place is known in all its names', () => {
  assert.equal(placeKey("'s-Gravenhage"), placeKey('DEN HAAG'))
  assert.equal(placeKey('Alphen aan den Rijn'), placeKey('Alphen a/d Rijn'))
  assert.notEqual(placeKey('Nieuw-Vennep'), placeKey('Oud-Vennep'))
})
