import type { Table } from '../vocabulary/table.ts'
import { openWarehouse } from '../warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../warehouse/warehouse-reader.ts'

/** Opens some tables of a warehouse for one piece of work, and closes them whatever comes of it. */
export async function withReader<T>(
  folder: string,
  tables: readonly Table[],
  work: (reader: WarehouseReader) => Promise<T>,
): Promise<T> {
  const warehouse = await openWarehouse(folder)
  try {
    const reader = await readWarehouse(warehouse, tables)
    try {
      return await work(reader)
    } finally {
      reader.close()
    }
  } finally {
    await warehouse.close()
  }
}
