import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Release } from '../../../publication/contract.ts'
import { MAP, SUBJECT, viewWith } from '../release/view-example.ts'
import { speechIn } from '../words/speech.ts'
import { combinationOf } from './combination.ts'
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
  const file = combinedFile(combinationOf(first, second, null), { release, permalink: 'x' }, await speechIn('nl'))
  assert.equal(file.columns.length, 11)
  assert.deepEqual(file.rows[0]?.slice(0, 6), ['A', 'a', 1, 0.5, 1.5, 'cijfer'])
  assert.deepEqual(file.rows[1]?.slice(2, 6), [null, null, null, 'onderdrukt'])
  assert.equal(file.rows[1]?.[10], 'onderdrukt')
  for (const row of file.rows) assert.equal(row.length, file.columns.length)
})

test('a third subject has its own columns, and every subject tells what it means', async () => {
  const view = viewWith({ a: 1, b: 2 })
  const file = combinedFile(combinationOf(view, view, view), { release, permalink: 'x' }, await speechIn('en'))
  assert.equal(file.columns.length, 15)
  assert.equal(file.about.filter(({ text }) => text === 'Definitie (en)').length, 3)
})
