import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { XmlFile } from '../files/delivered-files.ts'
import { readHead } from './document-head.ts'
import type { RecordScan } from './record-scan.ts'
import { cutRecords } from './record-texts.ts'
import { openbareRuimte, sampleFile, sampleName } from './sample-extract.ts'
import { readPieces } from './xml-pieces.ts'

/** A file that comes in chunks of the given size. */
function fileOf(content: string | Buffer, chunkBytes: number): XmlFile {
  const bytes = Buffer.from(content)
  return {
    name: sampleName('OPR'),
    file: 'sample.xml',
    place: undefined,
    size: bytes.length,
    async *read() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
    },
  }
}

/** Nothing is read at once, so that every record comes out as a text. */
const NO_SCAN: RecordScan = { at: () => undefined, read: () => undefined }

async function recordsOf(xml: string, chunkBytes: number): Promise<string[]> {
  const file = fileOf(xml, chunkBytes)
  let whole = ''
  for await (const piece of readPieces(file)) whole += piece
  const head = readHead(whole)
  assert.ok(head)
  const records: string[] = []
  for await (const texts of cutRecords(readPieces(file), { file, head }, NO_SCAN))
    for (const text of texts) if (typeof text === 'string') records.push(text)
  return records.map((record) => record.trim())
}

const RECORDS = [openbareRuimte(1, 'Sint Ännastraat €'), openbareRuimte(2, 'B'), openbareRuimte(3, 'C')]
const TRIMMED = RECORDS.map((record) => record.trim())
const XML = sampleFile('OPR', RECORDS)

test('the same records come out however the bytes of a file are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4000 }), async (chunkBytes) => {
      assert.deepEqual(await recordsOf(XML, chunkBytes), TRIMMED)
    }),
    { numRuns: 60 },
  )
})

const LAYOUTS: Readonly<Record<string, (xml: string) => string>> = {
  'a byte order mark': (xml) => `\ufeff${xml}`,
  'Windows line ends': (xml) => xml.replaceAll('\n', '\r\n'),
  'comments and instructions between records': (xml) =>
    xml.replaceAll('<sl:stand>', '<!-- </sl:stand> <sl:stand> --><?x </sl:stand> ?><sl:stand>'),
  'no blanks at all': (xml) => xml.replaceAll('\n', ''),
}

for (const [what, change] of Object.entries(LAYOUTS))
  test(`a file with ${what} gives the same records`, async () => {
    for (const chunkBytes of [7, 100, 1 << 20]) assert.deepEqual(await recordsOf(change(XML), chunkBytes), TRIMMED)
  })

test('a closing tag in a comment or a CDATA section does not end a record', async () => {
  const [first = '', second = ''] = TRIMMED
  for (const hiding of ['<!-- </sl:stand> -->', '<![CDATA[</sl:stand>]]>']) {
    const hidden = first.replace('</Objecten:naam>', `${hiding}</Objecten:naam>`)
    for (const chunkBytes of [11, 1 << 20])
      assert.deepEqual(await recordsOf(sampleFile('OPR', [hidden, second]), chunkBytes), [hidden, second])
  }
})

test('a closing tag with a space, another prefix and attributes are no obstacle', async () => {
  const spaced = TRIMMED.map((record) => record.replace('</sl:stand>', '</sl:stand >'))
  assert.deepEqual(await recordsOf(sampleFile('OPR', spaced), 50), spaced)
  const own = TRIMMED.map((record) => record.replace('<sl:stand>', '<s:stand xmlns:s="x">').replace('</sl:', '</s:'))
  assert.deepEqual(await recordsOf(sampleFile('OPR', own), 50), own)
})
