import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notSeen } from './possible-tables.ts'
import { squareTable, taskOf } from './test-bench.ts'

const { values, sums, at } = squareTable([
  [9, 4],
  [7, 3],
])
const cells = values.map((value, cell) => ({ value, nc: 3, holder: null, unsafe: cell === at(0, 0), upl: 2 }))
const task = taskOf(cells, sums)
const corners = [at(0, 0), at(0, 1), at(1, 0), at(1, 1)]
const published = {
  equations: task.equations,
  low: task.values.map((value, cell) => (corners.includes(cell) ? 0 : value)),
  high: task.values.map((value, cell) => (corners.includes(cell) ? Infinity : value)),
}
const up = { cells: corners, moves: [2, -2, -2, 2] }
const down = { cells: corners, moves: [-2, 2, 2, -2] }

test('two tables that fit, one with the cell high and one with it low, leave nothing to attack', () => {
  assert.deepEqual(notSeen(published, task, [up, down]), { sensitive: [], insiders: [] })
  assert.equal(notSeen(published, task, [up]).sensitive.length, 1)
})

test('a table that does not add up, moves a shown cell or goes below zero shows nothing', () => {
  const wrong = [
    { cells: corners, moves: [2, -2, -2, 1] },
    { cells: [...corners, at(2, 2)], moves: [2, -2, -2, 2, 1] },
    { cells: corners, moves: [5, -5, -5, 5] },
    { cells: [at(0, 0), at(0, 2)], moves: [2, 2] },
  ]
  for (const table of wrong) assert.equal(notSeen(published, task, [table, down]).sensitive.length, 1)
})

test('for an insider only tables count in which what he knows stands still', () => {
  const victim = { cell: at(0, 0), value: 9, lower: 0, upper: 2, sliding: 0 }
  const one = { holder: 'h', knows: [at(1, 1)], victims: [victim] }
  const other = { holder: 'i', knows: [], victims: [victim], atLeast: [{ cell: at(0, 1), amount: 2 }] }
  const third = { holder: 'j', knows: [], victims: [victim], atLeast: [{ cell: at(0, 1), amount: 3 }] }
  const { insiders } = notSeen(published, { ...task, insiders: [one, other, third] }, [up, down])
  assert.deepEqual(
    insiders.map(({ holder }) => holder),
    ['h', 'j'],
  )
})
