import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** DuckDB in process. It never loads an extension, and holds no data of its own but what a step is working on. */
export interface Database {
  readonly connection: DuckDBConnection
  run(sql: string, parameters?: Record<string, Parameter>): Promise<void>
  /** All rows of a query. Dates and timestamps come as ISO text, 64-bit integers as numbers. */
  rows<R>(sql: string, parameters?: Record<string, Parameter>): Promise<R[]>
  /** The rows of a query one chunk at a time, for results that need not fit in memory. */
  stream<R>(sql: string): AsyncGenerator<R>
  close(): void
}

export type Parameter = string | number | boolean | null

export interface DatabaseSettings {
  /** A file for results larger than memory; in memory when left out. */
  readonly file?: string
  /** Where DuckDB spills; without it a query that outgrows `memoryLimit` fails. */
  readonly spillFolder?: string
  readonly threads?: number
  /** As DuckDB writes it, `4GB`. The Node heap comes on top. */
  readonly memoryLimit?: string
  /** Hands memory back to the machine as soon as it is free: for work in many small pieces beside a Node heap. */
  readonly lean?: boolean
}

/** DuckDB keeps up to 128 MB per thread of what it has freed; a delivery is written in pieces of far less. */
const LEAN = { allocator_flush_threshold: '1MB', allocator_bulk_deallocation_flush_threshold: '1MB' }

export async function openDatabase(settings: DatabaseSettings = {}): Promise<Database> {
  const instance = await DuckDBInstance.create(settings.file ?? ':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(settings.threads === undefined ? {} : { threads: String(settings.threads) }),
    ...(settings.memoryLimit === undefined ? {} : { memory_limit: settings.memoryLimit }),
    ...(settings.lean === true ? LEAN : {}),
    ...(settings.spillFolder === undefined ? {} : { temp_directory: settings.spillFolder }),
  })
  const connection = await instance.connect()
  return {
    connection,
    async run(sql, parameters) {
      await connection.run(sql, parameters)
    },
    async rows<R>(sql: string, parameters?: Record<string, Parameter>) {
      const reader = await connection.runAndReadAll(sql, parameters)
      return reader.getRowObjectsJS().map((row) => toPlain(row) as R)
    },
    async *stream<R>(sql: string) {
      const result = await connection.stream(sql)
      for await (const rows of result.yieldRowObjectJs()) for (const row of rows) yield toPlain(row) as R
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** DuckDB hands over BigInt and Date; the rest of the house speaks numbers and ISO text. Changes the row: there are millions. */
function toPlain(row: Record<string, unknown>): Record<string, unknown> {
  for (const name in row) row[name] = plainValue(row[name])
  return row
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) {
    const iso = value.toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, -1)
  }
  return Array.isArray(value) ? value.map(plainValue) : value
}

/** A name in double quotes, safe in SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text in single quotes, safe in SQL. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
