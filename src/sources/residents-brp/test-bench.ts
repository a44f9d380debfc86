import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { REJECTED_RECORDS } from '../../warehouse/rejects.ts'
import { openWarehouse, type Warehouse } from '../../warehouse/warehouse.ts'
import { makeKeyFile } from '../pseudonym.ts'

/** A throw-away folder with keys and fresh warehouses, for the tests of this folder. */
export interface TestBench {
  readonly folder: string
  readonly keyFile: string
  readonly withWarehouse: <T>(work: (warehouse: Warehouse) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export async function openTestBench(): Promise<TestBench> {
  const folder = await mkdtemp(join(tmpdir(), 'residents-brp-'))
  const keyFile = join(folder, 'keys.json')
  await makeKeyFile(keyFile)
  return {
    folder,
    keyFile,
    async withWarehouse(work) {
      const warehouse = await openWarehouse(await mkdtemp(join(folder, 'warehouse-')))
      try {
        return await work(warehouse)
      } finally {
        await warehouse.close()
      }
    },
    close: () => rm(folder, { recursive: true }),
  }
}

/** The rows of a delivered table, in the order of the files. */
export async function rowsOf(warehouse: Warehouse, id: string, table: string): Promise<Record<string, unknown>[]> {
  const database = await openDatabase()
  const path = join(warehouse.deliveries, 'brp', id, `${table}.parquet`, '*.parquet')
  const rows = await database.rows<Record<string, unknown>>(`select * from read_parquet(${quoteText(path)})`)
  database.close()
  return rows
}

/** Place and reason of what was rejected from a delivery, in the order of the file. */
export async function rejectsOf(warehouse: Warehouse, id: string): Promise<{ place: string; reason: string }[]> {
  const rows = await rowsOf(warehouse, id, REJECTED_RECORDS.name)
  return rows.map(({ place, reason }) => ({ place: String(place), reason: String(reason) }))
}
