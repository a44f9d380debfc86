import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Puts the truth files of gemeenten behind each other under one header, in the order given, and removes
 * the folder that the parts lie in.
 */
export async function joinTruth(parts: readonly string[], folder: string): Promise<void> {
  const [first] = parts
  if (first === undefined) return
  const entries = await readdir(first, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(first.length + 1))
  for (const name of names.toSorted())
    await joinFile(
      parts.map((part) => join(part, name)),
      join(folder, name),
    )
  await rm(dirname(first), { recursive: true })
}

async function joinFile(paths: readonly string[], to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  for (const [place, path] of paths.entries()) {
    const start = place === 0 ? 0 : await lengthOfHeader(path)
    await pipeline(createReadStream(path, { start }), createWriteStream(to, { flags: place === 0 ? 'w' : 'a' }))
  }
}

/** Bytes up to and with the end of the first line; headers here are short. */
async function lengthOfHeader(path: string): Promise<number> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.indexOf('\n') + 1
  } finally {
    await file.close()
  }
}
