import { isAscii } from 'node:buffer'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { XmlFile } from '../files/delivered-files.ts'

const GREATER = 0x3e
const RETURN = 0x0d
const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/

/** Stands in the text for bytes that are not UTF-8. A record that holds it is rejected. */
export const NOT_UTF8 = '\ufffd'

/**
 * The text of an XML file in pieces that each end at a tag's end. Only UTF-8 is read: anything else is a fault
 * of the whole file. Line ends become \n, as XML prescribes (section 2.11). `onBytes` is told of each chunk read.
 */
export async function* readPieces(file: XmlFile, onBytes?: (count: number) => void): AsyncGenerator<string> {
  let waiting: Buffer[] = []
  let isFirst = true
  for await (const chunk of file.read()) {
    onBytes?.(chunk.length)
    if (isFirst) checkStart(chunk, file)
    const cut = chunk.lastIndexOf(GREATER) + 1
    waiting.push(chunk.subarray(0, cut))
    if (cut > 0) {
      const text = toText(waiting)
      if (isFirst) checkDeclaration(text, file)
      yield isFirst && text.startsWith('\ufeff') ? text.slice(1) : text
      waiting = []
      isFirst = false
    }
    waiting.push(chunk.subarray(cut))
  }
  const rest = toText(waiting)
  if (isFirst && rest === '') throw faultOf(file, 'file-empty', 'This file is empty.', 'Fetch the delivery again.')
  if (rest !== '') yield rest
}

function toText(parts: readonly Buffer[]): string {
  const [only] = parts
  const bytes = parts.length === 1 && only !== undefined ? only : Buffer.concat(parts)
  // One byte per character is the quickest text that V8 has, and nearly all of a BAG file is ASCII.
  const text = isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8')
  return bytes.includes(RETURN) ? text.replaceAll(/\r\n?/g, '\n') : text
}

function checkStart(chunk: Buffer, file: XmlFile): void {
  const [first, second] = chunk
  const isWide =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
  if (isWide) throw wrongEncoding(file, 'UTF-16 or UTF-32')
}

function checkDeclaration(start: string, file: XmlFile): void {
  const declared = DECLARED.exec(start)?.[1]?.toLowerCase()
  if (declared !== undefined && declared !== 'utf-8' && declared !== 'us-ascii') throw wrongEncoding(file, declared)
}

function wrongEncoding(file: XmlFile, encoding: string): InputFault {
  const says = `This file is written in ${encoding}; the BAG is delivered in UTF-8.`
  return faultOf(file, 'encoding-not-utf-8', says, 'Use the files as Kadaster delivered them.')
}

/** A fault of a whole file, with the file as delivered and the member in it. */
export function faultOf(file: XmlFile, code: string, says: string, remedy: string): InputFault {
  const place = file.place === undefined ? {} : { place: `member ${file.place}` }
  return new InputFault({ code, file: file.file, ...place, says, remedy })
}
