import type { SeededRandom } from './seeded-random.ts'
import { at, wholeAt } from './weights.ts'

/** Deals so many cases out to the areas at random, each area by its weight, and writes how many each got. */
export type Dealer = (cases: number, counts: Float64Array) => void

/** Draws in the same time from any number of areas (alias method: Walker 1977, Vose 1991). Weights are 0 or more. */
export function createDealer(weights: Float64Array, random: SeededRandom): Dealer {
  const { kept, aliases } = aliasTable(weights)
  return (cases, counts) => {
    counts.fill(0)
    for (let drawn = 0; drawn < cases; drawn += 1) {
      const place = random() * weights.length
      const area = Math.floor(place)
      const chosen = place - area < at(kept, area) ? area : wholeAt(aliases, area)
      counts[chosen] = at(counts, chosen) + 1
    }
  }
}

/** Of every area the part of its slot that it keeps itself, and who has the rest. */
function aliasTable(weights: Float64Array) {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const kept = weights.map((weight) => (weight * weights.length) / total)
  const aliases = Int32Array.from(weights.keys())
  const small = [...kept.keys()].filter((area) => at(kept, area) < 1)
  const large = [...kept.keys()].filter((area) => at(kept, area) >= 1)
  for (;;) {
    const [poor, rich] = [small.pop(), large.at(-1)]
    if (poor === undefined || rich === undefined) break
    aliases[poor] = rich
    kept[rich] = at(kept, rich) - (1 - at(kept, poor))
    if (at(kept, rich) < 1) small.push(...large.splice(-1))
  }
  // What is left over has a full slot, but for rounding.
  return { kept, aliases }
}
