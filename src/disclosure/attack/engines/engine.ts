import type { Goal } from '../goal.ts'

/** How far each cell of a block has been seen to go, over all tables found that fit what is published. */
export interface Reach {
  readonly low: Float64Array
  readonly up: Float64Array
}

/** The end of an attempt: `final` when no table that fits goes further. */
export interface End {
  readonly value: number
  readonly final: boolean
}

/**
 * Why a cell cannot go further: rows that, added to and taken from each other, hold of all that is not shown only the cell
 * itself and the cells named here, which are at a bound. Without such cells the rows tell the value.
 */
export interface Hold {
  readonly direction: Direction
  readonly rows: readonly number[]
  readonly cells: readonly number[]
}

/** A cell and what must be possible for it. */
export interface Aim {
  readonly place: number
  readonly goal: Goal
}

export interface Bound {
  readonly cell: number
  readonly low: number
  readonly high: number
}

/** 1 to raise a cell, -1 to lower it. */
export type Direction = 1 | -1

/** Finds tables that fit what is published of one block. Places are those of the block. */
export interface Engine {
  readonly reach: Reach
  /** Takes the cell as far as `until`, or as far as it goes. */
  readonly push: (cell: number, direction: Direction, until: number) => End
  /** Looks for tables that take many of these aims at once; absent when going cell by cell is as quick. */
  readonly harvest?: (aims: readonly Aim[]) => void
  /** What holds the cell at its end. */
  readonly hold: (cell: number, direction: Direction) => Hold
  /** From now on each of these cells lies between its bounds; forgets what was reached. The true table must still fit. */
  readonly bound: (bounds: readonly Bound[]) => void
  readonly dispose: () => void
}
