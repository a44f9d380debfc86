import type { Solver } from '../solver/solver.ts'
import { pieceOf, rowsOfColumns } from './piece.ts'
import type { TableInQuestion, Target } from './table-in-question.ts'
import { SHORT, type Witness } from './witness.ts'

/** Stops after so many tables in a row that met little more. */
const PATIENCE = 2

/** What a table has to meet beside to be worth the time of the next: a share of what was met. */
const LITTLE = 0.005

/** No column moves further than this many times the greatest need. */
const FURTHEST = 10

/**
 * Tables in which nothing but withheld columns differs from the truth, drawn in random directions towards all targets from
 * outside at once: one such table meets hundreds of targets. Stops when there is little more, or at the moment `until`.
 */
export function harvestWitnesses(
  solver: Solver,
  table: TableInQuestion,
  { pattern, until }: { readonly pattern: Uint8Array; readonly until: number },
): Witness[] {
  const withheld = [...table.cells.keys()].filter((column) => pattern[column] === 1)
  const { columns, table: inner } = pieceOf(table, rowsOfColumns(table), withheld)
  const placeOf = new Map(columns.map((column, place) => [column, place]))
  let open = table.targets.flatMap((target) => {
    const column = placeOf.get(target.column)
    return column === undefined || target.direction === 0 || target.knows.length > 0 ? [] : [{ ...target, column }]
  })
  const furthest = FURTHEST * open.reduce((most, { need }) => Math.max(most, need), 0)
  const rows = new Float64Array(inner.starts.length - 1)
  using program = solver.open({
    ...inner,
    costs: new Float64Array(columns.length),
    low: inner.below.map((below) => -Math.min(below, furthest)),
    high: inner.above.map((above) => Math.min(above, furthest)),
    rowLow: rows,
    rowHigh: rows,
  })
  const sign = randomSigns()
  const found: Witness[] = []
  for (let idle = 0; open.length > 1 && idle < PATIENCE; ) {
    const seconds = (until - performance.now()) / 1000
    if (seconds <= 0) break
    program.changeCosts(directions(open, columns.length, sign))
    const outcome = program.maximise({ seconds: Math.min(60, seconds) })
    if (outcome.status !== 'optimal') break
    const { values } = outcome
    const left = open.filter((target) => !isMetBy(target, values))
    idle = open.length - left.length > LITTLE * open.length ? 0 : idle + 1
    if (left.length < open.length) found.push(inWhole(values, columns, table.sensitive))
    open = left
  }
  return found
}

/** Towards every open target, each weighed by its need; where both sides are open, one of them by lot. */
function directions(targets: readonly Target[], count: number, sign: () => 1 | -1): Float64Array {
  const costs = new Float64Array(count)
  for (const { column, direction, need } of targets)
    if (costs[column] === 0 || sign() === 1) costs[column] = direction / need
  return costs
}

function isMetBy({ column, direction, need }: Target, moves: Float64Array): boolean {
  return (moves[column] ?? 0) * direction >= need * (1 - SHORT)
}

function inWhole(values: Float64Array, columns: readonly number[], sensitive: Uint8Array): Witness {
  const moved = columns.flatMap((column, place) => {
    const move = values[place] ?? 0
    return Math.abs(move) > 1e-9 ? [{ column, move }] : []
  })
  return {
    columns: moved.map(({ column }) => column),
    moves: moved.map(({ move }) => move),
    secondary: moved.map(({ column }) => column).filter((column) => sensitive[column] === 0),
  }
}

/** 1 and -1 by turns that look random; the same every time (Marsaglia's xorshift, 2003). */
function randomSigns(): () => 1 | -1 {
  let state = 2_463_534_242
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state & 1) === 0 ? 1 : -1
  }
}
