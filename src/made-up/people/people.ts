import type { Bsn } from '../../vocabulary/bsn.ts'
import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, firstOf, latest, PEILDATUM, yearOf, yearsAgo } from '../calendar.ts'
import type { Premises } from '../homes/premises.ts'
import type { Random } from '../random.ts'
import type { Elsewhere, Identity, Person, Stay } from './person.ts'
import { type PersonName, pickName } from './person-names.ts'

/** Makes people and gives them a past. */
export interface People {
  readonly random: Random
  /** Someone of an age in years, the low end included and the high end not. */
  someone(ages: readonly [number, number], family?: PersonName): Identity
  /** A day on which someone moved in, rather lately than long ago, and not before the building or the person was there. */
  moveIn(premises: Premises, who: Identity): Day
  /** Registers someone at an address, with the earlier address that they may have had. */
  register(
    who: Identity,
    at: { premises: Premises; since: Day },
    ties?: Partial<Pick<Person, 'parents' | 'partnership' | 'ended'>>,
  ): Person
}

export function createPeople(random: Random, nextBsn: () => Bsn): People {
  const seen: Premises[] = []
  return {
    random,
    someone([youngest, oldest], family) {
      const born = dayBetween(yearsAgo(oldest), yearsAgo(youngest), random)
      return { bsn: nextBsn(), name: pickName(random, family), born }
    },
    moveIn(premises, who) {
      const years = Math.min(random.between(0, 45), random.between(0, 45))
      const earliest = latest(firstOf(premises.building.year), dayAfter(who.born, 18 * 366))
      return latest(earliest, dayAfter(PEILDATUM, -1 - Math.round(years * 365)))
    },
    register(who, { premises, since }, ties = {}) {
      const from = latest(since, who.born)
      seen.push(premises)
      const earlier = from === who.born ? [] : earlierStays(who, from, { seen, random })
      return {
        ...who,
        parents: [],
        partnership: undefined,
        ended: undefined,
        ...ties,
        stays: [{ from, at: premises }, ...earlier],
      }
    },
  }
}

function earlierStays(who: Identity, until: Day, past: { seen: readonly Premises[]; random: Random }): Stay[] {
  const { seen, random } = past
  if (random.chance(0.45)) return []
  const from = dayBetween(latest(who.born, dayAfter(until, -15 * 365)), dayAfter(until, -1), random)
  const nearby = random.pick(seen)
  const moved = random.chance(0.4) && yearOf(from) > nearby.building.year
  return [{ from, at: moved ? nearby : elsewhere(random) }]
}

function elsewhere(random: Random): Elsewhere {
  return {
    gemeenteNumber: '9999',
    street: random.pick(['Zeedijk', 'Havenweg', 'Dorpsstraat', 'Ringvaart', 'Meerweg', 'Oudeland']),
    number: random.integer(1, 180),
    postcode: `99${random.integer(90, 99)}${random.pick(['AB', 'CD', 'EG', 'HJ', 'KL'])}`,
  }
}
