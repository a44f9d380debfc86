import { isHome, type Premises } from '../homes/premises.ts'
import type { Person } from '../people/person.ts'
import type { Scene } from '../scene.ts'
import { workPlaceOf } from './branches.ts'
import type { BusinessSetting } from './business-plan.ts'
import { createDemand } from './demand.ts'
import { homeBusinessesOf } from './home-businesses.ts'
import type { Organisation } from './organisation.ts'
import { foundOwnersAssociations } from './owners-associations.ts'
import { tenantsOf } from './tenants.ts'
import { createTownspeople } from './townspeople.ts'

/** A place of the buurt, with those who are registered there. */
export interface BusinessPlace {
  readonly premises: Premises
  readonly residents: readonly Person[]
  /** A plant decided about it already. */
  readonly taken: boolean
}

/**
 * The companies, clubs and foundations of a buurt by the object in which they are established: those of now first,
 * then those that left or ended in the last twelve years. Owners' associations are founded as well, but are
 * established nowhere.
 */
export function ordinaryBusinesses(
  places: readonly BusinessPlace[],
  scene: Scene,
): ReadonlyMap<string, readonly Organisation[]> {
  const random = scene.random.fork('businesses')
  const townspeople = createTownspeople(places, { random, outsiders: scene.outsiders })
  const premises = places.map((place) => place.premises)
  const hasDemandFor = createDemand({ premises, homes: scene.buurt.homes }, random)
  const setting: BusinessSetting = { random, founder: scene.founder, chains: scene.cast, townspeople, hasDemandFor }
  const established = new Map<string, readonly Organisation[]>()
  for (const place of places) {
    if (place.taken) continue
    const organisations = organisationsAt(place, scene, setting)
    if (organisations.length > 0) established.set(place.premises.id, organisations)
  }
  foundOwnersAssociations(premises, scene, setting)
  return established
}

function organisationsAt(place: BusinessPlace, { buurt }: Scene, setting: BusinessSetting): readonly Organisation[] {
  const { premises } = place
  const workPlace = workPlaceOf(premises)
  if (workPlace !== undefined && (!isHome(premises) || premises.form === 'care-home'))
    return tenantsOf(premises, premises.form === 'care-home' ? 'care' : workPlace, setting)
  return isHome(premises) ? homeBusinessesOf(place, buurt.character, setting) : []
}
