import type { Witness } from './router.ts'
import type { TableInQuestion, Target } from './table-in-question.ts'

/** Every witness that was found, to be found again for another target, another attacker or another pattern. */
export interface Witnesses {
  readonly add: (witness: Witness) => void
  /** A witness for this target that stays within the pattern and within what the attacker knows. */
  readonly find: (target: Target, pattern: Uint8Array) => Witness | undefined
}

/** What a witness may fall short of its target, as a share of it: the tolerance of the solver. */
const SHORT = 1e-7

export function emptyWitnesses({ targets, cells }: TableInQuestion): Witnesses {
  const up: Witness[][] = cells.map(() => [])
  const down: Witness[][] = cells.map(() => [])
  const least = new Float64Array(cells.length).fill(Infinity)
  for (const { column, need } of targets) least[column] = Math.min(least[column] ?? Infinity, need)
  return {
    add(witness) {
      for (const [at, column] of witness.columns.entries()) {
        const move = witness.moves[at] ?? 0
        if (Math.abs(move) >= (least[column] ?? 0) * (1 - SHORT)) (move > 0 ? up : down)[column]?.push(witness)
      }
    },
    find(target, pattern) {
      const { column, direction } = target
      const proves = (witness: Witness) => reaches(witness, target) && holds(witness, target, pattern)
      const above = direction === -1 ? undefined : up[column]?.findLast(proves)
      return above ?? (direction === 1 ? undefined : down[column]?.findLast(proves))
    },
  }
}

/** Whether only withheld columns differ from the truth, and no more than this attacker can believe. */
export function holds({ columns, moves }: Witness, { knows }: Target, pattern: Uint8Array): boolean {
  if (!columns.every((column) => pattern[column] === 1)) return false
  return knows.every(({ column, below, above }) => {
    const move = moves[columns.indexOf(column)] ?? 0
    return -below <= move && move <= above
  })
}

function reaches({ columns, moves }: Witness, { column, need }: Target): boolean {
  return Math.abs(moves[columns.indexOf(column)] ?? 0) >= need * (1 - SHORT)
}
