import { isHome, type Premises } from './homes/premises.ts'
import type { Settlement } from './homes/settlement.ts'
import type { Buurt, Gemeente } from './land/area.ts'
import { ordinaryHousehold } from './people/household.ts'
import type { People } from './people/people.ts'
import type { Person } from './people/person.ts'
import { CARE_HOME } from './plants/care-home.ts'
import { looksCrowded } from './plants/crowding.ts'
import { LARGE_FAMILY } from './plants/large-family.ts'
import { OVER_OCCUPANCY } from './plants/over-occupancy.ts'
import type { Plant, Truth } from './plants/plant.ts'
import { STUDENT_HOUSE } from './plants/student-house.ts'
import { WRONG_AREA } from './plants/wrong-area.ts'

/** Everything in one buurt: the unit in which the region is made and written, so that memory does not grow with it. */
export interface Neighbourhood extends Settlement {
  readonly gemeente: Gemeente
  readonly buurt: Buurt
  readonly people: readonly Person[]
  readonly truths: readonly Truth[]
}

const PLANTS: readonly Plant[] = [CARE_HOME, OVER_OCCUPANCY, LARGE_FAMILY, STUDENT_HOUSE, WRONG_AREA]

/** Gives the homes of a buurt their people: ordinary households, and what is planted among them. */
export function inhabit(
  place: { gemeente: Gemeente; buurt: Buurt },
  settlement: Settlement,
  people: People,
): Neighbourhood {
  const plants = drawPlants(settlement.premises, people)
  const premises: Premises[] = []
  const residents: Person[] = []
  const truths: Truth[] = []
  for (const original of settlement.premises) {
    const plant = plants.get(original.id)
    if (plant === undefined) {
      premises.push(original)
      if (isHome(original)) residents.push(...ordinaryHousehold(original, people))
      continue
    }
    const planted = plant.settle(original, people)
    premises.push(planted.premises)
    residents.push(...planted.residents)
    truths.push({
      objectId: original.id,
      kind: plant.kind,
      misuse: plant.misuse,
      since: planted.since,
      raises: looksCrowded(planted.premises, planted.residents) ? ['BW-02'] : [],
    })
  }
  return { ...place, ...settlement, premises, people: residents, truths }
}

/** Which home gets which plant. Every home is drawn for at most one. */
function drawPlants(premises: readonly Premises[], { random }: People): ReadonlyMap<string, Plant> {
  const drawn = new Map<string, Plant>()
  const homes = premises.filter(isHome)
  for (const plant of PLANTS) {
    const suitable = homes.filter((home) => !drawn.has(home.id) && plant.suits(home))
    const count = plant.share === 'all' ? suitable.length : random.about(plant.share * homes.length)
    for (const home of random.shuffled(suitable).slice(0, count)) drawn.set(home.id, plant)
  }
  return drawn
}
