import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Characters that are put together before they are written. */
const PER_WRITE = 1 << 20

/** Writes a text that comes in pieces, however long it is. */
export async function writeTexts(path: string, texts: Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await pipeline(Readable.from(inChunks(texts), { objectMode: false }), createWriteStream(path))
}

function* inChunks(texts: Iterable<string>): Generator<Buffer> {
  let waiting: string[] = []
  let characters = 0
  for (const text of texts) {
    waiting.push(text)
    characters += text.length
    if (characters < PER_WRITE) continue
    yield Buffer.from(waiting.join(''))
    waiting = []
    characters = 0
  }
  if (characters > 0) yield Buffer.from(waiting.join(''))
}
