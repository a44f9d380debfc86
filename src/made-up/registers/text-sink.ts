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

export async function openTextSink(path: string): Promise<TextSink> {
  await mkdir(dirname(path), { recursive: true })
  const stream = createWriteStream(path)
  const done = finished(stream)
  return {
    path,
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain')
    },
    async close() {
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
