import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEntity } from './ftm-entity.ts'
import { relationRows } from './ftm-rows.ts'

function relationsOf(schema: string, properties: Readonly<Record<string, readonly string[]>>) {
  const entity = parseEntity({ id: 'e1', schema, properties })
  if (typeof entity === 'string') return assert.fail(entity)
  return relationRows(entity).map((row) => [row.relation, row.from_id, row.to_id, row.share, row.starts_on])
}

test('an ownership connects every owner with every asset, with its share and first day', () => {
  assert.deepEqual(
    relationsOf('Ownership', { owner: ['p1', 'p2'], asset: ['c1'], percentage: ['50.5'], startDate: ['2009-06'] }),
    [
      ['Ownership', 'p1', 'c1', '50.5', '2009-06'],
      ['Ownership', 'p2', 'c1', '50.5', '2009-06'],
    ],
  )
})

test('a reference of a thing is a relation from that thing', () => {
  assert.deepEqual(relationsOf('Company', { name: ['A'], parent: ['c0'], addressEntity: ['a1'] }), [
    ['Company.parent', 'e1', 'c0', null, null],
    ['Company.addressEntity', 'e1', 'a1', null, null],
  ])
})

test('of two first days none is chosen', () => {
  const [relation] = relationsOf('Ownership', { owner: ['p1'], asset: ['c1'], startDate: ['2009', '2010'] })
  assert.deepEqual(relation, ['Ownership', 'p1', 'c1', null, null])
})
