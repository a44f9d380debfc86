import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteName } from '../../../warehouse/database.ts'
import { isElse } from '../model/gamma.ts'
import type { LinkModel } from '../model/link-model.ts'
import { recordColumns } from '../records/record-table.ts'
import { conditionSql, gammaSql } from './comparison-sql.ts'

/**
 * Throws an InputFault that lists every level and training rule that is no condition over the columns of `records`, before
 * time goes into pairs. Blocking rules are checked where their pairs are counted.
 */
export async function checkConditions(database: Database, { comparisons, training }: LinkModel): Promise<void> {
  const columns = await recordColumns(database)
  const conditions = [
    ...comparisons.flatMap(({ name, levels }) =>
      levels.flatMap((level, place) =>
        isElse(level)
          ? []
          : [{ where: `comparison ${name}, level ${place + 1}`, sql: conditionSql(level.sql, columns) }],
      ),
    ),
    ...(training.certainRules ?? []).map((sql, place) => ({ where: `training.certain_rules.${place}`, sql })),
    ...(training.roundRules ?? []).map((sql, place) => ({ where: `training.round_rules.${place}`, sql })),
  ]
  const faults: string[] = []
  for (const { where, sql } of conditions) {
    const query = `select (${sql}\n)::boolean from records as l, records as r limit 0`
    const fault = await database.rows(query).catch((error: unknown) => error)
    if (fault instanceof Error) faults.push(`  ${where}: ${firstLine(fault)}`)
  }
  if (faults.length === 0) return
  throw new InputFault({
    code: 'condition-not-understood',
    says: `Conditions of the model cannot be computed:\n${faults.join('\n')}\n`,
    remedy: 'Check the names of columns and functions in them.',
  })
}

/** DuckDB has not looked at a record yet: its words are about the text of the condition. */
function firstLine({ message }: Error): string {
  return message.split('\n', 1).join('')
}

/**
 * The fault of the first comparison that cannot be computed for pairs of a table, in place of the words of DuckDB, which
 * repeat the value. Undefined when all can be: the failure then had another cause.
 */
export async function findComparisonFault(
  database: Database,
  { comparisons }: LinkModel,
  pairs: string,
): Promise<InputFault | undefined> {
  const columns = await recordColumns(database)
  for (const comparison of comparisons) {
    const query = `select max(${gammaSql(comparison, columns)}) from ${quoteName(pairs)} as p
      join records as l on l.record = p.record_l join records as r on r.record = p.record_r`
    const cause = await database.rows(query).catch((error: unknown) => error)
    if (cause instanceof Error)
      return new InputFault({
        code: 'comparison-fails',
        place: `comparison ${comparison.name}`,
        says: 'Its conditions cannot be computed for every pair.',
        remedy: 'Write try_cast for cast and try_strptime for strptime.',
        cause,
      })
  }
  return undefined
}
