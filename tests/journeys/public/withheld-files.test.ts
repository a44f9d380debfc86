import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { MAP, PLANTED, withVisitor } from './planted-nothings.ts'
import { csvRows, sheetRows, statCells, type TakenStat, takeFile } from './taken-files.ts'
import { openSite } from './visit.ts'
import type { Visitor } from './visitor.ts'

/** Three buurten without a figure, followed into every file that a page makes of what it shows. */

const site = openSite()

describe('a figure that is not there has no number in a file that is made', () => {
  test('of a map: CSV, Excel, JSON-stat, GeoJSON, and the picture', () =>
    withVisitor(site(), async (visitor) => {
      const { page, goesTo, t } = visitor
      await goesTo(MAP)
      await page.getByText(t('take.title'), { exact: true }).click()
      const read = async (kind: string, title = t('take.table')) =>
        readFile(await takeFile(visitor, kind, title), 'utf8')
      const csv = await read('CSV')
      const sheet = await sheetRows(await takeFile(visitor, 'Excel', t('take.table')))
      const stat = JSON.parse(await read('JSON-stat')) as TakenStat
      const geo = JSON.parse(await read('GeoJSON')) as GeoJson
      assert.match(await read('SVG', t('take.picture')), /url\(#[^)]*hatch\)/)
      for (const { code, word } of PLANTED) {
        const line = csv.split('\r\n').find((entry) => entry.startsWith(`${code};`))
        const feature = geo.features.find(({ id }) => id === code)
        const files = [line?.split(';') ?? [], sheet.get(code) ?? [], Object.values(feature?.properties ?? {})]
        for (const cells of files) {
          assert.ok(cells.includes(word), `${code} is told`)
          assert.deepEqual(
            cells.filter((cell) => isFigure(cell)),
            [],
            `${code} has no number`,
          )
        }
        assert.deepEqual(
          statCells(stat, code),
          stat.dimension['measure']?.category.index.map(() => [null, word]),
        )
      }
    }))

  test('of a comparison: CSV, Excel, JSON-stat, and the picture', () =>
    withVisitor(site(), async (visitor) => {
      for (const { code, word } of PLANTED) {
        await visitor.goesTo(`/vergelijken/?gebied=${code}&onderwerp=bewoning`)
        const files = await takenTables(visitor)
        assertNothing(files.csv.find(([first]) => first === code) ?? [], word)
        assertNothing(files.sheet.get(code) ?? [], word)
        assert.deepEqual(
          statCells(files.stat, code),
          [0, 1, 2].map(() => [null, word]),
        )
        const svg = await readFile(await takeFile(visitor, 'SVG', visitor.t('take.chart')), 'utf8')
        assert.match(svg, new RegExp(`>${word}<`))
        assert.doesNotMatch(svg, /var\(|class="(interval|dot)/, 'the picture needs no style sheet')
      }
    }))

  test('of a table of one’s own: CSV, Excel and JSON-stat', () =>
    withVisitor(site(), async (visitor) => {
      for (const { code, word } of PLANTED) {
        const gemeente = `GM${code.slice(2, 6)}`
        await visitor.goesTo(`/kruistabel/?onderwerp=bewoning&gebied=${gemeente}&rijen=buurt&kolommen=jaren`)
        const { csv, sheet, stat } = await takenTables(visitor)
        const place = stat.dimension['jaren']?.category.index.indexOf('2026') ?? -1
        for (const row of [csv.find(([first]) => first === code), sheet.get(code)]) assert.equal(row?.[place + 2], word)
        assert.deepEqual(statCells(stat, code, 'buurt')[place], [null, word])
      }
    }))

  test('of two subjects, or of search areas: CSV, Excel, JSON-stat, GeoJSON, and the picture', () =>
    withVisitor(site(), async (visitor) => {
      const pages = [
        {
          path: '/combineren/?onderwerp=bewoning&met=voorbeeld-hennepkwekerijen-per-buurt&niveau=buurt&jaar=2026',
          picture: 'take.chart',
          own: [2, 6],
        },
        { path: '/zoekgebieden/?onderwerp=bewoning&niveau=buurt', picture: 'take.picture', own: [4, 10] },
      ] as const
      for (const { path, picture, own } of pages) {
        await visitor.goesTo(path)
        const { csv, sheet, stat } = await takenTables(visitor)
        const geo = JSON.parse(
          await readFile(await takeFile(visitor, 'GeoJSON', visitor.t('take.table')), 'utf8'),
        ) as GeoJson
        const svg = await readFile(await takeFile(visitor, 'SVG', visitor.t(picture)), 'utf8')
        assert.match(svg, /url\(#[^)]*hatch\)/)
        for (const { code, word } of PLANTED) {
          assertNothing((csv.find(([first]) => first === code) ?? []).slice(...own), word)
          assertNothing((sheet.get(code) ?? []).slice(...own), word)
          assert.deepEqual(statCells(stat, code)[0], [null, word])
          const properties = geo.features.find(({ id }) => id === code)?.properties
          assert.equal(properties?.['status'] ?? properties?.['status1'], word)
          for (const name of ['count', 'expected', 'p', 'adjusted', 'value1', 'low1', 'high1'])
            assert.equal(properties?.[name] ?? null, null, `${code} ${name}`)
        }
      }
    }))
})

/** What a page hands out as a table, of the kinds that every table has. */
async function takenTables(visitor: Visitor) {
  const { page, t } = visitor
  await page.getByText(t('take.title'), { exact: true }).click()
  return {
    csv: await csvRows(await takeFile(visitor, 'CSV', t('take.table')), visitor.language),
    sheet: await sheetRows(await takeFile(visitor, 'Excel', t('take.table'))),
    stat: JSON.parse(await readFile(await takeFile(visitor, 'JSON-stat', t('take.table')), 'utf8')) as TakenStat,
  }
}

/** Cells that tell why there is nothing, and no figure. */
function assertNothing(cells: readonly unknown[], word: string): void {
  assert.ok(cells.includes(word), `${word} is told`)
  assert.deepEqual(
    cells.filter((cell) => isFigure(cell) && cell !== 2026),
    [],
  )
}

interface GeoJson {
  readonly features: readonly { readonly id: string; readonly properties: Readonly<Record<string, unknown>> }[]
}

/** A number that is not the year. */
function isFigure(cell: unknown): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^[\d.,]+$/.test(cell) && cell !== '2026')
}
