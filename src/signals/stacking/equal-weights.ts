import type { SignalOrigin } from '../contract.ts'

/**
 * What an origin adds to the equal order: every family 1, and each next origin of a family half of the one before. What
 * came through an owner, agent or business says less of this one address; a further origin with a register of
 * its own is a second pair of eyes, while one signal that joins three registers is one sign and not three witnesses.
 * Our own choices, for these reasons, and not fitted to outcomes.
 */
export const EQUAL_WEIGHTS = { next_in_family: 0.5, indirect: 0.5, further_source: 0.5 } as const

/** The equal sum of the origins at one address, as the step makes it. */
export function equalSum(origins: readonly Pick<SignalOrigin, 'place_in_family' | 'direct' | 'sources'>[]): number {
  const { next_in_family, indirect, further_source } = EQUAL_WEIGHTS
  const sources = new Set(origins.flatMap(({ sources: told }) => told))
  return origins.reduce(
    (sum, { place_in_family, direct }) => sum + next_in_family ** (place_in_family - 1) * (direct ? 1 : indirect),
    further_source * Math.max(0, Math.min(sources.size, origins.length) - 1),
  )
}
