import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteName, quoteText } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'

/** What is known to be true: a column that names the thing each record is about, or pairs that people judged. */
export type Truth = { readonly kind: 'cluster-column'; readonly column: string } | { readonly kind: 'judged-pairs' }

/** Where judged pairs are kept, as delivered. */
const DELIVERED = 'delivered_judged_pairs'
/** Judged pairs by record number, the lesser first, one row per pair. */
export const JUDGED = 'judged_pairs'

/**
 * Reads a CSV or Parquet file of judged pairs in Splink's shape: `<id>_l`, `<id>_r`, `<source>_l`, `<source>_r` when there are
 * several sources, and `clerical_match_score`, at least 0.5 for the same. Call it before files are closed off.
 */
export async function loadJudgedPairs(database: Database, file: string, model: LinkModel): Promise<void> {
  const reader = file.toLowerCase().endsWith('.parquet') ? 'read_parquet' : 'read_csv'
  const options = reader === 'read_csv' ? ', all_varchar = true, header = true' : ''
  try {
    await database.run(
      `create or replace temp table ${DELIVERED} as select * from ${reader}(${quoteText(file)}${options})`,
    )
  } catch (cause) {
    throw new InputFault({
      code: 'judged-pairs-unreadable',
      file,
      says: 'The file of judged pairs cannot be read.',
      remedy: 'Give a CSV file with a header, or a Parquet file.',
      cause,
    })
  }
  await checkColumns(database, file, model)
}

async function checkColumns(database: Database, file: string, model: LinkModel): Promise<void> {
  const present = new Set(await columnsOf(database, DELIVERED))
  const needed = [`${model.idColumn}_l`, `${model.idColumn}_r`, 'clerical_match_score']
  const missing = needed.filter((column) => !present.has(column))
  if (missing.length === 0) return
  throw new InputFault({
    code: 'judged-pairs-column-missing',
    file,
    place: `column ${missing.map((column) => `"${column}"`).join(', ')}`,
    says: 'The file of judged pairs lacks a column.',
    remedy: `It needs ${needed.join(', ')}.`,
  })
}

/** Makes the table `judged_pairs(record_l, record_r, same)` of what `loadJudgedPairs` read. */
export async function makeJudgedPairs(database: Database, model: LinkModel): Promise<void> {
  const columns = new Set(await columnsOf(database, DELIVERED))
  const source = columns.has(`${model.sourceColumn}_l`) && (await sourceCount(database)) > 1
  const join = (alias: string, side: string) =>
    `left join records as ${alias} on ${alias}.id = cast(j.${quoteName(`${model.idColumn}_${side}`)} as varchar)` +
    (source ? ` and ${alias}.source = cast(j.${quoteName(`${model.sourceColumn}_${side}`)} as varchar)` : '')
  await database.run(`
    create or replace temp table ${JUDGED} as
    select case when r.record is not null then least(l.record, r.record) end as record_l,
      case when l.record is not null then greatest(l.record, r.record) end as record_r,
      max(try_cast(j.clerical_match_score as double)) >= 0.5 as same, count(*) as times
    from ${DELIVERED} as j ${join('l', 'l')} ${join('r', 'r')}
    group by all`)
  await checkJudged(database)
}

async function checkJudged(database: Database): Promise<void> {
  const [faults] = await database.rows<{ unknown: number; unscored: number }>(`
    select coalesce(sum(times) filter (where record_l is null or record_r is null), 0) as unknown,
      coalesce(sum(times) filter (where same is null), 0) as unscored from ${JUDGED}`)
  if (faults === undefined || faults.unknown + faults.unscored === 0) return
  throw new InputFault({
    code: 'judged-pairs-not-understood',
    says: `Of the judged pairs ${faults.unknown} name a record that is not there, and ${faults.unscored} have no score.`,
    remedy: 'Give the pairs of these files, each with a clerical_match_score between 0 and 1.',
  })
}

async function columnsOf(database: Database, table: string): Promise<string[]> {
  const rows = await database.rows<{ column_name: string }>(`describe ${quoteName(table)}`)
  return rows.map((row) => row.column_name)
}

async function sourceCount(database: Database): Promise<number> {
  const [row] = await database.rows<{ sources: number }>('select count(distinct source) as sources from records')
  return row?.sources ?? 0
}
