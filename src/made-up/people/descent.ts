import type { Bsn } from '../../vocabulary/bsn.ts'
import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, daysBetween, yearOf } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Identity, Person, Relative } from './person.ts'
import { pickName } from './person-names.ts'

/** Gives grown-ups parents: now and then a couple that lives in the same buurt, else people from elsewhere. */
export interface Descent {
  /** Someone new, who bears the name of the parents that were found. */
  someone(bsn: Bsn, born: Day): Identity
  parentsOf(who: Identity): readonly Relative[]
  /** Someone who may be found as a parent from now on. */
  remember(person: Person): void
}

const PARENTS_NEARBY = 0.15
const TRIES = 4
/** Days that a parent is older, at least and at most. */
const GENERATION = [20 * 365, 42 * 365] as const
/** Lists of parents from elsewhere that give their number; most died or left before everyone had one on file. */
const NUMBERED = 0.04
const ONE_PARENT_KNOWN = 0.05

export function createDescent(random: Random, nextBsn: () => Bsn): Descent {
  const elders: Person[] = []
  const found = new Map<Bsn, readonly Relative[]>()
  return {
    someone(bsn, born) {
      const parents = random.chance(PARENTS_NEARBY) ? findParents(elders, born, random) : undefined
      const name = pickName(random, parents?.[0]?.name, yearOf(born))
      if (parents !== undefined) found.set(bsn, parents)
      return { bsn, name, born }
    },
    parentsOf: (who) => found.get(who.bsn) ?? inventParents(who, random, nextBsn),
    remember(person) {
      if (person.ended === undefined && person.partnership?.until === undefined) elders.push(person)
    },
  }
}

function findParents(elders: readonly Person[], born: Day, random: Random): readonly Relative[] | undefined {
  if (elders.length === 0) return undefined
  const [least, most] = GENERATION
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const elder = random.pick(elders)
    const partner = elder.partnership?.partner
    const fits = [elder, ...(partner === undefined ? [] : [partner])].every((parent) => {
      const older = daysBetween(parent.born, born)
      return older >= least && older <= most
    })
    if (fits)
      return [elder, ...(partner === undefined ? [] : [partner])].map(({ bsn, name, born: day }) => ({
        bsn,
        name,
        born: day,
      }))
  }
  return undefined
}

function inventParents({ name, born }: Identity, random: Random, nextBsn: () => Bsn): Relative[] {
  const count = random.chance(ONE_PARENT_KNOWN) ? 1 : 2
  return Array.from({ length: count }, (_, place) => {
    const day = dayAfter(born, -random.integer(...GENERATION))
    const bsn = random.chance(NUMBERED) ? nextBsn() : undefined
    return { bsn, name: pickName(random, place === 0 ? name : undefined, yearOf(day)), born: day }
  })
}
