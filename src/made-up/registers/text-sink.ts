import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'

/** A text file that is written bit by bit, at the pace of the disk. */
export interface TextSink {
  readonly path: string
  write(text: string): Promise<void>
  close(): Promise<void>
}

// Rows are short: written one by one they cost more in the stream than in the making.
const CHARACTERS_AT_ONCE = 1 << 16

export async function openTextSink(path: string, encoding: 'utf8' | 'utf16le' = 'utf8'): Promise<TextSink> {
  await mkdir(dirname(path), { recursive: true })
  const stream = createWriteStream(path)
  const done = finished(stream)
  let waiting = ''
  const flush = async () => {
    const text = waiting
    waiting = ''
    if (!stream.write(text, encoding)) await once(stream, 'drain')
  }
  return {
    path,
    async write(text) {
      waiting += text
      if (waiting.length >= CHARACTERS_AT_ONCE) await flush()
    },
    async close() {
      await flush()
      stream.end()
      await done
    },
  }
}

/** A text file at once. */
export async function writeText(path: string, text: string): Promise<void> {
  const sink = await openTextSink(path)
  await sink.write(text)
  await sink.close()
}
