import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { currentDeliveries, type Delivery, listDeliveries } from '../../warehouse/delivery.ts'
import { REJECTED_RECORDS } from '../../warehouse/rejects.ts'
import { runStep } from '../../warehouse/run-step.ts'
import { openWarehouse } from '../../warehouse/warehouse.ts'
import { readWarehouse } from '../../warehouse/warehouse-reader.ts'
import {
  ATTACHMENTS,
  type Attachment,
  KADASTER_ORGANISATIONS,
  type KadasterOrganisation,
  MORTGAGES,
  type Mortgage,
  PERSONS,
  type Person,
  REJECTS,
  RIGHTS,
  type Right,
  SALE_AGREEMENTS,
  type SaleAgreement,
  TRANSFER_PARTIES,
  TRANSFERS,
  type Transfer,
  type TransferParty,
} from '../contract.ts'
import { deliverySteps } from '../deliveries/delivery-steps.ts'
import { personSteps } from '../persons/person-steps.ts'
import { makeKeyFile } from '../pseudonym.ts'
import { BRP_PERSONS } from '../residents-brp/delivered-tables.ts'
import { ownershipSteps } from './ownership-steps.ts'
import { brkReader } from './read-brk.ts'

/** What a few deliveries became. */
export interface Trial {
  /** The folder that holds the whole warehouse. */
  readonly warehouse: string
  readonly deliveries: readonly Delivery[]
  readonly rights: readonly Right[]
  readonly transfers: readonly Transfer[]
  readonly parties: readonly TransferParty[]
  readonly agreements: readonly SaleAgreement[]
  readonly mortgages: readonly Mortgage[]
  readonly attachments: readonly Attachment[]
  readonly persons: readonly Person[]
  readonly organisations: readonly KadasterOrganisation[]
  readonly rejects: readonly { readonly reason: string; readonly place: string; readonly intended_for: string }[]
}

/** A file of a delivery: a named text, or a path. */
export type Told = { readonly name: string; readonly text: string | Uint8Array } | string

interface Setting {
  readonly withKeys?: boolean
}

/** Reads deliveries of one file and makes the tables of ownership of them, for real. */
export async function readAndMake(context: TestContext, given: readonly Told[], setting: Setting = {}): Promise<Trial> {
  return readDeliveries(
    context,
    given.map((file) => [file]),
    setting,
  )
}

/** Reads deliveries of some files each and makes the tables of ownership of them, for real. */
export async function readDeliveries(
  context: TestContext,
  given: readonly (readonly Told[])[],
  { withKeys = true }: Setting = {},
): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'ownership-brk-'))
  context.after(() => rm(folder, { recursive: true }))
  const keyFile = join(folder, 'keys.json')
  await makeKeyFile(keyFile)
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  for (const files of given) {
    const paths: string[] = []
    for (const file of files) {
      const path = typeof file === 'string' ? file : join(folder, file.name)
      if (typeof file !== 'string') await writeFile(path, file.text)
      paths.push(path)
    }
    await brkReader.read(warehouse, paths, withKeys ? { keyFile } : {})
  }
  const deliveries = currentDeliveries(await listDeliveries(warehouse))
  const steps = [...deliverySteps(deliveries), ...ownershipSteps, ...personSteps]
  const database = await openDatabase()
  const delivered = [REJECTED_RECORDS, ...brkReader.delivered, BRP_PERSONS]
  for (const step of steps) await runStep(step, { warehouse, database, deliveries, delivered, code: 'test' })
  database.close()
  const tables = await readWarehouse(
    warehouse,
    steps.map(({ makes }) => makes),
  )
  const trial = {
    warehouse: join(folder, 'warehouse'),
    deliveries,
    rights: await tables.rows<Right>(RIGHTS),
    transfers: await tables.rows<Transfer>(TRANSFERS),
    parties: await tables.rows<TransferParty>(TRANSFER_PARTIES),
    agreements: await tables.rows<SaleAgreement>(SALE_AGREEMENTS),
    mortgages: await tables.rows<Mortgage>(MORTGAGES),
    attachments: await tables.rows<Attachment>(ATTACHMENTS),
    persons: await tables.rows<Person>(PERSONS),
    organisations: await tables.rows<KadasterOrganisation>(KADASTER_ORGANISATIONS),
    rejects: await tables.rows<Trial['rejects'][number]>(REJECTS),
  }
  tables.close()
  await warehouse.close()
  return trial
}

/** All that a warehouse holds as one text: rows unpacked, other files as their bytes. */
export async function everythingIn(warehouse: string, { but = [] }: { but?: readonly string[] } = {}): Promise<string> {
  const database = await openDatabase()
  const texts: string[] = []
  for (const file of await readdir(warehouse, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name)
    if (!file.isFile() || but.some((table) => path.includes(`/${table}.parquet`))) continue
    texts.push(path, await readFile(path, 'latin1'))
    if (file.name.endsWith('.parquet'))
      texts.push(JSON.stringify(await database.rows(`select * from read_parquet(${quoteText(path)})`)))
  }
  database.close()
  return texts.join('\n')
}
