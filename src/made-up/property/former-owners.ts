import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, PEILDATUM, yearOf } from '../calendar.ts'
import type { Party } from '../organisations/organisation.ts'
import type { Outsiders } from '../people/outsiders.ts'
import type { Identity } from '../people/person.ts'
import type { Random } from '../random.ts'

/**
 * Who sold a home here before: mostly those who own another one here now. Burgerservicenummers are scarce, so few are
 * made for the past alone.
 */
export interface FormerOwners {
  /** Keeps owners of now, to be former owners elsewhere. */
  remember(owners: readonly Identity[], since: Day): void
  /** A household that may have owned a home from one day until another: adults then, and rather not elsewhere owners. */
  household(period: Period, draw: Draw): readonly Identity[]
}

interface Period {
  readonly from: Day
  readonly until: Day
  /** Who had or got it too, and is therefore somebody else. */
  readonly not: readonly Party[]
}

export interface Draw {
  readonly random: Random
  readonly outsiders: Outsiders
}

interface Household {
  readonly owners: readonly Identity[]
  readonly since: Day
  readonly allAdultSince: Day
  uses: number
}

/** How many households are remembered, and how often one is used. */
const CAPACITY = 600
const USES = 2
const TRIES = 24
const ADULT = 18

export function createFormerOwners(): FormerOwners {
  const ring: Household[] = []
  let next = 0
  return {
    remember(owners, since) {
      if (owners.length === 0) return
      const allAdultSince = owners.map(({ born }) => adultOn(born)).reduce((a, b) => (a < b ? b : a))
      ring[next] = { owners, since, allAdultSince, uses: 0 }
      next = (next + 1) % CAPACITY
    },
    household({ from, until, not }, { random, outsiders }) {
      let fitting: Household | undefined
      for (let tries = 0; tries < TRIES && ring.length > 0; tries++) {
        const found = random.pick(ring)
        if (found.uses >= USES || found.allAdultSince > from || found.owners.some((owner) => not.includes(owner)))
          continue
        fitting ??= found
        // Those who bought their own home when they sold this one are the likeliest.
        if (found.since < until) continue
        fitting = found
        break
      }
      if (fitting === undefined) return [outsiders.someone(agesFor(from))]
      fitting.uses += 1
      return fitting.owners
    },
  }
}

/** The day that someone comes of age. */
export function adultOn(born: Day): Day {
  return dayAfter(born, ADULT * 365 + 5)
}

/** Ages now of people who were from 24 to 50 years old on a day. */
export function agesFor(on: Day, then: readonly [number, number] = [24, 50]): readonly [number, number] {
  const years = yearOf(PEILDATUM) - yearOf(on)
  return [then[0] + years, Math.max(then[0] + years + 1, Math.min(96, then[1] + years))]
}
