import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { InputFault } from '../../vocabulary/input-fault.ts'

const PASSWORD = z.string().regex(/^[0-9a-f]{48}$/)
const PASSWORDS = z.strictObject({ owner: PASSWORD, casework: PASSWORD, intake: PASSWORD }).readonly()

/** One password per role of the built-in server. */
export type ServerPasswords = z.infer<typeof PASSWORDS>

/** The passwords kept in the folder, made on first use; only the owner of the file may read them. */
export async function readPasswords(folder: string): Promise<ServerPasswords> {
  const path = join(folder, 'passwords.json')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return makePasswords(path)
    throw error
  }
  return parsePasswords(text, path)
}

function parsePasswords(text: string, path: string): ServerPasswords {
  try {
    return PASSWORDS.parse(JSON.parse(text))
  } catch {
    // The cause is left out: it could repeat a password.
    throw new InputFault({
      code: 'database-passwords-unreadable',
      file: path,
      says: 'This does not hold the passwords of the built-in database.',
      remedy: 'Put back the file as it was, or start with an empty data folder.',
    })
  }
}

async function makePasswords(path: string): Promise<ServerPasswords> {
  const passwords = { owner: random(), casework: random(), intake: random() }
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    // A file left by an earlier try keeps its own mode.
    await file.chmod(0o600)
    await file.writeFile(JSON.stringify(passwords))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
  return passwords
}

const random = () => randomBytes(24).toString('hex')
