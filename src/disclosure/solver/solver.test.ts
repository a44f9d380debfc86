import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkOptimum, type Program, SolverFault } from './program.ts'
import { loadSolver } from './solver.ts'

/** Two columns from 0 to 4 that together are at most 6, one worth 2 and one worth 3. */
const PLAN: Program = {
  costs: Float64Array.of(2, 3),
  low: Float64Array.of(0, 0),
  high: Float64Array.of(4, 4),
  rowLow: Float64Array.of(-Infinity),
  rowHigh: Float64Array.of(6),
  starts: Int32Array.of(0, 2),
  places: Int32Array.of(0, 1),
  coefficients: Float64Array.of(1, 1),
}

const solver = await loadSolver()

test('the greatest and the least are found, with what one more of a row is worth', () => {
  using program = solver.open(PLAN)
  const best = checkOptimum(program.maximise())
  assert.equal(best.objective, 16)
  assert.deepEqual([...best.values], [2, 4])
  assert.deepEqual([...best.rowDuals], [2])
  assert.equal(checkOptimum(program.minimise()).objective, 0)
})

test('a program is solved again after its costs, bounds and rows change', () => {
  using program = solver.open(PLAN)
  program.changeCosts(Float64Array.of(1, 0))
  assert.equal(checkOptimum(program.maximise()).objective, 4)
  program.addRow({ low: -Infinity, high: 3, places: [0], coefficients: [1] })
  assert.equal(checkOptimum(program.maximise()).objective, 3)
  program.removeRows([1])
  program.changeBounds(0, 0, 2)
  assert.equal(checkOptimum(program.maximise()).objective, 2)
  program.changeAllBounds(Float64Array.of(1, 0), Float64Array.of(9, 9))
  program.changeRowBounds(0, 0, 7)
  assert.equal(checkOptimum(program.maximise()).objective, 7)
  program.changeCost(0, -1)
  assert.equal(checkOptimum(program.maximise()).objective, -1)
})

test('what has no answer is told apart, and is not taken for an optimum', () => {
  using program = solver.open(PLAN)
  program.addRow({ low: 9, high: Infinity, places: [0, 1], coefficients: [1, 1] })
  assert.equal(program.maximise().status, 'infeasible')
  assert.throws(
    () => checkOptimum(program.minimise()),
    (error) => error instanceof SolverFault && error.code === 'infeasible',
  )
  using open = solver.open({ ...PLAN, high: Float64Array.of(Infinity, 4), rowHigh: Float64Array.of(Infinity) })
  assert.equal(open.maximise().status, 'unbounded')
})

test('columns that must be whole are, also from a start that was given', () => {
  using program = solver.open({ ...PLAN, rowHigh: Float64Array.of(5.5), whole: [0, 1] })
  const best = checkOptimum(program.maximise({ start: Float64Array.of(1, 4), gap: 0, seconds: 5 }))
  assert.equal(best.objective, 14)
})

test('a time limit counts per solve, not over the life of the program', () => {
  using program = solver.open(PLAN)
  for (let round = 0; round < 300; round += 1) {
    program.changeCost(0, round % 7)
    assert.equal(program.maximise({ seconds: 0.05 }).status, 'optimal')
  }
})
