import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { TestContext } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { deliverySteps } from '../../sources/deliveries/delivery-steps.ts'
import { makeKeyFile, type PseudonymKeys, pseudonymOf, readKeys } from '../../sources/pseudonym.ts'
import type { Reader } from '../../sources/reader.ts'
import type { Table } from '../../vocabulary/table.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { currentDeliveries, type Delivery, listDeliveries } from '../../warehouse/delivery.ts'
import { runStep } from '../../warehouse/run-step.ts'
import type { Step } from '../../warehouse/step.ts'
import { openWarehouse, type Warehouse } from '../../warehouse/warehouse.ts'
import { readWarehouse } from '../../warehouse/warehouse-reader.ts'
import { PEILDATUM } from '../calendar.ts'
import { isOrganisation, type Party } from '../organisations/organisation.ts'
import { createRandom } from '../random.ts'
import { createDirt } from '../truth/dirt.ts'
import { openTruthFiles } from '../truth/truth-files.ts'
import type { DeskSetting } from './desks/desk-file.ts'

/** One thing that went wrong, by place and the reason for which the reader rejects it. */
export type Fault = readonly [place: string, reason: string]

export interface WrittenDelivery {
  readonly paths: readonly string[]
  /** What was planted and must be rejected. */
  readonly planted: readonly Fault[]
  /** Every kind of dirt that was planted, rejected or not. */
  readonly kinds: ReadonlySet<string>
}

/** Writes deliveries with dirt of so much, and says what dirt that was. */
export async function written(
  context: TestContext,
  level: number,
  write: (folder: string, setting: DeskSetting) => Promise<readonly (string | undefined)[]>,
): Promise<WrittenDelivery> {
  const folder = await temporaryFolder(context)
  const truth = await openTruthFiles(folder)
  const random = createRandom('dirt')
  const dirt = createDirt('trial', { random: random.fork('dirt'), truth, level })
  const paths = await write(folder, { random: random.fork('rows'), dirt })
  await truth.close()
  const notes = (await readFile(join(folder, 'dirt.csv'), 'utf8')).split('\n').slice(1, -1)
  const parsed = notes.map((note) => /^trial,"([^"]*)",([^,]*),([^,]*)$/.exec(note) ?? [])
  return {
    paths: paths.filter((path) => path !== undefined),
    planted: parsed.flatMap(([, place = '', , rejectedAs = '']) => (rejectedAs === '' ? [] : [[place, rejectedAs]])),
    kinds: new Set(parsed.map(([, , reason = '']) => reason)),
  }
}

export interface ReadDelivery {
  readonly deliveries: readonly Delivery[]
  readonly rejected: readonly Fault[]
  readonly keys: PseudonymKeys
  readonly warehouse: Warehouse
  rows<T = Record<string, unknown>>(table: Table): Promise<readonly T[]>
}

interface Reading {
  readonly reader: Reader
  readonly steps: readonly Step[]
  readonly undelivered?: readonly Table[]
}

/** Reads what was written into a warehouse and runs the steps that make these tables. */
export async function readBack(
  context: TestContext,
  { paths }: WrittenDelivery,
  reading: Reading,
): Promise<ReadDelivery & { readonly delivery: Delivery }> {
  const read = await readBackAll(context, [paths], reading)
  const [delivery] = read.deliveries
  if (delivery === undefined) throw new RangeError('Nothing was delivered')
  return { ...read, delivery }
}

/** The same for several deliveries of one register, each of some files. */
export async function readBackAll(
  context: TestContext,
  given: readonly (readonly string[])[],
  { reader, steps, undelivered = [] }: Reading,
): Promise<ReadDelivery> {
  const folder = await temporaryFolder(context)
  const keyFile = join(folder, 'keys.json')
  await makeKeyFile(keyFile)
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  for (const paths of given) await reader.read(warehouse, paths, { keyFile, asOf: PEILDATUM })
  const database = await openDatabase()
  context.after(() => database.close())
  const deliveries = currentDeliveries(await listDeliveries(warehouse))
  const delivered = [...undelivered, ...reader.delivered]
  const all = [...deliverySteps(deliveries).slice(0, 1), ...steps]
  for (const step of all) await runStep(step, { warehouse, database, deliveries, delivered, code: 'test' })
  const tables = await readWarehouse(
    warehouse,
    all.map(({ makes }) => makes),
  )
  context.after(() => tables.close())
  const rejects = join(warehouse.folder, 'deliveries', '*', '*', 'rejected_records.parquet', '*.parquet')
  const found = await database.rows<{ place: string; reason: string }>(
    `select place, reason from read_parquet(${quoteText(rejects)})`,
  )
  return {
    deliveries,
    rejected: found.map(({ place, reason }) => [place, reason]),
    keys: await readKeys(keyFile),
    warehouse,
    rows: <T>(table: Table) => tables.rows<T>(table),
  }
}

/** Faults in one order, to compare. */
export function sorted(faults: readonly Fault[]): readonly string[] {
  return faults.map(([place, reason]) => `${basename(place)} ${reason}`).sort()
}

interface HolderRow {
  readonly holder_person: string | null
  readonly holder_kvk_number: string | null
}

/** How a party is known in the warehouse, for tests that compare: by pseudonym or by KvK number. */
export function partyNames(keys: PseudonymKeys) {
  return {
    of: (party: Party): string => (isOrganisation(party) ? party.kvkNumber : pseudonymOf(party.bsn, 'casework', keys)),
    ofRow: (row: HolderRow | undefined): string | null => row?.holder_person ?? row?.holder_kvk_number ?? null,
  }
}
