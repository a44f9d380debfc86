import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MAP, RELEASE, SUBJECT } from '../release/view-example.ts'
import { speechIn } from '../words/speech.ts'
import { flowsOfGemeente, largestFlows } from './chosen-flows.ts'
import { flowFile } from './flow-file.ts'

const DUTCH = await speechIn('nl')
const SHOWN = {
  subject: SUBJECT,
  map: MAP,
  period: '2025',
  nameOf: (code: string) => `Plaats ${code}`,
  title: 'Stromen',
}
const WHERE = { release: RELEASE, permalink: 'https://kaart.example/nl/stromen/' }
const FLOWS = [
  { from: 'A', to: 'A', count: 90, missing: null },
  { from: 'B', to: 'A', count: 20, missing: null },
  { from: 'A', to: 'C', count: null, missing: 'withheld' },
] as const

test('every pair of a gemeente is a row, and one that is withheld has no number', () => {
  const chosen = flowsOfGemeente(FLOWS, 'A', { origins: ['A', 'B', 'C'], destinations: ['A', 'B', 'C', 'elders'] })
  const { rows, name, about } = flowFile({ ...SHOWN, chosen }, WHERE, DUTCH)
  assert.equal(name, 'zichtlijn-voorbeeld-stromen-A-2025')
  assert.deepEqual(
    rows.map(([from, , to, , , count, status]) => [from, to, count, status]),
    [
      ['A', 'A', 90, 'cijfer'],
      ['B', 'A', 20, 'cijfer'],
      ['A', 'B', null, 'onderdrukt'],
      ['A', 'C', null, 'onderdrukt'],
      ['A', 'elders', null, 'onderdrukt'],
      ['C', 'A', null, 'onderdrukt'],
    ],
  )
  assert.ok(about.some(({ text }) => text.includes('Onderdrukt is dus niet nul')))
})

test('the largest flows are those of the page', () => {
  const { rows } = flowFile({ ...SHOWN, chosen: largestFlows(FLOWS, 15) }, WHERE, DUTCH)
  assert.deepEqual(rows, [['B', 'Plaats B', 'A', 'Plaats A', '2025', 20, 'cijfer']])
})
