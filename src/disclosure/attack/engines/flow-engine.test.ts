import assert from 'node:assert/strict'
import { test } from 'node:test'
import { equationsOf } from '../../cells/equations.ts'
import { attack } from '../attack.ts'

test('amounts of very different size, followed to all ends, come to an end and lie around the truth', async () => {
  // Two rows that share a column, beside a total of all: what is left in the narrow arcs is noise beside the wide ones.
  const equations = equationsOf(9, [
    { total: 6, parts: [0, 1, 2] },
    { total: 7, parts: [3, 4, 5] },
    { total: 8, parts: [6, 7] },
  ])
  const parts = [1e11 + 0.1, 0.3, 1e-3, 0.1 + 0.2, 7e10, 3e-4]
  const [first, second] = [parts.slice(0, 3), parts.slice(3)].map((row) => row.reduce((sum, part) => sum + part, 0))
  const truth = Float64Array.from([...parts, first ?? 0, second ?? 0, (first ?? 0) + (second ?? 0)])
  const low = new Float64Array(9)
  const high = Float64Array.from(truth, (value, cell) => (cell === 8 ? value : value * 3))
  low[8] = truth[8] ?? 0
  const aims = Array.from(truth.subarray(0, 8), (value, cell) => ({ cell, value, lower: 0, upper: 0, sliding: 0 }))
  const { cells } = await attack({ equations, low, high }, aims, [], { truth, ends: 'all' })
  for (const { cell, low: least, up } of cells) {
    assert.ok(least <= (truth[cell] ?? 0) && up >= (truth[cell] ?? 0))
    assert.ok(least >= 0 && up <= (high[cell] ?? 0))
  }
})
