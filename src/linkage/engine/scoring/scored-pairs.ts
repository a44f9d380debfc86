import { type Database, quoteName } from '../../../warehouse/database.ts'
import { gammasOf, isElse } from '../model/gamma.ts'
import type { Comparison, Level, LinkModel } from '../model/link-model.ts'
import { adjustedU, priorWeight, weightsOf } from '../model/match-weight.ts'
import { frequencyColumns } from '../model/used-columns.ts'
import { recordColumns } from '../records/record-table.ts'
import { findComparisonFault } from './comparison-fault.ts'
import { gammaSql } from './comparison-sql.ts'
import { recordsWithShares } from './frequency-tables.ts'

export interface ScoreOptions {
  /** A table of pairs. */
  readonly from: string
  /** The table that is made. */
  readonly into: string
  /** A table with the records of all these pairs, when fewer than all of `records`. */
  readonly among?: string
  /** Pairs of a lower match weight, in bits, are left out. */
  readonly atLeastWeight?: number
}

/**
 * Weighs pairs by a trained model into a table with, per pair, the match weight and probability, and per comparison
 * the gamma, its weight, and what the rarity of the value adds. Needs the tables `frequency_<n>`.
 */
export async function scorePairs(database: Database, model: LinkModel, options: ScoreOptions): Promise<void> {
  const columns = await recordColumns(database)
  try {
    await database.run(`create or replace table ${quoteName(options.into)} as ${scoreSql(model, columns, options)}`)
  } catch (cause) {
    throw (await findComparisonFault(database, model, options.from)) ?? cause
  }
}

function scoreSql(
  model: LinkModel,
  columns: readonly string[],
  { from, among = 'records', atLeastWeight }: ScoreOptions,
): string {
  const { comparisons } = model
  const shares = frequencyColumns(model).flatMap((column) =>
    ['l', 'r'].map((side) => `${side}.${quoteName(`tf_${column}`)} as ${quoteName(`tf_${column}_${side}`)}`),
  )
  const gammas = comparisons.map((comparison) => `${gammaSql(comparison, columns)} as ${gammaName(comparison)}`)
  const records = recordsWithShares(model, among)
  const compared = `select record_l, record_r, rule, ${[...gammas, ...shares].join(',\n')}
    from ${quoteName(from)} as p
    join (${records}) as l on l.record = p.record_l
    join (${records}) as r on r.record = p.record_r`
  const weighed = `select *, ${comparisons.flatMap(weightColumns).join(',\n')} from (${compared})`
  const terms = comparisons.flatMap((comparison) => [
    weightName(comparison),
    ...(isAdjusted(comparison) ? [adjustmentName(comparison)] : []),
  ])
  const summed = `select *, ${[double(priorWeight(model)), ...terms].join(' + ')} as match_weight from (${weighed})`
  const kept = atLeastWeight === undefined ? '' : ` where match_weight >= ${double(atLeastWeight)}`
  return `select record_l, record_r, rule, match_weight, ${PROBABILITY} as match_probability,
    * exclude (record_l, record_r, rule, match_weight) from (${summed})${kept}`
}

/** Below -1000 bits the chance is 0 for all that matters, and 2 to that power would overflow. */
const PROBABILITY = '1 / (1 + pow(2::double, least(-match_weight, 1000)))'

function weightColumns(comparison: Comparison): string[] {
  const gamma = gammaName(comparison)
  const gammas = gammasOf(comparison)
  const weights = weightsOf(comparison)
  const branches = comparison.levels.map((_, place) => `when ${gammas[place]} then ${double(weights[place] ?? 0)}`)
  const weight = `case ${gamma} ${branches.join(' ')} end as ${weightName(comparison)}`
  if (!isAdjusted(comparison)) return [weight]
  const adjustments = comparison.levels.flatMap((level, place) => {
    const sql = adjustmentSql(comparison, level)
    return sql === undefined ? [] : [`when ${gammas[place]} then ${sql}`]
  })
  const adjusted = adjustments.length === 0 ? double(0) : `case ${gamma} ${adjustments.join(' ')} else ${double(0)} end`
  return [weight, `${adjusted} as ${adjustmentName(comparison)}`]
}

/** The more frequent of the two values counts; a value whose share is not known takes that of the other. */
function adjustmentSql(comparison: Comparison, level: Level): string | undefined {
  const { frequency } = level
  const u = adjustedU(comparison, level)
  if (frequency === undefined || u === undefined || frequency.weight === 0 || isElse(level) || level.isNull)
    return undefined
  const [left, right] = ['l', 'r'].map((side) => quoteName(`tf_${frequency.column}_${side}`))
  const share = `greatest(coalesce(${left}, ${right}), coalesce(${right}, ${left}), ${double(frequency.rarest)})`
  return `case when coalesce(${left}, ${right}) is null then ${double(0)}
    else ${double(frequency.weight)} * (${double(Math.log2(u))} - log2(${share})) end`
}

function isAdjusted({ levels }: Comparison): boolean {
  return levels.some(({ frequency }) => frequency !== undefined)
}

const gammaName = ({ name }: Comparison) => quoteName(`gamma_${name}`)
const weightName = ({ name }: Comparison) => quoteName(`mw_${name}`)
const adjustmentName = ({ name }: Comparison) => quoteName(`mw_tf_adj_${name}`)

/** A number that DuckDB reads as a double, to the last bit: without the exponent it would be a decimal. */
export function double(value: number): string {
  return Number.isFinite(value) ? `${value.toExponential()}::double` : `'${value}'::double`
}
