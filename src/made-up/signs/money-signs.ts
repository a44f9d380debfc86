import { daysBetween } from '../calendar.ts'
import type { Dossier } from '../dossier.ts'
import { isOrganisation, type Organisation, type Party } from '../organisations/organisation.ts'
import type { Deed, Mortgage } from '../property/estate.ts'
import type { Sign } from './sign.ts'
import { sales } from './trade-signs.ts'

// Banks, insurers and pension funds.
const FINANCIAL = /^6[456]/
const DEAR = 450_000
const DAYS_FOR_MORTGAGE = 90
const FAST_RELEASE = 730
const ABOVE_PRICE = 1.25
const YEAR = 365

/** Indicators FI: how a purchase was paid for. */
export const MONEY_SIGNS: readonly Sign[] = [
  { code: 'FI-01', shows: ({ estate }) => isPaidInFull(sales(estate.deeds).at(-1), estate.mortgages) },
  { code: 'FI-02', shows: ({ estate }) => current(estate.mortgages).some(({ lender }) => !isFinancial(lender)) },
  { code: 'FI-04', shows: ({ estate }) => isLentAbovePrice(estate) },
  { code: 'FI-05', shows: ({ estate }) => current(estate.mortgages).some(lendsToItself) },
  { code: 'FI-07', shows: ({ estate }) => estate.mortgages.some((mortgage) => isReleasedFast(mortgage, estate.deeds)) },
  { code: 'FI-10', shows: ({ estate }) => estate.mortgages.some((mortgage) => isStacked(mortgage, estate.mortgages)) },
]

function isPaidInFull(last: Deed | undefined, mortgages: readonly Mortgage[]): boolean {
  if (last?.price === undefined || last.price < DEAR) return false
  return !mortgages.some(({ on }) => Math.abs(daysBetween(last.on, on)) <= DAYS_FOR_MORTGAGE)
}

function current(mortgages: readonly Mortgage[]): readonly Mortgage[] {
  return mortgages.filter(({ released }) => released === undefined)
}

function isFinancial(lender: Party): boolean {
  return isOrganisation(lender) && lender.sbi.some((code) => FINANCIAL.test(code))
}

function isLentAbovePrice({ deeds, mortgages }: Dossier['estate']): boolean {
  const last = sales(deeds).at(-1)
  if (last?.price === undefined || last.severalObjects) return false
  const lent = current(mortgages).reduce((sum, { amount, on }) => (on >= last.on ? sum + amount : sum), 0)
  return lent / last.price > ABOVE_PRICE
}

/** Lender and debtor are the same, or have the same director. */
function lendsToItself({ lender, debtors }: Mortgage): boolean {
  return debtors.some((debtor) => handsOf(debtor).some((hand) => handsOf(lender).includes(hand)))
}

function handsOf(party: Party): readonly Party[] {
  if (!isOrganisation(party)) return [party]
  return [party, ...directorsOf(party)]
}

export function directorsOf({ officers }: Organisation): readonly Party[] {
  return officers.filter(({ role, until }) => role === 'bestuurder' && until === undefined).map(({ who }) => who)
}

function isReleasedFast({ on, released }: Mortgage, deeds: readonly Deed[]): boolean {
  if (released === undefined || daysBetween(on, released) >= FAST_RELEASE) return false
  return !deeds.some((deed) => Math.abs(daysBetween(deed.on, released)) <= 31)
}

function isStacked({ on }: Mortgage, mortgages: readonly Mortgage[]): boolean {
  const lenders = mortgages.filter((other) => other.on >= on && daysBetween(on, other.on) <= YEAR)
  return new Set(lenders.map(({ lender }) => lender)).size > 2
}
