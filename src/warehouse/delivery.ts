import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Row, Table } from '../vocabulary/table.ts'
import { openDatabase } from './database.ts'
import { checksumFile, checksumText, listFolder, readJson, replaceFolder, writeWhole } from './files.ts'
import { REJECTED_RECORDS } from './rejects.ts'
import { createPartWriter, createTurns, type PartWriter } from './row-writer.ts'
import type { Warehouse } from './warehouse.ts'

/** What a reader knows about a delivery before it reads the records. */
export interface DeliveryHead {
  /** The register as the command names it: `bag`, `cbs`. */
  readonly register: string
  /** Who delivered it, `Kadaster`. */
  readonly supplier: string
  /**
   * What the delivery is about, `gemeente 0088` or `83648NED 2024`. Of two deliveries of one register
   * with the same scope only the one with the later state counts; the other stays as history.
   */
  readonly scope: string
  /** The day whose state the delivery describes, ISO 8601. */
  readonly asOf: string
  /** The files as delivered. */
  readonly files: readonly string[]
  /** Licence or terms of use, when the register is open. */
  readonly licence?: string
}

/** Where a reader puts what it reads. */
export interface DeliveryWriter {
  add<T extends Table>(table: T, row: Row<T>): void
  /** A record that could not be read. `says` must not repeat a value that may be about a person. */
  reject(reject: { table: string; place: string; reason: string; says: string }): void
}

export interface Delivery extends DeliveryHead {
  readonly id: string
  readonly checksum: string
  readonly readAt: string
  /** Rows per delivered table. */
  readonly rows: Readonly<Record<string, number>>
  readonly rejected: number
  /** Rejected records per reason. */
  readonly reasons: Readonly<Record<string, number>>
  /** Checksum of each table, over its parts as they were written. */
  readonly tables: Readonly<Record<string, string>>
  /** The columns that each table had when it was written: a later version may declare others. */
  readonly columns: Readonly<Record<string, readonly string[]>>
}

/**
 * Writes one delivery into the warehouse, whole or not at all. The same files with the same state
 * replace their earlier reading. `work` reads the records; when it throws, nothing is left behind.
 */
export async function writeDelivery(
  warehouse: Warehouse,
  head: DeliveryHead,
  tables: readonly Table[],
  work: (writer: DeliveryWriter) => Promise<void>,
): Promise<Delivery> {
  const sums = await Promise.all(head.files.map(checksumFile))
  const checksum = sums.length === 1 ? (sums[0] ?? '') : checksumText(sums.join('\n'))
  const id = `${head.asOf}-${checksumText([head.register, head.scope, checksum].join('\n')).slice(0, 12)}`
  const incoming = join(warehouse.work, `delivery-${head.register}-${id}`)
  await mkdir(incoming, { recursive: true })
  // One thread keeps up with any reader, and more would each hold a part in memory.
  const database = await openDatabase({
    spillFolder: join(incoming, 'spill'),
    memoryLimit: '1GB',
    threads: 1,
    lean: true,
  })
  try {
    const turns = createTurns()
    const writers = new Map<string, PartWriter<Table>>()
    for (const table of [...tables, REJECTED_RECORDS]) {
      const place = join(incoming, `${table.name}.parquet`)
      await mkdir(place)
      writers.set(table.name, createPartWriter<Table>(database, table, { folder: incoming, place, turns }))
    }
    const reasons: Record<string, number> = {}
    await work(writerOf(writers, reasons))
    const rows = Object.fromEntries(tables.map(({ name }) => [name, writers.get(name)?.count ?? 0]))
    const rejected = writers.get(REJECTED_RECORDS.name)?.count ?? 0
    const written: Record<string, string> = {}
    for (const [name, writer] of writers) {
      const partSums: string[] = []
      for (const part of await writer.finish()) partSums.push(await checksumFile(part))
      written[name] = checksumText(partSums.join('\n'))
    }
    const delivery: Delivery = {
      ...head,
      files: head.files.map((file) => basename(file)),
      id,
      checksum,
      readAt: new Date().toISOString(),
      rows,
      rejected,
      reasons,
      tables: written,
      columns: Object.fromEntries(tables.map(({ name, columns }) => [name, Object.keys(columns)])),
    }
    database.close()
    await rm(join(incoming, 'spill'), { recursive: true, force: true })
    await writeWhole(join(incoming, 'delivery.json'), `${JSON.stringify(delivery, null, 2)}\n`)
    await replaceFolder(incoming, join(warehouse.deliveries, head.register, id))
    return delivery
  } catch (error) {
    database.close()
    await rm(incoming, { recursive: true, force: true })
    throw error
  }
}

function writerOf(writers: ReadonlyMap<string, PartWriter<Table>>, reasons: Record<string, number>): DeliveryWriter {
  const writerFor = (name: string): PartWriter<Table> => {
    const writer = writers.get(name)
    if (writer === undefined) throw new TypeError(`${name} is not among the tables of this delivery`)
    return writer
  }
  return {
    add(table, row) {
      writerFor(table.name).add(row)
    },
    reject({ table, place, reason, says }) {
      reasons[reason] = (reasons[reason] ?? 0) + 1
      writerFor(REJECTED_RECORDS.name).add({ intended_for: table, place, reason, says })
    },
  }
}

/** Every delivery in the warehouse, oldest state first. */
export async function listDeliveries(warehouse: Warehouse): Promise<Delivery[]> {
  const deliveries: Delivery[] = []
  for (const register of await listFolder(warehouse.deliveries))
    for (const id of await listFolder(join(warehouse.deliveries, register))) {
      const delivery = await readJson<Delivery>(join(warehouse.deliveries, register, id, 'delivery.json'))
      if (delivery !== undefined) deliveries.push(delivery)
    }
  return deliveries.sort((a, b) => compareText(a.asOf, b.asOf) || compareText(a.readAt, b.readAt))
}

/** The deliveries that count: per register and scope the one with the latest state. */
export function currentDeliveries(deliveries: readonly Delivery[]): Delivery[] {
  const latest = new Map(deliveries.map((delivery) => [`${delivery.register}\n${delivery.scope}`, delivery]))
  return [...latest.values()].sort((a, b) => compareText(a.register, b.register) || compareText(a.id, b.id))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
