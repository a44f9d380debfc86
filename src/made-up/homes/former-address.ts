import type { Day } from '../../vocabulary/day.ts'
import { dayBetween, firstOf, latest, PEILDATUM, toDay } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Address, Street, StreetChange } from './premises.ts'

const RENAMED = 0.03
const RENUMBERED = 0.01
/** Houses on one side of a street go up by two. */
const NUMBERS_MOVED = 2
const FIRST_CHANGE = toDay('2012-01-01')

const TITLES = ['Burgemeester', 'Dokter', 'Dominee', 'Pastoor', 'Professor', 'Wethouder']
const BEARERS = ['van de Kaag', 'Rietveld', 'van den Dijk', 'Waterman', 'ter Horst', 'Schippersma', 'de Veenman']
const STREETS = ['straat', 'laan', 'plein', 'weg']

/**
 * What changed about a street since the BAG began: gemeenten rename a street after a merger, and number one anew when
 * houses came between. Most streets never changed. Draws from forks alone, so that the rest of the region stays as it is.
 */
export function streetChange(street: Pick<Street, 'id' | 'named'>, random: Random): StreetChange | undefined {
  const own = random.fork(`change of street ${street.id}`)
  const earliest = latest(FIRST_CHANGE, firstOf(street.named + 2))
  if (earliest >= PEILDATUM) return undefined
  const on = dayBetween(earliest, PEILDATUM, own)
  if (own.chance(RENAMED)) return { on, name: `${own.pick(TITLES)} ${own.pick(BEARERS)}${own.pick(STREETS)}`, moved: 0 }
  return own.chance(RENUMBERED) ? { on, name: undefined, moved: NUMBERS_MOVED } : undefined
}

/** How an address read on a day. */
export function addressOn(address: Address, day: Day): Address {
  const { street } = address
  const { change } = street
  if (change === undefined || day >= change.on) return address
  return { ...address, street: { ...street, name: change.name ?? street.name }, number: address.number + change.moved }
}
