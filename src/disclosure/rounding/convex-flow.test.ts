import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ConvexFlow, cheapestRungs } from './convex-flow.ts'

/** Nodes and arcs by chance, with two rises each, sorted so that costs rise. */
function flowBy(nodes: number, leastArcs: number, mostArcs: number): fc.Arbitrary<ConvexFlow> {
  const arc = fc.record({
    tail: fc.nat(nodes - 1),
    head: fc.nat(nodes - 1),
    lowest: fc.integer({ min: 0, max: 1 }),
    rises: fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))
      .map((rises) => rises.toSorted((one, other) => one - other)),
  })
  return fc.array(arc, { minLength: leastArcs, maxLength: mostArcs }).map((arcs) => ({
    nodes,
    tails: Int32Array.from(arcs, ({ tail }) => tail),
    heads: Int32Array.from(arcs, ({ head }) => head),
    lowest: Float64Array.from(arcs, ({ lowest }) => lowest),
    rises: Float64Array.from(arcs.flatMap(({ rises }) => rises)),
    rungs: 2,
  }))
}

test('what it finds is as cheap as the best of all, and it finds nothing only where nothing balances', () => {
  fc.assert(
    fc.property(flowBy(4, 1, 8), (flow) => {
      const found = cheapestRungs(flow)
      const costs = everyRungs(flow.tails.length)
        .filter((rungs) => balances(flow, rungs))
        .map((rungs) => costOf(flow, rungs))
      if (found === undefined) return assert.equal(costs.length, 0)
      assert.ok(balances(flow, [...found]))
      assert.equal(costOf(flow, [...found]), Math.min(...costs))
    }),
    { numRuns: 200 },
  )
})

test('in a larger network no round trip would make what it finds cheaper', () => {
  fc.assert(
    fc.property(flowBy(12, 60, 120), (flow) => {
      const found = cheapestRungs(flow)
      if (found === undefined) return
      assert.ok(balances(flow, [...found]))
      assert.ok(!hasCheaperRound(flow, found))
    }),
    { numRuns: 100 },
  )
})

/** Bellman and Ford: distances that still fall after as many rounds as there are nodes go round and round. */
function hasCheaperRound({ nodes, tails, heads, rises }: ConvexFlow, rungs: Int32Array): boolean {
  const distances = new Float64Array(nodes)
  let fell = true
  for (let round = 0; round <= nodes && fell; round += 1) {
    fell = false
    for (const [arc, rung] of rungs.entries()) {
      const [tail = 0, head = 0] = [tails[arc], heads[arc]]
      const ways = [
        { from: tail, to: head, cost: rung < 2 ? (rises[arc * 2 + rung] ?? 0) : Infinity },
        { from: head, to: tail, cost: rung > 0 ? -(rises[arc * 2 + rung - 1] ?? 0) : Infinity },
      ]
      for (const { from, to, cost } of ways) {
        if ((distances[from] ?? 0) + cost >= (distances[to] ?? 0)) continue
        distances[to] = (distances[from] ?? 0) + cost
        fell = true
      }
    }
  }
  return fell
}

function everyRungs(arcs: number): number[][] {
  if (arcs === 0) return [[]]
  return everyRungs(arcs - 1).flatMap((rungs) => [0, 1, 2].map((rung) => [...rungs, rung]))
}

function balances({ nodes, tails, heads, lowest }: ConvexFlow, rungs: readonly number[]): boolean {
  const left = new Float64Array(nodes)
  for (const [arc, rung] of rungs.entries()) {
    left[tails[arc] ?? 0] = (left[tails[arc] ?? 0] ?? 0) - (lowest[arc] ?? 0) - rung
    left[heads[arc] ?? 0] = (left[heads[arc] ?? 0] ?? 0) + (lowest[arc] ?? 0) + rung
  }
  return left.every((units) => units === 0)
}

function costOf({ rises }: ConvexFlow, rungs: readonly number[]): number {
  return rungs.reduce(
    (sum, rung, arc) => sum + (rung > 0 ? (rises[arc * 2] ?? 0) : 0) + (rung > 1 ? (rises[arc * 2 + 1] ?? 0) : 0),
    0,
  )
}
