import type { Day } from '../../vocabulary/day.ts'
import { parseLoDate } from '../../vocabulary/incomplete-date.ts'
import { type JsonObject, matchIn, objectIn, objectsIn, textIn } from '../files/json-fields.ts'
import type { OnFault } from './answer-fault.ts'

/** What several answers of the KVK API have in common: flags, names, activities and dates. */

/** "Ja" or "Nee" as the register writes its flags; null when absent or anything else. */
export function flagIn(object: JsonObject, name: string, onFault: OnFault): boolean | null {
  const text = textIn(object, name, () => onFault('flag-malformed'))
  if (text === 'Ja') return true
  if (text === 'Nee') return false
  if (text !== null) onFault('flag-malformed')
  return null
}

/** The handelsnamen in the register's order, the eersteHandelsnaam first, each once. */
export function tradeNamesOf(answer: JsonObject, onFault: OnFault): readonly string[] {
  const onMalformed = () => onFault('name-malformed')
  const names = objectsIn(answer, 'handelsnamen', () => onFault('structure-malformed')).toSorted(
    (a, b) => orderOf(a) - orderOf(b),
  )
  const all = [
    textIn(answer, 'eersteHandelsnaam', onMalformed),
    ...names.map((name) => textIn(name, 'naam', onMalformed)),
  ]
  return [...new Set(all.filter((name) => name !== null))]
}

function orderOf({ volgorde }: JsonObject): number {
  return typeof volgorde === 'number' ? volgorde : Number.MAX_SAFE_INTEGER
}

/** The SBI codes, main activity first. Text always: they may begin with a zero. */
export function sbiCodesOf(answer: JsonObject, onFault: OnFault): readonly string[] {
  const activities = objectsIn(answer, 'sbiActiviteiten', () => onFault('structure-malformed')).map((activity) => ({
    code: matchIn(activity, 'sbiCode', { shape: /^\d{4,5}$/, onMalformed: () => onFault('sbi-code-malformed') }),
    main: flagIn(activity, 'indHoofdactiviteit', onFault) === true,
  }))
  const codes = activities.toSorted((a, b) => Number(b.main) - Number(a.main)).map(({ code }) => code)
  return [...new Set(codes.filter((code) => code !== null))]
}

export interface Lifetime {
  readonly from: Day | null
  /** False when month or day is unknown and `from` is the first possible day; null without a day. */
  readonly fromExact: boolean | null
  readonly hasEnded: boolean
  readonly until: Day | null
}

/** Beginning and end as materieleRegistratie tells them; an answer without that part tells of neither. */
export function lifetimeOf(answer: JsonObject, onFault: OnFault): Lifetime | undefined {
  const dates = objectIn(answer, 'materieleRegistratie', () => onFault('structure-malformed'))
  if (answer['materieleRegistratie'] === undefined) return undefined
  const from = dateIn(dates, 'datumAanvang', onFault)
  const until = dateIn(dates, 'datumEinde', onFault)
  return { from: from.first, fromExact: from.exact, hasEnded: until.told, until: until.first }
}

interface ToldDate {
  /** True when something stands there, be it no date. */
  readonly told: boolean
  readonly first: Day | null
  readonly exact: boolean | null
}

function dateIn(dates: JsonObject, name: string, onFault: OnFault): ToldDate {
  const value = dates[name]
  if (value === undefined || value === null || value === '') return { told: false, first: null, exact: null }
  const date = parseLoDate(typeof value === 'string' ? value : 'no text')
  if ('first' in date) return { told: true, first: date.first, exact: date.is === 'known' }
  if (date.is === 'impossible') onFault('date-impossible')
  return { told: true, first: null, exact: null }
}
