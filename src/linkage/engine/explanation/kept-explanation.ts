import { join } from 'node:path'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, openDatabase, quoteName } from '../../../warehouse/database.ts'
import { readJson } from '../../../warehouse/files.ts'
import type { Judgement, RecordName } from '../../judgements/judgement.ts'
import { recordKey, standingJudgements } from '../../judgements/standing-judgement.ts'
import type { LinkModel } from '../model/link-model.ts'
import { readModel } from '../model/link-settings.ts'
import { explainPair, type PairExplanation, type ScoredPair } from './pair-explanation.ts'

/** What this needs of `link.json`. */
interface KeptFacts {
  readonly sources: readonly { readonly source: string }[]
  readonly columns: readonly { readonly column: string; readonly filled: number }[]
}

/**
 * Explains two records of a result that was written earlier, from its model, its pairs and the judgements that were
 * made since. Throws an InputFault when the folder holds no result, or the two were never compared.
 */
export async function explainKeptPair(
  folder: string,
  [one, other]: readonly [RecordName, RecordName],
  judgements: readonly Judgement[] = [],
): Promise<PairExplanation> {
  const facts = await readJson<KeptFacts>(join(folder, 'link.json'))
  if (facts === undefined) throw noResult(folder)
  const model = await readModel(join(folder, 'model.json'))
  const pair = await readPair(join(folder, 'pairs.parquet'), { model, facts, names: [one, other] })
  if (pair === undefined) throw neverCompared(folder)
  const both = [recordKey(one), recordKey(other)].sort().join()
  const judgement = standingJudgements(judgements).find(
    (judged) => [recordKey(judged.one), recordKey(judged.other)].sort().join() === both,
  )
  const filled = new Map(facts.columns.map(({ column, filled: records }) => [column, records]))
  return explainPair(pair, model, { judgement, filled })
}

interface WantedPair {
  readonly model: LinkModel
  readonly facts: KeptFacts
  readonly names: readonly [RecordName, RecordName]
}

async function readPair(
  file: string,
  { model, facts, names: [one, other] }: WantedPair,
): Promise<ScoredPair | undefined> {
  const isKnown = ({ source }: RecordName) => facts.sources.some((known) => known.source === source)
  if (!isKnown(one) || !isKnown(other)) return undefined
  const isOfSeveral = facts.sources.length > 1
  const isRecord = (side: string, name: string) =>
    `cast(${quoteName(`${model.idColumn}_${side}`)} as varchar) = $${name}_id` +
    (isOfSeveral ? ` and ${quoteName(`${model.sourceColumn}_${side}`)} = $${name}_source` : '')
  const sql = `select * from read_parquet($file)
    where (${isRecord('l', 'one')} and ${isRecord('r', 'other')}) or (${isRecord('l', 'other')} and ${isRecord('r', 'one')})`
  const sources = isOfSeveral ? { one_source: one.source, other_source: other.source } : {}
  const database: Database = await openDatabase()
  try {
    const [pair] = await database.rows<ScoredPair>(sql, { file, one_id: one.id, other_id: other.id, ...sources })
    return pair
  } finally {
    database.close()
  }
}

function noResult(folder: string): InputFault {
  return new InputFault({
    code: 'no-link-result',
    file: folder,
    says: 'The folder holds no result of linkage.',
    remedy: 'Give the folder that zichtlijn link wrote to.',
  })
}

function neverCompared(folder: string): InputFault {
  return new InputFault({
    code: 'pair-never-compared',
    file: join(folder, 'pairs.parquet'),
    says: 'These two were not compared, or they weigh less than was kept.',
    remedy: 'Check both names, SOURCE:ID. If they are right, no blocking rule brings the two together.',
  })
}
