import { PEILDATUM, yearOf } from '../../src/made-up/calendar.ts'
import { isHome } from '../../src/made-up/homes/premises.ts'
import { settleLand } from '../../src/made-up/homes/settled-land.ts'
import { createBsnIssuer } from '../../src/made-up/people/bsn-issuer.ts'
import { ordinaryHousehold } from '../../src/made-up/people/household.ts'
import { createPeople } from '../../src/made-up/people/people.ts'
import type { Person } from '../../src/made-up/people/person.ts'
import { pickName } from '../../src/made-up/people/person-names.ts'
import { createRandom, type Random } from '../../src/made-up/random.ts'
import type { Day } from '../../src/vocabulary/day.ts'

/** What a register can know of someone. */
export type Townsperson = Pick<Person, 'name' | 'born' | 'stays' | 'partnership' | 'nameUse'> & {
  readonly grownUp: boolean
}

/** Children whose twin lives with them: as often as in the Netherlands, about 1.5 births of every hundred. */
const TWIN = 0.015
/** Children who are given all names of a parent. */
const NAMESAKE = 0.03
const GROWN_UP = 18

/** Everyone in a made-up region of so many homes, household by household; equal seeds give equal people. */
export function* townsfolk(homes: number, seed: string): Generator<Townsperson> {
  const nextBsn = createBsnIssuer(createRandom(`${seed}/numbers`))
  for (const { buurt, settlement } of settleLand(homes, seed)) {
    const random = createRandom(`${seed}/${buurt.code}`)
    const people = createPeople(random.fork('people'), nextBsn)
    for (const home of settlement.premises)
      if (isHome(home))
        for (const person of ordinaryHousehold(home, people)) yield* withTwin(likeParent(person, random), random)
  }
}

/** Now and then the child bears every given name of its parent: only the day of birth tells them apart. */
function likeParent(person: Person, random: Random): Person {
  const parent = person.parents[0]
  if (parent === undefined || !random.chance(NAMESAKE)) return person
  const { given, call } = parent.name
  return { ...person, name: { ...person.name, given, call } }
}

function* withTwin(person: Person, random: Random): Generator<Townsperson> {
  const grownUp = ageOf(person.born) >= GROWN_UP
  yield { ...person, grownUp }
  if (grownUp || !random.chance(TWIN)) return
  const name = pickName(random, person.name, yearOf(person.born))
  if (name.given !== person.name.given) yield { ...person, name, grownUp }
}

function ageOf(born: Day): number {
  return yearOf(PEILDATUM) - yearOf(born)
}
