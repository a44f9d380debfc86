import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmod, chown, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { migrate } from './migration.ts'
import { claimServer, clearOrphan, stopServer } from './orphan.ts'
import { findPrograms, type PostgresPrograms, runProgram, startProgram } from './postgres-programs.ts'
import { reachableFolder } from './reachable-place.ts'
import { readPasswords, type ServerPasswords } from './server-passwords.ts'

/** A PostgreSQL of our own, for the demo, for tests and for one machine. */
export interface DatabaseServer {
  /** `owner` runs migrations; `intake` brings signals in; `casework` is what the server for people uses. */
  readonly urls: Readonly<Record<'owner' | 'intake' | 'casework', string>>
  readonly stop: () => Promise<void>
}

interface Place {
  readonly folder: string
  readonly cluster: string
  readonly log: string
}

const START_ATTEMPTS = 5
const START_MILLISECONDS = 60_000

/**
 * Starts PostgreSQL on a data folder, new or used before, prepared with the latest migrations. It listens on 127.0.0.1
 * only, on a free port, with passwords kept in the folder. Clears up after a killed predecessor. Throws InputFault when
 * it cannot start, or when a living process uses the folder.
 */
export async function startDatabaseServer({ folder }: { readonly folder: string }): Promise<DatabaseServer> {
  const programs = await findPrograms()
  const place = placeIn(await reachableFolder(folder, programs.user))
  await mkdir(place.folder, { recursive: true })
  // The user postgres must get through to its cluster; it may enter this folder, not list it.
  if (programs.user !== undefined) await chmod(place.folder, ((await stat(place.folder)).mode & 0o777) | 0o011)
  const passwords = await readPasswords(place.folder)
  const ownerAt = (port: number, database = 'postgres') => toUrl('zichtlijn_owner', passwords.owner, { port, database })
  if (!(await exists(join(place.cluster, 'PG_VERSION')))) await makeCluster(programs, place, passwords.owner)
  await clearOrphan(programs, place.cluster, ownerAt)
  const { port, claim } = await startOnFreePort(programs, place, ownerAt)
  try {
    await prepare(ownerAt(port), ownerAt(port, 'zichtlijn'), passwords)
  } catch (error) {
    await stopServer(programs, place.cluster)
    throw error
  }
  return {
    urls: {
      owner: ownerAt(port, 'zichtlijn'),
      intake: toUrl('zichtlijn_intake_login', passwords.intake, { port, database: 'zichtlijn' }),
      casework: toUrl('zichtlijn_casework_login', passwords.casework, { port, database: 'zichtlijn' }),
    },
    stop: async () => {
      await claim.end()
      await stopServer(programs, place.cluster)
    },
  }
}

function placeIn(folder: string): Place {
  return { folder, cluster: join(folder, 'cluster'), log: join(folder, 'postgres.log') }
}

/** Beside its place first, so that a killed start never leaves half a cluster. */
async function makeCluster(programs: PostgresPrograms, { folder, cluster }: Place, password: string): Promise<void> {
  const beside = `${cluster}.new`
  const passwordFile = join(folder, `${randomUUID()}.password`)
  await rm(beside, { recursive: true, force: true })
  await mkdir(beside, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  try {
    if (programs.user !== undefined) {
      await chown(beside, programs.user.uid, programs.user.gid)
      await chown(passwordFile, programs.user.uid, programs.user.gid)
    }
    const flags = ['--username=zichtlijn_owner', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C']
    const list = [`--pgdata=${beside}`, `--pwfile=${passwordFile}`, ...flags]
    await runProgram(programs, programs.initdb, { arguments: list, folder: beside })
  } catch (error) {
    throw cannotStart(folder, error)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(beside, cluster)
}

interface Started {
  readonly port: number
  readonly claim: Client
}

async function startOnFreePort(
  programs: PostgresPrograms,
  place: Place,
  urlAt: (port: number) => string,
): Promise<Started> {
  let failure: unknown
  // The port may be taken between finding and using it, and a killed server's memory is freed a moment later.
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
    if (attempt > 0) await wait(500)
    try {
      return await startOnce(programs, place, urlAt)
    } catch (error) {
      failure = error
    }
  }
  throw cannotStart(place.folder, failure)
}

async function startOnce(
  programs: PostgresPrograms,
  { cluster, log }: Place,
  urlAt: (port: number) => string,
): Promise<Started> {
  const port = await freePort()
  const file = await open(log, 'a', 0o600)
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Statements and the values in error details can be about people: neither goes to the server's own log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  const list = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const child = startProgram(programs, { arguments: list, folder: cluster, log: file.fd })
  await file.close()
  const ended = new AbortController()
  child.once('error', () => ended.abort())
  child.once('exit', () => ended.abort())
  const claim = await untilReady(urlAt(port), ended.signal)
  const stopAtExit = () => child.kill('SIGINT')
  process.once('exit', stopAtExit)
  child.once('exit', () => process.off('exit', stopAtExit))
  child.unref()
  return { port, claim }
}

async function untilReady(url: string, ended: AbortSignal): Promise<Client> {
  const giveUpAt = Date.now() + START_MILLISECONDS
  for (;;) {
    if (ended.aborted) throw new Error('PostgreSQL stopped while it was starting.')
    try {
      const claim = await claimServer(url)
      if (claim !== undefined) return claim
    } catch (error) {
      if (Date.now() > giveUpAt) throw error
    }
    await wait(50)
  }
}

/** Makes the database and the two roles that people and intake sign in with, then runs the migrations. */
async function prepare(serverUrl: string, ownerUrl: string, passwords: ServerPasswords): Promise<void> {
  const server = new Client({ connectionString: serverUrl })
  await server.connect()
  try {
    const { rowCount } = await server.query("select from pg_database where datname = 'zichtlijn'")
    if (rowCount === 0) await server.query('create database zichtlijn')
    await migrate(ownerUrl)
    for (const name of ['casework', 'intake'] as const) {
      const { rowCount: known } = await server.query('select from pg_roles where rolname = $1', [
        `zichtlijn_${name}_login`,
      ])
      const verb = known === 0 ? 'create' : 'alter'
      await server.query(`${verb} role zichtlijn_${name}_login login password '${passwords[name]}'`)
      await server.query(`grant zichtlijn_${name} to zichtlijn_${name}_login`)
    }
  } finally {
    await server.end()
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.')
  return address.port
}

function toUrl(
  role: string,
  password: string,
  { port, database }: { readonly port: number; readonly database: string },
): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

function cannotStart(folder: string, cause: unknown): InputFault {
  return new InputFault({
    code: 'database-server-cannot-start',
    file: folder,
    says: 'The built-in PostgreSQL does not start on this folder.',
    remedy:
      'See postgres.log in it. The disk may be full, or the folder may be closed to the user that PostgreSQL runs as.',
    cause,
  })
}
