import type { Solver } from '../solver/solver.ts'
import { type Cut, cutOf, shortfall } from './cut.ts'
import type { TableInQuestion, Target } from './table-in-question.ts'
import { openWidestMove, type Reach, type WidestMove } from './widest-move.ts'

/** A cut that a pattern breaks, and the target that it came from. */
export interface Broken {
  readonly target: Target
  readonly cut: Cut
}

/** Finds what a pattern, or what is weighed as one, leaves open to an attacker. */
export interface Separation extends Disposable {
  readonly broken: (targets: readonly Target[], shares: Float64Array, until: number) => Broken[]
}

/**
 * Shown columns get this share too: of the many optima of an attacker it then takes one that holds for patterns nearby
 * as well, which gives the deeper cut (Magnanti and Wong 1981).
 */
const NEARBY = 1e-3

/** A cut that is broken by less than this is no progress. */
const LEAST_SHORTFALL = 1e-5

export function openSeparation(solver: Solver, table: TableInQuestion): Separation {
  const widest = openWidestMove(solver, table)
  return {
    broken(targets, shares, until) {
      const near = shares.map((share) => Math.max(share, NEARBY))
      const found: Broken[] = []
      const met = new Set<Target>()
      // In rising order of the limit: a move that is possible under one is possible under the next.
      for (const [limit, group] of [...Map.groupBy(targets, limitOf)].sort(([one], [other]) => one - other)) {
        widest.face(near, limit)
        for (const target of group) {
          if (performance.now() > until) return found
          if (met.has(target)) continue
          const reaches = reachesOf(widest, target, until)
          if (reaches === undefined) return found
          for (const { moves } of reaches) markMet(met, targets, target, moves)
          const cut = cutOf(
            table,
            target,
            reaches.flatMap(({ reducedCosts }) => [...reducedCosts.entries()]),
          )
          if (cut !== undefined && shortfall(cut, shares) > LEAST_SHORTFALL) found.push({ target, cut })
        }
      }
      return found
    },
    [Symbol.dispose]: () => widest[Symbol.dispose](),
  }
}

/** No column has to move further than the need, but where coefficients are not all 1 it may: up to four times is allowed. */
function limitOf({ need }: Target): number {
  return 4 ** Math.ceil(Math.log(need) / Math.log(4))
}

/** Undefined when time was up before all was answered. */
function reachesOf(widest: WidestMove, target: Target, until: number): Reach[] | undefined {
  const directions = target.direction === 0 ? ([1, -1] as const) : ([target.direction] as const)
  const reaches = directions.flatMap((direction) => widest.reach(target, direction, until) ?? [])
  return reaches.length === directions.length ? reaches : undefined
}

/** One attacker's table serves every other target that it fulfils, of attackers who know no more. */
function markMet(met: Set<Target>, targets: readonly Target[], { knows }: Target, moves: Float64Array): void {
  for (const target of targets) {
    if (target.knows !== knows && !target.knows.every(({ column }) => moves[column] === 0)) continue
    if (target.direction !== 0 && (moves[target.column] ?? 0) * target.direction >= target.need) met.add(target)
  }
}
