import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** SHA-256 of a file in hexadecimal, read as a stream. */
export async function checksumFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** SHA-256 of a text in hexadecimal. */
export function checksumText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Writes a text whole or not at all: to a neighbour first, to disk, then in place. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.new`
  const file = await open(beside, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
}

/** A JSON file's content, or nothing when the file is not there. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The names in a folder in alphabetical order; none when it is not there. */
export async function listFolder(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** Puts a finished folder in the place of an older one. */
export async function replaceFolder(finished: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true })
  const old = `${place}.old`
  await rm(old, { recursive: true, force: true })
  if (await exists(place)) await rename(place, old)
  await rename(finished, place)
  await rm(old, { recursive: true, force: true })
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
