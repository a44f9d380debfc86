import type { Day } from '../../vocabulary/day.ts'
import { dayBetween, PEILDATUM, yearsAgo } from '../calendar.ts'
import {
  type Incident,
  incident,
  momentOn,
  type Observation,
  observation,
  type Permit,
  permit,
  type Sign,
} from '../events/happening.ts'
import { type Letting, letting as numberedLetting } from '../events/letting.ts'
import type { Organisation, Party } from '../organisations/organisation.ts'
import { isOrganisation } from '../organisations/organisation.ts'
import type { Scene } from '../scene.ts'

/** What of a plant comes into the registers: lettings, permits, and what is noticed or registered there. */

const SOURCES = { bewoner: 6, bezorger: 2, hulpverlener: 1, toezichthouder: 1 } as const

type Telling = Partial<Pick<Observation, 'source' | 'meaning'>> & { readonly on?: Day }

/** One thing that somebody noticed, in the last two years when no day is given. */
export function noticed(sign: Sign, { numbers, random }: Scene, { on, ...telling }: Telling = {}): Observation {
  const day = on ?? dayBetween(yearsAgo(2), PEILDATUM, random)
  const source = sign === 'gemanipuleerde meter' ? 'netbeheerder' : random.weighted(SOURCES)
  return observation({ from: momentOn(day, random), sign, source, ...telling }, numbers)
}

/** Some of these signs, each noticed or missed; nobody notices everything. */
export function rumours(signs: readonly Sign[], chance: number, scene: Scene): readonly Observation[] {
  return signs.filter(() => scene.random.chance(chance)).map((sign) => noticed(sign, scene))
}

/** An incident of the last two years that the police placed at the object. */
export function registered(code: string, { numbers, random }: Scene): Incident {
  return incident({ code, on: dayBetween(yearsAgo(2), PEILDATUM, random) }, numbers)
}

/** A permit that was granted on a day. */
export function granted(kind: Permit['kind'], from: Day, { numbers }: Scene): Permit {
  return permit({ kind, from }, numbers)
}

/** A letting that lasts, paid through the bank and reported, unless the terms say otherwise. */
export function letting(terms: Parameters<typeof numberedLetting>[0], { numbers }: Scene): Letting {
  return numberedLetting(terms, numbers)
}

/** How those behind a plot are named in the truth: KvK number, or burgerservicenummer of someone made up. */
export function handsOf(...parties: readonly (Party | Organisation | undefined)[]): readonly string[] {
  return parties.flatMap((party) => (party === undefined ? [] : [isOrganisation(party) ? party.kvkNumber : party.bsn]))
}
