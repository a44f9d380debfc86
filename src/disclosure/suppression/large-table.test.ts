import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadSolver } from '../solver/solver.ts'
import { harvestWitnesses } from './harvest.ts'
import { openPieceRouter } from './piece-router.ts'
import { openRouter } from './router.ts'
import { tableInQuestion } from './table-in-question.ts'
import { squareTable, taskOf } from './test-bench.ts'

const inner = Array.from({ length: 8 }, (_, row) =>
  Array.from({ length: 8 }, (_v, column) => ((row * 5 + column * 3) % 11) + 2),
)
const { values, sums, at } = squareTable(inner)
const unsafe = new Set([at(0, 0), at(0, 1), at(1, 0), at(1, 1), at(5, 6)])
const cells = values.map((value, cell) => ({ value, nc: 3, holder: null, unsafe: unsafe.has(cell), upl: 1 }))
const table = tableInQuestion(taskOf(cells, sums))
const price = (moves: readonly number[]) => moves.reduce((sum, move) => sum + Math.abs(move), 0)

test('a way in the last, whole piece is as cheap as one in the whole table', async () => {
  const solver = await loadSolver()
  using whole = openRouter(solver, table)
  using pieces = openPieceRouter(solver, table, [{ columns: Infinity, perRow: Infinity }])
  whole.price(new Float64Array(table.cells.length).fill(1))
  for (const column of [at(0, 0), at(5, 6), at(8, 8)]) {
    const known = whole.route(column, 1, [])
    const found = pieces.route(column, 1, [])
    assert.ok(known !== undefined && found !== undefined)
    assert.ok(Math.abs(price(found.moves) - price(known.moves)) < 1e-9)
  }
})

test('a piece that is too small is followed by a larger one, and where there is no way none is found', async () => {
  const solver = await loadSolver()
  using pieces = openPieceRouter(solver, table, [
    { columns: 2, perRow: 2 },
    { columns: Infinity, perRow: Infinity },
  ])
  assert.ok(pieces.route(at(5, 6), 1, []) !== undefined)
  pieces.shut([...values.keys()].filter((cell) => !unsafe.has(cell)))
  assert.equal(pieces.route(at(5, 6), 1, []), undefined)
  assert.ok(pieces.route(at(0, 0), 1, []) !== undefined)
})

test('sensitive cells that protect each other are seen at once, others are not', async () => {
  const found = harvestWitnesses(await loadSolver(), table, { pattern: table.sensitive, until: Infinity })
  const moved = new Set(found.flatMap(({ columns }) => columns))
  assert.deepEqual(
    [...moved].sort((one, other) => one - other),
    [at(0, 0), at(0, 1), at(1, 0), at(1, 1)],
  )
  assert.ok(found.every(({ secondary }) => secondary.length === 0))
})
