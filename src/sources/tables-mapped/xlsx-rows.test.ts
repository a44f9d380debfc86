import assert from 'node:assert/strict'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type TestContext, test } from 'node:test'
import { ZipFile } from 'yazl'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { readRows, type XlsxRow } from './xlsx-rows.ts'
import { openWorkbook, TextsTooLarge } from './xlsx-workbook.ts'
import { BrokenWorkbook } from './xlsx-xml.ts'

test('texts come whole: shared, rich, written in the cell or by a formula, and without how they sound', async (context) => {
  const texts = [
    '<si><t> een </t></si>',
    '<si><r><t>twee </t></r><r><t>drie</t></r><rPh sb="0" eb="1"><t>ni san</t></rPh></si>',
  ]
  const row =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>' +
    '<c r="C1" t="inlineStr"><is><t>vier &amp; vijf</t></is></c><c r="D1" t="str"><f>A1</f><v>zes</v></c>' +
    '<c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="inlineStr"><is><t> </t></is></c></row>'
  assert.deepEqual(await cellsOf(context, { rows: row, texts: texts.join('') }), [
    ['een', 'twee drie', 'vier & vijf', 'zes', '#N/A', null],
  ])
})

test('a number is a moment when its style shows one, whatever the calendar of the file begins with', async (context) => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="&quot;dag&quot; 0.00"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
  const rows = `<row>${[0, 1, 2, 3].map((style) => `<c s="${style}"><v>45382.5</v></c>`).join('')}<c t="b"><v>1</v></c><c/></row>`
  const noon = new Date('2024-03-31T12:00:00Z')
  assert.deepEqual(await cellsOf(context, { rows, styles }), [[45_382.5, noon, noon, 45_382.5, true, null]])
  const from1904 = await cellsOf(context, { rows, styles, properties: '<workbookPr date1904="1"/>' })
  assert.deepEqual(from1904[0]?.[1], new Date('2028-04-01T12:00:00Z'))
})

test('rows and cells that are not in the file leave their places open', async (context) => {
  const rows = '<row r="2"><c r="C2"><v>1</v></c></row><row r="700000"><c r="AA700000"><v>2</v></c></row>'
  const read = await rowsOf(context, { rows })
  assert.deepEqual(
    read.map(({ number, cells }) => [number, cells.length, cells.at(-1)]),
    [
      [2, 3, 1],
      [700_000, 27, 2],
    ],
  )
})

const BROKEN: Readonly<Record<string, Book>> = {
  'a column beyond the last': { rows: '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' },
  'a row without a place': { rows: '<row r="0"/>' },
  'a text that is not there': { rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' },
  'XML that is broken': { rows: '<row r="1"><c></row>' },
}

for (const [what, book] of Object.entries(BROKEN))
  test(`${what} breaks the workbook`, async (context) => {
    await assert.rejects(rowsOf(context, book), BrokenWorkbook)
  })

test('texts that do not fit in memory are refused before they are unpacked', async (context) => {
  await assert.rejects(rowsOf(context, { rows: '', texts: ' '.repeat(300_000_001) }), TextsTooLarge)
})

interface Book {
  readonly rows: string
  readonly texts?: string
  readonly styles?: string
  readonly properties?: string
}

async function cellsOf(context: TestContext, book: Book): Promise<readonly (readonly unknown[])[]> {
  return (await rowsOf(context, book)).map(({ cells }) => cells)
}

/** The rows of the only sheet of a workbook that is written as XML by hand. */
async function rowsOf(context: TestContext, book: Book): Promise<readonly XlsxRow[]> {
  const { rows, texts = '', styles = '', properties = '' } = book
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relations = (inside: string) => `<Relationships>${inside}</Relationships>`
  const parts = {
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<x:workbook xmlns:x="x" xmlns:r="r">${properties}<x:sheets><x:sheet name="Blad" r:id="r1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', '/xl/worksheets/sheet1.xml') +
        relation('r2', 'sharedStrings', 'sharedStrings.xml') +
        relation('r3', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${texts}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  }
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name, { compressionLevel: 1 })
  zip.end()
  const path = join(await temporaryFolder(context), 'book.xlsx')
  await pipeline(Readable.from(zip.outputStream), createWriteStream(path))
  const workbook = await openWorkbook(path)
  const [sheet] = workbook.sheets
  return sheet === undefined ? [] : Array.fromAsync(readRows(sheet.member, workbook))
}
