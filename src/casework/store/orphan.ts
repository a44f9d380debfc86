import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type PostgresPrograms, runProgram } from './postgres-programs.ts'

// Held by whoever started the server, for as long as that process lives: the server drops it with the connection.
const STARTER_LOCK = 7_151_001
const PATIENCE_MILLISECONDS = 10_000

/** Tells later starters that this server has someone who looks after it. Undefined when another already does. */
export async function claimServer(ownerUrl: string): Promise<Client | undefined> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ claimed: boolean }>('select pg_try_advisory_lock($1) as claimed', [
    STARTER_LOCK,
  ])
  if (rows[0]?.claimed === true) return client
  await client.end()
  return undefined
}

/**
 * Clears what a killed process left behind: its server, still running, is stopped; a postmaster.pid whose number
 * now belongs to another program is removed. Throws InputFault when a living process uses the folder.
 */
export async function clearOrphan(
  programs: PostgresPrograms,
  cluster: string,
  urlAt: (port: number) => string,
): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MILLISECONDS
  for (;;) {
    const left = await readPidFile(cluster)
    if (left === undefined || !isAlive(left.pid)) return
    if (!(await couldBePostgres(left.pid))) return rm(join(cluster, 'postmaster.pid'), { force: true })
    const state = await visit(urlAt(left.port))
    if (state === 'in-use' || Date.now() > giveUpAt) throw inUse(cluster)
    if (state === 'orphan') return stopServer(programs, cluster)
    await wait(200)
  }
}

/** Stops the server on this folder in order: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(programs: PostgresPrograms, cluster: string): Promise<void> {
  const list = ['stop', '--pgdata', cluster, '--mode', 'fast', '--wait', '--timeout', '60', '--silent']
  await runProgram(programs, programs.pg_ctl, { arguments: list, folder: cluster })
}

async function visit(url: string): Promise<'orphan' | 'in-use' | 'silent'> {
  try {
    const claim = await claimServer(url)
    await claim?.end()
    return claim === undefined ? 'in-use' : 'orphan'
  } catch {
    // Starting up, shutting down, or another server on that port: ask again.
    return 'silent'
  }
}

/** Line 1 is the process, line 4 the port (PostgreSQL, `miscadmin.h`). */
async function readPidFile(cluster: string): Promise<{ readonly pid: number; readonly port: number } | undefined> {
  try {
    const [pid, , , port] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n').map(Number)
    return pid === undefined || Number.isNaN(pid) ? undefined : { pid, port: port ?? 0 }
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * False only when we know better: after a restart of a container another program often has the old number, and a
 * container without an init process keeps the dead as zombies (state Z).
 */
async function couldBePostgres(pid: number): Promise<boolean> {
  try {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8')
    return state.includes(' (postgres) ') && !state.includes(') Z ')
  } catch {
    return true
  }
}

function inUse(cluster: string): InputFault {
  return new InputFault({
    code: 'database-folder-in-use',
    file: cluster,
    says: 'Another process is using this database.',
    remedy: 'Stop that process first, or choose another folder.',
  })
}
