import { compact, PEILDATUM } from '../calendar.ts'
import type { Premises } from '../homes/premises.ts'
import type { Person } from '../people/person.ts'

// BW-02 as the region is calibrated on it: less than 12 m² per registered adult, from three adults on.
const LEAST_AREA_PER_ADULT = 12
const LEAST_ADULTS = 3
// The BAG fills in 1 m² where nobody measured.
const PLACEHOLDER_AREA = 1

/** Whether the registers show little room for many adults here. */
export function looksCrowded(premises: Premises, residents: readonly Person[]): boolean {
  const adults = residents.filter(isAdult).length
  return (
    premises.kind === 'Verblijfsobject' &&
    premises.registeredArea !== PLACEHOLDER_AREA &&
    adults >= LEAST_ADULTS &&
    premises.registeredArea < LEAST_AREA_PER_ADULT * adults
  )
}

/** Registered and eighteen or over on the peildatum. */
function isAdult({ born, ended }: Person): boolean {
  return ended === undefined && Number(compact(born)) + 180_000 <= Number(compact(PEILDATUM))
}

/** How many adults leave each so many m², and not fewer than the given number. */
export function adultsFor(premises: Premises, areaEach: number, least: number): number {
  return Math.max(least, Math.ceil(premises.floorArea / areaEach))
}
