import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

/** Typst reads no WOFF, and the typefaces of the site come as nothing else. WOFF is the tables of a font, each deflated (W3C, WOFF 1.0). */

const WOFF_HEADER_BYTES = 44
const WOFF_ENTRY_BYTES = 20
const SFNT_HEADER_BYTES = 12
const SFNT_ENTRY_BYTES = 16

const FACES = [
  ...['latin', 'latin-ext'].flatMap((script) => [
    `source-sans-3/files/source-sans-3-${script}-400-normal`,
    `source-sans-3/files/source-sans-3-${script}-600-normal`,
    `source-serif-4/files/source-serif-4-${script}-600-normal`,
  ]),
]

/** The typefaces of the site as OpenType. */
export function readTypefaces(): Promise<Buffer[]> {
  return Promise.all(
    FACES.map(async (face) =>
      openTypeOf(await readFile(fileURLToPath(import.meta.resolve(`@fontsource/${face}.woff`)))),
    ),
  )
}

interface FontTable {
  readonly tag: number
  readonly checksum: number
  readonly content: Buffer
}

/** Unpacks a WOFF 1.0 file. Throws when it is none. */
export function openTypeOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file.')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, place) => readTable(woff, place))
  const header = Buffer.alloc(SFNT_HEADER_BYTES + tables.length * SFNT_ENTRY_BYTES)
  writeHeader(header, woff.readUInt32BE(4), tables.length)
  let start = header.length
  for (const [place, { tag, checksum, content }] of tables.entries()) {
    const entry = SFNT_HEADER_BYTES + place * SFNT_ENTRY_BYTES
    for (const [at, value] of [tag, checksum, start, content.length].entries())
      header.writeUInt32BE(value, entry + 4 * at)
    start += padded(content).length
  }
  return Buffer.concat([header, ...tables.map(({ content }) => padded(content))])
}

function readTable(woff: Buffer, place: number): FontTable {
  const entry = WOFF_HEADER_BYTES + place * WOFF_ENTRY_BYTES
  const [tag = 0, start = 0, packed = 0, size = 0, checksum = 0] = [0, 4, 8, 12, 16].map((at) =>
    woff.readUInt32BE(entry + at),
  )
  const content = woff.subarray(start, start + packed)
  return { tag, checksum, content: packed === size ? content : inflateSync(content) }
}

/** The number of tables, and three numbers made of it for a binary search that nobody does any more (OpenType, Table Directory). */
function writeHeader(header: Buffer, flavour: number, tables: number): void {
  const half = 2 ** Math.floor(Math.log2(tables))
  header.writeUInt32BE(flavour, 0)
  header.writeUInt16BE(tables, 4)
  header.writeUInt16BE(half * SFNT_ENTRY_BYTES, 6)
  header.writeUInt16BE(Math.log2(half), 8)
  header.writeUInt16BE((tables - half) * SFNT_ENTRY_BYTES, 10)
}

/** Every table begins at a multiple of four. */
function padded(content: Buffer): Buffer {
  const spare = (4 - (content.length % 4)) % 4
  return spare === 0 ? content : Buffer.concat([content, Buffer.alloc(spare)])
}
