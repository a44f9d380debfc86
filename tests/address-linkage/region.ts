import { join } from 'node:path'
import { addressLinkSteps } from '../../src/linkage/addresses/address-steps.ts'
import { ADDRESS_MENTIONS } from '../../src/linkage/addresses/address-tables.ts'
import { ADDRESS_LINKS, ADDRESS_MISSES } from '../../src/linkage/contract.ts'
import { makeUp } from '../../src/made-up/make-up.ts'
import { runPipeline } from '../../src/pipeline/run.ts'
import { ADDRESS_HISTORY, ADDRESSES, REGISTRATIONS } from '../../src/sources/contract.ts'
import { makeKeyFile, pseudonymOf, readKeys } from '../../src/sources/pseudonym.ts'
import { READERS } from '../../src/sources/readers.ts'
import { delivered } from '../../src/sources/steps.ts'
import { parseBsn } from '../../src/vocabulary/bsn.ts'
import type { Row } from '../../src/vocabulary/table.ts'
import { openDatabase, quoteText } from '../../src/warehouse/database.ts'
import { currentDeliveries, listDeliveries } from '../../src/warehouse/delivery.ts'
import { runStep } from '../../src/warehouse/run-step.ts'
import { openWarehouse } from '../../src/warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../../src/warehouse/warehouse-reader.ts'
import { dirtKind, type WrittenParts } from './dirt-kind.ts'
import type { Outcome } from './outcome.ts'

/** Makes a region up, reads its deliveries and links their addresses, for real; the reader is for the caller to close. */
export async function linkRegion(
  folder: string,
  { homes, seed }: { homes: number; seed: number },
): Promise<WarehouseReader> {
  const { deliveries } = await makeUp({ homes, seed, wholeTruth: true, folder })
  await makeKeyFile(join(folder, 'keys.json'))
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  try {
    for (const { register, paths, asOf } of deliveries)
      await READERS.find((one) => one.register === register)?.read(warehouse, paths, {
        asOf,
        keyFile: join(folder, 'keys.json'),
      })
    await runPipeline(warehouse, { until: 'sources' })
    const database = await openDatabase()
    const current = currentDeliveries(await listDeliveries(warehouse))
    for (const step of addressLinkSteps)
      await runStep(step, { warehouse, database, deliveries: current, delivered, code: 'trial' })
    database.close()
    return await readWarehouse(warehouse, [
      ADDRESS_HISTORY,
      ADDRESS_LINKS,
      ADDRESS_MENTIONS,
      ADDRESS_MISSES,
      ADDRESSES,
      REGISTRATIONS,
    ])
  } finally {
    await warehouse.close()
  }
}

interface TruthRow {
  readonly register: string
  readonly record_id: string
  readonly registered_from: string | null
  readonly object_id: string | null
}

/** Of every record whose register names no existing object: what became of it. */
export async function regionOutcomes(folder: string, tables: WarehouseReader): Promise<readonly Outcome[]> {
  const truth = await truthOf(folder, tables)
  const history = await tables.rows<Row<typeof ADDRESS_HISTORY>>(ADDRESS_HISTORY)
  const periods = Map.groupBy(history, ({ object_id }) => object_id)
  const rows = await tables.query<TruthRow & WrittenParts & { linked: string | null; method: string }>(`
    select mentions.* exclude (registered_from), cast(mentions.registered_from as varchar) as registered_from,
      links.object_id as linked, coalesce(links.method, misses.reason) as method
    from address_mentions as mentions
    left join address_links as links on ${sameRecord('links')}
    left join address_misses as misses on ${sameRecord('misses')}
    where mentions.named_object_id is null`)
  return rows.flatMap((row) => {
    const { register, record_id, registered_from, linked, method } = row
    const object = truth.get(`${register} ${record_id} ${registered_from ?? ''}`)
    // A record whose day was spoiled is not told of in the truth.
    if (object === undefined) return []
    const kind = dirtKind(row, object === null ? [] : (periods.get(object) ?? []))
    // A post box, or a place abroad, is not where the establishment is; nobody can know where that is.
    const about = NAMES_NO_ADDRESS.has(method) ? undefined : (object ?? undefined)
    return [{ kind, register, truth: about, linked: linked ?? undefined, method }]
  })
}

const NAMES_NO_ADDRESS: ReadonlySet<string> = new Set(['po-box', 'abroad', 'nothing-written'])

const sameRecord = (other: string) =>
  ['register', 'record_id', 'delivery_id', 'registered_from']
    .map((column) => `${other}.${column} is not distinct from mentions.${column}`)
    .join(' and ')

async function truthOf(folder: string, tables: WarehouseReader): Promise<ReadonlyMap<string, string | null>> {
  const keys = await readKeys(join(folder, 'keys.json'))
  const file = join(folder, 'truth', 'tables', 'address_links.csv')
  const rows = await tables.query<TruthRow>(
    `select * from read_csv(${quoteText(file)}, all_varchar = true, header = true)`,
  )
  return new Map(
    rows.map(({ register, record_id, registered_from, object_id }) => {
      const bsn = register === 'registrations' ? parseBsn(record_id) : undefined
      const id = bsn === undefined ? record_id : pseudonymOf(bsn, 'casework', keys)
      return [`${register} ${id} ${registered_from ?? ''}`, object_id]
    }),
  )
}
