import { createHash } from 'node:crypto'

/** A figure that only depends on its name: between 0 and 1, the same each time. */
export function chance(...name: readonly string[]): number {
  return Number.parseInt(createHash('sha256').update(name.join('/')).digest('hex').slice(0, 8), 16) / 0xffffffff
}
