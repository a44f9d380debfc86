import type { Comparison, LinkModel } from './link-model.ts'
import { namesIn } from './sql-names.ts'

/** A place of the model that names a column of the records. */
export interface ColumnUse {
  readonly column: string
  /** Where in the model: `comparison surname`, `blocking rule 2`. */
  readonly where: string
}

/**
 * The columns that the conditions of a model certainly speak of. Those of a derived column are not among them: there a
 * bare name may be a column, a word of SQL or a type.
 */
export function columnUses(model: LinkModel): ColumnUse[] {
  const derived = new Set(model.derivedColumns.map(({ name }) => name.toLowerCase()))
  const uses = [
    ...model.comparisons.flatMap((comparison) =>
      comparedColumns(comparison).map((column) => ({ column, where: `comparison ${comparison.name}` })),
    ),
    ...model.blockingRules.flatMap(({ sql }, place) =>
      sideColumns(sql).map((column) => ({ column, where: `blocking rule ${place + 1}` })),
    ),
    ...[...(model.training.certainRules ?? []), ...(model.training.roundRules ?? [])].flatMap((sql) =>
      sideColumns(sql).map((column) => ({ column, where: `training rule ${sql}` })),
    ),
    ...frequencyColumns(model).map((column) => ({ column, where: 'a tf_adjustment_column' })),
    ...model.keptColumns.map((column) => ({ column, where: 'additional_columns_to_retain' })),
  ]
  return uses.filter(({ column }) => !derived.has(column.toLowerCase()))
}

/** The columns of which a comparison reads both sides' values, `surname` for `surname_l`; in order of appearance. */
export function comparedColumns({ levels }: Comparison): string[] {
  const names = levels.flatMap(({ sql }) => namesIn(sql))
  const columns = names.flatMap(({ name, qualifier, isCalled }) =>
    qualifier === undefined && !isCalled && /._[lr]$/i.test(name) ? [name.slice(0, -2)] : [],
  )
  return distinct(columns)
}

/** The columns of `l.` and `r.` in the condition of a blocking rule. */
export function sideColumns(sql: string): string[] {
  return distinct(namesIn(sql).flatMap(({ name, qualifier }) => (/^[lr]$/i.test(qualifier ?? '') ? [name] : [])))
}

/** The columns whose values are counted, in the order in which `frequency_<n>` numbers them. */
export function frequencyColumns({ comparisons }: Pick<LinkModel, 'comparisons'>): string[] {
  return distinct(
    comparisons.flatMap(({ levels }) => levels.flatMap(({ frequency }) => (frequency ? [frequency.column] : []))),
  )
}

/** Columns that differ in capitals only are one column in SQL. */
function distinct(columns: readonly string[]): string[] {
  const first = new Map<string, string>()
  for (const column of columns) if (!first.has(column.toLowerCase())) first.set(column.toLowerCase(), column)
  return [...first.values()]
}
