import type { Row } from '../../vocabulary/table.ts'
import type { Delivery } from '../../warehouse/delivery.ts'
import { REJECTED_RECORDS } from '../../warehouse/rejects.ts'
import type { Step } from '../../warehouse/step.ts'
import { DELIVERIES, REJECTS } from '../contract.ts'

/** The deliveries that count and what was rejected from them, as tables. */
export function deliverySteps(deliveries: readonly Delivery[]): readonly Step[] {
  const rows = deliveries.map(deliveryRow)
  return [
    {
      name: 'deliveries',
      reads: [],
      makes: DELIVERIES,
      rows: { is: 'any number' },
      parameters: { deliveries: JSON.stringify(rows) },
      async make(_input, output) {
        for (const row of rows) output.add(row)
      },
    },
    {
      name: 'rejects',
      reads: [REJECTED_RECORDS, DELIVERIES],
      makes: REJECTS,
      rows: { is: 'as many as', of: REJECTED_RECORDS },
      sql: new URL('rejects.sql', import.meta.url),
    },
  ]
}

function deliveryRow(delivery: Delivery): Row<typeof DELIVERIES> {
  return {
    delivery_id: delivery.id,
    register: delivery.register,
    supplier: delivery.supplier,
    scope: delivery.scope,
    as_of: delivery.asOf,
    licence: delivery.licence ?? null,
    row_count: Object.values(delivery.rows).reduce((sum, count) => sum + count, 0),
    rejected_count: delivery.rejected,
    checksum: delivery.checksum,
  }
}
