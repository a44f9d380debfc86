import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Missing } from '../contract.ts'
import { type JsonStatOrder, jsonStatTexts } from './json-stat.ts'
import { type JsonStat, jsonStatFaults } from './json-stat-rules.ts'

const title = (nl: string) => ({ nl, en: nl })

function cubeOf(order: JsonStatOrder): JsonStat {
  return JSON.parse([...jsonStatTexts(order)].join(''))
}

const CUBE = cubeOf({
  title: title('Woningen'),
  source: 'Gemeente Waterdam, BAG',
  updated: '2026-01-01',
  notes: [title('Wat men ziet.')],
  dimensions: [
    {
      id: 'gebied',
      title: title('Gebied'),
      role: 'geo',
      categories: ['a', 'b'].map((id) => ({ id, title: title(id) })),
    },
    { id: 'jaar', title: title('Jaar'), role: 'time', categories: [{ id: '2026', title: title('2026') }] },
    {
      id: 'maat',
      title: title('Maat'),
      role: 'metric',
      categories: ['n', 'd'].map((id) => ({ id, title: title(id) })),
    },
  ],
  cells: [
    { at: ['a', '2026'], figures: [5, 0], missing: [null, null] },
    { at: ['b', '2026'], figures: [null, null], missing: [null, 'withheld'] },
  ],
})

test('a cube keeps the rules of JSON-stat 2.0', () => {
  assert.deepEqual(jsonStatFaults(CUBE), [])
})

test('values and statuses stand at their place in row-major order; what is no cell has neither', () => {
  assert.deepEqual(CUBE.value, { 0: 5, 1: 0 })
  assert.deepEqual(CUBE.status, { 3: 'onderdrukt' })
})

test('zero is a value; each reason for having none has a status of its own', () => {
  const statuses = (['withheld', 'not-measured', 'impossible'] satisfies Missing[]).map((missing) => {
    const dimensions = [
      { id: 'x', title: title('x'), role: 'metric' as const, categories: [{ id: 'x', title: title('x') }] },
    ]
    const cells = [{ at: [], figures: [null], missing: [missing] }]
    return cubeOf({ title: title('x'), source: '', updated: '', notes: [], dimensions, cells }).status?.['0']
  })
  assert.equal(new Set(statuses).size, 3)
})

test('the rules find a size that does not fit, a place beyond the cube, and a role of no dimension', () => {
  assert.notDeepEqual(jsonStatFaults({ ...CUBE, size: [2, 1] }), [])
  assert.notDeepEqual(jsonStatFaults({ ...CUBE, value: { 4: 1 } }), [])
  assert.notDeepEqual(jsonStatFaults({ ...CUBE, role: { time: ['dag'] } }), [])
})
