import { type Database, quoteName } from '../../../../warehouse/database.ts'
import type { Judgement, RecordName } from '../../../judgements/judgement.ts'
import { recordKey, standingJudgements } from '../../../judgements/standing-judgement.ts'
import { explainPair, type PairExplanation, type ScoredPair } from '../../explanation/pair-explanation.ts'
import type { LinkModel } from '../../model/link-model.ts'
import { comparedColumns } from '../../model/used-columns.ts'
import { scorePairs } from '../../scoring/scored-pairs.ts'
import type { LinkSummary } from './link-summary.ts'

/** A scored pair for the report, from the highest weight down. */
export interface SampledPair {
  readonly explanation: PairExplanation
  /** What the two records hold; only when it was asked for. */
  readonly values?: PairValues
}

export interface PairValues {
  readonly one: RecordName
  readonly other: RecordName
  /** Per comparison the values of its columns. */
  readonly compared: readonly (readonly ComparedValue[])[]
}

export interface ComparedValue {
  readonly column: string
  readonly one: string | null
  readonly other: string | null
}

export interface SampleWish {
  /** Whether what the records hold goes along. */
  readonly withValues: boolean
  /** From each of six bands of weight around the threshold. */
  readonly pairsPerBand?: number
  readonly judgements?: readonly Judgement[]
}

/** Bits from the threshold at which another band of weights begins: most doubt is near it, so the bands are narrow there. */
const BANDS = [-10, -3, 0, 3, 10] as const
const PER_BAND = 5
/** Longer values are cut off: a report is read, and a field may hold a megabyte. */
const LONGEST_VALUE = 120

/** Draws some scored pairs of every band of weight, the same ones each time, weighs them again, and explains them. */
export async function samplePairs(
  database: Database,
  { model, summary }: { readonly model: LinkModel; readonly summary: Pick<LinkSummary, 'threshold' | 'columns'> },
  wish: SampleWish,
): Promise<readonly SampledPair[]> {
  const compared = model.comparisons.map(comparedColumns)
  const rows = await drawRows(database, model, {
    edges: BANDS.map((bits) => bits + summary.threshold.weight),
    perBand: wish.pairsPerBand ?? PER_BAND,
    columns: [...new Set(compared.flat())],
  })
  const filled = new Map(summary.columns.map((column) => [column.column, column.filled]))
  const judgements = judgementsByPair(wish.judgements ?? [])
  return rows.map((row) => {
    const one = nameOf(row, 'l')
    const other = nameOf(row, 'r')
    const explanation = explainPair(row, model, { filled, judgement: judgements.get(keyOf(one, other)) })
    return wish.withValues
      ? { explanation, values: { one, other, compared: valuesOf(row, compared) } }
      : { explanation }
  })
}

async function drawRows(
  database: Database,
  model: LinkModel,
  {
    edges,
    perBand,
    columns,
  }: { readonly edges: readonly number[]; readonly perBand: number; readonly columns: readonly string[] },
): Promise<readonly ScoredPair[]> {
  const band = edges.map((edge) => `(match_weight >= ${edge})::integer`).join(' + ')
  const valueSql = (side: string) => (column: string) =>
    `left(cast(${side}.${quoteName(column)} as varchar), ${LONGEST_VALUE + 1}) as ${quoteName(`value_${column}_${side}`)}`
  const values = ['l', 'r'].flatMap((side) => [
    `${side}.source as name_source_${side}`,
    `${side}.id as name_id_${side}`,
    ...columns.map(valueSql(side)),
  ])
  await database.run(`
    create or replace temp table drawn_pairs as
    select pair.l as record_l, pair.r as record_r, pair.rule as rule
    from (
      select unnest(min_by({ l: record_l, r: record_r, rule: rule }, hash(record_l, record_r), ${perBand})) as pair
      from scored_pairs group by ${band}
    )`)
  await database.run(`
    create or replace temp table drawn_records as
    from records where record in (select unnest([record_l, record_r]) from drawn_pairs)`)
  // Of a pair of an earlier run only its weight is at hand.
  await scorePairs(database, model, { from: 'drawn_pairs', into: 'drawn_scores', among: 'drawn_records' })
  const rows = await database.rows<ScoredPair>(`
    select drawn_scores.*, ${values.join(', ')}
    from drawn_scores
    join drawn_records as l on l.record = record_l
    join drawn_records as r on r.record = record_r
    order by match_weight desc, record_l, record_r`)
  for (const table of ['drawn_pairs', 'drawn_records', 'drawn_scores']) await database.run(`drop table ${table}`)
  return rows
}

function valuesOf(row: ScoredPair, compared: readonly (readonly string[])[]): PairValues['compared'] {
  const value = (column: string, side: string) => {
    const text = row[`value_${column}_${side}`]
    if (typeof text !== 'string') return null
    return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
  }
  return compared.map((columns) =>
    columns.map((column) => ({ column, one: value(column, 'l'), other: value(column, 'r') })),
  )
}

function nameOf(row: ScoredPair, side: 'l' | 'r'): RecordName {
  return { source: String(row[`name_source_${side}`]), id: String(row[`name_id_${side}`]) }
}

function judgementsByPair(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
  return new Map(standingJudgements(judgements).map((judgement) => [keyOf(judgement.one, judgement.other), judgement]))
}

const keyOf = (one: RecordName, other: RecordName): string => [recordKey(one), recordKey(other)].sort().join()
