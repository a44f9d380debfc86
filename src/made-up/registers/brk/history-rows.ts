import { isOrganisation, type Party } from '../../organisations/organisation.ts'
import { HISTORY_BEGAN } from '../../property/earlier-holdings.ts'
import type { Agreement, Deed, Estate } from '../../property/estate.ts'
import type { Dirt } from '../../truth/dirt.ts'
import { DEED_NAMES } from './deed-names.ts'

/** The lists of the history, by the word in the name of their file. */
export const HISTORY_HEADERS = {
  overdrachten: 'stukdeel;stuk;object;aard;datum;koopovereenkomst_datum;koopsom;meer_objecten',
  overdracht_partijen: 'stukdeel;object;kant;bsn;kvk',
  tenaamstellingen: 'tenaamstelling;object;stukdeel;bsn;kvk;teller;noemer;vanaf;tot',
  hypotheken: 'hypotheek;object;stukdeel;bedrag;schuldeiser_bsn;schuldeiser_kvk;vanaf;tot',
  koopovereenkomsten:
    'koopovereenkomst;object;datum;ingeschreven;verkoper_bsn;verkoper_kvk;koper_bsn;koper_kvk;koopsom;afloop',
} as const
export type HistoryList = keyof typeof HISTORY_HEADERS

export interface HistoryRow {
  readonly list: HistoryList
  readonly row: string
  readonly dirt?: { readonly reason: string; readonly rejectedAs?: string } | undefined
}

const AGREED_DAY_UNKNOWN = 0.015
const BSN_MISTYPED = 0.0004

const OUTCOMES: Readonly<Record<Agreement['outcome'], string>> = {
  delivered: 'geleverd',
  'passed-on': 'doorgeleverd',
  cancelled: 'ontbonden',
}

/** What was before: the deeds of the history and their parties, what ended, and the agreements that were registered. */
export function historyRows({ cadastralNumber, deeds, mortgages, agreements }: Estate, dirt: Dirt): HistoryRow[] {
  const rows: HistoryRow[] = []
  for (const [place, deed] of deeds.entries()) {
    const next = deeds[place + 1]
    if (next === undefined && deed.on < HISTORY_BEGAN) continue
    rows.push(transferRow(deed, cadastralNumber, dirt), ...partyRows(deed, cadastralNumber, dirt))
    if (next !== undefined) rows.push(...tenureRows(deed, next, cadastralNumber))
  }
  for (const { number, partNumber, amount, lender, on, released } of mortgages)
    if (released !== undefined)
      rows.push({
        list: 'hypotheken',
        row: `${number};${cadastralNumber};${partNumber};${amount};${cellsOf(lender)};${on};${released}`,
      })
  for (const { number, agreedOn, registeredOn, seller, buyer, price, outcome } of agreements)
    rows.push({
      list: 'koopovereenkomsten',
      row: `${number};${cadastralNumber};${agreedOn};${registeredOn};${cellsOf(seller)};${cellsOf(buyer)};${price};${OUTCOMES[outcome]}`,
    })
  return rows
}

function transferRow(deed: Deed, object: string, dirt: Dirt): HistoryRow {
  const { partNumber, deedNumber, kind, on, agreedOn, price, severalObjects } = deed
  const isUnknown = agreedOn !== undefined && dirt.strikes(AGREED_DAY_UNKNOWN)
  return {
    list: 'overdrachten',
    row:
      `${partNumber};${deedNumber};${object};${DEED_NAMES[kind]};${on};${isUnknown ? '' : (agreedOn ?? '')};` +
      `${price ?? ''};${severalObjects ? 'ja' : 'nee'}`,
    dirt: isUnknown ? { reason: 'agreed-day-unknown' } : undefined,
  }
}

function partyRows({ partNumber, from, to }: Deed, object: string, dirt: Dirt): HistoryRow[] {
  const row = (side: string) => (party: Party) => {
    const isMistyped = !isOrganisation(party) && dirt.strikes(BSN_MISTYPED)
    return {
      list: 'overdracht_partijen',
      row: `${partNumber};${object};${side};${isMistyped ? `${mistyped(party.bsn)};` : cellsOf(party)}`,
      dirt: isMistyped ? { reason: 'bsn-mistyped', rejectedAs: 'bsn-fails-elfproef' } : undefined,
    } as const
  }
  return [...from.map(row('vervreemder')), ...to.map(({ holder }) => holder).map(row('verkrijger'))]
}

/** One digit too high: the elfproef never misses that. */
function mistyped(bsn: string): string {
  return `${bsn.slice(0, 4)}${(Number(bsn[4]) + 1) % 10}${bsn.slice(5)}`
}

function tenureRows({ partNumber, to, on }: Deed, next: Deed, object: string): HistoryRow[] {
  return to.map(({ holder, numerator, denominator, tenureNumber }) => ({
    list: 'tenaamstellingen',
    row: `${tenureNumber};${object};${partNumber};${cellsOf(holder)};${numerator};${denominator};${on};${next.on}`,
  }))
}

/** A party in two columns: bsn and kvk, one of them filled. */
function cellsOf(party: Party): string {
  return isOrganisation(party) ? `;${party.kvkNumber}` : `${party.bsn};`
}
