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

/** How many plots there are of each kind. */
export type PlotCounts = Readonly<Record<string, number>>

/**
 * Deals plots out over the gemeenten of a region so that each plant has its share as nearly as whole plots allow,
 * however small the gemeenten are: what is left of one is carried over to the next that has a place for it.
 */
export function dealPlots(gemeenten: readonly Gemeente[], random: Random): readonly PlotCounts[] {
  const due = new Map<Plant, number>(PLANTS.map((plant) => [plant, random.fraction()]))
  return gemeenten.map((gemeente) => {
    const buurten = buurtenOf(gemeente)
    const homes = buurten.reduce((sum, buurt) => sum + buurt.homes, 0)
    const counts: Record<string, number> = {}
    for (const plant of PLANTS) {
      const { share, places = [1, 1], kind } = plant
      if (share === 'all') continue
      const sum = (due.get(plant) ?? 0) + (share * homes) / ((places[0] + places[1]) / 2)
      const hasPlace = buurten.some((buurt) => fits(plant, buurt))
      counts[kind] = hasPlace ? Math.floor(sum) : 0
      due.set(plant, hasPlace ? sum % 1 : sum)
    }
    return counts
  })
}

function buurtenOf({ wijken }: Gemeente): readonly Buurt[] {
  return wijken.flatMap(({ buurten }) => buurten)
}

function fits({ within }: Plant, { character }: Buurt): boolean {
  return within?.includes(character) ?? true
}

/** So many places of a plot in a buurt. The plot begins where its first place is found. */
interface Booking {
  readonly plant: Plant
  readonly number: number
  readonly open: (scene: Scene) => Plot
  readonly places: number
}

export function stagePlots(gemeente: Gemeente, random: Random, plots: PlotCounts): Staging {
  const bookings = bookAll(gemeente, random, plots)
  return {
    cast(premises, scene) {
      const parts = new Map<string, Part>()
      const booked = bookings.get(scene.buurt.code) ?? []
      // A plot holds on to the buurt that it began in, so what has had its turn is let go.
      bookings.delete(scene.buurt.code)
      for (const { plant, number, open, places } of booked) {
        const free = premises.filter((place) => !parts.has(place.id) && plant.suits(place))
        for (const place of choose(free, { plant, places, random: scene.random }))
          parts.set(place.id, { plant, plot: number, play: () => open(scene).play(place, scene) })
      }
      return parts
    },
  }
}

function bookAll(gemeente: Gemeente, random: Random, plots: PlotCounts): Map<string, Booking[]> {
  const buurten = buurtenOf(gemeente)
  const bookings = new Map<string, Booking[]>(buurten.map(({ code }) => [code, []]))
  let number = 0
  const book = (plant: Plant, byBuurt: ReadonlyMap<string, number>) => {
    number += 1
    const [own, open] = [number, onlyOnce(plant)]
    for (const [code, places] of byBuurt) bookings.get(code)?.push({ plant, number: own, open, places })
  }
  for (const plant of PLANTS) {
    const suitable = buurten.filter((buurt) => fits(plant, buurt))
    if (plant.share === 'all') for (const { code } of suitable) book(plant, new Map([[code, Infinity]]))
    else for (let left = plots[plant.kind] ?? 0; left > 0; left--) book(plant, spread(plant, suitable, random))
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
