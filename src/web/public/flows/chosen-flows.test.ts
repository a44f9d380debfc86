import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addedUp, balanceOf, flowsOfGemeente, largestFlows } from './chosen-flows.ts'

const flow = (from: string, to: string, count: number | null) => ({
  from,
  to,
  count,
  missing: count === null ? ('withheld' as const) : null,
})
const ENDS = { origins: ['A', 'B', 'C'], destinations: ['A', 'B', 'C', 'elders'] }
const FLOWS = [
  flow('A', 'A', 60),
  flow('A', 'B', 20),
  flow('B', 'A', 30),
  flow('B', 'C', 50),
  flow('C', 'A', null),
  flow('A', 'elders', 0),
]

test('the flows of a gemeente are those from it and those to it', () => {
  const { known } = flowsOfGemeente(FLOWS, 'A', ENDS)
  assert.deepEqual(known, [
    { from: 'A', to: 'A', count: 60 },
    { from: 'B', to: 'A', count: 30 },
    { from: 'A', to: 'B', count: 20 },
  ])
})

test('a pair without a published count is named as withheld, told or not told; zero is not', () => {
  const { withheldTo, withheldFrom } = flowsOfGemeente(FLOWS, 'A', ENDS)
  assert.deepEqual(withheldTo, ['C'])
  assert.deepEqual(withheldFrom, ['C'])
})

test('the largest flows leave out what stays at home', () => {
  assert.deepEqual(
    largestFlows(FLOWS, 2).known.map(({ from, to }) => from + to),
    ['BC', 'BA'],
  )
})

test('what stays, leaves and comes is told apart', () => {
  assert.deepEqual(balanceOf(flowsOfGemeente(FLOWS, 'A', ENDS)), { stays: 60, leaves: 20, comes: 30 })
})

test('where all of it is withheld, what stays, leaves or comes is not told as none', () => {
  const ofC = balanceOf(flowsOfGemeente(FLOWS, 'C', ENDS))
  assert.deepEqual(ofC, { stays: null, leaves: null, comes: 50 })
})

test('flows add up to their total, or the gap is told', () => {
  const { known } = flowsOfGemeente(FLOWS, 'A', ENDS)
  const out = known.filter(({ from }) => from === 'A')
  assert.deepEqual(addedUp(out, 80), { shown: 80, total: 80, gap: 0 })
  assert.deepEqual(addedUp(out, 110), { shown: 80, total: 110, gap: 30 })
  assert.deepEqual(addedUp(out, null), { shown: 80, total: null, gap: null })
})

test('every pair of a gemeente is either shown, zero or named as withheld', () => {
  const end = fc.constantFrom('A', 'B', 'C')
  const any = fc
    .tuple(end, end, fc.option(fc.integer({ min: 0, max: 9 })))
    .map(([from, to, count]) => flow(from, to, count))
  const all = fc.uniqueArray(any, { selector: ({ from, to }) => from + to })
  fc.assert(
    fc.property(all, (flows) => {
      const chosen = flowsOfGemeente(flows, 'A', ENDS)
      for (const to of ENDS.destinations) {
        const count = flows.find((entry) => entry.from === 'A' && entry.to === to)?.count ?? null
        assert.equal(chosen.withheldTo.includes(to), count === null)
        assert.equal(
          chosen.known.some((entry) => entry.from === 'A' && entry.to === to),
          count !== null && count > 0,
        )
      }
    }),
  )
})
