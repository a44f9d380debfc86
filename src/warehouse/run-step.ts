import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Row, Table } from '../vocabulary/table.ts'
import { checkTable } from './check-table.ts'
import { castColumns } from './column-types.ts'
import { type Database, quoteName } from './database.ts'
import type { Delivery } from './delivery.ts'
import { checksumFile, checksumText, exists, readJson, writeWhole } from './files.ts'
import { copyToParquet, createTableWriter } from './row-writer.ts'
import type { SqlStep, Step, StepRecord, StreamStep, WorkStep } from './step.ts'
import { sourceOf, type TableSource } from './table-source.ts'
import type { Warehouse } from './warehouse.ts'

/** What a step runs in. */
export interface StepSetting {
  readonly warehouse: Warehouse
  readonly database: Database
  /** The deliveries that count, and the tables that deliveries consist of. */
  readonly deliveries: readonly Delivery[]
  readonly delivered: readonly Table[]
  /** Checksum of the code that the step's stage consists of. */
  readonly code: string
}

export interface StepOutcome {
  readonly record: StepRecord
  readonly skipped: boolean
}

/**
 * Runs one step: its table is replaced whole or left untouched. Skipped when code, parameters and
 * inputs are those of the table that is there. Throws `ContractBroken` when what it made breaks the contract.
 */
export async function runStep(step: Step, setting: StepSetting): Promise<StepOutcome> {
  const { warehouse, database } = setting
  const sources = await Promise.all(step.reads.map((table) => sourceOf(table, setting)))
  const inputs = Object.fromEntries(sources.map(({ table, checksum }) => [table.name, checksum]))
  const fingerprint = checksumText(
    JSON.stringify([step.name, setting.code, 'sql' in step ? step.sql : '', step.parameters ?? {}, inputs, step.makes]),
  )
  const place = join(warehouse.tables, `${step.makes.name}.parquet`)
  const recordPath = join(warehouse.steps, `${step.makes.name}.json`)
  const earlier = await readJson<StepRecord>(recordPath)
  if (earlier?.fingerprint === fingerprint && (await exists(place))) return { record: earlier, skipped: true }

  const started = performance.now()
  const fresh = join(warehouse.work, `${step.makes.name}.parquet`)
  for (const source of sources) await createView(database, source)
  await make(step, database, fresh)
  const rows = await checkTable(database, step, fresh)
  await mkdir(warehouse.tables, { recursive: true })
  const output = await checksumFile(fresh)
  await rm(recordPath, { force: true })
  await rename(fresh, place)
  const seconds = Math.round(performance.now() - started) / 1000
  const record: StepRecord = { step: step.name, table: step.makes.name, fingerprint, inputs, output, rows, seconds }
  await writeWhole(recordPath, `${JSON.stringify(record, null, 2)}\n`)
  return { record, skipped: false }
}

async function createView(database: Database, source: TableSource): Promise<void> {
  await database.run(`create or replace temp view ${quoteName(source.table.name)} as ${source.query}`)
}

async function make(step: Step, database: Database, path: string): Promise<void> {
  if ('sql' in step) await runSql(step, database, path)
  else if ('make' in step) await runStream(step, database, path)
  else await runWork(step, database, path)
}

async function runSql(step: SqlStep, database: Database, path: string): Promise<void> {
  const sql = typeof step.sql === 'string' ? step.sql : (await readFile(step.sql, 'utf8')).trim()
  await database.run(copyToParquet(inOrder(step.makes, sql), path, 'zstd'), step.parameters)
}

/** DuckDB owns nothing: what the work left behind goes, also when it failed. */
async function runWork(step: WorkStep, database: Database, path: string): Promise<void> {
  try {
    const sql = await step.work(database)
    await database.run(copyToParquet(inOrder(step.makes, sql), path, 'zstd'), step.parameters)
  } finally {
    const tables = await database.rows<{ table_name: string }>('select table_name from duckdb_tables()')
    for (const { table_name } of tables) await database.run(`drop table ${quoteName(table_name)}`)
  }
}

function inOrder(table: Table, sql: string): string {
  const order = table.key.length === 0 ? 'order by all' : `order by ${table.key.map(quoteName).join(', ')}`
  return `select ${castColumns(table)} from (\n${sql}\n) ${order}`
}

async function runStream(step: StreamStep, database: Database, path: string): Promise<void> {
  const writer = createTableWriter<Table>(database, step.makes, dirname(path))
  await step.make(
    {
      rows<T extends Table>(table: T) {
        if (!step.reads.some(({ name }) => name === table.name))
          throw new TypeError(`Step ${step.name} reads ${table.name} and does not say so`)
        return database.stream<Row<T>>(`select * from ${quoteName(table.name)} order by all`)
      },
    },
    { add: (row) => writer.add(row as Row<Table>) },
  )
  await writer.toParquet(path)
}
