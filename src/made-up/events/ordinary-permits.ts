import { dayAfter, dayBetween, firstOf, latest, PEILDATUM, toDay, yearsAgo } from '../calendar.ts'
import { isHome } from '../homes/premises.ts'
import type { Gemeente } from '../land/area.ts'
import { isOrganisation } from '../organisations/organisation.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import type { EventPlace } from './event-place.ts'
import { type Permit, permit } from './happening.ts'

/** From when a gemeente may ask a permit to let (Wet goed verhuurderschap, in force 1 July 2023; then a verordening). */
const LETTING_PERMITS_SINCE = toDay('2024-01-01')
const HAS_LETTING_PERMIT = 0.85
const YEARS_KEPT = 5
/** Building permits per home or place of work per year. */
const BUILDING_A_YEAR = 0.01

/** Shares of homes of a tenure with a permit for something else than living there as a household. */
const OTHER_USE = {
  owned: { 'toeristische verhuur': 0.004, woningsplitsing: 0.0006, woningonttrekking: 0.0004, kamerverhuur: 0.0002 },
  private: { 'toeristische verhuur': 0.003, woningsplitsing: 0.002, woningonttrekking: 0.0015, kamerverhuur: 0.012 },
  social: { woningonttrekking: 0.0002 },
  business: {},
} as const satisfies Readonly<Record<EventPlace['tenure'], Partial<Record<Permit['kind'], number>>>>

/** The permits of a place over five years: to build, to let where the gemeente asks that, and rarely to use it otherwise. */
export function ordinaryPermits(place: EventPlace, scene: Scene, random: Random): readonly Permit[] {
  return [
    ...buildingPermits(place, scene, random),
    ...lettingPermits(place, scene, random),
    ...otherUse(place, scene, random),
  ]
}

/** Two in five gemeenten ask a permit to let. Their own choice: it goes by the number, so that it is the same in every run. */
export function asksLettingPermits({ code }: Pick<Gemeente, 'code'>): boolean {
  return Number(code.slice(2)) % 5 < 2
}

function buildingPermits({ premises }: EventPlace, scene: Scene, random: Random): Permit[] {
  if (!random.chance(BUILDING_A_YEAR * YEARS_KEPT)) return []
  const from = dayBetween(latest(firstOf(premises.building.year), yearsAgo(YEARS_KEPT)), PEILDATUM, random)
  const decided = from < dayAfter(PEILDATUM, -8 * 7)
  const status = decided
    ? random.weighted({ verleend: 88, geweigerd: 6, ingetrokken: 4, aangevraagd: 2 })
    : random.weighted({ verleend: 40, aangevraagd: 60 })
  return [permit({ kind: 'bouw', from, status }, scene.numbers)]
}

/** Of the letting that goes on, when the caller knows it; else of one that began somewhere since the rule. */
function lettingPermits({ tenure, lettings }: EventPlace, scene: Scene, random: Random): Permit[] {
  if (tenure !== 'private' || !asksLettingPermits(scene.gemeente) || !random.chance(HAS_LETTING_PERMIT)) return []
  const current = lettings?.find(({ until }) => until === undefined)
  if (lettings !== undefined && current === undefined) return []
  const start = current?.from ?? dayBetween(LETTING_PERMITS_SINCE, PEILDATUM, random)
  const from = latest(LETTING_PERMITS_SINCE, dayAfter(start, -random.integer(5, 60)))
  const holder = current !== undefined && isOrganisation(current.landlord) ? current.landlord : undefined
  return [permit({ kind: 'verhuur', from, holder }, scene.numbers)]
}

function otherUse({ premises, tenure }: EventPlace, scene: Scene, random: Random): Permit[] {
  if (!isHome(premises)) return []
  const draw = random.fraction()
  let passed = 0
  for (const [kind, share] of entries(OTHER_USE[tenure])) {
    passed += share
    if (draw >= passed) continue
    const from = dayBetween(latest(firstOf(premises.building.year), yearsAgo(YEARS_KEPT)), PEILDATUM, random)
    const status = random.weighted({ verleend: 70, geweigerd: 15, ingetrokken: 8, aangevraagd: 7 })
    const ends = kind === 'toeristische verhuur' && status === 'verleend' ? dayAfter(from, 365) : undefined
    return [permit({ kind, from, status, until: ends }, scene.numbers)]
  }
  return []
}

function entries(shares: Partial<Record<Permit['kind'], number>>): readonly (readonly [Permit['kind'], number])[] {
  return (['toeristische verhuur', 'woningsplitsing', 'woningonttrekking', 'kamerverhuur'] as const).map(
    (kind) => [kind, shares[kind] ?? 0] as const,
  )
}
