import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { InputFault } from '../../vocabulary/input-fault.ts'

const FOLDER = new URL('migrations/', import.meta.url)
// Any number will do, as long as every Zichtlijn uses the same one.
const LOCK = 7_151_002

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/**
 * Brings the tables up to date, as the owner of the database: all missing migrations in one transaction, or none.
 * Two at once wait for each other. Returns the names it ran. Throws InputFault when one that ran before was changed.
 */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    const ran = await runMissing(client)
    await client.query('commit')
    return ran
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end()
  }
}

async function runMissing(client: Client): Promise<readonly string[]> {
  await client.query('create schema if not exists casework')
  await client.query(
    'create table if not exists casework.migrations (name text primary key, checksum text not null, ran_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from casework.migrations',
  )
  const before = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  const missing: string[] = []
  for (const migration of await readMigrations()) {
    const checksum = before.get(migration.name)
    if (checksum === undefined) {
      await client.query(migration.sql)
      await client.query('insert into casework.migrations (name, checksum) values ($1, $2)', [
        migration.name,
        migration.checksum,
      ])
      missing.push(migration.name)
    } else if (checksum !== migration.checksum) throw changed(migration.name)
  }
  return missing
}

async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function changed(name: string): InputFault {
  return new InputFault({
    code: 'migration-changed',
    file: name,
    says: 'This migration has already run and was changed since.',
    remedy: 'Put it back as it was, and write the change as a migration of its own with the next number.',
  })
}
