import { createReadStream } from 'node:fs'
import { InputFault } from '../../vocabulary/input-fault.ts'

const CHUNK_BYTES = 1 << 17

/**
 * The text of a delivered file, chunk by chunk, without byte order mark: UTF-8, or UTF-16 when its byte order mark
 * says so. Throws InputFault when the file is missing, empty or something else: a guessed encoding would change names
 * without anyone seeing it.
 */
export async function* readText(path: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let line = 1
  let empty = true
  const decode = (bytes?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch (cause) {
      throw notUtf8(path, line, cause)
    }
  }
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>) {
      const text = decode(bytes)
      empty &&= text.trim() === ''
      yield text
      line += countLines(text)
    }
  } catch (error) {
    throw asFault(error, path)
  }
  const rest = decode()
  if (rest !== '') yield rest
  if (empty && rest === '')
    throw new InputFault({
      code: 'file-empty',
      file: path,
      says: 'The file is empty.',
      remedy: 'Ask for the delivery again.',
    })
}

/** By the first two bytes of the file: only a byte order mark tells UTF-16. */
function encodingOf([first, second]: Uint8Array = new Uint8Array()): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** The first character of a text that is no white space; nothing when there is none. Throws as `readText` does. */
export async function firstCharacter(path: string): Promise<string | undefined> {
  for await (const text of readText(path)) {
    const [first] = text.trimStart()
    if (first !== undefined) return first
  }
  return undefined
}

function notUtf8(path: string, line: number, cause: unknown): InputFault {
  return new InputFault({
    code: 'file-not-utf8',
    file: path,
    place: `at or after line ${line}`,
    says: 'The file is not UTF-8, and no byte order mark says that it is UTF-16.',
    remedy: 'Save it as UTF-8 and read it again.',
    cause,
  })
}

function asFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT')
    return new InputFault({
      code: 'file-missing',
      file: path,
      says: 'There is no such file.',
      remedy: 'Check the path.',
    })
  if (code === 'EISDIR')
    return new InputFault({
      code: 'file-is-folder',
      file: path,
      says: 'This is a folder.',
      remedy: 'Name a file in it.',
    })
  return error
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
