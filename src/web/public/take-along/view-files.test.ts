import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { FeatureCollection } from 'geojson'
import { SaxesParser } from 'saxes'
import { topology } from 'topojson-server'
import { temporaryFolder } from '../../../../tests/temporary-folder.ts'
import type { Release } from '../../../publication/contract.ts'
import { type JsonStat, jsonStatFaults } from '../../../publication/files/json-stat-rules.ts'
import { readRows, type XlsxCell } from '../../../sources/tables-mapped/xlsx-rows.ts'
import { openWorkbook } from '../../../sources/tables-mapped/xlsx-workbook.ts'
import { shapesOf } from '../map/boundary-shapes.ts'
import type { Boundaries } from '../release/release-folder.ts'
import type { ViewRow } from '../release/view.ts'
import { viewWith } from '../release/view-example.ts'
import { speechIn } from '../words/speech.ts'
import { csvOf } from './csv-file.ts'
import { geoJsonOf } from './geo-json-file.ts'
import { jsonStatOf } from './json-stat-file.ts'
import { pictureSvg } from './picture-file.ts'
import { aboutView } from './view-about.ts'
import { viewCube } from './view-cube.ts'
import { viewProperties } from './view-properties.ts'
import { viewTable } from './view-table.ts'
import { workbookOf } from './workbook-file.ts'

const DUTCH = await speechIn('nl')
const VIEW = viewWith(
  { Oever: 12.5, Haven: 'withheld', 'Sint "Jan"; #1': 1250, Plas: 'impossible', Veld: 'not-measured', Dam: 0 },
  { reach: 0.25 },
)
const RELEASE: Release = {
  format: 3,
  id: 'r-1',
  previous: null,
  publishedOn: '2026-03-01',
  history: [],
  sources: [],
  protection: { rule: { nl: 'Weinig wordt niet getoond.', en: 'Few are not shown.' }, minimumDenominator: 10 },
  maps: [],
  themes: [],
  subjects: [],
  filesSha256: '',
}
const WHERE = { release: RELEASE, permalink: 'https://kaart.example/nl/kaart/voorbeeld/?jaar=2025' }
const ABOUT = aboutView(VIEW, WHERE, DUTCH)
const TABLE = viewTable(VIEW, { rows: VIEW.rows, about: ABOUT }, DUTCH)
const SHOWN = new Set(
  VIEW.rows.flatMap(({ cell }) => [cell.value, cell.low, cell.high, cell.numerator, cell.denominator]),
)

test('a CSV reads back as the figures of the view, in Dutch with a semicolon and a decimal comma', () => {
  const text = csvOf(TABLE, 'nl')
  const rows = recordsOf(text, ';')
  assert.ok(text.startsWith('\uFEFF# Titel: '))
  assert.match(text, /^# Vaste link: https:\/\/kaart\.example\/nl\/kaart\/voorbeeld\/\?jaar=2025\r$/m)
  assert.equal(rows.length, VIEW.rows.length)
  assert.equal(rows[0]?.['gevallen per 1.000 woningen'], '12,5')
  assert.equal(rows[2]?.['Gebied'], 'Sint "Jan"; #1')
})

test('an English CSV has commas between cells and a decimal point', async () => {
  const english = await speechIn('en')
  const table = viewTable(VIEW, { rows: VIEW.rows, about: [] }, english)
  const [first] = recordsOf(csvOf(table, 'en'), ',')
  assert.equal(first?.['gevallen per 1.000 woningen (en)'], '12.5')
})

test('every number in a table is a cell of the release, and what is missing has none and says why', () => {
  const numbers = TABLE.columns.flatMap(({ kind }, place) => (kind === 'number' ? [place] : []))
  for (const row of TABLE.rows) for (const place of numbers) assert.ok(SHOWN.has(row[place] as number | null))
  const [, haven, , plas, veld, dam] = TABLE.rows
  for (const row of [haven, plas, veld]) assert.ok(numbers.every((place) => row?.[place] === null))
  assert.deepEqual(
    [haven, plas, veld, dam].map((row) => row?.at(-1)),
    ['onderdrukt', 'komt niet voor', 'geen waarneming', 'cijfer'],
  )
})

test('a withheld cell stays withheld in every file, even if something stands beside it', async (context) => {
  const rows = VIEW.rows.map((row) =>
    row.cell.missing === 'withheld' ? { ...row, cell: { ...row.cell, numerator: 77_777, value: 77_777 } } : row,
  )
  const table = viewTable(VIEW, { rows, about: ABOUT }, DUTCH)
  const files = [
    csvOf(table, 'nl'),
    JSON.stringify(jsonStatOf(viewCube(VIEW, rows, DUTCH), { ...WHERE, about: ABOUT }, DUTCH)),
    JSON.stringify(geoJsonOf({ areas: propertiesOf(rows), boundaries: BOUNDARIES, about: ABOUT })),
    JSON.stringify(await sheetsOf(context, table)),
  ]
  for (const file of files) {
    assert.doesNotMatch(file, /77.?777/)
    assert.match(file, /onderdrukt/)
  }
})

test('a workbook reads back as numbers, with a second sheet that tells what they are', async (context) => {
  const [figures, about] = await sheetsOf(context, TABLE)
  assert.deepEqual(
    figures?.[0],
    TABLE.columns.map(({ title }) => title),
  )
  assert.deepEqual(
    figures?.slice(1).map((row) => TABLE.columns.map((_, place) => row[place] ?? null)),
    TABLE.rows,
  )
  assert.deepEqual(
    about,
    ABOUT.map(({ label, text }) => [label, text]),
  )
})

test('JSON-stat keeps its own rules, and gives a place without a value its status', () => {
  const cube = jsonStatOf(
    viewCube(VIEW, VIEW.rows, DUTCH),
    { ...WHERE, about: ABOUT },
    DUTCH,
  ) as unknown as JsonStat & {
    readonly value: readonly (number | null)[]
  }
  const values = cube.value
  assert.deepEqual(jsonStatFaults({ ...cube, value: present(values) }), [])
  assert.deepEqual(values.slice(0, 5), [12.5, 12.25, 12.75, 12.5, 1000])
  assert.deepEqual(values.slice(5, 10), [null, null, null, null, null])
  assert.equal(cube.status?.['5'], 'onderdrukt')
  for (const value of values) assert.ok(SHOWN.has(value))
})

test('GeoJSON runs its outer rings against the clock, and says null where no boundary is', () => {
  const { features, about } = geoJsonOf({ areas: propertiesOf(VIEW.rows), boundaries: BOUNDARIES, about: ABOUT })
  assert.deepEqual(features[0]?.geometry, {
    type: 'Polygon',
    coordinates: [
      [
        [5, 52],
        [5.1, 52],
        [5.1, 52.1],
        [5, 52.1],
        [5, 52],
      ],
    ],
  })
  assert.equal(features[1]?.geometry, null)
  assert.equal(features[0]?.properties?.['value'], 12.5)
  assert.equal(about['Licentie'], 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/')
})

test('a picture is well-formed, and carries its title, legend, caution, source, licence and link', () => {
  const svg = pictureSvg(VIEW, PICTURE, DUTCH)
  const texts = textsIn(svg)
  for (const words of ['Titel, buurten, 2025', 'onderdrukt', '40 of meer', 'Meer & <anders>.', 'CC BY 4.0'])
    assert.ok(texts.includes(words), words)
  assert.ok(texts.replace(/\s/g, '').includes(WHERE.permalink))
  assert.match(svg, /<dc:identifier>https:\/\/kaart\.example/)
  assert.doesNotMatch(svg, /var\(|http-equiv|<script|href=/)
})

/** With the clock, as many makers of maps leave it. */
const OEVER: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'OEVER',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [5, 52],
            [5, 52.1],
            [5.1, 52.1],
            [5.1, 52],
            [5, 52],
          ],
        ],
      },
    },
  ],
}
const BOUNDARIES = topology({ areas: OEVER }) as unknown as Boundaries

const PICTURE = {
  ...WHERE,
  shapes: shapesOf(BOUNDARIES, { codes: VIEW.areas.map(({ code }) => code), ofGemeente: false }),
  sentence: 'Meer & <anders>.',
  about: ABOUT,
  colours: () => '#123456',
}

function propertiesOf(rows: readonly ViewRow[]) {
  return rows.map((row) => viewProperties(VIEW, row, DUTCH))
}

/** All text of an SVG. Throws when it is not well-formed. */
function textsIn(svg: string): string {
  const parser = new SaxesParser({ xmlns: true })
  const texts: string[] = []
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('text', (text) => texts.push(text))
  parser.write(svg).close()
  return texts.join('')
}

function recordsOf(text: string, delimiter: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { bom: true, comment: '#', comment_no_infix: true, delimiter, columns: true })
}

function present(values: readonly (number | null)[]): Readonly<Record<string, number>> {
  return Object.fromEntries(values.flatMap((value, place) => (value === null ? [] : [[place, value]])))
}

async function sheetsOf(context: TestContext, table: typeof TABLE): Promise<readonly (readonly XlsxCell[])[][]> {
  const path = join(await temporaryFolder(context), 'view.xlsx')
  const blob = await workbookOf(table, { figures: 'Cijfers', about: 'Over deze cijfers' })
  await writeFile(path, new Uint8Array(await blob.arrayBuffer()))
  const workbook = await openWorkbook(path)
  assert.deepEqual(
    workbook.sheets.map(({ name }) => name),
    ['Cijfers', 'Over deze cijfers'],
  )
  return Promise.all(
    workbook.sheets.map(async ({ member }) =>
      (await Array.fromAsync(readRows(member, workbook))).map(({ cells }) => cells),
    ),
  )
}
