import type { DELIVERIES } from '../sources/contract.ts'
import type { Territory } from '../vocabulary/area.ts'
import { registerName } from '../vocabulary/register-name.ts'
import type { Row } from '../vocabulary/table.ts'
import type { WarehouseReader } from '../warehouse/warehouse-reader.ts'
import type { ReleaseSource } from './contract.ts'
import type { SubjectDefinition } from './subject-definition.ts'

/**
 * The deliveries that figures rest on, as a reader wants to know them: one line per register (per CBS table),
 * with its latest state, however many files it came in.
 */
function releaseSources(deliveries: readonly Row<typeof DELIVERIES>[], territory: Territory): ReleaseSource[] {
  const sources = new Map<string, ReleaseSource>()
  for (const { register, supplier, scope, as_of, licence } of deliveries) {
    const table = /\d{5}NED/.exec(scope)?.[0]
    const id = [territory, register, ...(table === undefined ? [] : [table])].join('-')
    const earlier = sources.get(id)
    sources.set(id, {
      id,
      supplier,
      name: table === undefined ? registerName(register).nl : `StatLine ${table}`,
      asOf: earlier !== undefined && earlier.asOf > as_of ? earlier.asOf : as_of,
      licence,
      madeUp: territory === 'voorbeeldregio',
    })
  }
  return [...sources.values()]
}

/** The sources of a subject in a territory. */
export async function sourcesOf(
  warehouse: WarehouseReader,
  { deliveries }: SubjectDefinition,
  territory: Territory,
): Promise<ReleaseSource[]> {
  const rows = await warehouse.query<Row<typeof DELIVERIES>>(
    `select * from deliveries where delivery_id in (${deliveries(territory)}) order by register, scope, delivery_id`,
  )
  return releaseSources(rows, territory)
}
