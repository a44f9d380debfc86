import { yearsAgo } from '../calendar.ts'
import type { Observation } from '../events/happening.ts'
import type { Premises } from '../homes/premises.ts'
import type { Organisation } from '../organisations/organisation.ts'

/** Whether it has an establishment there now; it may have moved on. */
export function isOpenAt({ establishments }: Organisation, premises: Premises): boolean {
  return establishments.some(({ at, until }) => 'id' in at && at.id === premises.id && until === undefined)
}

/** Those of the last two years: what was noticed before that counts no more. */
export function recent(observations: readonly Observation[]): readonly Observation[] {
  return observations.filter(({ from }) => from >= yearsAgo(2))
}
