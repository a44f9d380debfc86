import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import type { Warehouse } from '../../warehouse/warehouse.ts'

/** Every byte of a warehouse as text, and every value that its Parquet files hold once unpacked. For tests. */
export async function everythingIn(warehouse: Warehouse): Promise<string> {
  const texts: string[] = []
  const database = await openDatabase()
  try {
    for (const entry of await readdir(warehouse.folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      texts.push(await readFile(path, 'latin1'))
      if (path.endsWith('.parquet'))
        texts.push(JSON.stringify(await database.rows(`select * from read_parquet(${quoteText(path)})`)))
    }
  } finally {
    database.close()
  }
  return texts.join('\n')
}
