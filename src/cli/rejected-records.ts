import { openDatabase } from '../warehouse/database.ts'
import type { Delivery } from '../warehouse/delivery.ts'
import { REJECTED_RECORDS } from '../warehouse/rejects.ts'
import { sourceOf } from '../warehouse/table-source.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'

/** A record that could not be read, as the person who reads the delivery in gets to see it. */
export interface RejectedRecord {
  readonly place: string
  readonly reason: string
  readonly says: string
}

/** The first records of a delivery that could not be read, in the order in which they stand. */
export async function firstRejected(
  warehouse: Warehouse,
  delivery: Delivery,
  most: number,
): Promise<readonly RejectedRecord[]> {
  if (delivery.rejected === 0) return []
  const { query } = await sourceOf(REJECTED_RECORDS, {
    warehouse,
    deliveries: [delivery],
    delivered: [REJECTED_RECORDS],
  })
  const database = await openDatabase()
  try {
    return await database.rows(`select place, reason, says from (${query}) as rejected limit ${most}`)
  } finally {
    database.close()
  }
}
