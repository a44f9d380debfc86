import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InputFault } from '../vocabulary/input-fault.ts'

/** What must be the same at the service for what is here to be part of the same delivery. */
export type Version = Readonly<Record<string, string | number>>

/** Says in the work folder which version grows there. */
const MARK = 'version.json'

/** Names the process that works in it, so that two never write one file. */
const HOLDER = 'holder.txt'

/** Where a delivery grows until it is whole. No reader is ever pointed here, and files in it end in `.part`. */
export interface WorkFolder {
  readonly path: string
  /** Where its files go: they keep this folder when all is whole. */
  readonly delivery: string
}

/** What is kept under a name that no reader takes, because it is not what the service should have sent. */
export async function keepRefused(place: string, file: string, text: string): Promise<string> {
  const path = join(`${place}.refused`, `${file}.refused`)
  await writeWhole(path, text)
  return path
}

/**
 * Opens the folder in which a delivery grows. What is there of the same version is kept, to go on with; anything
 * else is removed, and `onOther` is told.
 */
export async function openWorkFolder(place: string, version: Version, onOther: () => void): Promise<WorkFolder> {
  const path = `${place}.part`
  const mark = join(path, MARK)
  const wanted = JSON.stringify(version)
  await checkFree(path)
  const begun = await readIfThere(mark)
  if (begun !== wanted) {
    if (begun !== undefined) onOther()
    await rm(path, { recursive: true, force: true })
    await writeWhole(mark, wanted)
  }
  await writeWhole(join(path, HOLDER), String(process.pid))
  const delivery = join(path, 'delivery')
  await mkdir(delivery, { recursive: true })
  return { path, delivery }
}

/** Puts the whole delivery in the place of an older one; killed in between, the next run finishes it. */
export async function deliver({ path }: WorkFolder, place: string): Promise<void> {
  const old = `${place}.old`
  await rm(old, { recursive: true, force: true })
  if (await isThere(place)) await rename(place, old)
  await rename(path, place)
  await rm(old, { recursive: true, force: true })
  for (const name of [MARK, HOLDER]) await rm(join(place, name), { force: true })
}

/** Gives a file its name when it is whole and on disk. */
export async function finishFile(part: string, path: string): Promise<void> {
  const file = await open(part, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, path)
}

/** Writes a text whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.writing`
  const file = await open(part, 'w')
  try {
    await file.writeFile(text)
  } finally {
    await file.close()
  }
  await finishFile(part, path)
}

export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Bytes of a file; nothing when it is not there. */
export async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Throws InputFault when another process that still runs is working here. One that was killed holds nothing. */
async function checkFree(path: string): Promise<void> {
  const holder = Number((await readIfThere(join(path, HOLDER))) ?? process.pid)
  if (holder === process.pid || !isRunning(holder)) return
  throw new InputFault({
    code: 'already-being-fetched',
    file: path,
    says: `Process ${holder} is fetching this already.`,
    remedy: `Wait until it is done. If it is no fetch, remove ${join(path, HOLDER)}.`,
  })
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await sizeOf(path)) !== undefined
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
