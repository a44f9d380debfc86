import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fuzzRuns } from '../../../tests/fuzz-runs.ts'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { findXmlFiles } from '../files/delivered-files.ts'
import { readRecord } from './read-records.ts'
import { RecordFault } from './record-fault.ts'
import { parseRecord } from './record-parse.ts'
import { createRecordScan, type RecordScan } from './record-scan.ts'
import { cutRecords } from './record-texts.ts'
import type { RecordXml } from './record-xml.ts'
import { ligplaats, nummeraanduiding, openbareRuimte, pand, verblijfsobject, woonplaats } from './sample-extract.ts'
import { surveyDelivery } from './survey.ts'
import { readPieces } from './xml-pieces.ts'

const REAL = [
  ['bag2-extract-0088-schiermonnikoog', 'BAGGEM0088L-15112019.zip'],
  ['bag2-extract-nlextract', 'BAGNLDL-15092020-small.zip'],
] as const

for (const path of REAL)
  test(`scan and saxes give equal records for all of ${path[1]}`, WITH_REAL_DATA, async (context) => {
    const delivered = await findXmlFiles([realData(...path)], await temporaryFolder(context))
    const { recordFiles } = await surveyDelivery(delivered)
    let [all, scanned] = [0, 0]
    for (const { file, head } of recordFiles) {
      const scan = createRecordScan()
      for await (const texts of cutRecords(readPieces(file), { file, head }, NO_SCAN))
        for (const text of texts) {
          assert.ok(typeof text === 'string')
          const fast = scan.read(text)
          all += 1
          if (fast === undefined) continue
          scanned += 1
          assert.deepEqual(fast, parseRecord(text))
        }
    }
    assert.ok(scanned / all > 0.99, `only ${scanned} of ${all} records were read by the scan`)
  })

/** The saxes reader then reads everything. */
const NO_SCAN: RecordScan = { at: () => undefined, read: () => undefined }

/** What a reader makes of a record: the record, or the reason that it is rejected for. */
function outcome(read: () => RecordXml): unknown {
  try {
    return read()
  } catch (error) {
    if (error instanceof RecordFault) return error.reason
    throw error
  }
}

/** Holds what is read with the scan against what is read without. */
function assertEqualOutcome(scan: RecordScan, xml: string): void {
  assert.deepEqual(
    outcome(() => readRecord(xml, scan)),
    outcome(() => readRecord(xml, NO_SCAN)),
  )
}

const TEXT = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    'a &amp; b',
    '&#233;',
    '&eacute;',
    '<![CDATA[x]]>',
    ']]>',
    '',
    ' ',
    '\n\t',
    "'s-Gravendijk",
    '"',
    '>',
    '&',
  ),
)
const SPACED = (xml: string, gap: string): string => xml.replaceAll('><', `>${gap}<`)

const RECORD = fc.oneof(
  fc
    .record({ text: TEXT, area: fc.nat(), purposes: fc.array(TEXT, { maxLength: 3 }), further: fc.array(fc.nat(9)) })
    .map(({ text, area, purposes, further }) =>
      verblijfsobject(1, { status: text, floorArea: area, purposes, further }),
    ),
  TEXT.map((name) => openbareRuimte(1, name)),
  TEXT.map((name) => woonplaats(1, name)),
  TEXT.map((year) => pand(1, year)),
  fc.constantFrom(nummeraanduiding(1), ligplaats(1, { further: [2, 3] })),
)

test('scan and saxes give equal outcomes for invented records in any layout', () => {
  const scan = createRecordScan()
  fc.assert(
    fc.property(RECORD, fc.constantFrom('', '\n', '  ', '\t\n'), (xml, gap) => {
      assertEqualOutcome(scan, SPACED(xml.trim(), gap))
    }),
    { numRuns: fuzzRuns(500) },
  )
})

const INSERTED = fc.constantFrom(
  ...['<!-- x -->', '<![CDATA[1]]>', '<?x y?>', '&amp;', '&', '<', '>', '"', "'", '/', ' ', 'é', '\x01', '😀', ']]>'],
  ...[
    '<b/>',
    '</b>',
    '<Objecten:status>',
    ' a="1"',
    ' gml:id="2"',
    ' xlink:href="NL.IMBAG.Pand.9999100000000009"',
    'xml',
  ],
)

type Change = (xml: string, at: number, length: number) => string
const CHANGES: readonly Change[] = [
  (xml, at, length) => xml.slice(0, at) + xml.slice(at + length),
  (xml, at, length) => xml.slice(0, at + length) + xml.slice(at),
  (xml) => xml.replaceAll('Objecten:', 'o:'),
  (xml) => xml.replaceAll('"', "'"),
]

test('scan and saxes give equal outcomes for records that were damaged anywhere', () => {
  const scan = createRecordScan()
  const damage = fc.oneof(
    fc.tuple(fc.nat(), INSERTED).map(([at, text]) => (xml: string) => {
      const place = at % xml.length
      return xml.slice(0, place) + text + xml.slice(place)
    }),
    fc.tuple(fc.constantFrom(...CHANGES), fc.nat(), fc.nat(60)).map(
      ([change, at, length]) =>
        (xml: string) =>
          change(xml, at % xml.length, length),
    ),
  )
  fc.assert(
    fc.property(RECORD, damage, (xml, change) => {
      scan.read(xml.trim())
      assertEqualOutcome(scan, change(xml.trim()))
    }),
    { numRuns: fuzzRuns(3000) },
  )
})

test('records are scanned in the middle of a text up to their own end, and not when they are cut off', () => {
  const scan = createRecordScan()
  const [first, second] = [verblijfsobject(1).trim(), verblijfsobject(22).trim()]
  const record = scan.read(first)
  const text = `${first}${second}`
  assert.deepEqual(scan.at(text, 0), { record, end: first.length })
  assert.deepEqual(scan.at(text, first.length), { record: parseRecord(second), end: text.length })
  assert.equal(scan.at(text.slice(0, -1), first.length), undefined)
  assert.equal(scan.at(text, 1), undefined)
})

test('a layout that was learned is not taken for one that looks like it', () => {
  const scan = createRecordScan()
  const plain = verblijfsobject(1).trim()
  assert.notEqual(scan.read(plain), undefined)
  const nested = plain.replace('<Objecten:oppervlakte>80', '<Objecten:oppervlakte><b>80</b>')
  assert.equal(scan.read(nested), undefined)
  assert.equal(scan.read(plain.replace('N</Objecten:geconstateerd>', 'N</Objecten:status>')), undefined)
})
