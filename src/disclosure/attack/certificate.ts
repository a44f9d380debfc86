import type { Attack } from './attack.ts'

/** What attackers could work out, in a form that may be published: no true value, and no parameter that is secret. */
export interface Certificate {
  /** Name and version: `HiGHS 1.15.3`. */
  readonly solver: string
  readonly attackers: readonly string[]
  readonly sensitive: number
  readonly underProtected: number
  readonly exact: number
  readonly victims: number
  readonly cells: readonly CertifiedCell[]
}

/** One sensitive cell. An end is there only when it follows from what is published; null goes on without end. */
export interface CertifiedCell {
  readonly cell: string
  readonly verdict: 'protected' | 'under-protected' | 'exact'
  readonly low?: number
  readonly up?: number | null
}

/**
 * The certificate of an attack. Ends that the attack did not follow to where they end are left out: where it stopped tells
 * of the true value and of the room that was asked.
 */
export function certificateOf(
  { cells, victims }: Attack,
  about: {
    readonly solver: string
    readonly attackers: readonly string[]
    /** How a cell is called by those who read the release. */
    readonly nameOf: (cell: number) => string
  },
): Certificate {
  return {
    solver: about.solver,
    attackers: about.attackers,
    sensitive: cells.length,
    underProtected: cells.filter(({ verdict }) => verdict !== 'protected').length,
    exact: cells.filter(({ verdict }) => verdict === 'exact').length,
    victims: new Set(victims.map(({ cell }) => cell)).size,
    cells: cells.map(({ cell, verdict, low, up, lowIsEnd, upIsEnd }) => ({
      cell: about.nameOf(cell),
      verdict,
      ...(lowIsEnd ? { low } : {}),
      ...(upIsEnd ? { up: Number.isFinite(up) ? up : null } : {}),
    })),
  }
}
