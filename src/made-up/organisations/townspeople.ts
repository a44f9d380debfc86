import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, daysBetween, PEILDATUM } from '../calendar.ts'
import { isHome, type Premises } from '../homes/premises.ts'
import type { Outsiders } from '../people/outsiders.ts'
import type { Elsewhere, Identity, Person } from '../people/person.ts'
import type { Random } from '../random.ts'
import { businessAddressElsewhere } from './business-address.ts'

/** Who owns and directs what is in a buurt: its residents, and people from outside the region. */
export interface Townspeople {
  /** Someone who was of age on a day: in so many of all cases a resident of the buurt. */
  someoneOfAge(day: Day, share: number): Identity
  /** Several of them, each once. */
  severalOfAge(count: number, day: Day, share: number): readonly Identity[]
  /** The home of a resident; of anyone else an address outside the region. */
  homeOf(who: Identity): Premises | Elsewhere
}

const ADULT = 18 * 366
const TRIES = 8
/** Outsiders who come back for another company. */
const COMES_BACK = 0.5
const REMEMBERED = 40
const OLDEST = 86

export function createTownspeople(
  places: readonly { premises: Premises; residents: readonly Person[] }[],
  { random, outsiders }: { random: Random; outsiders: Outsiders },
): Townspeople {
  const homes = new Map<string, Premises>()
  const residents: Grown[] = []
  for (const { premises, residents: all } of places)
    if (isHome(premises) && premises.form !== 'care-home')
      for (const who of all) {
        const grown = { who, since: adultSince(who) }
        if (grown.since > PEILDATUM || who.ended !== undefined) continue
        residents.push(grown)
        homes.set(who.bsn, premises)
      }
  const remembered: Grown[] = []
  const resident = (day: Day) => {
    for (let tries = Math.min(TRIES, residents.length); tries > 0; tries--) {
      const { who, since } = random.pick(residents)
      if (since <= day) return who
    }
    return undefined
  }
  const outsider = (day: Day) => {
    const known = remembered.length > 0 && random.chance(COMES_BACK) ? random.pick(remembered) : undefined
    if (known !== undefined && known.since <= day) return known.who
    const youngest = Math.min(OLDEST - 2, Math.max(24, Math.ceil(daysBetween(day, PEILDATUM) / 365) + 20))
    const who = outsiders.someone([youngest, Math.min(OLDEST, youngest + 32)])
    remembered.push({ who, since: adultSince(who) })
    if (remembered.length > REMEMBERED) remembered.shift()
    return who
  }
  const someoneOfAge = (day: Day, share: number) => (random.chance(share) ? resident(day) : undefined) ?? outsider(day)
  return {
    someoneOfAge,
    severalOfAge(count, day, share) {
      const found = new Map<string, Identity>()
      for (let tries = 4 * count; found.size < count && tries > 0; tries--) {
        const someone = someoneOfAge(day, share)
        found.set(someone.bsn, someone)
      }
      return [...found.values()]
    },
    homeOf: (who) => homes.get(who.bsn) ?? businessAddressElsewhere(random),
  }
}

interface Grown {
  readonly who: Identity
  /** The day on which they came of age. */
  readonly since: Day
}

/** The day on which someone comes of age, or a few days later. */
export function adultSince({ born }: Identity): Day {
  return dayAfter(born, ADULT)
}
