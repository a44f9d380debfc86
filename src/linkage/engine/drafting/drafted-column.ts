import { quoteName } from '../../../warehouse/database.ts'
import type { DerivedColumn } from '../model/link-model.ts'
import { type ColumnKind, dateFormat, kindOf } from './column-kind.ts'
import type { ColumnProfile } from './column-profile.ts'

/** A column with what it holds and the columns that are made of it. */
export interface DraftedColumn {
  /** The column that is compared: the delivered one, or one derived from it that is easier to compare. */
  readonly name: string
  readonly delivered: string
  readonly kind: ColumnKind
  readonly profile: ColumnProfile
  readonly derived: readonly DerivedColumn[]
  /** The column with the list of its words, of a text. */
  readonly words: string | undefined
  /** The column with the words in order, of a text of which other columns hold parts: only this rest is compared. */
  readonly rest: string | undefined
  /** The column with the day as a number, of dates of events: those lie days apart, where a date of birth is mistyped. */
  readonly day: string | undefined
}

/** Dates that span fewer years are of events; people are born over more. */
const EVENT_YEARS = 15

/**
 * Dates become text as 2026-11-22, in which a typing error is one character; names and text become lower case without
 * accents, since similarity counts bytes; a text also gets the list of its words.
 */
export function draftColumn(profile: ColumnProfile): DraftedColumn {
  const { column: delivered } = profile
  const kind = kindOf(profile)
  const plain = plainSql(profile, kind)
  const name = plain === undefined ? delivered : `${delivered}_plain`
  const words = kind === 'text' ? `${delivered}_words` : undefined
  const { firstYear, lastYear } = profile
  const day = kind === 'date' && lastYear - firstYear < EVENT_YEARS ? `${delivered}_day` : undefined
  const derived = [
    ...(plain === undefined ? [] : [{ name, sql: plain }]),
    ...(words === undefined ? [] : [{ name: words, sql: wordsSql(quoteName(name)) }]),
    ...(day === undefined ? [] : [{ name: day, sql: daySql(quoteName(name)) }]),
  ]
  return { name, delivered, kind, profile, derived, words, day, rest: undefined }
}

function plainSql(profile: ColumnProfile, kind: ColumnKind): string | undefined {
  const name = quoteName(profile.column)
  if (kind === 'date') return dateSql(profile, name)
  const isText = profile.type === 'VARCHAR'
  if (kind === 'code' && !isText) return `cast(${name} as varchar)`
  if (!isText || !['name', 'text', 'code', 'email'].includes(kind) || profile.unfolded === 0) return undefined
  return `lower(strip_accents(${name}))`
}

function dateSql(profile: ColumnProfile, name: string): string | undefined {
  const format = dateFormat(profile)
  if (profile.type !== 'VARCHAR') return `strftime(${name}, '%Y-%m-%d')`
  if (format === '%Y-%m-%d' || format === undefined) return undefined
  const text = format === '%d-%m-%Y' ? `replace(replace(${name}, '/', '-'), '.', '-')` : name
  return `strftime(try_strptime(${text}, '${format}'), '%Y-%m-%d')`
}

/** Words of two characters and more; a single one is an initial, or noise. */
function wordsSql(text: string): string {
  return `list_distinct(list_filter(regexp_split_to_array(${text}, '[^\\w]+'), lambda word : length(word) > 1))`
}

/** A text without the words that stand in other columns too: agreeing on those must not count twice. */
export function restOf(column: DraftedColumn, parts: readonly string[]): DraftedColumn {
  const { words } = column
  if (words === undefined || parts.length === 0) return column
  const others = parts.map((part) => `word <> coalesce(${quoteName(part)}, '')`).join(' and ')
  const all = wordsSql(quoteName(column.name))
  const rest = `${column.delivered}_rest`
  const left = { name: words, sql: `list_filter(${all}, lambda word : ${others})` }
  const ordered = { name: rest, sql: `nullif(array_to_string(list_sort(${quoteName(words)}), ' '), '')` }
  return { ...column, derived: [...column.derived.filter(({ name }) => name !== words), left, ordered], rest }
}

const daySql = (text: string): string => `date_diff('day', date '1970-01-01', try_cast(${text} as date))`
