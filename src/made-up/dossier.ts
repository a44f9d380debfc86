import type { Incident, Observation, Permit, Report } from './events/happening.ts'
import type { Letting } from './events/letting.ts'
import type { Premises } from './homes/premises.ts'
import type { Organisation } from './organisations/organisation.ts'
import type { Person } from './people/person.ts'
import type { Estate } from './property/estate.ts'

/** How a place is held: lived in by its owner, let by a housing association, let by another, or a place of work. */
export type Tenure = 'owned' | 'social' | 'private' | 'business'

/** Everything that is so at one adresseerbaar object; the registers each tell a part of it. */
export interface Dossier {
  readonly premises: Premises
  readonly tenure: Tenure
  /** Everyone who is registered there, or whose list ended there. */
  readonly residents: readonly Person[]
  readonly estate: Estate
  readonly lettings: readonly Letting[]
  /** Organisations with an establishment there. */
  readonly established: readonly Organisation[]
  readonly permits: readonly Permit[]
  readonly incidents: readonly Incident[]
  readonly observations: readonly Observation[]
  readonly reports: readonly Report[]
}
