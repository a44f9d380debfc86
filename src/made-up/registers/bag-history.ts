import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, firstOf, latest, PEILDATUM, toDay } from '../calendar.ts'
import { addressOn } from '../homes/former-address.ts'
import type { Address, Building, Premises, Street } from '../homes/premises.ts'
import type { Random } from '../random.ts'
import type { AddressState, BuildingState, PremisesState } from './bag-objects.ts'
import { toVoorkomens, type Voorkomen } from './bag-timeline.ts'

// The BAG begins in 2009: nothing in it is older.
export const BAG_BEGAN = toDay('2009-01-20')
const UNKNOWN_YEAR = 1005

/** What became of a building: built under the BAG, or there when it began; now and then of a forgotten year. */
export function buildingHistory(building: Building, random: Random): Voorkomen<BuildingState>[] {
  const state = (status: string, year = building.year) => ({ building, year, status })
  if (building.year < 2010) {
    const year = building.year < 1900 && random.chance(0.05) ? UNKNOWN_YEAR : building.year
    return toVoorkomens([{ from: BAG_BEGAN, what: state('Pand in gebruik', year) }])
  }
  const permitted = dayAfter(firstOf(building.year), random.integer(-500, -300))
  return toVoorkomens([
    { from: permitted, what: state('Bouwvergunning verleend') },
    { from: dayAfter(permitted, 120), what: state('Bouw gestart') },
    { from: dayAfter(firstOf(building.year), random.integer(0, 120)), what: state('Pand in gebruik') },
  ])
}

/** What became of an address and the object that it belongs to. */
export interface PremisesHistory {
  readonly objects: readonly Voorkomen<PremisesState>[]
  readonly addresses: readonly Voorkomen<AddressState>[]
}

/** An object that exists; six in a hundred were measured again since. */
export function premisesHistory(premises: Premises, random: Random): PremisesHistory {
  const begun = latest(BAG_BEGAN, dayAfter(firstOf(premises.building.year), 150))
  const status = premises.kind === 'Verblijfsobject' ? liveStatus(random) : 'Plaats aangewezen'
  const now = { premises, area: premises.registeredArea, status }
  const measuredAgain = premises.kind === 'Verblijfsobject' && random.chance(0.06)
  const before = { ...now, area: Math.max(2, Math.round(premises.registeredArea * random.between(0.8, 1.1))) }
  const again = dayBetween(dayAfter(begun, 30), PEILDATUM, random)
  return {
    objects: toVoorkomens(
      measuredAgain
        ? [
            { from: begun, what: before },
            { from: again, what: now },
          ]
        : [{ from: begun, what: now }],
    ),
    addresses: addressesOf(premises, [{ from: begun, status: 'Naamgeving uitgegeven' }]),
  }
}

/** An object that is no more: its last voorkomen says that it was withdrawn. */
export function withdrawnHistory(premises: Premises, random: Random): PremisesHistory {
  const gone = dayBetween(toDay('2012-01-01'), PEILDATUM, random)
  const state = (status: string) => ({ premises, area: premises.registeredArea, status })
  return {
    objects: toVoorkomens([
      { from: BAG_BEGAN, what: state('Verblijfsobject in gebruik') },
      { from: gone, what: state('Verblijfsobject ingetrokken') },
    ]),
    addresses: addressesOf(premises, [
      { from: BAG_BEGAN, status: 'Naamgeving uitgegeven' },
      { from: gone, status: 'Naamgeving ingetrokken' },
    ]),
  }
}

/** What the street is called, and was called until it was renamed. */
export function streetHistory(street: Street): Voorkomen<Street>[] {
  const named = toDay(`${street.named}-01-20`)
  const { change } = street
  if (change?.name === undefined) return toVoorkomens([{ from: named, what: street }])
  return toVoorkomens([
    { from: named, what: { ...street, name: change.name } },
    { from: change.on, what: street },
  ])
}

function addressesOf(premises: Premises, states: readonly State[]): Voorkomen<AddressState>[] {
  const addresses = premises.sideAddress === undefined ? [premises.address] : [premises.address, premises.sideAddress]
  return addresses.flatMap((address) =>
    toVoorkomens(
      numberedAnew(address, states).map(({ from, status }) => ({
        from,
        what: { address: addressOn(address, from), kind: premises.kind, status },
      })),
    ),
  )
}

interface State {
  readonly from: Day
  readonly status: string
}

/** One more state where the houses were numbered anew in the time of an address. */
function numberedAnew({ street }: Address, states: readonly State[]): readonly State[] {
  const { change } = street
  const before = states.findLast(({ from }) => change !== undefined && from < change.on)
  if (change === undefined || change.moved === 0 || before === undefined) return states
  return [...states, { ...before, from: change.on }].toSorted((a, b) => a.from.localeCompare(b.from))
}

function liveStatus(random: Random): string {
  return random.chance(0.01) ? 'Verblijfsobject in gebruik (niet ingemeten)' : 'Verblijfsobject in gebruik'
}
