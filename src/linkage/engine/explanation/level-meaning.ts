import { isElse } from '../model/gamma.ts'
import type { Level } from '../model/link-model.ts'
import { namesIn } from '../model/sql-names.ts'

/** What it means that a pair is at a level, read from the level's condition. */
export type LevelMeaning =
  | { readonly kind: 'missing' }
  | { readonly kind: 'other' }
  | { readonly kind: 'equal'; readonly column: string; readonly inPart: boolean }
  | { readonly kind: 'swapped'; readonly columns: readonly string[] }
  | { readonly kind: 'alike'; readonly column: string; readonly inPart: boolean; readonly atLeast: number }
  | { readonly kind: 'edits'; readonly column: string; readonly atMost: number }
  | { readonly kind: 'near-date'; readonly column: string; readonly days: number }
  | { readonly kind: 'near-number'; readonly column: string; readonly atMost: number; readonly relative: boolean }
  | { readonly kind: 'shared-items'; readonly column: string; readonly atLeast: number }
  | { readonly kind: 'all-of'; readonly meanings: readonly LevelMeaning[] }
  /** A condition of the user's own: only its label can say what it means. */
  | { readonly kind: 'as-labelled'; readonly label: string }

/** Reads a level's condition. One that is not recognised is never guessed at: its label speaks for it. */
export function levelMeaning(level: Level): LevelMeaning {
  if (level.isNull) return { kind: 'missing' }
  if (isElse(level)) return { kind: 'other' }
  const plain = namesIn(level.sql).every(({ name }) => /^\w+$/.test(name))
  const conditions = plain ? splitAtAnd(bare(level.sql)) : ['']
  const swapped = swappedColumns(conditions)
  if (swapped !== undefined) return { kind: 'swapped', columns: swapped }
  const meanings = conditions.map(conditionMeaning)
  const known = meanings.filter((meaning) => meaning !== undefined)
  const [only] = known
  if (only === undefined || known.length < meanings.length) return { kind: 'as-labelled', label: level.label }
  return known.length === 1 ? only : { kind: 'all-of', meanings: known }
}

/** The columns that a condition speaks of, without `_l` and `_r`. */
function columnsIn(sql: string): readonly string[] {
  const sides = namesIn(sql).filter(({ name, isCalled }) => !isCalled && /._[lr]$/i.test(name))
  return [...new Set(sides.map(({ name }) => name.slice(0, -2)))]
}

const bare = (sql: string): string => sql.replaceAll('"', '').replaceAll(/\s+/g, ' ').trim()

/** Splits at every `and` outside brackets, and takes off brackets around the whole. */
function splitAtAnd(sql: string): readonly string[] {
  const inner = withoutOuterBrackets(sql)
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { index, 0: token } of inner.matchAll(/[()]| and /gi)) {
    if (token === '(') depth += 1
    else if (token === ')') depth -= 1
    else if (depth === 0) {
      parts.push(inner.slice(start, index))
      start = index + token.length
    }
  }
  return parts.length === 0 ? [inner] : [...parts, inner.slice(start)].flatMap(splitAtAnd)
}

function withoutOuterBrackets(sql: string): string {
  const text = sql.trim()
  if (!text.startsWith('(')) return text
  let depth = 0
  for (const { index: place, 0: letter } of text.matchAll(/[()]/g)) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (depth === 0) return place === text.length - 1 ? withoutOuterBrackets(text.slice(1, -1)) : text
  }
  return text
}

/** Of `a_l = b_r and b_l = a_r`, in any order: a and b. */
function swappedColumns(conditions: readonly string[]): readonly string[] | undefined {
  const [first, second, ...more] = conditions.map(crossing)
  if (first === undefined || second === undefined || more.length > 0) return undefined
  return first.l !== first.r && first.l === second.r && first.r === second.l ? [first.l, first.r] : undefined
}

function crossing(condition: string): { readonly l: string; readonly r: string } | undefined {
  const [, one = '', oneSide, other = '', otherSide] = /^(\w+)_([lr]) = (\w+)_([lr])$/i.exec(condition) ?? []
  if (oneSide === otherSide) return undefined
  return oneSide === 'l' ? { l: one, r: other } : { l: other, r: one }
}

type Reader = (condition: string) => LevelMeaning | undefined

function conditionMeaning(condition: string): LevelMeaning | undefined {
  for (const read of READERS) {
    const meaning = read(condition)
    if (meaning !== undefined) return meaning
  }
  return undefined
}

const DAY_SECONDS = 86_400

const READERS: readonly Reader[] = [
  (condition) => {
    const [left = '', right = '', ...more] = condition.split(/ = /)
    if (more.length > 0 || left.replaceAll(/_l\b/g, '_r') !== right) return undefined
    return ofColumn(left, (column) => ({ kind: 'equal', column, inPart: left !== `${column}_l` }))
  },
  (condition) => {
    const [, between = '', atLeast] =
      /^(?:jaro_winkler_similarity|jaro_similarity|jaccard)\((.*)\) >=? ([\d.]+)$/i.exec(condition) ?? []
    return ofColumn(between, (column) => ({
      kind: 'alike',
      column,
      inPart: between.includes('('),
      atLeast: Number(atLeast),
    }))
  },
  (condition) => {
    const [, between = '', atMost] =
      /^(?:levenshtein|damerau_levenshtein|editdist3|hamming|mismatches)\((.*)\) <= (\d+)$/i.exec(condition) ?? []
    return ofColumn(between, (column) => ({ kind: 'edits', column, atMost: Number(atMost) }))
  },
  (condition) => {
    const [, between = '', seconds] = /^abs\((epoch\(.*\) - epoch\(.*\))\) <= ([\d.]+)$/i.exec(condition) ?? []
    return ofColumn(between, (column) => ({ kind: 'near-date', column, days: Number(seconds) / DAY_SECONDS }))
  },
  (condition) => {
    const [, unit = '', between = '', count] =
      /^abs\(date_?diff\('(day|month|year)', (.*)\)\) <= (\d+)$/i.exec(condition) ?? []
    const days = { day: 1, month: 365.25 / 12, year: 365.25 }[unit.toLowerCase()] ?? Number.NaN
    return ofColumn(between, (column) => ({ kind: 'near-date', column, days: Number(count) * days }))
  },
  (condition) => {
    const [, column, atMost] = /^\(?abs\((\w+)_l - \1_r\) ?\/ ?\(.*\)\)? <=? ([\d.]+)$/i.exec(condition) ?? []
    return column === undefined ? undefined : { kind: 'near-number', column, atMost: Number(atMost), relative: true }
  },
  (condition) => {
    const [, column, atMost] = /^abs\((\w+)_l - \1_r\) <= ([\d.]+)$/i.exec(condition) ?? []
    return column === undefined ? undefined : { kind: 'near-number', column, atMost: Number(atMost), relative: false }
  },
  (condition) => {
    const [, between = '', atLeast] =
      /^(?:array_length|len)\((?:list_intersect|array_intersect)\((.*)\)\) >= (\d+)$/i.exec(condition) ?? []
    return ofColumn(between, (column) => ({ kind: 'shared-items', column, atLeast: Number(atLeast) }))
  },
]

/** Only when the text speaks of one column: two are never taken for one. */
function ofColumn(sql: string, make: (column: string) => LevelMeaning): LevelMeaning | undefined {
  const [column, ...more] = columnsIn(sql)
  return column === undefined || more.length > 0 ? undefined : make(column)
}
