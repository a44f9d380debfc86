import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteName, quoteText } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { type DeliveredFile, lookAtFile, unreadable } from './delivered-file.ts'
import { checkIds, checkSources } from './record-names.ts'
import { wantedColumns } from './wanted-columns.ts'

/** What is in the table `records`. */
export interface RecordTable {
  readonly count: number
  /** In the order of the files: the records of the first source have the lowest numbers. */
  readonly sources: readonly string[]
  /** The columns beside record, source and id, derived ones included. */
  readonly columns: readonly string[]
  /** Of these, the columns without any value: what is compared by them weighs nothing. */
  readonly emptyColumns: readonly string[]
}

/**
 * Reads the columns that a model uses into the table `records`, one row per record, numbered from 0 by source and id.
 * `seal` runs between the reading of the files and the first expression of the model, to shut DuckDB off from files.
 * Throws an InputFault for files that cannot be read or lack a column, and for ids that are missing or not unique.
 */
export async function loadRecords(
  database: Database,
  files: readonly string[],
  model: LinkModel,
  options: { readonly seal?: () => Promise<void> } = {},
): Promise<RecordTable> {
  const delivered = await Promise.all(files.map((path) => lookAtFile(database, path)))
  checkSources(delivered, model)
  const wanted = wantedColumns(delivered, model)
  for (const [place, file] of delivered.entries()) await readFileRows(database, { file, place, wanted, model })
  await checkIds(database, delivered, model)
  await options.seal?.()
  await numberRecords(database, delivered.length, { wanted, model })
  for (const place of delivered.keys()) await database.run(`drop table delivered_${place}`)
  const replaced = new Set(wanted.map((name) => name.toLowerCase()))
  const added = model.derivedColumns.map(({ name }) => name).filter((name) => !replaced.has(name.toLowerCase()))
  return describeRecords(database, [...wanted, ...added])
}

interface FileRows {
  readonly file: DeliveredFile
  readonly place: number
  readonly wanted: readonly string[]
  readonly model: LinkModel
}

async function readFileRows(database: Database, { file, place, wanted, model }: FileRows): Promise<void> {
  const column = (name: string) => file.columns.get(name.toLowerCase())?.sql
  const source = column(model.sourceColumn)
  const named = `coalesce(cast(${source ?? 'null'} as varchar), ${quoteText(file.name)})`
  const columns = wanted.map((name) => `, ${column(name) ?? named} as ${quoteName(name)}`)
  try {
    await database.run(
      `create table delivered_${place} as
       select ${named} as source, cast(${column(model.idColumn)} as varchar) as id${columns.join('')} from ${file.relation}`,
    )
  } catch (cause) {
    throw unreadable(file.path, cause)
  }
}

/** Ids that are numbers are put in their own order, so that of two records the left one is the one with the lower number. */
async function numberRecords(
  database: Database,
  count: number,
  { wanted, model }: { wanted: readonly string[]; model: LinkModel },
): Promise<void> {
  const rowsWith = (columns: string) =>
    Array.from(
      { length: count },
      (_, file) => `select ${file} as file, rowid as place, ${columns} from delivered_${file}`,
    )
  const all = rowsWith('source, id').join(' union all ')
  const ranks = `select source, row_number() over (order by min(file), source) as rank from (${all}) group by source`
  const [named] = await database.rows<{ sources: number }>(`select count(distinct source) as sources from (${all})`)
  // The rank of a source is a join over all records, which those of a single one do not need.
  const [from, first] = named?.sources === 1 ? [`(${all})`, ''] : [`(${all}) join (${ranks}) using (source)`, 'rank, ']
  const ordered = `select file, place from ${from} order by ${first}try_cast(id as hugeint), id`
  // Names alone are put in order: whole rows would take three times as long.
  await database.run(
    `create temp table record_numbers as
     select cast(row_number() over () - 1 as integer) as record, file, place from (${ordered})`,
  )
  const numbered = `select record, * exclude (record, file, place)
    from (${rowsWith('*').join(' union all by name ')}) join record_numbers using (file, place)`
  const stages = withDerived(numbered, wanted, model)
  try {
    await database.run(`create or replace table records as ${stages.at(-1)?.query ?? numbered}`)
  } catch (cause) {
    throw (await derivedFault(database, stages)) ?? cause
  }
  await database.run('drop table record_numbers')
}

/** The query that adds each derived column to the one before; a column of the same name gives way. */
function withDerived(numbered: string, wanted: readonly string[], { derivedColumns }: LinkModel) {
  const known = new Set(wanted.map((name) => name.toLowerCase()))
  let query = numbered
  return derivedColumns.map(({ name, sql }) => {
    const made = `(${sql}\n) as ${quoteName(name)}`
    query = `select *${known.has(name.toLowerCase()) ? ` replace (${made})` : `, ${made}`} from (${query})`
    known.add(name.toLowerCase())
    return { name, query }
  })
}

/** Finds the derived column that is at fault, by making one after the other. */
async function derivedFault(
  database: Database,
  stages: readonly { readonly name: string; readonly query: string }[],
): Promise<InputFault | undefined> {
  for (const { name, query } of stages) {
    const cause = await database
      .rows(`select count(${quoteName(name)}) from (${query})`)
      .catch((fault: unknown) => fault)
    if (cause instanceof Error)
      return new InputFault({
        code: 'derived-column-fails',
        place: `derived_columns.${name}`,
        says: 'The expression cannot be computed for every record.',
        remedy: 'Check the names in it, and write try_cast for cast and try_strptime for strptime.',
        cause,
      })
  }
  return undefined
}

async function describeRecords(database: Database, columns: readonly string[]): Promise<RecordTable> {
  const [totals = {}] = await database.rows<Record<string, number>>(
    `select count(*) as "count"${columns.map((name, place) => `, count(${quoteName(name)}) as c${place}`).join('')} from records`,
  )
  const sources = await database.rows<{ source: string }>(
    'select source from records group by source order by min(record)',
  )
  const count = totals['count'] ?? 0
  return {
    count,
    sources: sources.map(({ source }) => source),
    columns,
    emptyColumns: columns.filter((_, place) => count > 0 && totals[`c${place}`] === 0),
  }
}

/** The columns of the table `records`, as they are spelled there. */
export async function recordColumns(database: Database): Promise<string[]> {
  const columns = await database.rows<{ column_name: string }>('describe records')
  return columns.map(({ column_name }) => column_name)
}
