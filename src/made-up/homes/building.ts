import type { Random } from '../random.ts'
import type { BagNumbers } from './bag-numbers.ts'
import { pickArea, pickPurposes } from './building-style.ts'
import { type Door, type Doors, type StairSpelling, stairAddress } from './doors.ts'
import type { Postcodes } from './postcodes.ts'
import { type Address, type Building, type Form, isHome, type Premises } from './premises.ts'
import { type Lot, toMillimetres } from './street-plan.ts'

/** What gives out numbers and names while a buurt is built. */
export interface Issuers {
  readonly random: Random
  readonly numbers: BagNumbers
  readonly postcodes: Postcodes
  readonly woonplaatsCode: string
  readonly streetName: () => string
}

/** A building to be made: where, of what, and how many homes or units it holds. */
export interface BuildingOrder {
  readonly lot: Lot
  readonly year: number
  readonly form: Form
  readonly count: number
}

const SIDE_ADDRESS = 0.1
const STOREYS = 3

/** The premises in one new building, each with its address. */
export function fillBuilding(order: BuildingOrder, doors: Doors, issuers: Issuers): Premises[] {
  const { lot, year, form, count } = order
  const building: Building = { id: issuers.numbers.pand(), ring: lot.ring, year }
  const make = (address: Address, kind = form) => {
    const units = kind === form && !isHome({ form }) ? count : 1
    return premisesAt({ address, form: kind, building, lot, units }, issuers)
  }
  const each = (addressOf: (place: number) => Address) => Array.from({ length: count }, (_, n) => make(addressOf(n)))
  if (form === 'flat') return each(() => doors.next(lot.side).address('', ''))
  const door = doors.next(lot.side)
  switch (form) {
    case 'above-shop':
      return [make(door.address('', ''), 'shop'), ...each((floor) => stairAddress(door, floor, 'letter'))]
    case 'walk-up': {
      const spelling = issuers.random.pick<StairSpelling>(['letter', 'roman', 'floor'])
      return each((floor) => stairAddress(door, floor, spelling))
    }
    default:
      return count === 1 ? [withSideAddress(make(door.address('', '')), door, issuers)] : each(unitOf(door))
  }
}

/** Units of one building are counted: `12-1` to `12-24`. */
function unitOf(door: Door): (place: number) => Address {
  return (place) => door.address('', String(place + 1))
}

/** Some places of work have a second address: a back door. */
function withSideAddress(premises: Premises, door: Door, { random }: Issuers): Premises {
  if (isHome(premises) || premises.form === 'barn' || !random.chance(SIDE_ADDRESS)) return premises
  return { ...premises, sideAddress: door.address('Z', '') }
}

interface Place {
  readonly address: Address
  readonly form: Form
  readonly building: Building
  readonly lot: Lot
  /** Units that share the building. */
  readonly units: number
}

function premisesAt(place: Place, { random, numbers }: Issuers): Premises {
  const { address, form, building, lot } = place
  const area = areaOf(place, random)
  const kind = form === 'houseboat' ? 'Ligplaats' : form === 'caravan' ? 'Standplaats' : 'Verblijfsobject'
  return {
    kind,
    id: idOf(kind, numbers),
    address,
    sideAddress: undefined,
    form,
    point: {
      x: toMillimetres(lot.middle.x + random.between(-1.5, 1.5)),
      y: toMillimetres(lot.middle.y + random.between(-1.5, 1.5)),
    },
    building,
    purposes: pickPurposes(form, random),
    floorArea: area,
    registeredArea: area,
  }
}

/** As large as such places are, as far as the building has room for it: units share its floors unequally. */
function areaOf({ form, building, lot, units }: Place, random: Random): number {
  const room = lot.footprint * STOREYS * (units === 1 ? 1 : random.between(0.5, 1) / units)
  return Math.round(Math.min(pickArea(form, building.year, random), room))
}

function idOf(kind: Premises['kind'], numbers: BagNumbers): string {
  switch (kind) {
    case 'Verblijfsobject':
      return numbers.verblijfsobject()
    case 'Ligplaats':
      return numbers.ligplaats()
    case 'Standplaats':
      return numbers.standplaats()
    default:
      return kind satisfies never
  }
}
