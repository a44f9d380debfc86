import type { Database } from '../../../warehouse/database.ts'
import { writeIntegerColumns } from '../../../warehouse/integer-columns.ts'

/** Makes a table `(record integer, cluster integer)` of labels by record; a cluster is named by its least record. */
export async function writeClusters(database: Database, into: string, labels: Int32Array): Promise<void> {
  const records = new Int32Array(labels.length)
  for (let record = 0; record < labels.length; record += 1) records[record] = record
  await writeIntegerColumns(database, into, { record: records, cluster: labels })
}
