import type { Premises } from '../homes/premises.ts'
import type { Buurt, Gemeente } from '../land/area.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { PLANTS } from './plants.ts'
import type { Plant, Plot, Script } from './plot.ts'

/** Which places of a gemeente play a part in which plot. */
export interface Staging {
  /** The parts of one buurt by object id. Every place gets at most one. */
  cast(premises: readonly Premises[], scene: Scene): ReadonlyMap<string, Part>
}

export interface Part {
  readonly plant: Plant
  /** Number of the plot in the gemeente. */
  readonly plot: number
  play(): Script
}

/** How many plots of a plant a gemeente of so many homes gets; none when it has no place for them. */
export type Quota = (plant: Plant, homes: number, hasPlace: boolean) => number

/**
 * Deals plots out over a region so that each plant has its share as nearly as whole plots allow, however small the
 * gemeenten are: what is left of one is carried over to the next.
 */
export function createQuota(random: Random): Quota {
  const due = new Map<Plant, number>()
  return (plant, homes, hasPlace) => {
    const { share, places = [1, 1] } = plant
    if (share === 'all') return 0
    const sum = (due.get(plant) ?? random.fraction()) + (share * homes) / ((places[0] + places[1]) / 2)
    due.set(plant, hasPlace ? sum % 1 : sum)
    return hasPlace ? Math.floor(sum) : 0
  }
}

/** So many places of a plot in a buurt. The plot begins where its first place is found. */
interface Booking {
  readonly plant: Plant
  readonly number: number
  readonly open: (scene: Scene) => Plot
  readonly places: number
}

export function stagePlots(gemeente: Gemeente, random: Random, quota: Quota): Staging {
  const bookings = bookAll(gemeente, random, quota)
  return {
    cast(premises, scene) {
      const parts = new Map<string, Part>()
      for (const { plant, number, open, places } of bookings.get(scene.buurt.code) ?? []) {
        const free = premises.filter((place) => !parts.has(place.id) && plant.suits(place))
        for (const place of choose(free, { plant, places, random: scene.random }))
          parts.set(place.id, { plant, plot: number, play: () => open(scene).play(place, scene) })
      }
      return parts
    },
  }
}

function bookAll(gemeente: Gemeente, random: Random, quota: Quota): ReadonlyMap<string, readonly Booking[]> {
  const buurten = gemeente.wijken.flatMap((wijk) => wijk.buurten)
  const homes = buurten.reduce((sum, buurt) => sum + buurt.homes, 0)
  const bookings = new Map<string, Booking[]>(buurten.map(({ code }) => [code, []]))
  let number = 0
  const book = (plant: Plant, byBuurt: ReadonlyMap<string, number>) => {
    number += 1
    const [own, open] = [number, onlyOnce(plant)]
    for (const [code, places] of byBuurt) bookings.get(code)?.push({ plant, number: own, open, places })
  }
  for (const plant of PLANTS) {
    const suitable = buurten.filter(({ character }) => plant.within?.includes(character) ?? true)
    const count = quota(plant, homes, suitable.length > 0)
    if (plant.share === 'all') for (const { code } of suitable) book(plant, new Map([[code, Infinity]]))
    else for (let left = count; left > 0; left--) book(plant, spread(plant, suitable, random))
  }
  return bookings
}

/** Over some buurten, those with many homes rather than those with few. */
function spread(
  { places = [1, 1], buurten: most = 1 }: Plant,
  suitable: readonly Buurt[],
  random: Random,
): Map<string, number> {
  const weights = Object.fromEntries(suitable.map(({ code, homes }) => [code, homes + 20]))
  const chosen = Array.from({ length: random.integer(1, most) }, () => random.weighted(weights))
  const byBuurt = new Map<string, number>()
  for (let place = random.integer(...places); place > 0; place--) {
    const code = chosen[place % chosen.length] ?? random.weighted(weights)
    byBuurt.set(code, (byBuurt.get(code) ?? 0) + 1)
  }
  return byBuurt
}

function onlyOnce(plant: Plant): (scene: Scene) => Plot {
  let plot: Plot | undefined
  return (scene) => (plot ??= plant.open(scene))
}

/** Any places that are free, or those in one street when the plant asks for neighbours. */
function choose(
  free: readonly Premises[],
  { plant, places, random }: { plant: Plant; places: number; random: Random },
): readonly Premises[] {
  if (plant.inOneStreet !== true) return random.shuffled(free).slice(0, places)
  const streets = Map.groupBy(free, ({ address }) => address.street.id)
  const roomy = [...streets.values()].filter((street) => street.length >= places)
  const fallback = [...streets.values()].sort((a, b) => b.length - a.length).slice(0, 1)
  return (roomy.length > 0 ? random.pick(roomy) : (fallback[0] ?? [])).slice(0, places)
}
