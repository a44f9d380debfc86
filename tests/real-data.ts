import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * The real and published files that some tests read. They are not part of the project: set
 * ZICHTLIJN_REAL_DATA to the folder that holds them. Without it these tests are named as skipped.
 */
const FOLDER = resolve(process.env['ZICHTLIJN_REAL_DATA'] ?? join(import.meta.dirname, '../../shared/data'))

/** Options for `test()`: runs when the real files are there, else says why it was skipped. */
export const WITH_REAL_DATA = existsSync(FOLDER)
  ? {}
  : { skip: 'The real files are not here. Set ZICHTLIJN_REAL_DATA to their folder.' }

/** The path of a real file or folder. */
export function realData(...parts: readonly string[]): string {
  return join(FOLDER, ...parts)
}
