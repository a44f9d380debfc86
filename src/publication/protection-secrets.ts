import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { chmod } from 'node:fs/promises'
import { InputFault } from '../vocabulary/input-fault.ts'
import { readJson, writeWhole } from '../warehouse/files.ts'

/** What must never be in a release: it would tell how the protection chose. */
export interface ProtectionSecrets {
  /** Breaks ties in rounding; equal keys give equal releases. */
  readonly key: Uint8Array
  /** The p of the p % rule: how closely nobody may estimate what another contributed. */
  readonly closestPercent: number
}

const HEX_256 = /^[0-9a-f]{64}$/
const FEWEST_PERCENT = 8
const MOST_PERCENT = 15

/** The secrets of a file; makes the file, for its owner's eyes only, when there is none. Errors never repeat its content. */
export async function openSecrets(path: string): Promise<ProtectionSecrets> {
  const content = await readJson<unknown>(path)
  if (content !== undefined) return parseSecrets(content, path)
  const made = { key: randomBytes(32).toString('hex'), closestPercent: randomInt(FEWEST_PERCENT, MOST_PERCENT + 1) }
  await writeWhole(path, `${JSON.stringify(made, null, 2)}\n`)
  await chmod(path, 0o600)
  return parseSecrets(made, path)
}

/** A key for one purpose, so that two tables with equal codes and counts do not break their ties alike. */
export function keyFor(secrets: ProtectionSecrets, ...purpose: readonly string[]): Uint8Array {
  return createHmac('sha256', secrets.key).update(purpose.join('\n')).digest()
}

function parseSecrets(content: unknown, path: string): ProtectionSecrets {
  const { key, closestPercent } = content as { key?: unknown; closestPercent?: unknown }
  if (typeof key !== 'string' || !HEX_256.test(key) || typeof closestPercent !== 'number' || !(closestPercent > 0))
    throw new InputFault({
      code: 'secrets-unreadable',
      file: path,
      says: 'This is not a file of protection secrets: it needs a key of 64 hexadecimal digits and a percentage.',
      remedy: 'Put back the file that the earlier releases were made with. Another key rounds otherwise.',
    })
  return { key: Buffer.from(key, 'hex'), closestPercent }
}
