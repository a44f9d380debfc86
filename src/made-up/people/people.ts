import type { Bsn } from '../../vocabulary/bsn.ts'
import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, daysBetween, firstOf, latest, PEILDATUM, yearOf, yearsAgo } from '../calendar.ts'
import type { Premises } from '../homes/premises.ts'
import type { Random } from '../random.ts'
import { createDescent } from './descent.ts'
import type { Elsewhere, Identity, Person, Stay } from './person.ts'
import { pickName } from './person-names.ts'
import type { Surname } from './surnames.ts'

/** Makes people and gives them a past. */
export interface People {
  readonly random: Random
  /** Someone of an age in years, the low end included and the high end not. */
  someone(ages: readonly [number, number], family?: Surname): Identity
  /** A day on which someone moved in, rather lately than long ago, and not before the building or the person was there. */
  moveIn(premises: Premises, who: Identity): Day
  /** Where someone lived before a day; a household that moved together has it in common. */
  past(who: Identity, until: Day): readonly Stay[]
  /** Registers someone at an address, with the earlier addresses that they may have had: their own unless given. */
  register(who: Identity, at: Arrival, ties?: Ties): Person
}

interface Arrival {
  readonly premises: Premises
  readonly since: Day
  readonly past?: readonly Stay[]
  readonly correspondence?: boolean
}

type Ties = Partial<Pick<Person, 'parents' | 'partnership' | 'ended' | 'nameUse'>>

/** Years that people stay somewhere on average; one in eleven homes changes hands within a year. */
const USUAL_STAY = 11
const LONGEST_STAY = 60
const NEVER_MOVED = 0.4
const MOVED_NEARBY = 0.35
const MOVED_BEFORE = 0.4

export function createPeople(random: Random, nextBsn: () => Bsn): People {
  const seen: Premises[] = []
  const descent = createDescent(random, nextBsn)
  const past = (who: Identity, until: Day) => earlierStays(who, until, { seen, random })
  return {
    random,
    someone([youngest, oldest], family) {
      const born = dayBetween(yearsAgo(oldest), yearsAgo(youngest), random)
      const bsn = nextBsn()
      return family === undefined
        ? descent.someone(bsn, born)
        : { bsn, name: pickName(random, family, yearOf(born)), born }
    },
    moveIn(premises, who) {
      const years = Math.min(LONGEST_STAY, -Math.log(1 - random.fraction()) * USUAL_STAY)
      const earliest = latest(firstOf(premises.building.year), dayAfter(who.born, 18 * 366))
      return latest(earliest, dayAfter(PEILDATUM, -1 - Math.round(years * 365)))
    },
    past,
    register(who, { premises, since, past: shared, correspondence }, ties = {}) {
      const from = latest(since, who.born)
      seen.push(premises)
      const now: Stay = { from, at: premises, ...(correspondence === true ? { correspondence } : {}) }
      const person = {
        ...who,
        partnership: undefined,
        ended: undefined,
        ...ties,
        parents: ties.parents ?? descent.parentsOf(who),
        stays: [now, ...(from === who.born ? [] : sinceBirth(shared ?? past(who, from), who.born))],
      }
      descent.remember(person)
      return person
    },
  }
}

/** What of a past someone was there for. */
function sinceBirth(past: readonly Stay[], born: Day): Stay[] {
  const until = [undefined, ...past.map(({ from }) => from)]
  return past
    .filter((_, place) => (until[place] ?? PEILDATUM) > born)
    .map((stay) => ({ ...stay, from: latest(stay.from, born) }))
}

function earlierStays(who: Identity, until: Day, past: { seen: readonly Premises[]; random: Random }): Stay[] {
  const { seen, random } = past
  if (random.chance(NEVER_MOVED) || daysBetween(who.born, until) < 2) return []
  const years = 1 + Math.min(random.between(0, 14), random.between(0, 14))
  const from = latest(who.born, dayAfter(until, -Math.round(years * 365)))
  const nearby = seen.length === 0 ? undefined : random.pick(seen)
  const moved = nearby !== undefined && random.chance(MOVED_NEARBY) && yearOf(from) > nearby.building.year
  const stay = { from, at: moved ? nearby : elsewhere(random) }
  return random.chance(MOVED_BEFORE) ? [stay, ...earlierStays(who, from, past)] : [stay]
}

const STREETS = [
  'Zeedijk',
  'Havenweg',
  'Dorpsstraat',
  'Ringvaart',
  'Meerweg',
  'Oudeland',
  'Brugweg',
  'Kerklaan',
  'Veenkade',
  'Lindehof',
  'Sluispad',
  'Torenplein',
] as const

function elsewhere(random: Random): Elsewhere {
  return {
    gemeenteNumber: '9999',
    street: random.pick(STREETS),
    number: random.integer(1, 180),
    postcode: `99${random.integer(90, 99)}${random.pick(['AB', 'CD', 'EG', 'HJ', 'KL'])}`,
  }
}
