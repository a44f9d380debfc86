import { dayAfter, dayBetween, PEILDATUM, yearsAgo } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { People } from './people.ts'
import type { Elsewhere, Identity, Person } from './person.ts'

/** People who live outside the region and own, lend, direct or sell something in it. */
export interface Outsiders {
  /** With `ended` someone whose list is no longer kept up, since they died or left. */
  someone(ages: readonly [number, number], ended?: Person['ended']): Identity
  /** Those who were made since the last call. */
  drain(): readonly Person[]
}

const STREETS = ['Beekweg', 'Molenkade', 'Stationslaan', 'Kerkpad', 'Wilgenhof', 'Brugstraat', 'Esdoornlaan'] as const

export function createOutsiders(people: Pick<People, 'random' | 'someone'>): Outsiders {
  let made: Person[] = []
  const { random } = people
  return {
    someone(ages, ended) {
      const someone = people.someone(ages)
      const from =
        ended === undefined
          ? dayBetween(yearsAgo(18), PEILDATUM, random)
          : dayAfter(ended.on, -random.integer(400, 6_000))
      made.push({
        ...someone,
        parents: [],
        partnership: undefined,
        ended,
        stays: [{ from, at: addressOutside(random) }],
      })
      return someone
    },
    drain() {
      const drained = made
      made = []
      return drained
    },
  }
}

/** An address in no gemeente of the region. */
export function addressOutside(random: Random): Elsewhere {
  return {
    gemeenteNumber: '9999',
    street: random.pick(STREETS),
    number: random.integer(1, 180),
    postcode: `99${random.integer(80, 89)}${random.pick(['NB', 'PC', 'RD', 'TE', 'VG'])}`,
  }
}
