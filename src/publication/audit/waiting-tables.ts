import { appendFileSync, createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { SplitCell, SplitTable } from '../contract.ts'
import { splitCells } from '../figures/split-table.ts'
import { openAuditRoom } from './audit-room.ts'

/**
 * Tables that come gemeente by gemeente and are wanted subject by subject. They wait on disk for their turn: all cells of a
 * country do not fit in memory together with what they are held against.
 */
export interface WaitingTables {
  add(subject: string, table: SplitTable): void
  /** The cells of a subject in the order in which they came. */
  cellsOf(subject: string): Promise<SplitCell[]>
  readonly subjects: () => readonly string[]
  remove(): Promise<void>
}

/** They wait beside the release that they are of. */
export async function openWaitingTables(release: string): Promise<WaitingTables> {
  const folder = await openAuditRoom(release, 'waiting')
  const paths = new Map<string, string>()
  return {
    add(subject, table) {
      // A subject is called as a file of the release says, which is no name to make a file of.
      const path = paths.get(subject) ?? join(folder, `${paths.size}.rows`)
      paths.set(subject, path)
      appendFileSync(path, `${JSON.stringify(table)}\n`)
    },
    async cellsOf(subject) {
      const path = paths.get(subject)
      const cells: SplitCell[] = []
      if (path === undefined) return cells
      for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
        for (const cell of splitCells(JSON.parse(line))) cells.push(cell)
      return cells
    },
    subjects: () => [...paths.keys()],
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
