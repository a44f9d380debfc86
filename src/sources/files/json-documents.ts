import { InputFault } from '../../vocabulary/input-fault.ts'
import { parsePart, readJsonParts } from './json-parts.ts'
import { firstCharacter, readText } from './text-file.ts'

/** One answer of an API as it was saved. */
export interface JsonDocument {
  /** Line of the file where it begins. */
  readonly line: number
  readonly value: unknown
}

/**
 * The documents of a file, however they were saved: one per file, one per line (JSON Lines) or as the elements
 * of one list. Throws InputFault when the file is missing, empty or no JSON, or when it is cut off.
 */
export async function* readJsonDocuments(path: string): AsyncGenerator<JsonDocument> {
  if ((await firstCharacter(path)) === '[') {
    for await (const part of readJsonParts(path, [])) yield { line: part.line, value: parsePart(part, path) }
    return
  }
  let lineNumber = 0
  let first = true
  for await (const line of readLines(path)) {
    lineNumber += 1
    if (line.trim() === '') continue
    const value = parseJson(line)
    if (value === undefined && first) {
      yield { line: lineNumber, value: await readWhole(path) }
      return
    }
    if (value === undefined) throw noJson(path, lineNumber)
    first = false
    yield { line: lineNumber, value }
  }
}

/** What one document may be long, in characters: JavaScript holds no text of twice this. */
const LONGEST_DOCUMENT = 1 << 28

async function* readLines(path: string): AsyncGenerator<string> {
  let begun: string[] = []
  let length = 0
  for await (const text of readText(path)) {
    const [first = '', ...others] = text.split('\n')
    begun.push(first)
    length += first.length
    if (length > LONGEST_DOCUMENT) throw tooLong(path)
    const last = others.pop()
    if (last === undefined) continue
    yield begun.join('')
    yield* others
    begun = [last]
    length = last.length
  }
  yield begun.join('')
}

async function readWhole(path: string): Promise<unknown> {
  const texts: string[] = []
  let length = 0
  for await (const text of readText(path)) {
    texts.push(text)
    length += text.length
    if (length > LONGEST_DOCUMENT) throw tooLong(path)
  }
  const value = parseJson(texts.join(''))
  if (value === undefined) throw noJson(path, 1)
  return value
}

/** The value, or nothing when the text is no JSON. The parser's own message quotes the text, so it goes no further. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function noJson(path: string, line: number): InputFault {
  return new InputFault({
    code: 'json-broken',
    file: path,
    place: `line ${line}`,
    says: 'What begins here is no JSON, or it is cut off.',
    remedy: 'Save each answer as one file, one line or one element of a list, and read it again.',
  })
}

function tooLong(path: string): InputFault {
  return new InputFault({
    code: 'json-too-long',
    file: path,
    says: 'This is one document of more than 268 million characters.',
    remedy: 'Save each answer as one line or as one element of a list, and read it again.',
  })
}
