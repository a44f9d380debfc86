import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, openDatabase, quoteText } from '../../../warehouse/database.ts'

/** A run's database and the folder where its results come to be, before they are moved to their place in one go. */
export interface WorkFolder {
  readonly database: Database
  /** Where a result file is to be written. */
  path(name: string): string
  /** Shuts the database off from all files but those of this folder and these few. It cannot be undone. */
  seal(others?: readonly string[]): Promise<void>
  /** Moves the files written to the place of the results; an older file of the same name gives way. */
  publish(names: readonly string[]): Promise<void>
  /** Leaves nothing behind but what was published. */
  close(): Promise<void>
}

/** Opens a work folder inside `place`, so that moving a result is a rename. DuckDB spills into it as well. */
export async function openWorkFolder(place: string): Promise<WorkFolder> {
  await mkdir(place, { recursive: true })
  const folder = await mkdtemp(join(place, '.linking-'))
  const database = await openDatabase({ spillFolder: join(folder, 'spill') })
  return {
    database,
    path: (name) => join(folder, name),
    async seal(others = []) {
      await database.run(`set allowed_paths = [${others.map(quoteText).join(', ')}]`)
      await database.run(`set allowed_directories = [${quoteText(folder)}]`)
      await database.run('set enable_external_access = false')
    },
    async publish(names) {
      for (const name of names) await rename(join(folder, name), join(place, name))
    },
    async close() {
      database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
