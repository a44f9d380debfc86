import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { chmod, readFile } from 'node:fs/promises'
import type { Bsn } from '../vocabulary/bsn.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import { isMissing, writeWhole } from '../warehouse/files.ts'

/**
 * Two purposes, two keys: a BSN becomes a different pseudonym for casework than for statistics, so that
 * the two worlds cannot be joined. The keys live in a file outside the warehouse.
 */
export type PseudonymPurpose = 'casework' | 'statistics'

export type PseudonymKeys = Readonly<Record<PseudonymPurpose, KeyObject>>

const HEX_256 = /^[0-9a-f]{64}$/

/** The pseudonym of a BSN for one purpose: HMAC-SHA-256 (FIPS 198-1), the first 128 bits in hexadecimal. */
export function pseudonymOf(bsn: Bsn, purpose: PseudonymPurpose, keys: PseudonymKeys): string {
  return createHmac('sha256', keys[purpose]).update(bsn).digest('hex').slice(0, 32)
}

/** Reads the key file. Errors never repeat what is in it. */
export async function readKeys(path: string): Promise<PseudonymKeys> {
  const fault = (says: string, cause?: unknown) =>
    new InputFault({
      code: 'key-file-unreadable',
      file: path,
      says,
      remedy: 'Make one with "zichtlijn keys --to FILE" and keep it outside the warehouse.',
      cause,
    })
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) throw fault('There is no key file here.')
    throw error
  }
  const keys = parseKeys(text)
  if (keys === undefined) throw fault('This is not a key file: it needs two different keys of 64 hexadecimal digits.')
  return keys
}

/** Makes a key file that only its owner may read. Refuses to replace one: that would orphan every pseudonym. */
export async function makeKeyFile(path: string): Promise<void> {
  const keys: Record<PseudonymPurpose, string> = {
    casework: randomBytes(32).toString('hex'),
    statistics: randomBytes(32).toString('hex'),
  }
  await writeWhole(path, `${JSON.stringify(keys, null, 2)}\n`)
  await chmod(path, 0o600)
}

function parseKeys(text: string): PseudonymKeys | undefined {
  try {
    const { casework, statistics } = JSON.parse(text) as Partial<Record<PseudonymPurpose, string>>
    if (casework === undefined || statistics === undefined || casework === statistics) return undefined
    if (!HEX_256.test(casework) || !HEX_256.test(statistics)) return undefined
    const keyOf = (digits: string) => createSecretKey(digits, 'hex')
    return { casework: keyOf(casework), statistics: keyOf(statistics) }
  } catch {
    return undefined
  }
}
