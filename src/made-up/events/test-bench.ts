import type { Dossier, Tenure } from '../dossier.ts'
import { createBagNumbers } from '../homes/bag-numbers.ts'
import { createPostcodes } from '../homes/postcodes.ts'
import { isHome, type Premises } from '../homes/premises.ts'
import { buildBuurt } from '../homes/settlement.ts'
import { createStreetNames } from '../homes/street-names.ts'
import type { Gemeente } from '../land/area.ts'
import { makeLand } from '../land/land.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import { createNumbers } from '../numbers.ts'
import { createCast } from '../organisations/cast.ts'
import { createFounder } from '../organisations/founder.ts'
import type { Party } from '../organisations/organisation.ts'
import { createBsnIssuer } from '../people/bsn-issuer.ts'
import { ordinaryHousehold } from '../people/household.ts'
import { createOutsiders } from '../people/outsiders.ts'
import { createPeople } from '../people/people.ts'
import { createMarket } from '../property/market.ts'
import { tenureOf } from '../property/tenure.ts'
import { createRandom, type Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { ordinaryEvents } from './ordinary-events.ts'
import { ordinaryLettings } from './ordinary-lettings.ts'

/** A buurt where nothing was planted, as far as events go by it. */
export type OrdinaryBuurt = Pick<
  Neighbourhood,
  'gemeente' | 'buurt' | 'premises' | 'dossiers' | 'people' | 'truths' | 'outsiders'
>

/** The buurten of a region where nothing was planted: homes, people, lettings and events, without who owned them before. For tests. */
export function ordinaryRegion(homes: number, seed: string): readonly OrdinaryBuurt[] {
  return scenesOf(homes, seed).map(({ scene, premises }) => {
    const { gemeente, buurt, outsiders } = scene
    const dossiers = premises.map((place) => dossierOf(place, scene))
    const people = dossiers.flatMap(({ residents }) => residents)
    return { gemeente, buurt, premises, dossiers, people, truths: [], outsiders: outsiders.drain() }
  })
}

/** What those who make up the buurten of a region draw from, with the places there. For tests. */
export function scenesOf(homes: number, seed: string): readonly { scene: Scene; premises: readonly Premises[] }[] {
  const random = createRandom(seed)
  const numbers = createNumbers()
  const nextBsn = createBsnIssuer(random.fork('bsn'))
  return makeLand(homes, random.fork('land')).gemeenten.flatMap((gemeente) => {
    const own = random.fork(gemeente.code)
    const founder = createFounder(own.fork('founder'), numbers)
    const outsiders = createOutsiders(createPeople(own.fork('outsiders'), nextBsn))
    const cast = createCast(gemeente, { random: own.fork('cast'), founder, outsiders })
    const market = createMarket(gemeente, own.fork('market'))
    return settle(gemeente, own).map(({ buurt, premises }) => {
      const there = own.fork(buurt.code)
      const people = createPeople(there.fork('people'), nextBsn)
      return { scene: { gemeente, buurt, random: there, numbers, people, outsiders, founder, cast, market }, premises }
    })
  })
}

function settle(gemeente: Gemeente, random: Random) {
  const numbers = createBagNumbers(gemeente.code.slice(2))
  return gemeente.wijken.flatMap((wijk) => {
    const woonplaatsCode = wijk.woonplaats.code
    const streetName = createStreetNames(random.fork(`streets ${wijk.code}`))
    const postcodes = createPostcodes(wijk.postcodeDigits)
    return wijk.buurten.map((buurt) => {
      const issuers = { random: random.fork(`homes ${buurt.code}`), numbers, postcodes, woonplaatsCode, streetName }
      return { buurt, premises: buildBuurt(buurt, issuers).premises }
    })
  })
}

function dossierOf(premises: Premises, scene: Scene): Dossier {
  const tenure: Tenure = isHome(premises) ? tenureOf(premises, scene.random) : 'business'
  const residents = isHome(premises) ? ordinaryHousehold(premises, scene.people) : []
  const owners = ownersOf(tenure, residents, scene)
  const lettings = ordinaryLettings({ premises, tenure, residents, owners }, scene)
  const estate = {
    cadastralNumber: '',
    kind: 'perceel',
    landArea: undefined,
    deeds: [],
    agreements: [],
    mortgages: [],
    attachments: [],
    wozNumber: '',
    values: [],
  } as const
  const events = ordinaryEvents({ premises, tenure, residents, lettings }, scene)
  return { premises, tenure, residents, estate, lettings, established: [], ...events }
}

function ownersOf(tenure: Tenure, residents: readonly Party[], { cast, random }: Scene): readonly Party[] {
  if (tenure === 'social') return [cast.housingAssociation(random)]
  return tenure === 'private' ? [cast.landlord(random)] : residents.slice(0, 2)
}
