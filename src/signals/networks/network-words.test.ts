import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countWords, linkWords, nodeWords, notPassedWords } from './network-words.ts'

const ADDRESSES = new Map([['9900010000000001', 'Dorpsstraat 1, 1100AA Waterdam']])

test('a node is named as its register names it, and a person is only that', () => {
  const said = (id: string) => nodeWords({ kind: 'organisation', id }, 'nl', ADDRESSES)
  assert.equal(said('kvk:90000001'), 'KvK 90000001')
  assert.equal(said('kadaster:12'), 'Kadaster 12')
  assert.equal(said('9900010000000001'), 'Dorpsstraat 1, 1100AA Waterdam, BAG 9900010000000001')
  assert.equal(said('9900010000000002'), 'BAG 9900010000000002')
  assert.equal(nodeWords({ kind: 'person' }, 'nl', ADDRESSES), 'een natuurlijk persoon')
})

test('all that ties two nodes is said from the side of the first, each with its record', () => {
  const links = [
    { link: 'owns', side: 'back', record: 'right 12' },
    { link: 'lets', side: 'back', record: 'letting 7' },
  ] as const
  assert.equal(linkWords(links, 'nl'), 'is eigendom van (right 12), wordt verhuurd door (letting 7)')
  assert.equal(linkWords(links, 'en'), 'is owned by (right 12), is let by (letting 7)')
})

test('what was not searched is said, with the reason', () => {
  assert.deepEqual(notPassedWords({ hubs: [], persons: 0 }, 'nl'), [])
  assert.deepEqual(notPassedWords({ hubs: [{ link: 'owns', side: 'forth', hubs: 2 }], persons: 1 }, 'nl'), [
    'Niet verder gezocht: 2 × iets of iemand met heel veel buren door ‘is eigenaar van’.',
    'Niet verder gezocht: 1 natuurlijk persoon. Dat mag alleen in een geopende zaak.',
  ])
  assert.equal(countWords('organisation', 2, 'en'), '2 organisations')
})
