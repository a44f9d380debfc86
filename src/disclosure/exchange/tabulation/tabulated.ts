import type { Lattice } from '../../cells/lattice.ts'

/** A table before protection: of every cell its true value, and what the rules must know of who is in it. */
export interface Tabulated {
  readonly lattice: Lattice
  readonly values: Float64Array
  /** How many records are in a cell. */
  readonly records: Float64Array
  /** How many units that must not be disclosed are in it: holders, or records when no holder is named. */
  readonly units: Float64Array
  /** The largest, second largest… contribution of one unit to each cell. */
  readonly largest: readonly Float64Array[]
  readonly costs: Float64Array
  /** Cells of one unit alone, with that unit; never printed. */
  readonly soleHolders: ReadonlyMap<number, string>
  /** What was given of cells that were summed elsewhere; empty for microdata. */
  readonly given: ReadonlyMap<number, GivenCell>
}

/** What somebody already decided about a cell. */
export interface GivenCell {
  readonly isSensitive: boolean
  readonly mustBeShown: boolean
  /** The room it needs below and above, when that was given. */
  readonly lower: number | undefined
  readonly upper: number | undefined
}

/** A table of nothing yet, on a lattice; `ranks` is how many of the largest contributions are kept. */
export function emptyTable(lattice: Lattice, ranks: number) {
  const column = () => new Float64Array(lattice.size)
  return {
    lattice,
    values: column(),
    records: column(),
    units: column(),
    largest: Array.from({ length: ranks }, column),
    costs: column(),
    soleHolders: new Map<number, string>(),
    given: new Map<number, GivenCell>(),
  }
}

export type TableInMaking = ReturnType<typeof emptyTable>
