import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Release } from '../../../publication/contract.ts'
import { MAP, SUBJECT, viewWith } from '../release/view-example.ts'
import { jsonStatOf } from '../take-along/json-stat-file.ts'
import { type Speech, speechIn } from '../words/speech.ts'
import { type Combination, combinationOf } from './combination.ts'
import { combinedCube, combinedProperties } from './combined-cube.ts'
import { combinedFile } from './combined-file.ts'

const release: Release = {
  format: 3,
  id: 'abc',
  previous: null,
  publishedOn: '2026-03-01',
  history: [],
  sources: [],
  protection: { rule: { nl: 'Regel', en: 'Rule' }, minimumDenominator: 100 },
  maps: [MAP],
  themes: [],
  subjects: [SUBJECT],
  filesSha256: 'def',
}

test('the file has the published cells of the page, and a withheld one as such', async () => {
  const first = viewWith({ a: 1, b: 'withheld' }, { reach: 0.5 })
  const second = viewWith({ a: 7, b: 9 })
  const file = fileOf(combinationOf(first, second, null), await speechIn('nl'))
  assert.equal(file.columns.length, 11)
  assert.deepEqual(file.rows[0]?.slice(0, 6), ['A', 'a', 1, 0.5, 1.5, 'cijfer'])
  assert.deepEqual(file.rows[1]?.slice(2, 6), [null, null, null, 'onderdrukt'])
  assert.equal(file.rows[1]?.[10], 'onderdrukt')
  for (const row of file.rows) assert.equal(row.length, file.columns.length)
})

test('a third subject has its own columns, and every subject tells what it means', async () => {
  const view = viewWith({ a: 1, b: 2 })
  const file = fileOf(combinationOf(view, view, view), await speechIn('en'))
  assert.equal(file.columns.length, 15)
  assert.equal(file.about.filter(({ text }) => text === 'Titel (en), neighbourhoods, 2025').length, 1)
  assert.ok(file.about.some(({ text }) => text === 'Definitie (en)'))
  assert.equal(file.about.filter(({ text }) => text.startsWith('CC BY')).length, 1)
})

test('as a cube and on a map it has the same cells, and a withheld one as such', async () => {
  const first = { ...viewWith({ a: 1, b: 'withheld' }, { reach: 0.5 }), subject: { ...SUBJECT, id: 'eerste' } }
  const combination = combinationOf(first, viewWith({ a: 7, b: 9 }), null)
  const speech = await speechIn('nl')
  const cube = jsonStatOf(
    combinedCube(combination, combination.rows, speech),
    { release, permalink: 'x', about: [] },
    speech,
  )
  const { value, status, size } = cube as { value: unknown; status: unknown; size: unknown }
  assert.deepEqual(size, [2, 2, 3])
  assert.deepEqual(value, [1, 0.5, 1.5, 7, 7, 7, null, null, null, 9, 9, 9])
  assert.deepEqual(status, { 6: 'onderdrukt', 7: 'onderdrukt', 8: 'onderdrukt' })
  const properties = combination.rows.map((row) => combinedProperties(combination, row, speech))
  assert.deepEqual(
    properties.map(({ value1, status1, value2 }) => [value1, status1, value2]),
    [
      [1, 'cijfer', 7],
      [null, 'onderdrukt', 9],
    ],
  )
})

function fileOf(combination: Combination, speech: Speech) {
  return combinedFile(combination, { rows: combination.rows, release, permalink: 'x' }, speech)
}
