import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputFault } from '../vocabulary/input-fault.ts'
import { isMissing, readJson, writeWhole } from './files.ts'

/**
 * A warehouse is a folder of Parquet files; DuckDB only works on it.
 *
 *     warehouse.json                       what this folder is
 *     deliveries/REGISTER/ID/              what one supplier delivered: delivery.json, TABLE.parquet/ in parts
 *     tables/TABLE.parquet                 what the steps made
 *     steps/STEP.json                      how: checksums of code, parameters and inputs
 *     judgements.jsonl                     what people decided about two records; only ever added to
 *     released/ID/                         what each public release was made of; it never leaves
 */
export interface Warehouse {
  readonly folder: string
  readonly deliveries: string
  readonly tables: string
  readonly steps: string
  /** For what is not finished yet. Emptied when the warehouse is opened. */
  readonly work: string
  close(): Promise<void>
}

const FORMAT = 1

/** Opens the warehouse in a folder and makes it when the folder is not one yet. One process at a time may hold it. */
export async function openWarehouse(folder: string): Promise<Warehouse> {
  await mkdir(folder, { recursive: true })
  const description = await readJson<{ format: number }>(join(folder, 'warehouse.json'))
  if (description === undefined)
    await writeWhole(join(folder, 'warehouse.json'), `${JSON.stringify({ format: FORMAT })}\n`)
  else if (description.format !== FORMAT)
    throw new InputFault({
      code: 'warehouse-of-other-format',
      file: folder,
      says: `This warehouse has format ${description.format}; this version of Zichtlijn reads format ${FORMAT}.`,
      remedy: 'Read the deliveries again into a new folder.',
    })
  const lock = join(folder, 'lock')
  await takeLock(lock, folder)
  const work = join(folder, 'work')
  await rm(work, { recursive: true, force: true })
  await mkdir(work)
  return {
    folder,
    deliveries: join(folder, 'deliveries'),
    tables: join(folder, 'tables'),
    steps: join(folder, 'steps'),
    work,
    async close() {
      await rm(work, { recursive: true, force: true })
      await rm(lock, { force: true })
    },
  }
}

/** A lock left by a process that is gone (a crash, `kill -9`) is taken over. */
async function takeLock(lock: string, folder: string): Promise<void> {
  const holder = await lockHolder(lock)
  if (holder !== undefined && holder !== process.pid && isAlive(holder))
    throw new InputFault({
      code: 'warehouse-in-use',
      file: folder,
      says: `Process ${holder} is working on this warehouse.`,
      remedy: 'Wait until it is done, or stop it first.',
    })
  await writeFile(lock, `${process.pid}\n`)
}

async function lockHolder(lock: string): Promise<number | undefined> {
  try {
    return Number(await readFile(lock, 'utf8'))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
