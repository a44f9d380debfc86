import type { Buurt } from '../land/area.ts'
import { type BuildingOrder, fillBuilding, type Issuers } from './building.ts'
import { BUILDING_STYLES, pickBuildingYear, pickForm, pickYear } from './building-style.ts'
import { createDoors, type Doors } from './doors.ts'
import { awayFrom, type Farmyard, planFarmyards } from './farmyards.ts'
import { streetChange } from './former-address.ts'
import { type Building, type HomeForm, isHome, type Premises, type Street } from './premises.ts'
import { type Lot, layLots, planStretches, type Stretch } from './street-plan.ts'
import { pickScattered, pickTrade, planWork } from './work-plan.ts'

export type { Issuers } from './building.ts'

/** The built side of one buurt. */
export interface Settlement {
  readonly streets: readonly Street[]
  readonly buildings: readonly Building[]
  readonly premises: readonly Premises[]
  /** What was there before and is withdrawn: small homes that were made into one. */
  readonly withdrawn: readonly Premises[]
}

const WITHDRAWN = 0.012
const HOMES_PER_CARE_HOME = 700
/** m² of ground. */
const SMALLEST_CARE_HOME = 60
const INHABITED_YARDS = 0.6
const HOMES_ABOVE = 0.7
const ROOM_TO_SPARE = 0.85

/** A buurt while it is built. */
interface Site {
  readonly buurt: Buurt
  readonly issuers: Issuers
  readonly streets: Street[]
  readonly premises: Premises[]
  homesLeft: number
}

/** Builds a buurt: exactly its homes, and about so many shops, offices, workshops and barns as it should have. */
export function buildBuurt(buurt: Buurt, issuers: Issuers): Settlement {
  const { random } = issuers
  const site: Site = { buurt, issuers, streets: [], premises: [], homesLeft: buurt.homes }
  const work = planWork(buurt, random)
  const stretches = planStretches(buurt, random)
  const yards = buurt.character === 'countryside' ? planFarmyards(buurt, buurt.homes + work.scattered, random) : []
  const away = awayFrom(yards, stretches)
  const land = createQueue(away.length > 0 ? away : stretches)
  const barns = away.length > 0 ? buildFarmyards(site, yards) : 0
  if (work.stalls > 0) buildMarket(site, land, work.stalls)
  buildShoppingStreets(site, land, work.shopping)
  buildTradeStreets(site, land, work.trade)
  buildHomeStreets(site, land, work.scattered - barns)
  if (site.homesLeft > 0) throw new RangeError(`There is no room for ${site.homesLeft} homes in ${buurt.code}`)
  const merged = site.premises.filter(({ kind }) => kind === 'Verblijfsobject' && random.chance(WITHDRAWN))
  return {
    streets: site.streets,
    premises: site.premises,
    buildings: [...new Set(site.premises.map(({ building }) => building))],
    withdrawn: merged.map((one) => withdrawnBeside(one, issuers)),
  }
}

/** The stretches that are still empty, in the order in which they are built. */
interface Queue {
  /** One for something other than homes; none when the homes need what is left. */
  spare(): Stretch | undefined
  rest(): readonly Stretch[]
}

function createQueue(stretches: readonly Stretch[]): Queue {
  const kept = Math.max(1, stretches.length / 3)
  let next = 0
  return {
    spare: () => (stretches.length - next > kept ? stretches[next++] : undefined),
    rest: () => stretches.slice(next),
  }
}

/** Farms with a barn, and barns that stand alone. Returns how many barns. */
function buildFarmyards(site: Site, yards: readonly Farmyard[]): number {
  const { random } = site.issuers
  if (yards.length === 0) return 0
  const { doors, year } = openStreet(site)
  for (const { house, barn } of yards) {
    const inhabited = site.homesLeft > 0 && random.chance(INHABITED_YARDS)
    if (inhabited) build(site, doors, { lot: house, year: pickBuildingYear(year, random), form: 'farm', count: 1 })
    build(site, doors, { lot: barn, year: pickBuildingYear(year + 20, random), form: 'barn', count: 1 })
  }
  return yards.length
}

function buildMarket(site: Site, land: Queue, stalls: number): void {
  const stretch = land.spare()
  if (stretch === undefined) return
  const { doors, year } = openStreet(site)
  const [lot] = layLots(stretch, BUILDING_STYLES['market-stall'])
  if (lot !== undefined) build(site, doors, { lot, year, form: 'market-stall', count: stalls })
}

/** Shops side by side, most of them with homes above. */
function buildShoppingStreets(site: Site, land: Queue, shops: number): void {
  const { random } = site.issuers
  for (let left = shops; left > 0; ) {
    const stretch = land.spare()
    if (stretch === undefined) return
    const { doors, year } = openStreet(site)
    for (const lot of layLots(stretch, BUILDING_STYLES.shop).slice(0, left)) {
      left -= 1
      const above = random.chance(HOMES_ABOVE) ? random.integer(...BUILDING_STYLES['above-shop'].units) : 0
      const count = Math.min(site.homesLeft, above)
      build(site, doors, { lot, year, form: count > 0 ? 'above-shop' : 'shop', count: Math.max(1, count) })
    }
  }
}

function buildTradeStreets(site: Site, land: Queue, places: number): void {
  const { random } = site.issuers
  for (let left = places; left > 0; ) {
    const stretch = land.spare()
    if (stretch === undefined) return
    const { doors, year } = openStreet(site)
    for (const lot of layLots(stretch, BUILDING_STYLES.workshop)) {
      if (left <= 0) break
      const { form, units } = pickTrade(random)
      const count = Math.min(left, random.integer(...units))
      left -= count
      build(site, doors, { lot, year: pickBuildingYear(year, random), form, count })
    }
  }
}

/** Streets of homes until all are there, with what else there is scattered among them. */
function buildHomeStreets(site: Site, land: Queue, scattered: number): void {
  const { buurt, issuers } = site
  const stretches = land.rest()
  const perHome = Math.max(0, scattered) / Math.max(1, site.homesLeft)
  for (const [place, stretch] of stretches.entries()) {
    if (site.homesLeft <= 0) return
    const [needed, last] = [site.homesLeft / (stretches.length - place), place === stretches.length - 1]
    const { form, lots } = chooseForm(stretch, pickForm(buurt.character, place, issuers.random), needed)
    if (lots.length === 0) continue
    buildHomeStreet(site, { form, lots, needed, perHome: last ? 0 : perHome })
  }
}

/** Where there is little room, one builds upwards. */
function chooseForm(stretch: Stretch, wanted: HomeForm, needed: number): { form: HomeForm; lots: Lot[] } {
  for (const form of [wanted, 'terraced', 'walk-up'] as const) {
    const lots = layLots(stretch, BUILDING_STYLES[form])
    if (lots.length * BUILDING_STYLES[form].units[0] * ROOM_TO_SPARE >= needed) return { form, lots }
  }
  return { form: 'flat', lots: layLots(stretch, BUILDING_STYLES.flat) }
}

interface HomeStreet {
  readonly form: HomeForm
  readonly lots: readonly Lot[]
  /** Homes that it must have for the rest to fit. */
  readonly needed: number
  /** Places of work for every home. */
  readonly perHome: number
}

function buildHomeStreet(site: Site, { form, lots, needed, perHome }: HomeStreet): void {
  const { random } = site.issuers
  const { doors, year: streetYear } = openStreet(site)
  const [fewest, most] = BUILDING_STYLES[form].units
  const crowded = form === 'flat' ? Math.ceil(needed / lots.length) : 0
  const pitched = form === 'houseboat' || form === 'caravan'
  for (const lot of lots) {
    if (site.homesLeft <= 0) return
    const year = pickBuildingYear(streetYear, random)
    const perBuilding = (fewest + most) / 2
    if (!pitched && random.chance(Math.min(0.4, perBuilding * perHome))) {
      const scattered = pickScattered(site.buurt.character, lot.footprint, random)
      build(site, doors, { lot, year, form: scattered, count: 1 })
    } else {
      const cared =
        lot.footprint > SMALLEST_CARE_HOME && perHome > 0 && random.chance((3 * perBuilding) / HOMES_PER_CARE_HOME)
      const use = cared && !pitched ? 'care-home' : form
      const count = use === 'care-home' ? 1 : Math.max(random.integer(fewest, most), crowded)
      build(site, doors, { lot, year, form: use, count: Math.min(site.homesLeft, count) })
    }
  }
}

function openStreet({ buurt, issuers, streets }: Site): { doors: Doors; year: number } {
  const year = pickYear(buurt.character, issuers.random)
  const street: Street = {
    id: issuers.numbers.openbareRuimte(),
    name: issuers.streetName(),
    woonplaatsCode: issuers.woonplaatsCode,
    named: Math.max(2009, year),
  }
  const changed: Street = { ...street, change: streetChange(street, issuers.random) }
  streets.push(changed)
  return { doors: createDoors(changed, issuers), year }
}

function build(site: Site, doors: Doors, order: BuildingOrder): void {
  const built = fillBuilding(order, doors, site.issuers)
  for (const one of built) {
    site.premises.push(one)
    if (isHome(one)) site.homesLeft -= 1
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
