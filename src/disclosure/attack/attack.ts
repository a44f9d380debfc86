import { loadSolver } from '../solver/solver.ts'
import type { Attacked } from './attacked.ts'
import { type AttackOptions, openAttacker } from './attacker.ts'
import type { Insider, Published, Sensitive } from './published.ts'

/** A cell that an insider can work out too well. */
export interface Victim extends Attacked {
  /** By place in the list of insiders. */
  readonly insider: number
}

export interface Attack {
  /** One per sensitive cell, in the same order. */
  readonly cells: readonly Attacked[]
  readonly victims: readonly Victim[]
  /** How many pairs of an insider and a cell were tried. */
  readonly pairs: number
}

/**
 * What anyone can derive about the sensitive cells from everything that is published together, and what insiders can
 * derive about each other. Throws InputFault when the truth does not fit what is published, or the cells contradict each
 * other; SolverFault when a question stays unanswered. Nothing is taken for protected that was not seen to be.
 */
export async function attack(
  published: Published,
  sensitive: readonly Sensitive[],
  insiders: readonly Insider[] = [],
  options: AttackOptions = {},
): Promise<Attack> {
  const attacker = openAttacker(published, await loadSolver(), options)
  try {
    const cells = attacker.derive(sensitive)
    const victims = insiders.flatMap((insider, place) =>
      attacker
        .deriveInside(insider)
        .filter(({ verdict }) => verdict !== 'protected')
        .map((attacked) => ({ ...attacked, insider: place })),
    )
    return { cells, victims, pairs: insiders.reduce((count, insider) => count + insider.victims.length, 0) }
  } finally {
    attacker.dispose()
  }
}
