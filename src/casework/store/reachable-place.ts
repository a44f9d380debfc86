import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where system services keep their state (Filesystem Hierarchy Standard 5.8); only used when we are root. */
const STATE = '/var/lib/zichtlijn'

export interface SystemUser {
  readonly uid: number
  readonly gid: number
}

/**
 * A folder that the database's user can enter. Started by root, PostgreSQL runs as another user, who cannot come
 * below /root or another closed folder: the data then stands in /var/lib, under a name that belongs to the folder.
 */
export async function reachableFolder(folder: string, user: SystemUser | undefined): Promise<string> {
  if (user === undefined || (await canEnter(dirname(resolve(folder)), user))) return resolve(folder)
  return join(STATE, createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16))
}

/** A folder of programs that the database's user can run: the given one, or a copy of it where that user can come. */
export async function reachablePrograms(folder: string, version: string, user: SystemUser): Promise<string> {
  if (await canEnter(folder, user)) return folder
  const copy = join(STATE, `postgresql-${version}`)
  await mkdir(STATE, { recursive: true })
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true, force: false })
  return copy
}

async function canEnter(folder: string, user: SystemUser): Promise<boolean> {
  try {
    await run('test', ['-x', folder], { ...user, cwd: '/' })
    return true
  } catch {
    return false
  }
}
