import type { Hold } from './engines/engine.ts'

/** What an attacker can work out about one cell. */
export interface Attacked {
  readonly cell: number
  /** The ends of the interval; where `lowIsEnd` or `upIsEnd` is false it goes on beyond, and was not followed further. */
  readonly low: number
  readonly up: number
  readonly lowIsEnd: boolean
  readonly upIsEnd: boolean
  readonly verdict: 'protected' | 'under-protected' | 'exact'
  /** When not protected: what holds it on the sides where it should go further; none for a cell that is shown. */
  readonly holds: readonly Hold[]
}
