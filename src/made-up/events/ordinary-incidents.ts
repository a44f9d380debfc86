import { dayBetween, firstOf, latest, PEILDATUM, yearsAgo } from '../calendar.ts'
import { isHome, type Premises } from '../homes/premises.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import type { EventPlace } from './event-place.ts'
import { type Incident, incident } from './happening.ts'

/** How many years the police deliver. */
const INCIDENT_YEARS = 3

interface Crime {
  /** Registered per 1,000 residents a year, rounded from the national figures of 2023 (CBS 47018NED). */
  readonly rate: number
  /** How often the police know the object; what happens in the street stands on the buurt. */
  readonly placed: number
}

/** What happens where people live, by SoortMisdrijf. Sexual offences are left out: the source hides them per buurt. */
const CRIME_AT_HOME: Readonly<Record<string, Crime>> = {
  '1.1.1': { rate: 1.3, placed: 0.98 },
  '1.1.2': { rate: 0.6, placed: 0.85 },
  '1.2.1': { rate: 2.4, placed: 0.55 },
  '1.2.2': { rate: 0.5, placed: 0.6 },
  '1.2.3': { rate: 5.4, placed: 0.5 },
  '1.3.1': { rate: 4.3, placed: 0 },
  '1.4.4': { rate: 1.3, placed: 0.8 },
  '1.4.5': { rate: 2.2, placed: 0.65 },
  '1.4.6': { rate: 0.13, placed: 0 },
  '1.6.1': { rate: 0.23, placed: 0.8 },
  '1.6.2': { rate: 4.6, placed: 0.7 },
  '1.6.3': { rate: 0.04, placed: 0.6 },
  '2.1.1': { rate: 0.01, placed: 0.3 },
  '2.2.1': { rate: 3.9, placed: 0.7 },
  '2.4.2': { rate: 0.18, placed: 1 },
  '2.7.2': { rate: 0.14, placed: 0.7 },
  '3.1.1': { rate: 0.75, placed: 0.45 },
  '3.1.3': { rate: 0.37, placed: 0.4 },
  '3.5.2': { rate: 2.4, placed: 0 },
  '3.6.4': { rate: 0.44, placed: 0.3 },
  '3.7.4': { rate: 0.67, placed: 0.95 },
  '3.9.1': { rate: 4.9, placed: 0.95 },
}

/**
 * At a shop or another place of work, per place a year, so that as much comes of it as nationally for as many homes:
 * some 5.5 thefts from shops and 1.6 burglaries at work per 1,000 homes.
 */
const SHOP = { '2.5.2': 0.08, '2.5.1': 0.015, '1.4.4': 0.002, '1.4.7': 0.001, '2.2.1': 0.01 } as const
const WORKPLACE = { '2.5.1': 0.011, '1.6.2': 0.01, '2.2.1': 0.008, '1.6.1': 0.0004, '2.6.4': 0.0001 } as const

const HOME_TOTAL = totalOf(Object.values(CRIME_AT_HOME).map(({ rate }) => rate)) / 1000
const HOME_WEIGHTS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(CRIME_AT_HOME).map(([code, { rate }]) => [code, rate]),
)
// Streets of an old town and a business park see more than those of a village.
const BY_CHARACTER = {
  'old-town': 1.6,
  flats: 1.3,
  terraces: 0.9,
  suburb: 0.75,
  village: 0.6,
  countryside: 0.5,
  business: 1.1,
} as const

/** What the police registered at a place, or in the street before it, over three years. */
export function ordinaryIncidents(place: EventPlace, scene: Scene, random: Random): readonly Incident[] {
  const { premises, residents } = place
  const years = INCIDENT_YEARS * BY_CHARACTER[scene.buurt.character]
  const weights = isHome(premises) ? HOME_WEIGHTS : weightsAtWork(premises)
  const living = residents.filter(({ ended }) => ended === undefined).length
  const expected = isHome(premises) ? HOME_TOTAL * living : totalOf(Object.values(weights))
  const count = random.about(expected * years)
  if (count === 0) return []
  const from = latest(firstOf(premises.building.year), yearsAgo(INCIDENT_YEARS))
  return Array.from({ length: count }, () => {
    const code = random.weighted(weights)
    const placed = random.chance(isHome(premises) ? (CRIME_AT_HOME[code]?.placed ?? 0) : 0.95)
    return incident({ on: dayBetween(from, PEILDATUM, random), code, placed }, scene.numbers)
  })
}

function weightsAtWork({ purposes }: Premises): Readonly<Record<string, number>> {
  return purposes.includes('winkelfunctie') ? SHOP : WORKPLACE
}

function totalOf(rates: readonly number[]): number {
  return rates.reduce((sum, rate) => sum + rate, 0)
}
