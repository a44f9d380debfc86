import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { openDatabase } from '../../warehouse/database.ts'
import { currentDeliveries, listDeliveries } from '../../warehouse/delivery.ts'
import { REJECTED_RECORDS } from '../../warehouse/rejects.ts'
import type { Warehouse } from '../../warehouse/warehouse.ts'
import { FTM_ENTITIES } from './delivered-tables.ts'
import { entityLine } from './ftm-rows.ts'
import { pathIn } from './part-reject.ts'
import { retoldRegisters } from './registers-in-ftm.ts'
import { retoldStatements } from './retold-statements.ts'
import { createTally, type Tally } from './tally.ts'
import { deliveredRows, type ExportSource } from './warehouse-rows.ts'

type Counts = Readonly<Record<string, number>>

/** What an export wrote, and what it could not. */
export interface FtmExport {
  /** Entities per schema. */
  readonly entities: Counts
  /** What FollowTheMoney has no property for: property of an entity, path in a statement, column of a register → values. */
  readonly homeless: Counts
  /** What never entered, by rule: path → records that had it. */
  readonly notTaken: Counts
}

/**
 * Writes what the warehouse knows of organisations and their ties as FollowTheMoney entities, one per line: entities
 * that were delivered as they came, BODS statements and registers retold. The file comes whole or not at all. Throws
 * InputFault when there is nothing to write.
 */
export async function exportFtm(warehouse: Warehouse, path: string): Promise<FtmExport> {
  const deliveries = currentDeliveries(await listDeliveries(warehouse)).filter(({ register }) =>
    ['ftm', 'bods'].includes(register),
  )
  const database = await openDatabase({ spillFolder: warehouse.work })
  const [entities, homeless, notTaken] = [createTally(), createTally(), createTally()]
  try {
    const source = { warehouse, database, deliveries }
    await writeLines(path, async function* () {
      yield* entityLines(source, { entities, homeless })
      if (Object.keys(entities.counts()).length === 0) throw nothingToWrite(warehouse.folder)
    })
    await countParts(source, { notTaken, homeless })
    return { entities: entities.counts(), homeless: homeless.counts(), notTaken: notTaken.counts() }
  } finally {
    database.close()
  }
}

async function* entityLines(source: ExportSource, to: { entities: Tally; homeless: Tally }): AsyncGenerator<string> {
  for await (const row of deliveredRows(source, FTM_ENTITIES)) {
    to.entities.add(row.schema)
    yield entityLine(row)
  }
  for (const retold of [retoldStatements, retoldRegisters])
    for await (const entity of retold(source, to.homeless)) {
      to.entities.add(entity.schema)
      yield JSON.stringify(entity)
    }
}

/** Parts that did not come in: by rule, or because the model has no such property. */
async function countParts(source: ExportSource, to: { notTaken: Tally; homeless: Tally }): Promise<void> {
  for await (const { reason, says } of deliveredRows(source, REJECTED_RECORDS))
    if (reason === 'not-taken-by-rule') to.notTaken.add(pathIn(says))
    else if (reason === 'property-unknown') to.homeless.add(pathIn(says))
}

// The stream may hold names of persons.
const OWNER_ONLY = 0o600

async function writeLines(path: string, lines: () => AsyncGenerator<string>): Promise<void> {
  const fresh = `${path}.new`
  await mkdir(dirname(path), { recursive: true })
  async function* ended() {
    for await (const line of lines()) yield `${line}\n`
  }
  try {
    await pipeline(Readable.from(ended()), createWriteStream(fresh, { flush: true, mode: OWNER_ONLY }))
    await rename(fresh, path)
  } finally {
    await rm(fresh, { force: true })
  }
}

function nothingToWrite(folder: string): InputFault {
  return new InputFault({
    code: 'nothing-to-export',
    file: folder,
    says: 'This warehouse holds nothing on organisations and their ties.',
    remedy: 'Read some first, with "zichtlijn read" and ftm, bods, kvk or brk; run the stages after the last two.',
  })
}
