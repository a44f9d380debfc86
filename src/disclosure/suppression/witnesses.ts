import type { TableInQuestion, Target } from './table-in-question.ts'
import { holds, reaches, SHORT, type Witness } from './witness.ts'

/** Every witness that was found, to be found again for another target, another attacker or another pattern. */
export interface Witnesses {
  readonly add: (witness: Witness) => void
  /** A witness for this target that stays within the pattern and within what the attacker knows. */
  readonly find: (target: Target, pattern: Uint8Array) => Witness | undefined
  readonly all: readonly Witness[]
}

export function emptyWitnesses({ targets, cells }: TableInQuestion): Witnesses {
  const all: Witness[] = []
  const up: Witness[][] = cells.map(() => [])
  const down: Witness[][] = cells.map(() => [])
  const least = new Float64Array(cells.length).fill(Infinity)
  for (const { column, need } of targets) least[column] = Math.min(least[column] ?? Infinity, need)
  return {
    all,
    add(witness) {
      all.push(witness)
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
