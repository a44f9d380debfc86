import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { suppress } from './suppress.ts'
import { SuppressionFault } from './suppression-fault.ts'
import type { SuppressionTask } from './task.ts'
import { draws, type KnownCell, readKnownTable, soleHolders, squareTable, taskOf, withstands } from './test-bench.ts'

/** A small table in which some cells are sensitive and come from one holder each. */
function drawnTask(seed: number, size = 3): SuppressionTask {
  const draw = draws(seed)
  const inner = Array.from({ length: size }, () => Array.from({ length: size }, () => Math.floor(draw() * 40)))
  const { values, sums, at } = squareTable(inner)
  const isInner = (cell: number) => cell % (size + 1) < size && cell < at(size, 0)
  const cells = values.map((value, cell): KnownCell => {
    const unsafe = isInner(cell) && value > 0 && draw() < 0.35
    return {
      value,
      nc: unsafe ? 1 : 3,
      holder: unsafe ? `h${Math.floor(draw() * 3)}` : null,
      unsafe,
      upl: unsafe ? value * 0.15 : 0,
    }
  })
  return { ...taskOf(cells, sums), insiders: seed % 2 === 0 ? soleHolders(cells) : [] }
}

/** The least cost over every pattern there is; undefined when none protects. */
async function leastCost(task: SuppressionTask): Promise<number | undefined> {
  const sensitive = new Set(task.sensitive.map(({ cell }) => cell))
  const free = [...task.values.keys()].filter((cell) => !sensitive.has(cell) && !task.shown.has(cell))
  const patterns = Array.from({ length: 2 ** free.length }, (_, mask) => free.filter((_cell, bit) => (mask >> bit) & 1))
  const costed = patterns.map((secondary) => ({ secondary, cost: costOf(task, secondary) }))
  for (const { secondary, cost } of costed.toSorted((one, other) => one.cost - other.cost))
    if (await withstands(task, secondary)) return cost
  return undefined
}

function costOf({ costs }: SuppressionTask, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + (costs[cell] ?? 0), 0)
}

test('the best pattern costs what the cheapest of all patterns costs, for drawn tables with and without insiders', async () => {
  let protectable = 0
  for (let seed = 1; seed <= 24; seed += 1) {
    const task = drawnTask(seed, 2)
    const least = await leastCost(task)
    if (least === undefined) {
      await assert.rejects(suppress(task, { mode: 'best' }), SuppressionFault)
      continue
    }
    protectable += 1
    const { cost, secondary, atLeast } = await suppress(task, { mode: 'best' })
    assert.ok(Math.abs(cost - least) < 1e-6, `seed ${seed}: ${cost} where ${least} does`)
    assert.ok(Math.abs(cost - costOf(task, secondary)) < 1e-9 && atLeast <= cost)
    assert.ok(atLeast >= cost * 0.999)
  }
  assert.ok(protectable > 12)
})

test('every cell withheld beside the sensitive ones is needed: shown, the attacker gets through', async () => {
  for (const seed of [3, 5, 8, 10]) {
    const task = drawnTask(seed, 4)
    for (const mode of ['fast', 'best'] as const) {
      const { secondary } = await suppress(task, { mode })
      assert.ok(await withstands(task, secondary))
      for (const cell of secondary)
        assert.equal(
          await withstands(
            task,
            secondary.filter((other) => other !== cell),
          ),
          false,
          `seed ${seed}, cell ${cell}`,
        )
    }
  }
})

test('a cell that must be shown is shown, and another way is taken', async () => {
  const task = drawnTask(5, 4)
  const free = await suppress(task, { mode: 'best' })
  const [first = -1] = free.secondary
  const bound = await suppress({ ...task, shown: new Set([first]) }, { mode: 'best' })
  assert.ok(!bound.secondary.includes(first))
  assert.ok(bound.cost >= free.cost)
})

test('a table that cannot be protected is refused, and it says which cells', async () => {
  const { values, sums, at } = squareTable([
    [9, 4],
    [7, 3],
  ])
  const cells = values.map((value, cell) => ({ value, nc: 3, holder: null, unsafe: cell === at(0, 0), upl: 1 }))
  const task = { ...taskOf(cells, sums), shown: new Set([at(0, 1), at(0, 2)]) }
  await assert.rejects(
    suppress(task, { mode: 'fast' }),
    (error) => error instanceof SuppressionFault && error.code === 'cannot-be-protected' && error.cells[0] === at(0, 0),
  )
  const bounded = { ...taskOf(cells, sums), high: Float64Array.from(values, (value) => value + 0.5) }
  await assert.rejects(suppress(bounded, { mode: 'best' }), SuppressionFault)
})

test('a table in which nothing is sensitive loses nothing', async () => {
  const { values, sums } = squareTable([
    [1, 2],
    [3, 4],
  ])
  const task = taskOf(
    values.map((value) => ({ value, nc: 3, holder: null, unsafe: false, upl: 0 })),
    sums,
  )
  assert.deepEqual(await suppress(task, { mode: 'best' }), { secondary: [], cost: 0, atLeast: 0 })
})

test('cells that cost nothing are withheld no more than needed', async () => {
  const { values, sums, at } = squareTable([
    [9, 0, 5],
    [7, 0, 6],
    [4, 8, 2],
  ])
  const cells = values.map((value, cell) => ({ value, nc: 3, holder: null, unsafe: cell === at(0, 0), upl: 2 }))
  const task = { ...taskOf(cells, sums), costs: new Float64Array(values.length) }
  const { secondary, cost } = await suppress(task, { mode: 'best' })
  assert.equal(cost, 0)
  assert.equal(secondary.length, 3)
})

test('a sliding need and a cell that only must not be exact are met', async () => {
  const { values, sums, at } = squareTable([
    [20, 12, 15],
    [17, 10, 16],
    [14, 18, 12],
  ])
  const task = taskOf(
    values.map((value) => ({ value, nc: 3, holder: null, unsafe: false, upl: 0 })),
    sums,
  )
  const needs = { lower: 0, upper: 0, value: 20, cell: at(0, 0) }
  for (const sliding of [0, 25]) {
    const { secondary } = await suppress({ ...task, sensitive: [{ ...needs, sliding }] }, { mode: 'best' })
    assert.ok(secondary.length >= 3)
  }
})

test('what a holder gave to a shared cell is no room for him', async () => {
  const { values, sums, at } = squareTable([
    [20, 12],
    [17, 10],
  ])
  const cells = values.map((value, cell) => ({ value, nc: 3, holder: null, unsafe: cell === at(0, 0), upl: 4 }))
  const task = taskOf(cells, sums)
  const victim = { cell: at(0, 0), value: 20, lower: 0, upper: 4, sliding: 0 }
  const insider = { holder: 'h', knows: [], victims: [victim], atLeast: [{ cell: at(0, 1), amount: 10 }] }
  const outside = await suppress(task, { mode: 'best' })
  const inside = await suppress({ ...task, insiders: [insider] }, { mode: 'best' })
  assert.ok(inside.cost > outside.cost)
})

test('the best patterns of published tables are found, with and without insiders', WITH_REAL_DATA, async () => {
  const expected = `
    table           | insiders | cost
    simple2D        | no       |  521926.00
    simple2D        | yes      | 1092497.00
    ent_act_product | no       |  318551.58`
  for (const line of expected.trim().split('\n').slice(1)) {
    const [name = '', insiders, known] = line.split('|').map((cell) => cell.trim())
    const { cells, sums } = readKnownTable(realData('sdc', 'instances', `${name}.json`))
    const task = { ...taskOf(cells, sums), insiders: insiders === 'yes' ? soleHolders(cells) : [] }
    const { cost, atLeast } = await suppress(task, { mode: 'best' })
    assert.equal(cost.toFixed(2), known, line)
    assert.ok(atLeast > cost * 0.99999)
  }
})

test('time that is up leaves a pattern that protects', WITH_REAL_DATA, async () => {
  const { cells, sums } = readKnownTable(realData('sdc', 'instances', 'ent_act_product.json'))
  const task = taskOf(cells, sums)
  const { secondary, atLeast, cost } = await suppress(task, { mode: 'best', seconds: 0 })
  assert.ok(await withstands(task, secondary))
  assert.ok(atLeast < cost)
})

test('the pattern costs what that of sdcTable costs for its own test table', WITH_REAL_DATA, async () => {
  const { values, sums, at } = squareTable(countsByRegionAndGender())
  const cells = values.map((value, cell) => ({ value, nc: 3, holder: null, unsafe: cell === at(0, 0), upl: 0 }))
  const { cost } = await suppress(taskOf(cells, sums), { mode: 'best' })
  // Cells 5, 6, 11 and 12 there, by region and gender with totals first: female and male in A (sensitive: female) and in C.
  assert.equal(cost, costOf(taskOf(cells, sums), [at(0, 1), at(2, 0), at(2, 1)]))
})

/** Women and men per region, from records of one each. */
function countsByRegionAndGender(): number[][] {
  const lines = readFileSync(realData('sdc', 'sdcTable', 'microdata1.csv'), 'utf8')
    .split('\n')
    .slice(1)
  return ['A', 'B', 'C', 'D'].map((region) =>
    ['female', 'male'].map((gender) => lines.filter((line) => line.startsWith(`"${region}","${gender}"`)).length),
  )
}
