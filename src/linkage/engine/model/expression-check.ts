import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteText } from '../../../warehouse/database.ts'
import { isElse } from './gamma.ts'
import type { LinkModel } from './link-model.ts'

/** A query within the expression, and the star that stands for all columns. */
const ELSEWHERE: ReadonlySet<string> = new Set(['SUBQUERY', 'STAR'])

interface Expression {
  readonly where: string
  readonly sql: string
}

/**
 * Throws an InputFault that lists every piece of SQL in a model that is not one expression over the columns of its
 * records: it cannot be parsed, holds a second statement, or asks something of a table or a file.
 */
export async function checkExpressions(database: Database, model: LinkModel, file: string): Promise<void> {
  const checked = await Promise.all(
    expressionsOf(model).map(async ({ where, sql }) => ({ where, fault: await faultOf(database, sql) })),
  )
  const faults = checked.filter(({ fault }) => fault !== undefined)
  if (faults.length === 0) return
  throw new InputFault({
    code: 'sql-not-an-expression',
    file,
    says: `The SQL of the model cannot be used:\n${faults.map(({ where, fault }) => `  ${where}: ${fault}`).join('\n')}\n`,
    remedy: 'Write a single expression in the SQL of DuckDB.',
  })
}

function expressionsOf({ derivedColumns, blockingRules, comparisons, training }: LinkModel): Expression[] {
  return [
    ...derivedColumns.map(({ name, sql }) => ({ where: `derived_columns.${name}`, sql })),
    ...blockingRules.map(({ sql }, place) => ({ where: `blocking rule ${place + 1}`, sql })),
    ...comparisons.flatMap(({ name, levels }) =>
      levels.flatMap((level, place) =>
        isElse(level) ? [] : [{ where: `comparison ${name}, level ${place + 1}`, sql: level.sql }],
      ),
    ),
    ...(training.certainRules ?? []).map((sql, place) => ({ where: `training.certain_rules.${place}`, sql })),
    ...(training.roundRules ?? []).map((sql, place) => ({ where: `training.round_rules.${place}`, sql })),
  ]
}

/** DuckDB itself parses the text, and says what it took it for. */
async function faultOf(database: Database, sql: string): Promise<string | undefined> {
  const [row] = await database.rows<{ tree: string }>(
    `select json_serialize_sql(${quoteText(`select (${sql}\n) as value`)}) as tree`,
  )
  const tree: unknown = JSON.parse(row?.tree ?? '{}')
  if (fieldOf(tree, 'error') !== false) return 'it cannot be parsed as an expression'
  const [statement, ...others] = listOf(fieldOf(tree, 'statements'))
  const node = fieldOf(statement, 'node')
  const values = listOf(fieldOf(node, 'select_list'))
  const isOne = others.length === 0 && values.length === 1 && fieldOf(node, 'type') === 'SELECT_NODE'
  if (!isOne || fieldOf(fieldOf(node, 'from_table'), 'type') !== 'EMPTY') return 'it is more than one expression'
  return asksElsewhere(values) ? 'it asks for more than the records that it is given' : undefined
}

function asksElsewhere(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(asksElsewhere)
  if (tree === null || typeof tree !== 'object') return false
  return ELSEWHERE.has(String(fieldOf(tree, 'class'))) || Object.values(tree).some(asksElsewhere)
}

function fieldOf(tree: unknown, name: string): unknown {
  return tree !== null && typeof tree === 'object' ? Object.getOwnPropertyDescriptor(tree, name)?.value : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
