import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flowsOf } from './flows.ts'
import { subjectOf, total } from './test-bench.ts'

const DIMENSION = { id: 'pleeggemeente', title: { nl: '', en: '' }, categories: [], overRepresentation: false }
const flow = (from: string, category: string, numerator: number | null, period = '2026') =>
  total(from, {
    dimension: 'pleeggemeente',
    category,
    numerator,
    period,
    missing: numerator === null ? 'withheld' : null,
  })

test('flows go from gemeente to gemeente, the largest first, and those that are withheld are not among them', () => {
  const cells = [
    total('GM0001', { numerator: 80 }),
    flow('GM0001', 'GM0001', 50),
    flow('GM0002', 'GM0001', 30),
    flow('GM0001', 'GM0002', 30),
    flow('GM0001', 'elders', null),
    flow('NL00', 'GM0001', 80),
    flow('GM0002', 'GM0002', 20, '2025'),
  ]
  const subject = subjectOf({ dimensions: [{ ...DIMENSION, mapped: false }] })
  const flows = flowsOf(subject, cells)
  const told = (period: string) => flows?.periods[period]?.map(({ from, to, count }) => `${from} ${to} ${count}`)
  assert.equal(flows?.dimension, 'pleeggemeente')
  assert.deepEqual(told('2026'), ['GM0001 GM0001 50', 'GM0001 GM0002 30', 'GM0002 GM0001 30'])
  assert.deepEqual(told('2025'), ['GM0002 GM0002 20'])
})

test('a subject whose splits are all on the map has no flows', () => {
  const subject = subjectOf({ dimensions: [{ ...DIMENSION, mapped: true }] })
  assert.equal(flowsOf(subject, [flow('GM0001', 'GM0001', 50)]), null)
})
