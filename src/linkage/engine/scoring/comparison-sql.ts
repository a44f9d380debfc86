import { quoteName } from '../../../warehouse/database.ts'
import { gammasOf, isElse } from '../model/gamma.ts'
import type { Comparison } from '../model/link-model.ts'
import { callShape, renameIn, tokensOf } from '../model/sql-names.ts'
import { boundDistances } from './bounded-distance.ts'

/** Functions that are slow and give a number of 0 or more. */
const SIMILARITY =
  /^(?:jaro_winkler_similarity|jaro_similarity|damerau_levenshtein|levenshtein|editdist3|jaccard|hamming|mismatches)$/i

/** A case expression that gives the gamma of a comparison, for records aliased `l` and `r` with these columns. */
export function gammaSql(comparison: Comparison, columns: readonly string[]): string {
  const gammas = gammasOf(comparison)
  const conditions = boundDistances(comparison.levels.map((level) => conditionSql(level.sql, columns)))
  const branches = comparison.levels.map((level, place) =>
    isElse(level) ? `else ${gammas[place]}` : `when ${conditions[place]}\n then ${gammas[place]}`,
  )
  return `cast(case ${[...computedOnce(conditions), ...branches].join('\n ')} end as tinyint)`
}

/** A condition of Splink over `surname_l` and `surname_r`, as one over `l."surname"` and `r."surname"`. */
export function conditionSql(sql: string, columns: readonly string[]): string {
  const known = new Map(columns.map((column) => [column.toLowerCase(), column]))
  return renameIn(sql, ({ name, qualifier, isCalled }) => {
    const column = known.get(name.slice(0, -2).toLowerCase())
    if (qualifier !== undefined || isCalled || column === undefined || !/_[lr]$/i.test(name)) return undefined
    return `${name.slice(-1).toLowerCase()}.${quoteName(column)}`
  })
}

/**
 * DuckDB computes a function again in every branch of a case that names it, except when the first condition does:
 * that one is always reached. So a similarity that several levels use goes first, in a condition that never holds.
 * Three thresholds on Jaro-Winkler then cost what one does.
 */
function computedOnce(conditions: readonly string[]): string[] {
  const calls = conditions.flatMap((condition) => [...new Set(similarityCalls(condition))])
  const repeated = [...new Set(calls.filter((call, place) => calls.indexOf(call) < place))]
  return repeated.length === 0 ? [] : [`when ${repeated.map((call) => `${call} = -100`).join(' or ')} then null`]
}

/** The calls of similarity functions in a condition, as they stand there. */
export function similarityCalls(condition: string): string[] {
  const tokens = tokensOf(condition)
  return tokens.flatMap((token, place) => {
    if (!SIMILARITY.test(token) || tokens[place + 1] !== '(') return []
    const { length } = callShape(tokens.slice(place + 1))
    return [tokens.slice(place, place + 1 + length).join('')]
  })
}
