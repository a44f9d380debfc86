import { daysBetween, PEILDATUM, yearsAgo } from '../calendar.ts'
import type { Dossier } from '../dossier.ts'
import { isOrganisation, type Party } from '../organisations/organisation.ts'
import type { Deed } from '../property/estate.ts'
import { priceIndex } from '../property/price-index.ts'
import type { Around, Sign } from './sign.ts'

const SLUICE_SALES = 5
const ABC_DAYS = 183
const JUMP = 1.25
const YEAR = 365
const RETURN_DAYS = 3 * YEAR
const UNUSUAL_PRICE = 0.4
// SBI of those who trade in, build or hold property and money.
const PROPERTY_TRADE = /^(?:68|41|64)/

/** Indicators VG: trade in property. */
export const TRADE_SIGNS: readonly Sign[] = [
  {
    code: 'VG-01',
    shows: ({ estate }) => sales(estate.deeds).filter(({ on }) => on >= yearsAgo(20)).length >= SLUICE_SALES,
  },
  { code: 'VG-02', shows: isAbc },
  { code: 'VG-03', shows: ({ estate }) => jumps(estate.deeds).length > 0 },
  {
    code: 'VG-04',
    shows: ({ estate }) => priceAgainstValue(estate, (ratio) => Math.abs(Math.log(ratio)) >= UNUSUAL_PRICE),
  },
  { code: 'VG-05', shows: ({ estate }) => returns(estate.deeds) },
  { code: 'VG-06', shows: isSerialBuyer },
  {
    code: 'VG-07',
    shows: ({ estate }) => estate.agreements.filter(({ outcome }) => outcome === 'cancelled').length >= 2,
  },
  { code: 'VG-08', shows: ({ estate }) => priceAgainstValue(estate, (ratio) => ratio < 0.5) },
  {
    code: 'VG-10',
    shows: ({ estate, permits }) =>
      jumps(estate.deeds).some(
        ([bought, sold]) =>
          !permits.some(
            ({ kind, status, from }) =>
              kind === 'bouw' && status === 'verleend' && from >= bought.on && from <= sold.on,
          ),
      ),
  },
  { code: 'VG-11', shows: ({ estate }) => recentBuyers(estate.deeds).some(isShell) },
]

export function sales(deeds: readonly Deed[]): readonly Deed[] {
  return deeds.filter(({ kind }) => kind === 'sale')
}

function isAbc({ estate }: Dossier): boolean {
  return estate.agreements.some(
    ({ agreedOn, outcome }) =>
      outcome === 'passed-on' &&
      estate.deeds.some(
        (deed) => deed.agreedOn !== undefined && within(daysBetween(agreedOn, deed.agreedOn), ABC_DAYS),
      ),
  )
}

/** Two sales within a year whose price rose more than the market. */
function jumps(deeds: readonly Deed[]): readonly (readonly [Deed, Deed])[] {
  const priced = sales(deeds).filter(({ price, severalObjects }) => price !== undefined && !severalObjects)
  return priced.slice(1).flatMap((sold, place) => {
    const bought = priced[place]
    if (bought?.price === undefined || sold.price === undefined || daysBetween(bought.on, sold.on) > YEAR) return []
    return sold.price / ((bought.price * priceIndex(sold.on)) / priceIndex(bought.on)) >= JUMP
      ? [[bought, sold] as const]
      : []
  })
}

/** The last sale beside the WOZ value of its year, where there is one. */
function priceAgainstValue({ deeds, values }: Dossier['estate'], unusual: (ratio: number) => boolean): boolean {
  const last = sales(deeds).at(-1)
  const value = values.find(({ year }) => String(year) === last?.on.slice(0, 4))
  return last?.price !== undefined && !last.severalObjects && value !== undefined && unusual(last.price / value.euros)
}

function returns(deeds: readonly Deed[]): boolean {
  return deeds.some((deed, place) =>
    deeds
      .slice(place + 1)
      .some(
        (later) =>
          daysBetween(deed.on, later.on) <= RETURN_DAYS &&
          later.to.some(({ holder }) => deed.from.includes(holder) && !later.from.includes(holder)),
      ),
  )
}

function isSerialBuyer({ estate }: Dossier, { held }: Around): boolean {
  const deed = estate.deeds.at(-1)
  const buyer = deed?.to[0]?.holder
  if (deed === undefined || buyer === undefined || !isOrganisation(buyer)) return false
  const places = held.get(buyer) ?? []
  if (!places.some(isAbc)) return false
  const bought = places.filter((place) => {
    const last = place.estate.deeds.at(-1)
    return last !== undefined && within(daysBetween(last.on, deed.on), YEAR)
  })
  return bought.length >= 3 && bought.some(isAbc)
}

function recentBuyers(deeds: readonly Deed[]): readonly Party[] {
  const last = sales(deeds).at(-1)
  return last === undefined || last.on < yearsAgo(5) ? [] : last.to.map(({ holder }) => holder)
}

function isShell(party: Party): boolean {
  if (!isOrganisation(party) || party.founded > PEILDATUM) return false
  const form = party.legalForm === 'Stichting' || party.legalForm === 'Besloten Vennootschap'
  return form && party.staff === 0 && !PROPERTY_TRADE.test(party.sbi[0] ?? '')
}

function within(days: number, most: number): boolean {
  return Math.abs(days) <= most
}
