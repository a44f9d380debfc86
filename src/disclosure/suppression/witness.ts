import type { Target } from './table-in-question.ts'

/** A table that could be, as far as the published one tells: the columns that differ from the truth, and by how much. */
export interface Witness {
  /** In rising order. */
  readonly columns: readonly number[]
  readonly moves: readonly number[]
  /** Those of the columns that are not sensitive: without them the witness is none. */
  readonly secondary: readonly number[]
}

/** What a witness may fall short of its target, as a share of it: the tolerance of the solver. */
export const SHORT = 1e-7

/** The witness of these moves, one per column; those not above the noise are none. */
export function witnessOf(moves: Float64Array, sensitive: Uint8Array, noise: number): Witness {
  const columns = [...moves.keys()].filter((column) => Math.abs(moves[column] ?? 0) > noise)
  return {
    columns,
    moves: columns.map((column) => moves[column] ?? 0),
    secondary: columns.filter((column) => sensitive[column] === 0),
  }
}

/** Whether only withheld columns differ from the truth, and no more than this attacker can believe. */
export function holds(witness: Witness, { knows }: Target, pattern: Uint8Array): boolean {
  return (
    knows.every(({ column, below, above }) => {
      const move = moveOf(witness, column)
      return -below <= move && move <= above
    }) && witness.secondary.every((column) => pattern[column] === 1)
  )
}

/** Whether the column goes as far as the target asks, on either side. */
export function reaches(witness: Witness, { column, need }: Target): boolean {
  return Math.abs(moveOf(witness, column)) >= need * (1 - SHORT)
}

function moveOf({ columns, moves }: Witness, column: number): number {
  let from = 0
  let to = columns.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((columns[middle] ?? 0) < column) from = middle + 1
    else to = middle
  }
  return columns[from] === column ? (moves[from] ?? 0) : 0
}
