import type { Tenure } from '../dossier.ts'
import type { Premises } from '../homes/premises.ts'
import type { Person } from '../people/person.ts'
import type { Letting } from './letting.ts'

/** A place where something may happen. */
export interface EventPlace {
  readonly premises: Premises
  readonly tenure: Tenure
  readonly residents: readonly Person[]
  /** Lettings there, when they are known: a permit to let goes with one that goes on. */
  readonly lettings?: readonly Letting[]
}
