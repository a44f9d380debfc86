import { daysBetween, PEILDATUM } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import { isOrganisation } from '../../organisations/organisation.ts'

/** Ages as the police group them; they suspect nobody below twelve. */
export const AGE_BANDS = { '12-17': 12, '18-24': 18, '25-44': 25, '45-64': 45, '65 en ouder': 65 } as const
export type AgeBand = keyof typeof AGE_BANDS
/** How many homes a household has. */
export const HOLDINGS = { '2': 2, '3-9': 3, '10 of meer': 10 } as const
export type Holding = keyof typeof HOLDINGS

/** What is counted of a gemeente for those who deliver about the region as a whole. Plain data: it comes from a thread. */
export interface GemeenteCounts {
  readonly gemeente: string
  readonly homes: number
  readonly establishments: number
  readonly residents: Readonly<Record<AgeBand, number>>
  /** Places with a planted misuse of this theme. */
  readonly misuse: { readonly drugs: number; readonly other: number }
  /** Homes of natural persons with more than one: of those behind a planted misuse, and of all others. */
  readonly homesHeld: Readonly<Record<Holding, { readonly planted: number; readonly ordinary: number }>>
}

export interface GemeenteTally {
  add(neighbourhood: Pick<Neighbourhood, 'dossiers' | 'people' | 'truths'>): void
  counts(): GemeenteCounts
}

const DRUGS: ReadonlySet<string> = new Set(['cannabis-farm', 'remote-premises'])
const DAYS_PER_YEAR = 365.25

export function createGemeenteTally(gemeente: string): GemeenteTally {
  const residents = { '12-17': 0, '18-24': 0, '25-44': 0, '45-64': 0, '65 en ouder': 0 }
  const misuse = { drugs: 0, other: 0 }
  const homesOf = new Map<string, number>()
  const behind = new Set<string>()
  let [homes, establishments] = [0, 0]
  return {
    add({ dossiers, people, truths }) {
      for (const { born, ended } of people) {
        const band = ended === undefined ? lastFrom(AGE_BANDS, daysBetween(born, PEILDATUM) / DAYS_PER_YEAR) : undefined
        if (band !== undefined) residents[band] += 1
      }
      for (const { premises, established, estate } of dossiers) {
        establishments += established.length
        if (!isHome(premises)) continue
        homes += 1
        const holder = estate.deeds.at(-1)?.to[0]?.holder
        if (holder !== undefined && !isOrganisation(holder)) homesOf.set(holder.bsn, (homesOf.get(holder.bsn) ?? 0) + 1)
      }
      for (const truth of truths) {
        if (!truth.misuse) continue
        misuse[DRUGS.has(truth.kind) ? 'drugs' : 'other'] += 1
        for (const hand of truth.hands) behind.add(hand)
      }
    },
    counts: () => ({ gemeente, homes, establishments, residents, misuse, homesHeld: heldHomes(homesOf, behind) }),
  }
}

function heldHomes(homesOf: ReadonlyMap<string, number>, behind: ReadonlySet<string>): GemeenteCounts['homesHeld'] {
  const none = () => ({ planted: 0, ordinary: 0 })
  const held = { '2': none(), '3-9': none(), '10 of meer': none() }
  for (const [holder, homes] of homesOf) {
    const holding = lastFrom(HOLDINGS, homes)
    if (holding !== undefined) held[holding][behind.has(holder) ? 'planted' : 'ordinary'] += homes
  }
  return held
}

/** The last of the classes that begins at or below the number. */
function lastFrom<K extends string>(classes: Readonly<Record<K, number>>, number: number): K | undefined {
  let found: K | undefined
  for (const name in classes) if (classes[name] <= number) found = name
  return found
}
