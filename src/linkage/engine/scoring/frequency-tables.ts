import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteName, quoteText } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { frequencyColumns } from '../model/used-columns.ts'

/** Counts, for each column by which a level is adjusted, the share of every value among the records that have one. */
export async function countFrequencies(database: Database, model: Pick<LinkModel, 'comparisons'>): Promise<void> {
  for (const [place, column] of frequencyColumns(model).entries()) {
    const name = quoteName(column)
    await database.run(
      `create or replace table frequency_${place} as
       select ${name} as value, cast(count(*) as double) / (select count(${name}) from records) as share
       from records where ${name} is not null group by ${name}`,
    )
  }
}

/** A relation of a table of records with the share of their value, as `tf_<column>`, for each column that is counted. */
export function recordsWithShares(model: Pick<LinkModel, 'comparisons'>, table: string): string {
  const columns = frequencyColumns(model)
  const shares = columns.map((column, place) => `, f${place}.share as ${quoteName(`tf_${column}`)}`)
  const joins = columns.map(
    (column, place) => ` left join frequency_${place} as f${place} on f${place}.value = one.${quoteName(column)}`,
  )
  return `select one.*${shares.join('')} from ${quoteName(table)} as one${joins.join('')}`
}

/** Reads the frequencies that a model was trained with. To be called before DuckDB is shut off from files. */
export async function readFrequencies(database: Database, path: string): Promise<void> {
  const query = `select "column" as name, cast(value as varchar) as value, cast(share as double) as share
    from read_parquet(${quoteText(path)})`
  try {
    await database.run(`create or replace table trained_frequencies as ${query}`)
  } catch (cause) {
    throw new InputFault({
      code: 'frequencies-unreadable',
      file: path,
      says: 'These are not the frequencies of a trained model.',
      remedy: 'Put the file back as it was written, or take it away; they are then counted anew.',
      cause,
    })
  }
}

/**
 * Takes the frequencies that `readFrequencies` read, so that a pair weighs the same whatever other records there are. A value
 * that they do not know counts as the rarest that they do; a column that they do not know is counted.
 */
export async function useTrainedFrequencies(database: Database, model: Pick<LinkModel, 'comparisons'>): Promise<void> {
  await countFrequencies(database, model)
  for (const [place, column] of frequencyColumns(model).entries()) {
    const trained = `(select value, share from trained_frequencies where name = ${quoteText(column)})`
    await database.run(
      `create or replace table frequency_${place} as
       select f.value, coalesce(t.share, (select min(share) from ${trained}), f.share) as share
       from frequency_${place} as f left join ${trained} as t on t.value = cast(f.value as varchar)`,
    )
  }
}

/** The query of the frequencies as `readFrequencies` read them. */
export const TRAINED_FREQUENCY_ROWS =
  'select name as "column", value, share from trained_frequencies order by name, value'

/** A query of all frequencies in order: the column, the value as text, and its share. */
export function frequencyRows(model: Pick<LinkModel, 'comparisons'>): string {
  const none = 'select null::varchar as "column", null::varchar as value, null::double as share where false'
  const columns = frequencyColumns(model).map(
    (column, place) =>
      `select ${quoteText(column)} as "column", cast(value as varchar) as value, share from frequency_${place}`,
  )
  return `select * from (${[none, ...columns].join(' union all ')}) order by "column", value`
}
