import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RELEASE, viewWith } from '../release/view-example.ts'
import { jsonStatOf } from '../take-along/json-stat-file.ts'
import { speechIn } from '../words/speech.ts'
import { foundCube, foundFile, foundProperties } from './found-file.ts'

const DUTCH = await speechIn('nl')
const WHERE = { release: RELEASE, permalink: 'https://kaart.example/nl/zoekgebieden/' }
const SHOWN = {
  view: viewWith({ a: 10, b: 90, c: 'withheld', d: 'impossible' }),
  searched: { tested: 2, found: [{ area: 'B', count: 90, expected: 12.5, p: 0.0001, adjusted: 0.0002 }] },
}

test('all areas are rows, those that were found first, and what was not tested is neither found nor not', () => {
  const { rows, about } = foundFile(SHOWN, WHERE, DUTCH)
  assert.deepEqual(
    rows.map(([code, , , , ...told]) => [code, ...told]),
    [
      ['B', 90, 12.5, 0.0001, 0.0002, 'ja', 'cijfer'],
      ['A', 10, null, null, null, 'nee', 'cijfer'],
      ['C', null, null, null, null, null, 'onderdrukt'],
      ['D', null, null, null, null, null, 'komt niet voor'],
    ],
  )
  assert.ok(about.some(({ text }) => text.includes('geen bewijs')))
})

test('a chance that the release does not give has its own reason in a cube, and a withheld cell is withheld', () => {
  const cube = jsonStatOf(foundCube(SHOWN, DUTCH), { ...WHERE, about: [] }, DUTCH)
  const { value, status } = cube as { value: readonly (number | null)[]; status: Readonly<Record<string, string>> }
  assert.deepEqual(value.slice(0, 8), [90, 12.5, 0.0001, 0.0002, 10, null, null, null])
  assert.match(status['5'] ?? '', /alleen gegeven/)
  assert.deepEqual([status['8'], status['11'], status['12']], ['onderdrukt', 'onderdrukt', 'komt niet voor'])
})

test('a map tells of each area whether it was found', () => {
  assert.deepEqual(
    foundProperties(SHOWN, DUTCH).map(({ code, found, status }) => [code, found, status]),
    [
      ['B', true, 'cijfer'],
      ['A', false, 'cijfer'],
      ['C', null, 'onderdrukt'],
      ['D', null, 'komt niet voor'],
    ],
  )
})
