import type { Buurt } from '../land/area.ts'
import type { Random } from '../random.ts'
import type { BagNumbers } from './bag-numbers.ts'
import { BUILDING_STYLES, pickArea, pickForm, pickPurposes, pickYear } from './building-style.ts'
import type { Postcodes } from './postcodes.ts'
import type { Address, Building, Form, Premises, Street } from './premises.ts'
import { type Lot, layLots, planStretches, type Stretch } from './street-plan.ts'

/** The built side of one buurt. */
export interface Settlement {
  readonly streets: readonly Street[]
  readonly buildings: readonly Building[]
  readonly premises: readonly Premises[]
  /** What was there before and is withdrawn: small homes that were made into one. */
  readonly withdrawn: readonly Premises[]
}

/** What gives out numbers and names while a buurt is built. */
export interface Issuers {
  readonly random: Random
  readonly numbers: BagNumbers
  readonly postcodes: Postcodes
  readonly woonplaatsCode: string
  readonly streetName: () => string
}

const WITHDRAWN = 0.012
const HOMES_PER_CARE_HOME = 700
const HOMES_PER_WORKPLACE = 18

/** Builds streets from the heart of the buurt outwards until it has its homes. */
export function buildBuurt(buurt: Buurt, issuers: Issuers): Settlement {
  const { random } = issuers
  const streets: Street[] = []
  const premises: Premises[] = []
  const stretches = planStretches(buurt, random)
  let left = buurt.homes
  for (const [place, stretch] of stretches.entries()) {
    if (left <= 0) break
    const year = pickYear(buurt.character, random)
    const street: Street = {
      id: issuers.numbers.openbareRuimte(),
      name: issuers.streetName(),
      woonplaatsCode: issuers.woonplaatsCode,
      named: Math.max(2009, year),
    }
    const needed = left / (stretches.length - place)
    const built = buildStreet(
      stretch,
      { street, year, left, needed, form: pickForm(buurt.character, place, random) },
      issuers,
    )
    if (built.length === 0) continue
    streets.push(street)
    for (const one of built) {
      premises.push(one)
      if (one.form !== 'workplace') left -= 1
    }
  }
  if (left > 0) throw new RangeError(`There is no room for ${left} homes in ${buurt.code}`)
  const merged = premises.filter(({ kind }) => kind === 'Verblijfsobject' && random.chance(WITHDRAWN))
  return {
    streets,
    premises,
    buildings: [...new Set(premises.map(({ building }) => building))],
    withdrawn: merged.map((one) => withdrawnBeside(one, issuers)),
  }
}

/** The same door under other numbers: withdrawn addresses repeat living ones, as real ones do. */
function withdrawnBeside(premises: Premises, { numbers, random }: Issuers): Premises {
  const area = Math.max(12, Math.round(premises.floorArea * random.between(0.3, 0.6)))
  return {
    ...premises,
    id: numbers.verblijfsobject(),
    address: { ...premises.address, id: numbers.nummeraanduiding() },
    sideAddress: undefined,
    floorArea: area,
    registeredArea: area,
  }
}

interface StreetOrder {
  readonly street: Street
  readonly form: Form
  readonly year: number
  /** Homes still wanted, and how many this street must have for the rest to fit. */
  readonly left: number
  readonly needed: number
}

function buildStreet(stretch: Stretch, order: StreetOrder, issuers: Issuers): Premises[] {
  const { random } = issuers
  // Where there is little room, one builds upwards.
  const form = order.needed > 24 ? 'flat' : order.form
  const lots = layLots(stretch, BUILDING_STYLES[form])
  const doors = createDoors(order.street, issuers)
  const premises: Premises[] = []
  let homes = 0
  for (const lot of lots) {
    if (homes >= order.left) break
    const use = pickUse(form, random)
    const building = { id: issuers.numbers.pand(), ring: lot.ring, year: pickBuildingYear(order.year, random) }
    const wanted = use === form ? random.integer(...BUILDING_STYLES[form].homes) : 1
    const crowded = form === 'flat' ? Math.ceil(order.needed / lots.length) : 0
    const count = Math.min(order.left - homes, Math.max(wanted, crowded))
    const built = fill({ lot, building, use, count }, doors, issuers)
    premises.push(...built)
    homes += built.filter(({ form: kind }) => kind !== 'workplace').length
  }
  return premises
}

/** Mostly what the street is; now and then a workplace or a care home. */
function pickUse(form: Form, random: Random): Form {
  const fits = BUILDING_STYLES[form].width >= 6 && form !== 'houseboat' && form !== 'caravan'
  const perBuilding = (BUILDING_STYLES[form].homes[0] + BUILDING_STYLES[form].homes[1]) / 2
  if (fits && random.chance((3 * perBuilding) / HOMES_PER_CARE_HOME)) return 'care-home'
  return random.chance(Math.min(0.5, perBuilding / HOMES_PER_WORKPLACE / 2)) ? 'workplace' : form
}

function pickBuildingYear(year: number, random: Random): number {
  return Math.min(2024, Math.round(random.normal(year, 2)))
}

interface Doors {
  /** A new house number on a side. */
  next(side: 0 | 1): { number: number; address(letter: string, addition: string): Address }
}

function createDoors(street: Street, { numbers, postcodes }: Issuers): Doors {
  const last = [-1, 0]
  const sides = [postcodes.enterSide(), postcodes.enterSide()]
  return {
    next(side) {
      const number = (last[side] ?? 0) + 2
      last[side] = number
      const postcode = sides[side]?.() ?? ''
      return {
        number,
        address: (letter, addition) => ({ id: numbers.nummeraanduiding(), street, number, letter, addition, postcode }),
      }
    },
  }
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V']

/** The premises in one building, each with its door. */
function fill(
  job: { lot: Lot; building: Building; use: Form; count: number },
  doors: Doors,
  issuers: Issuers,
): Premises[] {
  const { lot, building, use, count } = job
  const make = (address: Address, form: Form) => premisesAt({ address, form, building, lot }, issuers)
  if (use === 'flat') return Array.from({ length: count }, () => make(doors.next(lot.side).address('', ''), 'flat'))
  const door = doors.next(lot.side)
  if (use === 'above-shop') {
    const shop = { ...make(door.address('', ''), 'workplace'), purposes: ['winkelfunctie'] as const }
    return [shop, ...Array.from({ length: count }, (_, floor) => make(door.address('ABC'[floor] ?? 'D', ''), use))]
  }
  if (use !== 'walk-up') return [make(door.address('', ''), use)]
  const byLetter = issuers.random.chance(0.5)
  return Array.from({ length: count }, (_, floor) =>
    make(byLetter ? door.address('ABCDE'[floor] ?? '', '') : door.address('', ROMAN[floor] ?? ''), use),
  )
}

function premisesAt(
  { address, form, building, lot }: { address: Address; form: Form; building: Building; lot: Lot },
  { random, numbers }: Issuers,
): Premises {
  const area = pickArea(form, building.year, random)
  const kind = form === 'houseboat' ? 'Ligplaats' : form === 'caravan' ? 'Standplaats' : 'Verblijfsobject'
  const sideAddress = form === 'workplace' && random.chance(0.1)
  const id =
    kind === 'Ligplaats'
      ? numbers.ligplaats()
      : kind === 'Standplaats'
        ? numbers.standplaats()
        : numbers.verblijfsobject()
  return {
    kind,
    id,
    address,
    sideAddress: sideAddress ? { ...address, id: numbers.nummeraanduiding(), letter: 'Z', addition: '' } : undefined,
    form,
    point: {
      x: Math.round((lot.middle.x + random.between(-1.5, 1.5)) * 1000) / 1000,
      y: Math.round((lot.middle.y + random.between(-1.5, 1.5)) * 1000) / 1000,
    },
    building,
    purposes: pickPurposes(form, random),
    floorArea: area,
    registeredArea: area,
  }
}
