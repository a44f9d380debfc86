/**
 * How a table is declared: once, as data. The row type, the check after a step, the
 * empty table and the documentation all follow from the declaration.
 */

export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp' | 'texts'

export interface Column<T extends ColumnType = ColumnType, Optional extends boolean = boolean> {
  readonly type: T
  /** True when the column may be null; `means` then says what null stands for. */
  readonly optional: Optional
  readonly means: string
}

export interface Table {
  readonly name: string
  /** "One row per …": what a row is. */
  readonly grain: string
  /** Columns that together occur once. Empty for raw deliveries, which may repeat. */
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, Column>>
}

interface TypeOf {
  text: string
  integer: number
  number: number
  boolean: boolean
  /** ISO 8601, `2026-01-31`. */
  date: string
  /** ISO 8601 without zone, `2026-01-31T12:00:00.000`; register time is Dutch local time. */
  timestamp: string
  texts: readonly string[]
}

/** The TypeScript type of one row of a declared table. */
export type Row<T extends Table> = {
  readonly [C in keyof T['columns']]: T['columns'][C] extends Column<infer Type, infer Optional>
    ? TypeOf[Type] | (true extends Optional ? null : never)
    : never
}

/** A column that is always filled. */
export function required<T extends ColumnType>(type: T, means: string): Column<T, false> {
  return { type, optional: false, means }
}

/** A column that may be null. `means` says what null stands for. */
export function optional<T extends ColumnType>(type: T, means: string): Column<T, true> {
  return { type, optional: true, means }
}

/** Declares a table; keeps the literal types so that `Row<typeof table>` is exact. */
export function table<const T extends Table>(declaration: T): T {
  return declaration
}
