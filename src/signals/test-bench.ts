import type { TestContext } from 'node:test'
import type { ColumnType, Row, Table } from '../vocabulary/table.ts'
import { emptyQuery } from '../warehouse/column-types.ts'
import { type Database, openDatabase, quoteName } from '../warehouse/database.ts'
import { readIntegerColumns } from '../warehouse/integer-columns.ts'
import type { WarehouseReader } from '../warehouse/warehouse-reader.ts'
import type { Signal } from './contract.ts'
import { PEILDATUM, REGISTER_STATES } from './facts/fact-tables.ts'
import { limitValues, readinessOf, signalQuery, whatWasDelivered } from './find-signals.ts'
import type { Indicator } from './indicator.ts'

/** The day that the windows of a trial end at. */
export const TRIAL_DAY = '2026-01-01'

/** Rows of a table of which a test names what matters; the rest is null, or empty where null may not be. */
export interface SomeRows {
  readonly table: Table
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export function some<T extends Table>(table: T, rows: readonly Partial<Row<T>>[]): SomeRows {
  return { table, rows }
}

export interface Trial {
  readonly rows: readonly SomeRows[]
  /** States of registers; those that the indicator needs have the trial day when left out. */
  readonly states?: Readonly<Record<string, string>>
}

/** Runs one indicator for real on given rows of the tables that it reads, and returns its signals by subject. */
export async function trySignals(context: TestContext, indicator: Indicator, trial: Trial): Promise<Signal[]> {
  const database = await openDatabase({ threads: 1 })
  context.after(() => database.close())
  const states = trial.states ?? Object.fromEntries(indicator.needs.map(({ register }) => [register, TRIAL_DAY]))
  const given = [
    ...trial.rows,
    some(PEILDATUM, [{ day: TRIAL_DAY }]),
    some(
      REGISTER_STATES,
      Object.entries(states).map(([register, as_of]) => ({ register, as_of })),
    ),
  ]
  for (const table of [...indicator.reads, PEILDATUM, REGISTER_STATES])
    await fill(
      database,
      table,
      given.filter((rows) => rows.table === table).flatMap(({ rows }) => rows),
    )
  const readiness = readinessOf(indicator, await whatWasDelivered(database))
  if (readiness.absent.length > 0) return []
  return database.rows<Signal>(`${await signalQuery(indicator, readiness)} order by subject_id`, limitValues(indicator))
}

/** A reader over tables with these rows; those without any are there, and empty. */
export async function readerOf(
  context: TestContext,
  tables: readonly Table[],
  given: readonly SomeRows[],
): Promise<WarehouseReader> {
  const database = await openDatabase({ threads: 1 })
  context.after(() => database.close())
  for (const table of tables)
    await fill(
      database,
      table,
      given.filter((rows) => rows.table === table).flatMap(({ rows }) => rows),
    )
  return {
    rows: ({ name }) => database.rows(`select * from ${name} order by all`),
    query: (sql, parameters) => database.rows(sql, parameters),
    integers: (sql) => readIntegerColumns(database, sql),
    close: () => undefined,
  }
}

const EMPTY: Readonly<Record<ColumnType, unknown>> = {
  text: '',
  integer: 0,
  number: 0,
  boolean: false,
  date: '2000-01-01',
  timestamp: '2000-01-01T00:00:00',
  texts: [],
}

/** The rows with every column that the table declares. */
export function wholeRows({ table, rows }: SomeRows): SomeRows['rows'] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(table.columns).map(([name, { type, optional }]) => [
        name,
        row[name] ?? (optional ? null : EMPTY[type]),
      ]),
    ),
  )
}

/** Makes a table with these rows; what a row leaves out is null, or empty where null may not be. */
export async function fill(database: Database, table: Table, rows: SomeRows['rows']): Promise<void> {
  await database.run(`create table ${quoteName(table.name)} as ${emptyQuery(table)}`)
  if (rows.length === 0) return
  const shape = Object.entries(table.columns).map(([name, { type }]) => [
    name,
    type === 'texts' ? ['VARCHAR'] : 'VARCHAR',
  ])
  await database.run(
    `insert into ${quoteName(table.name)} select row_.* from (select unnest(from_json($rows, $shape)) as row_)`,
    { rows: JSON.stringify(wholeRows({ table, rows })), shape: JSON.stringify([Object.fromEntries(shape)]) },
  )
}
