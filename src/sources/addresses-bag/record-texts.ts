import type { XmlFile } from '../files/delivered-files.ts'
import type { RecordScan } from './record-scan.ts'
import type { RecordXml } from './record-xml.ts'
import type { RecordFile } from './survey.ts'
import { faultOf } from './xml-pieces.ts'
import { afterBlanks, escapeRegExp, localNameOf } from './xml-text.ts'

/** A record may be a large woonplaats; one that is larger than this has lost its end. In characters. */
const LARGEST_RECORD = 16 << 20
const RECORD_START = /<(?:[\w.-]+:)?(?:stand|GemeenteWoonplaatsRelatie)(?=[\s/>])/
/** Elements around the gemeente-woonplaatsrelaties, which may close and open again between records. */
const AROUND: ReadonlySet<string> = new Set(['Product', 'GemeenteWoonplaatsRelatieProduct'])

/** A record that the scan read at once, or the text of one that must be read with more care. */
export type CutRecord = RecordXml | string

/**
 * Cuts what follows the head of a file into its records, a batch per piece. What is no record comes out as a text
 * like one, so that it is rejected and not lost. Throws InputFault when the file ends too early.
 */
export async function* cutRecords(
  pieces: AsyncIterable<string>,
  { head, file }: RecordFile,
  scan: RecordScan,
): AsyncGenerator<readonly CutRecord[]> {
  let headLeft = head.length
  let rest = ''
  let isClosed = head.recordName === undefined
  for await (const piece of pieces) {
    const batch = cut(rest + piece.slice(headLeft), head.rootName, scan)
    headLeft = Math.max(0, headLeft - piece.length)
    rest = batch.rest
    isClosed ||= batch.isClosed
    if (rest.length > LARGEST_RECORD) throw cutOff(file)
    yield batch.records
  }
  if (!isClosed && !new RegExp(`</${escapeRegExp(head.rootName)}\\s*>\\s*$`).test(rest)) throw cutOff(file)
  // A record that lost its own end ran on to the end of the file: it is one to reject.
  if (rest !== '') yield [rest]
}

/** True when the text is an element that holds one record. */
export function isRecord(xml: string): boolean {
  return RECORD_START.exec(xml)?.index === 0
}

/** Where a second record begins in the text of one, or -1. */
export function secondRecord(xml: string): number {
  const found = RECORD_START.exec(xml.slice(1))
  return found === null ? -1 : found.index + 1
}

interface Batch {
  readonly records: readonly CutRecord[]
  /** The text after the records that are whole. */
  readonly rest: string
  readonly isClosed: boolean
}

function cut(window: string, rootName: string, scan: RecordScan): Batch {
  const records: CutRecord[] = []
  let isClosed = false
  let at = afterBlanks(window, 0)
  while (at < window.length) {
    const scanned = scan.at(window, at)
    const isText = scanned === undefined && isRecordAt(window, at)
    const end = scanned?.end ?? (isText ? recordEnd(window, at) : besideEnd(window, at))
    if (end === -1) break
    if (scanned !== undefined) records.push(scanned.record)
    else if (isText) records.push(window.slice(at, end))
    else isClosed ||= window.startsWith(`</${rootName}`, at)
    at = afterBlanks(window, end)
  }
  return { records, rest: window.slice(at), isClosed }
}

/** Comments, CDATA sections and instructions; one that does not end yet takes all that there is. */
const SECTIONS = String.raw`<!--(?:[^]*?-->|[^]*)|<!\[CDATA\[(?:[^]*?\]\]>|[^]*)|<\?(?:[^]*?\?>|[^]*)`
const NAME = /[^\s/>]+/y

/** The name of the element that opens here; nothing for a closing tag, a comment, an instruction or text. */
function elementAt(window: string, at: number): string | undefined {
  if (window[at] !== '<' || '/!?'.includes(window[at + 1] ?? '/')) return undefined
  NAME.lastIndex = at + 1
  return NAME.exec(window)?.[0]
}

/** True for anything that is neither markup between records nor an element that may stand around them. */
function isRecordAt(window: string, at: number): boolean {
  const name = elementAt(window, at)
  return name === undefined ? window[at] !== '<' : !AROUND.has(localNameOf(name))
}

function besideEnd(window: string, at: number): number {
  const closing = window.startsWith('<!--', at) ? '-->' : window.startsWith('<?', at) ? '?>' : '>'
  return endAfter(window, closing, at)
}

/** The end of an element whose closing tag may be spaced, and may also occur in a comment or CDATA section. */
function recordEnd(window: string, at: number): number {
  const name = elementAt(window, at)
  if (name === undefined) return window.indexOf('<', at)
  const tagEnd = endAfter(window, '>', at)
  if (tagEnd === -1 || window[tagEnd - 2] === '/') return tagEnd
  const marks = new RegExp(`${SECTIONS}|</${escapeRegExp(name)}\\s*>`, 'g')
  marks.lastIndex = tagEnd
  for (let mark = marks.exec(window); mark !== null; mark = marks.exec(window))
    if (mark[0].startsWith('</')) return marks.lastIndex
  return -1
}

function endAfter(window: string, text: string, from: number): number {
  const found = window.indexOf(text, from)
  return found === -1 ? -1 : found + text.length
}

function cutOff(file: XmlFile) {
  return faultOf(
    file,
    'xml-cut-off',
    'This file stops before its end.',
    'Fetch the delivery again, or unpack it again.',
  )
}
