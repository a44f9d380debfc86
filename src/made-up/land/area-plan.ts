import type { Random } from '../random.ts'
import type { AreaTree, Buurt, Character, Gemeente, Wijk, Woonplaats } from './area.ts'
import type { Point } from './hexagons.ts'
import type { Outline } from './outline.ts'
import type { PlaceNames } from './place-names.ts'
import { divideWhole } from './whole-shares.ts'

interface Setting {
  readonly outline: Outline
  readonly random: Random
  readonly names: PlaceNames
  /** Where a cell lies. */
  readonly centreOf: (cell: number) => Point
}

// Both lie beyond every number that CBS gives out (decision 0003); a hundred gemeenten and more begin lower.
const FIRST_GEMEENTE = 9901
const FIRST_OF_MANY_GEMEENTEN = 9601
const MOST_GEMEENTEN = 99
const FIRST_WOONPLAATS = 4001
const FIRST_POSTCODE_DIGITS = 1100
/** So few that even in the loneliest wijk, with seven doors to a postcode, one set of 397 pairs of letters suffices. */
const HOMES_PER_POSTCODE_DIGITS = 2_200
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

/** The same for other premises: a business park has as many as a buurt has homes. */
const WORK: Readonly<Record<Character, readonly [low: number, high: number]>> = {
  'old-town': [0.15, 0.3],
  flats: [0.03, 0.09],
  terraces: [0.02, 0.05],
  suburb: [0.02, 0.05],
  village: [0.04, 0.09],
  countryside: [0.04, 0.1],
  business: [0.9, 1.9],
}
/** The Netherlands has about 1.1 million other verblijfsobjecten beside 8.2 million homes (BAG, 2024). */
const WORK_PER_HOME = 1.1 / 8.2

interface BuurtPlan {
  readonly cells: readonly number[]
  readonly character: Character
  /** Its part of the homes, and of the other premises. */
  readonly weights: { readonly homes: number; readonly work: number }
}
interface WijkPlan {
  readonly village: boolean
  readonly buurten: readonly BuurtPlan[]
}

/** Gives every area its code, name and outline, and every buurt its character and homes; sizes are homes per gemeente. */
export function layAreas(tree: AreaTree, sizes: readonly number[], setting: Setting): Gemeente[] {
  const counters = { woonplaats: FIRST_WOONPLAATS, digits: FIRST_POSTCODE_DIGITS }
  const first = tree.length > MOST_GEMEENTEN ? FIRST_OF_MANY_GEMEENTEN : FIRST_GEMEENTE
  return tree.map((gemeente, g) => {
    const homes = sizes[g] ?? 0
    const plans = gemeente.map((wijk, w) => planWijk(wijk, { g, w, homes }, setting.random))
    const weights = plans.flatMap(({ buurten }) => buurten.map((buurt) => buurt.weights))
    const shares = {
      homes: divideWhole(
        homes,
        weights.map((weight) => weight.homes),
        FEWEST_HOMES,
      ),
      work: divideWhole(
        Math.round(homes * WORK_PER_HOME),
        weights.map((weight) => weight.work),
      ),
    }
    return layGemeente(plans, String(first + g), { ...setting, shares, counters })
  })
}

function planWijk(
  buurten: readonly (readonly number[])[],
  place: { readonly g: number; readonly w: number; readonly homes: number },
  random: Random,
): WijkPlan {
  const village = place.w > 0 && random.chance(place.homes < 10_000 ? 0.45 : place.homes < 50_000 ? 0.35 : 0.12)
  const characters = buurten.map((_, b) =>
    characterOf({ first: b === 0, village, oldest: place.g + place.w + b === 0 }, random),
  )
  return {
    village,
    buurten: giveRoom(buurten, characters).map(({ cells, character }) => ({
      cells,
      character,
      weights: { homes: random.between(...HOMES[character]), work: random.between(...WORK[character]) },
    })),
  }
}

function characterOf(place: { first: boolean; village: boolean; oldest: boolean }, random: Random): Character {
  if (place.oldest) return 'old-town'
  if (place.first) return place.village ? 'village' : 'terraces'
  return random.weighted(CHARACTERS[place.village ? 'village' : 'town'])
}

/** Lets the countryside lie where there is most land, and leaves the first buurt what it is. */
function giveRoom(
  buurten: readonly (readonly number[])[],
  characters: readonly Character[],
): { cells: readonly number[]; character: Character }[] {
  const [first = 'terraces', ...others] = characters
  const roomy = others.toSorted((a, b) => Number(a === 'countryside') - Number(b === 'countryside'))
  const bySize = buurten
    .map((cells, place) => ({ cells, place }))
    .slice(1)
    .toSorted((a, b) => a.cells.length - b.cells.length)
  const given = new Map(bySize.map(({ place }, rank) => [place, roomy[rank] ?? first]))
  return buurten.map((cells, place) => ({ cells, character: given.get(place) ?? first }))
}

interface Laying extends Setting {
  /** Homes and other premises per buurt, taken from the front. */
  readonly shares: { readonly homes: number[]; readonly work: number[] }
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
    const buurten = wijk.buurten.map((buurt, b) =>
      layBuurt(buurt, `BU${code}${String(b + 1).padStart(2, '0')}`, laying),
    )
    const postcodeDigits = counters.digits
    counters.digits += 1 + Math.floor(buurten.reduce((sum, { homes }) => sum + homes, 0) / HOMES_PER_POSTCODE_DIGITS)
    return {
      ...area,
      code: `WK${code}`,
      woonplaats: wijk.village ? { ...area, code: String(counters.woonplaats++) } : town,
      postcodeDigits,
      buurten,
    }
  })
  return { code: `GM${number}`, name, rings: outline(cells(plan)), wijken }
}

function layBuurt({ cells, character }: BuurtPlan, code: string, laying: Laying): Buurt {
  const { outline, names, shares, centreOf } = laying
  const [seed] = cells
  if (seed === undefined) throw new RangeError(`${code} has no land`)
  const list = character === 'countryside' || character === 'business' ? character : 'other'
  return {
    code,
    name: names.buurt(list),
    rings: outline(cells),
    character,
    homes: shares.homes.shift() ?? 0,
    work: shares.work.shift() ?? 0,
    heart: centreOf(seed),
  }
}
