import type { Table } from '../vocabulary/table.ts'
import { columnsOf } from './column-types.ts'
import { type Database, quoteName, quoteText } from './database.ts'
import type { RowRelation, Step } from './step.ts'

/** A step made a table that is not what its contract says. The step failed and its old table is untouched. */
class ContractBroken extends Error {
  override readonly name = 'ContractBroken'
}

/**
 * Holds the table in a Parquet file against its declaration: required columns filled, key unique, and the
 * relation to its input as declared. Returns the number of rows; never shows a row's values.
 */
export async function checkTable(database: Database, step: Step, path: string): Promise<number> {
  const { makes } = step
  const from = `read_parquet(${quoteText(path)})`
  const counts = columnsOf(makes).map(([name]) => `count(${quoteName(name)}) as ${quoteName(name)}`)
  const [filled = {}] = await database.rows<Record<string, number>>(
    `select count(*) as "all rows", ${counts.join(', ')} from ${from}`,
  )
  const rows = filled['all rows'] ?? 0
  const faults = columnsOf(makes)
    .filter(([name, column]) => !column.optional && filled[name] !== rows)
    .map(([name]) => `${rows - (filled[name] ?? 0)} rows have no ${name}, which is required`)
  faults.push(...(await keyFaults(database, makes, from, rows)))
  faults.push(...(await relationFaults(database, step.rows, rows)))
  if (faults.length > 0) throw new ContractBroken(`Step ${step.name} broke its contract: ${faults.join('; ')}.`)
  return rows
}

async function keyFaults(database: Database, table: Table, from: string, rows: number): Promise<string[]> {
  if (table.key.length === 0) return []
  const key = table.key.map(quoteName).join(', ')
  const [{ distinct } = { distinct: 0 }] = await database.rows<{ distinct: number }>(
    `select count(*) as "distinct" from (select distinct ${key} from ${from}) as keys`,
  )
  return distinct === rows ? [] : [`${rows - distinct} rows repeat a key (${table.key.join(', ')})`]
}

async function relationFaults(database: Database, relation: RowRelation, rows: number): Promise<string[]> {
  if (relation.is === 'any number') return []
  const [{ expected } = { expected: 0 }] = await database.rows<{ expected: number }>(
    `select count(*) as expected from ${quoteName(relation.of.name)}`,
  )
  const holds = relation.is === 'as many as' ? rows === expected : rows <= expected
  return holds ? [] : [`it has ${rows} rows, and should have ${relation.is} ${relation.of.name}, which has ${expected}`]
}
