import { createBagNumbers } from '../homes/bag-numbers.ts'
import { createPostcodes } from '../homes/postcodes.ts'
import { isHome } from '../homes/premises.ts'
import { buildBuurt } from '../homes/settlement.ts'
import { createStreetNames } from '../homes/street-names.ts'
import type { Buurt, Gemeente } from '../land/area.ts'
import { makeLand } from '../land/land.ts'
import { createNumbers } from '../numbers.ts'
import { createBsnIssuer } from '../people/bsn-issuer.ts'
import { ordinaryHousehold } from '../people/household.ts'
import { createOutsiders } from '../people/outsiders.ts'
import { createPeople } from '../people/people.ts'
import type { Person } from '../people/person.ts'
import { createMarket } from '../property/market.ts'
import { createRandom, type Random } from '../random.ts'
import { type BusinessPlace, ordinaryBusinesses } from './businesses.ts'
import { type Cast, createCast } from './cast.ts'
import { createFounder, type Founder } from './founder.ts'
import type { Organisation } from './organisation.ts'

/** A gemeente with its homes, people and organisations, and nothing else. For tests. */
export interface BusinessTown {
  readonly gemeente: Gemeente
  readonly founder: Founder
  readonly cast: Cast
  /** One by one, so that memory holds one buurt. */
  buurten(): Generator<BusinessBuurt>
}

export interface BusinessBuurt {
  readonly buurt: Buurt
  readonly places: readonly BusinessPlace[]
  readonly established: ReadonlyMap<string, readonly Organisation[]>
  readonly organisations: readonly Organisation[]
  readonly outsiders: readonly Person[]
}

export function businessTowns(homes: number, seed: string): readonly BusinessTown[] {
  const random = createRandom(seed)
  const numbers = createNumbers()
  const nextBsn = createBsnIssuer(random.fork('bsn'))
  return makeLand(homes, random.fork('land')).gemeenten.map((gemeente) => {
    const own = random.fork(gemeente.code)
    const founder = createFounder(own.fork('organisations'), numbers)
    const outsiders = createOutsiders(createPeople(own.fork('outsiders'), nextBsn))
    const cast = createCast(gemeente, { random: own.fork('cast'), founder, outsiders })
    const market = createMarket(gemeente, own.fork('market'))
    return {
      gemeente,
      founder,
      cast,
      *buurten() {
        for (const { buurt, premises } of settle(gemeente, own)) {
          const there = own.fork(buurt.code)
          const people = createPeople(there.fork('people'), nextBsn)
          const places = premises.map((place) => ({
            premises: place,
            residents: isHome(place) ? ordinaryHousehold(place, people) : [],
            taken: false,
          }))
          const scene = { gemeente, buurt, random: there, numbers, people, outsiders, founder, cast, market }
          const established = ordinaryBusinesses(places, scene)
          yield { buurt, places, established, organisations: founder.drain(), outsiders: outsiders.drain() }
        }
      },
    }
  })
}

function* settle(gemeente: Gemeente, random: Random) {
  const numbers = createBagNumbers(gemeente.code.slice(2))
  for (const wijk of gemeente.wijken) {
    const woonplaatsCode = wijk.woonplaats.code
    const streetName = createStreetNames(random.fork(`streets ${wijk.code}`))
    const postcodes = createPostcodes(wijk.postcodeDigits)
    for (const buurt of wijk.buurten) {
      const issuers = { random: random.fork(`homes ${buurt.code}`), numbers, postcodes, woonplaatsCode, streetName }
      yield { buurt, premises: buildBuurt(buurt, issuers).premises }
    }
  }
}
