import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latticeOf } from '../cells/lattice.ts'
import { flatTree, pathUp, treeOf } from '../cells/tree.ts'
import { suppress } from './suppress.ts'
import type { SuppressionTask } from './task.ts'
import { draws, withstands } from './test-bench.ts'

test('in tables that share totals a pattern withstands the attack on all of them together', async () => {
  for (const seed of [1, 2, 3]) {
    const task = linkedTask(seed)
    const { secondary, cost } = await suppress(task, { mode: 'best' })
    assert.ok(await withstands(task, secondary))
    const fast = await suppress(task, { mode: 'fast' })
    assert.ok(cost <= fast.cost && (await withstands(task, fast.secondary)))
  }
})

/** Areas by branch and areas by size with the same totals per area, the areas in two provinces. */
function linkedTask(seed: number): SuppressionTask {
  const draw = draws(seed)
  const areas = treeOf('area', [
    ['all', null],
    ...['p', 'q'].map((province) => [province, 'all'] as const),
    ...['p', 'q'].flatMap((province) => [1, 2, 3].map((place) => [`${province}${place}`, province] as const)),
  ])
  const lattice = latticeOf(
    [areas, flatTree('branch', 'all', ['a', 'b', 'c']), flatTree('size', 'all', ['s', 'm', 'l'])],
    [
      [0, 1],
      [0, 2],
    ],
  )
  const values = new Float64Array(lattice.size)
  for (const area of [3, 4, 5, 6, 7, 8])
    for (const branch of [1, 2, 3])
      for (const size of [1, 2, 3]) {
        const amount = Math.floor(draw() * 30)
        const over = pathUp(areas, area).flatMap((node) => [
          [node, 0, 0],
          [node, branch, 0],
          [node, 0, size],
        ])
        for (const cell of over) values[lattice.cellAt(cell) ?? 0] = (values[lattice.cellAt(cell) ?? 0] ?? 0) + amount
      }
  const sensitive = [...values.entries()]
    .filter(([, value]) => value > 0 && value < 25)
    .map(([cell, value]) => ({ cell, value, lower: value * 0.2, upper: value * 0.2, sliding: 0 }))
  return {
    equations: lattice.equations,
    values,
    costs: values,
    low: new Float64Array(lattice.size),
    high: new Float64Array(lattice.size).fill(Infinity),
    sensitive,
    insiders: [],
    shown: new Set(),
  }
}
