import type { Day } from '../../vocabulary/day.ts'
import { yearOf } from '../calendar.ts'
import type { Form, Premises, Street } from '../homes/premises.ts'
import type { Buurt, Character, Gemeente } from '../land/area.ts'
import type { Random } from '../random.ts'
import { createLandBook, type LandBook } from './land-book.ts'
import { priceIndex } from './price-index.ts'

/** What real estate costs in a gemeente. Each of these gives the same answer for the same place and day. */
export interface Market {
  /** Euros, by price index, area, form, age, gemeente and buurt. */
  worth(premises: Premises, on: Day): number
  /** What was paid for it: its worth with ordinary noise, about 8 %. */
  price(premises: Premises, on: Day): number
  /** Euros a month, without service costs. */
  rent(premises: Premises, on: Day): number
  /** What the parcels and former owners of this gemeente have in common. */
  readonly book: LandBook
}

/** A plain terraced home of 100 m² when the index is 100. */
const PLAIN_HOME = 190_000
/** Twice the area costs less than twice as much. */
const BY_AREA = 0.82
const PRICE_NOISE = 0.08
const RENT_GROWTH = 1.03

const BY_FORM: Readonly<Record<Form, number>> = {
  terraced: 1,
  'semi-detached': 1.16,
  detached: 1.42,
  'walk-up': 1.08,
  'above-shop': 0.98,
  flat: 0.96,
  'care-home': 0.7,
  farm: 1.5,
  houseboat: 0.85,
  caravan: 0.35,
  shop: 0.85,
  'market-stall': 0.6,
  office: 0.75,
  workshop: 0.42,
  barn: 0.25,
  amenity: 0.5,
  hotel: 0.8,
}

const BY_CHARACTER: Readonly<Record<Character, number>> = {
  'old-town': 1.16,
  flats: 0.88,
  terraces: 0.96,
  suburb: 1.06,
  village: 1,
  countryside: 1.04,
  business: 0.86,
}

export function createMarket(gemeente: Gemeente, random: Random): Market {
  const level = Math.exp(random.fork('level').normal(0, 0.1))
  const buurten = gemeente.wijken
    .flatMap((wijk) => wijk.buurten)
    .map((buurt) => ({ buurt, level: level * levelOf(buurt, random) }))
  const streets = new WeakMap<Street, number>()
  // A street lies in the buurt whose heart is nearest; its homes carry no buurt.
  const levelAt = ({ address, point }: Premises): number => {
    const known = streets.get(address.street)
    if (known !== undefined) return known
    let [found, nearest] = [level, Infinity]
    for (const { buurt, level: ofBuurt } of buurten) {
      const away = distance(buurt, point)
      if (away < nearest) [found, nearest] = [ofBuurt, away]
    }
    streets.set(address.street, found)
    return found
  }
  const worth = (premises: Premises, on: Day): number =>
    (plainWorth(premises) * levelAt(premises) * priceIndex(on)) / 100
  return {
    worth: (premises, on) => Math.round(worth(premises, on)),
    price(premises, on) {
      const noise = random.fork(`${premises.id} ${on}`).normal(0, PRICE_NOISE)
      return rounded(worth(premises, on) * Math.exp(noise), 500)
    },
    rent(premises, on) {
      const noise = random.fork(`rent ${premises.id}`).normal(0, 0.07)
      const plain = 300 + 9.6 * premises.floorArea * Math.sqrt(levelAt(premises))
      return rounded(plain * RENT_GROWTH ** (yearOf(on) - 2025) * Math.exp(noise), 5)
    },
    book: createLandBook(),
  }
}

function plainWorth({ form, floorArea, building }: Premises): number {
  return PLAIN_HOME * (floorArea / 100) ** BY_AREA * BY_FORM[form] * ageFactor(building.year)
}

function ageFactor(year: number): number {
  if (year < 1945) return 1.04
  if (year < 1975) return 0.92
  return year < 1995 ? 0.98 : 1.1
}

function levelOf({ code, character }: Buurt, random: Random): number {
  return BY_CHARACTER[character] * Math.exp(random.fork(code).normal(0, 0.07))
}

function distance({ heart }: Buurt, point: Premises['point']): number {
  return Math.hypot(heart.x - point.x, heart.y - point.y)
}

function rounded(amount: number, to: number): number {
  return Math.round(amount / to) * to
}
