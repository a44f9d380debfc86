import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { Client } from 'pg'
import { type Database, openDatabase } from './database.ts'
import { type DatabaseServer, startDatabaseServer } from './database-server.ts'

/** For tests: a real database server of their own, gone when the test file has ended. */
export interface ThrowAway {
  readonly urls: DatabaseServer['urls']
  readonly casework: Database
  readonly intake: Database
  /** Runs one statement as a role, outside our own code: what an attacker with its password would do. */
  readonly as: (role: keyof DatabaseServer['urls'], statement: string) => Promise<readonly unknown[]>
}

export async function throwAwayDatabase(): Promise<ThrowAway> {
  const folder = await mkdtemp(join(tmpdir(), 'zichtlijn-database-'))
  const server = await startDatabaseServer({ folder })
  const casework = await openDatabase(server.urls.casework)
  const intake = await openDatabase(server.urls.intake)
  after(async () => {
    await casework.close()
    await intake.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return { urls: server.urls, casework, intake, as: (role, statement) => runAs(server.urls[role], statement) }
}

async function runAs(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url, options: '-c search_path=casework' })
  await client.connect()
  try {
    const result = await client.query<Record<string, unknown>>(statement)
    return Array.isArray(result) ? [] : result.rows
  } finally {
    await client.end()
  }
}
