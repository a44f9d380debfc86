import { addressLinkSteps } from '../../src/linkage/addresses/address-steps.ts'
import { establishment } from '../../src/linkage/addresses/test-bench.ts'
import { ADDRESS_LINKS, ADDRESS_MISSES } from '../../src/linkage/contract.ts'
import {
  ADDRESS_HISTORY,
  ADDRESSES,
  DELIVERIES,
  ESTABLISHMENTS,
  LETTING_PERMITS,
  LETTINGS,
  OBSERVATIONS,
  REGISTRATIONS,
} from '../../src/sources/contract.ts'
import type { Row, Table } from '../../src/vocabulary/table.ts'
import { openDatabase } from '../../src/warehouse/database.ts'
import { listDeliveries, writeDelivery } from '../../src/warehouse/delivery.ts'
import { runStep } from '../../src/warehouse/run-step.ts'
import { openWarehouse } from '../../src/warehouse/warehouse.ts'
import { readWarehouse } from '../../src/warehouse/warehouse-reader.ts'
import type { HardText } from './hard-texts.ts'
import type { Outcome } from './outcome.ts'

const GIVEN: readonly Table[] = [
  ADDRESSES,
  ADDRESS_HISTORY,
  DELIVERIES,
  ESTABLISHMENTS,
  LETTING_PERMITS,
  LETTINGS,
  OBSERVATIONS,
  REGISTRATIONS,
]

/** Links texts to the addresses of a register, for real, in a warehouse of its own in the folder. */
export async function linkTexts(
  folder: string,
  history: readonly Row<typeof ADDRESS_HISTORY>[],
  texts: readonly HardText[],
): Promise<readonly Outcome[]> {
  const warehouse = await openWarehouse(folder)
  const database = await openDatabase()
  try {
    const head = { register: 'given', supplier: 'trial', scope: 'all', asOf: '2026-01-01', files: [] }
    await writeDelivery(warehouse, head, GIVEN, async (writer) => {
      for (const period of history) writer.add(ADDRESS_HISTORY, period)
      for (const [place, { text }] of texts.entries()) {
        const establishment_number = String(place).padStart(12, '0')
        const written = { active_from: '2025-12-01', written_address: text, delivery_id: '' }
        writer.add(ESTABLISHMENTS, establishment({ establishment_number, ...written }))
      }
    })
    const deliveries = await listDeliveries(warehouse)
    for (const step of addressLinkSteps)
      await runStep(step, { warehouse, database, deliveries, delivered: GIVEN, code: 'trial' })
    const tables = await readWarehouse(warehouse, [ADDRESS_LINKS, ADDRESS_MISSES])
    const found = await tables.query<{ id: string; object: string | null; method: string }>(
      `select record_id as id, object_id as object, method from address_links
      union all select record_id, null, reason from address_misses`,
    )
    tables.close()
    return found.map(({ id, object, method }) => {
      const { kind = '', truth } = texts[Number(id)] ?? {}
      return { kind, register: 'texts', truth, linked: object ?? undefined, method }
    })
  } finally {
    database.close()
    await warehouse.close()
  }
}
