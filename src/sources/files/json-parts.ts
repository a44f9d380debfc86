import { InputFault } from '../../vocabulary/input-fault.ts'
import { readText } from './text-file.ts'

/** One part of a large JSON file, still as text: a member of the outermost object, or one element of its list. */
export interface JsonPart {
  /** Name of the member; '' for an element of an outermost array. */
  readonly member: string
  /** Position in the list, from 0; nothing for a member that is no list. */
  readonly element: number | undefined
  readonly text: string
  /** Line where the part begins. */
  readonly line: number
}

/**
 * Splits a JSON file into parts without holding it in memory: the elements of an outermost array, or the
 * members of an outermost object, of which those named in `lists` come element by element. Memory is that of
 * the largest part. Throws InputFault when the file is no JSON or is cut off; a part's own text is not checked.
 */
export async function* readJsonParts(path: string, lists: readonly string[]): AsyncGenerator<JsonPart> {
  const scan = startScan(path, lists)
  for await (const text of readText(path)) yield* split(scan, text)
  if (!scan.ended) throw brokenJson(scan, 'The file ends too early.')
}

/** Parses a part's text. Throws InputFault with the line when it is no JSON. */
export function parsePart(part: JsonPart, path: string): unknown {
  try {
    return JSON.parse(part.text)
  } catch (cause) {
    throw brokenJson({ path, line: part.line }, 'The JSON is broken here.', cause)
  }
}

/** Where the scan of a file is. Only brackets, quotes and commas matter to it. */
interface Scan {
  readonly path: string
  readonly lists: ReadonlySet<string>
  /** Text of the part that has begun and not ended. */
  kept: string
  /** Where that part begins in the buffer; -1 when none has begun. */
  start: number
  startLine: number
  line: number
  /** Open brackets, and how many of these are open where parts stand: 1, or 2 within a list. */
  depth: number
  home: number
  inString: boolean
  escaped: boolean
  inObject: boolean
  member: string
  element: number
  ended: boolean
}

function startScan(path: string, lists: readonly string[]): Scan {
  return {
    path,
    lists: new Set(lists),
    kept: '',
    start: -1,
    startLine: 1,
    line: 1,
    depth: 0,
    home: 1,
    inString: false,
    escaped: false,
    inObject: false,
    member: '',
    element: 0,
    ended: false,
  }
}

function* split(scan: Scan, text: string): Generator<JsonPart> {
  const buffer = scan.kept + text
  for (let at = scan.kept.length; at < buffer.length; at += 1) {
    const code = buffer.charCodeAt(at)
    if (scan.inString) passInString(scan, code)
    else if (scan.start < 0 || !isInNumber(code)) {
      const part = pass(scan, buffer, at)
      if (part !== undefined) yield part
    }
  }
  scan.kept = scan.start < 0 ? '' : buffer.slice(scan.start)
  if (scan.start >= 0) scan.start = 0
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Boundaries are nearly all digits, points and minus signs: passing these first makes the scan nearly twice as fast. */
function isInNumber(code: number): boolean {
  return code >= 0x2d && code <= 0x39
}

function passInString(scan: Scan, code: number): void {
  if (scan.escaped) scan.escaped = false
  else if (code === BACKSLASH) scan.escaped = true
  else if (code === QUOTE) scan.inString = false
}

/** Passes one character outside strings; the part that ends there, if one does. */
function pass(scan: Scan, buffer: string, at: number): JsonPart | undefined {
  switch (buffer[at]) {
    case '{':
    case '[':
      return open(scan, buffer[at] === '{', at)
    case '}':
    case ']':
      return close(scan, buffer, at)
    case ',':
      return scan.depth === scan.home ? finish(scan, buffer, at) : undefined
    case ':':
      return nameMember(scan, buffer, at)
    case '\n':
      scan.line += 1
      return undefined
    case ' ':
    case '\t':
    case '\r':
      return undefined
    case '"':
      scan.inString = true
      return begin(scan, at)
    default:
      return begin(scan, at)
  }
}

function begin(scan: Scan, at: number): undefined {
  if (scan.depth === 0) throw brokenJson(scan, 'Here begins something else than one list or object.')
  if (scan.start >= 0) return
  scan.start = at
  scan.startLine = scan.line
}

function open(scan: Scan, isObject: boolean, at: number): undefined {
  if (scan.ended) throw brokenJson(scan, 'The file goes on after its end.')
  scan.depth += 1
  const opensList = scan.depth === 2 && scan.inObject && !isObject && scan.lists.has(scan.member)
  if (scan.depth === 1) scan.inObject = isObject
  else if (opensList) {
    scan.home = 2
    scan.element = 0
  } else begin(scan, at)
  return undefined
}

function close(scan: Scan, buffer: string, at: number): JsonPart | undefined {
  scan.depth -= 1
  if (scan.depth !== scan.home - 1) return undefined
  const part = finish(scan, buffer, at)
  if (scan.home === 2) scan.home = 1
  else scan.ended = true
  return part
}

function finish(scan: Scan, buffer: string, at: number): JsonPart | undefined {
  if (scan.start < 0) return undefined
  const inList = !scan.inObject || scan.home === 2
  const text = buffer.slice(scan.start, at)
  const part = { member: scan.member, element: inList ? scan.element : undefined, text, line: scan.startLine }
  scan.start = -1
  if (inList) scan.element += 1
  return part
}

function nameMember(scan: Scan, buffer: string, at: number): undefined {
  if (scan.depth !== 1 || !scan.inObject) return
  try {
    scan.member = String(JSON.parse(buffer.slice(scan.start, at)))
  } catch (cause) {
    throw brokenJson(scan, 'The JSON is broken here.', cause)
  }
  scan.start = -1
}

function brokenJson({ path, line }: { path: string; line: number }, says: string, cause?: unknown): InputFault {
  return new InputFault({
    code: 'json-broken',
    file: path,
    place: `line ${line}`,
    says,
    remedy: 'Ask for the file again.',
    cause,
  })
}
