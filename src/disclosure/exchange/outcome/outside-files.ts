import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { checksumFile, isMissing, readJson, writeWhole } from '../../../warehouse/files.ts'
import type { Spec } from '../spec/spec.ts'

/** The folder, in that of the protected table, of all that must not leave with it. */
export const insideFolder = (folder: string): string => join(folder, 'inside')

/** The table that a spec or a command names. Throws InputFault when neither does. */
export function tablePath({ table, file }: Spec, given: string | undefined): string {
  if (given !== undefined) return given
  if (table.path !== undefined) return resolve(dirname(file), table.path)
  throw new InputFault({
    code: 'no-table',
    file,
    says: 'It names no table, and none was given.',
    remedy: 'Give the table behind the spec, or "path" under "table" in it.',
  })
}

/** Where the protected table came from: the original is not copied, only found again. */
interface Origin {
  /** From the folder with the protected table to the original. */
  readonly table: string
  readonly sha256: string
}

export async function writeOrigin(folder: string, path: string): Promise<void> {
  const origin: Origin = { table: relative(resolve(folder), resolve(path)), sha256: await checksumFile(path) }
  await writeWhole(join(insideFolder(folder), 'origin.json'), `${JSON.stringify(origin, null, 2)}\n`)
}

/** The original of a protected table. Throws InputFault when it is not known, gone, or changed since. */
export async function originOf(folder: string, spec: Spec): Promise<string> {
  const file = join(insideFolder(folder), 'origin.json')
  const origin = await readJson<Origin>(file)
  if (origin === undefined) return tablePath(spec, undefined)
  const path = resolve(folder, origin.table)
  const checksum = await checksumFile(path).catch((cause: unknown) => {
    if (!isMissing(cause)) throw cause
  })
  if (checksum === origin.sha256) return path
  throw new InputFault({
    code: 'original-changed',
    file,
    says: checksum === undefined ? 'The original table is no longer there.' : 'The original table has changed since.',
    remedy: 'Say with --table where the table is that was protected.',
  })
}

const SECRET_BYTES = 32

/** The secret of rounding, made once a folder: a second run into the same folder rounds the same. */
export async function roundingSecret(folder: string): Promise<Uint8Array> {
  const file = join(insideFolder(folder), 'rounding-secret')
  const known = await readFile(file).catch((cause: unknown) => {
    if (!isMissing(cause)) throw cause
  })
  if (known !== undefined && known.length === SECRET_BYTES) return known
  const secret = randomBytes(SECRET_BYTES)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, secret, { mode: 0o600 })
  return secret
}
