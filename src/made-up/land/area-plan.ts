import type { Random } from '../random.ts'
import type { AreaTree, Buurt, Character, Gemeente, Wijk, Woonplaats } from './area.ts'
import type { Cell } from './hexagons.ts'
import type { Outline } from './outline.ts'
import type { PlaceNames } from './place-names.ts'

interface Setting {
  readonly outline: Outline
  readonly random: Random
  readonly names: PlaceNames
}

const FIRST_GEMEENTE = 9901
const FIRST_WOONPLAATS = 4001
const FIRST_POSTCODE_DIGITS = 1100
const FEWEST_HOMES = 3

const CHARACTERS: Readonly<Record<'town' | 'village', Readonly<Partial<Record<Character, number>>>>> = {
  town: { 'old-town': 2, flats: 3, terraces: 4, suburb: 2, countryside: 1, business: 1.2 },
  village: { village: 4, suburb: 1, countryside: 3 },
}

/** How many homes a buurt gets, beside another one: unequal, and a few have next to none. */
const HOMES: Readonly<Record<Character, readonly [low: number, high: number]>> = {
  'old-town': [0.8, 1.6],
  flats: [1, 2.4],
  terraces: [0.9, 2],
  suburb: [0.5, 1.4],
  village: [0.3, 0.9],
  countryside: [0.01, 0.16],
  business: [0.005, 0.05],
}

interface BuurtPlan {
  readonly cells: readonly Cell[]
  readonly character: Character
  readonly weight: number
}
interface WijkPlan {
  readonly village: boolean
  readonly buurten: readonly BuurtPlan[]
}

/** Gives every area its code, name and outline, and every buurt its character and homes. */
export function layAreas(tree: AreaTree, homes: number, setting: Setting): Gemeente[] {
  const plans = tree.map((gemeente, g) => gemeente.map((wijk, w) => planWijk(wijk, { g, w }, setting.random)))
  const weights = plans.flat().flatMap(({ buurten }) => buurten.map(({ weight }) => weight))
  const shares = divideWhole(homes, weights)
  const counters = { woonplaats: FIRST_WOONPLAATS, digits: FIRST_POSTCODE_DIGITS }
  return plans.map((plan, g) => layGemeente(plan, String(FIRST_GEMEENTE + g), { ...setting, shares, counters }))
}

function planWijk(buurten: readonly (readonly Cell[])[], place: { g: number; w: number }, random: Random): WijkPlan {
  const village = place.w > 0 && random.chance(0.35)
  return {
    village,
    buurten: buurten.map((cells, b) => {
      const character = characterOf({ first: b === 0, village, oldest: place.g + place.w + b === 0 }, random)
      return { cells, character, weight: random.between(...HOMES[character]) }
    }),
  }
}

function characterOf(place: { first: boolean; village: boolean; oldest: boolean }, random: Random): Character {
  if (place.oldest) return 'old-town'
  if (place.first) return place.village ? 'village' : 'terraces'
  return random.weighted(CHARACTERS[place.village ? 'village' : 'town'])
}

interface Laying extends Setting {
  /** Homes per buurt, taken from the front. */
  readonly shares: number[]
  readonly counters: { woonplaats: number; digits: number }
}

function layGemeente(plan: readonly WijkPlan[], number: string, laying: Laying): Gemeente {
  const { outline, names, counters } = laying
  const name = names.gemeente()
  names.enterGemeente()
  const cells = (wijken: readonly WijkPlan[]) =>
    wijken.flatMap(({ buurten }) => buurten.flatMap((buurt) => buurt.cells))
  const town: Woonplaats = {
    code: String(counters.woonplaats++),
    name,
    rings: outline(cells(plan.filter(({ village }) => !village))),
  }
  const wijken = plan.map((wijk, w): Wijk => {
    const code = `${number}${String(w + 1).padStart(2, '0')}`
    const area = { name: names.wijk(wijk.village), rings: outline(cells([wijk])) }
    counters.digits += 2
    return {
      ...area,
      code: `WK${code}`,
      woonplaats: wijk.village ? { ...area, code: String(counters.woonplaats++) } : town,
      postcodeDigits: counters.digits,
      buurten: wijk.buurten.map((buurt, b) => layBuurt(buurt, `BU${code}${String(b + 1).padStart(2, '0')}`, laying)),
    }
  })
  return { code: `GM${number}`, name, rings: outline(cells(plan)), wijken }
}

function layBuurt({ cells, character }: BuurtPlan, code: string, { outline, names, shares }: Laying): Buurt {
  const heart = cells[0]?.centre
  if (heart === undefined) throw new RangeError(`${code} has no land`)
  const list = character === 'countryside' || character === 'business' ? character : 'other'
  return { code, name: names.buurt(list), rings: outline(cells), character, homes: shares.shift() ?? 0, heart }
}

/** Whole shares that add up to the total, by largest remainder; before rounding none is smaller than a few. */
function divideWhole(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const wanted = weights.map((weight) => Math.max(FEWEST_HOMES, (weight / sum) * total))
  const scale = total / wanted.reduce((a, b) => a + b, 0)
  const shares = wanted.map((share) => Math.floor(share * scale))
  const byRemainder = wanted.map((share, place) => ({ place, remainder: (share * scale) % 1 }))
  byRemainder.sort((a, b) => b.remainder - a.remainder)
  const left = total - shares.reduce((a, b) => a + b, 0)
  for (const { place } of byRemainder.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1
  return shares
}
