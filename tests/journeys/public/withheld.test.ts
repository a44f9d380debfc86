import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { MAP, PLANTED, withVisitor } from './planted-nothings.ts'
import { openSite } from './visit.ts'

/** Three buurten without a figure, followed through everything that the site shows and that the release and the API hand out. */

const site = openSite()

/** Sums of money that the sample knows and withholds. */
const HOME_VALUES = 'onderwerpen/voorbeeld-woningwaarde-per-gemeente'
const TRUE_SUMS = [300_000_000, 440_000_000, 410_000_000, 550_000_000]

describe('a figure that is not there is told as what it is', () => {
  test('on the map: in the card, in what is read aloud, and in the sentence', () =>
    withVisitor(site(), async (visitor) => {
      const { page } = visitor
      const sentences = [/Over .+ is niets bekendgemaakt/, /Over .+ is geen waarneming/, /komt dit niet voor/]
      for (const [place, { code }] of PLANTED.entries()) {
        await visitor.goesTo(`${MAP}&gebied=${code}`)
        const sentence = sentences[place] ?? /^$/
        assert.match(
          await page
            .getByRole('status')
            .allInnerTexts()
            .then((texts) => texts.join(' ')),
          sentence,
        )
        assert.equal((await page.getByRole('main').getByText(sentence).count()) >= 2, true, code)
        await visitor.finds(`the map with ${code}`)
      }
    }))

  test('in the legend, which counts each kind', () =>
    withVisitor(site(), async ({ page, goesTo, t }) => {
      await goesTo(MAP)
      const legend = await page.getByRole('region', { name: t('legend.title') }).innerText()
      for (const { word } of PLANTED) assert.match(legend, new RegExp(`${word}\\s+1 buurt\\b`))
    }))

  test('in the table, on the screen and on paper', () =>
    withVisitor(site(), async ({ page, goesTo }) => {
      await goesTo(`${MAP}&beeld=tabel`)
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media })
        for (const { code, word } of PLANTED) {
          const row = page.getByRole('row').filter({ has: page.locator(`a[href*="${code}"]`) })
          const cells = await row.getByRole('cell').allInnerTexts()
          assert.equal(cells[0]?.trim(), word, code)
          assert.deepEqual(
            cells.slice(1).filter((cell) => /\d/.test(cell)),
            [],
            code,
          )
        }
      }
    }))

  test('on the page of the area, beside others, and in a table of one’s own', () =>
    withVisitor(site(), async ({ page, goesTo, t }) => {
      for (const { code, word } of PLANTED) {
        await goesTo(`/gebied/?gebied=${code}`)
        await page.getByText(word, { exact: true }).first().waitFor()
        await goesTo(`/vergelijken/?gebied=${code}&onderwerp=bewoning`)
        await page.getByRole('cell', { name: word }).first().waitFor()
        await page
          .getByText(/is hier geen cijfer/)
          .first()
          .waitFor()
      }
      await goesTo('/kruistabel/?onderwerp=bewoning&gebied=GM9901')
      await page
        .getByRole('cell', { name: t('missing.withheld') })
        .first()
        .waitFor()
    }))

  test('in the picture that others show: hatched, dotted and empty', () =>
    withVisitor(site(), async ({ page }) => {
      const html = await (await page.request.get(`${site().url}/nl/insluiten/bewoning/?niveau=buurt`)).text()
      for (const pattern of ['hatch', 'dots']) {
        const id = new RegExp(`<pattern[^>]* id="([^"]*${pattern})"`).exec(html)?.[1]
        assert.ok(id !== undefined && html.includes(`url(#${id})`), pattern)
      }
    }))
})

describe('a figure that is not there has no number in any file', () => {
  test('of the release: the table, and the figures that maps are drawn from', async () => {
    const { figures, folder } = site()
    for (const { code, word } of PLANTED) {
      const rows = (figures.rows.get('bewoning') ?? []).filter(
        ({ area, dimension }) => area === code && dimension === 'totaal',
      )
      assert.ok(rows.length > 0)
      for (const { status, value, count, low, high } of rows)
        assert.deepEqual([status, value, count, low, high], [word, null, null, null, null], code)
    }
    const areas = JSON.parse(await readFile(join(folder, 'areas/voorbeeldregio-buurt.json'), 'utf8')) as {
      codes: string[]
    }
    const columns = JSON.parse(
      await readFile(join(folder, 'figures/bewoning/voorbeeldregio-buurt/2026.json'), 'utf8'),
    ) as Record<string, unknown[]>
    for (const { code, kind } of PLANTED) {
      const place = areas.codes.indexOf(code)
      assert.equal(columns['missing']?.[place], kind.charAt(0), code)
      for (const name of ['value', 'numerator', 'low', 'high'])
        assert.equal(columns[name]?.[place], null, `${code} ${name}`)
    }
  })

  test('of the API, as JSON and as CSV', () =>
    withVisitor(site(), async ({ page }) => {
      for (const { code, word } of PLANTED) {
        const path = `${site().url}/v1/gebieden/${code}/cijfers?onderwerp=bewoning&jaar=2026`
        const { cijfers } = (await (await page.request.get(path)).json()) as { cijfers: Record<string, unknown>[] }
        assert.deepEqual(
          cijfers.map(({ waarde, ontbreekt }) => [waarde, ontbreekt]),
          [[null, word.replaceAll(' ', '-')]],
          code,
        )
        const csv = await (await page.request.get(path, { headers: { accept: 'text/csv' } })).text()
        assert.ok(csv.includes(word.replaceAll(' ', '-')), `${code} in CSV`)
      }
    }))

  test('of sums of money: no file and no answer holds a withheld sum, however it is written', () =>
    withVisitor(site(), async ({ page, goesTo }) => {
      const written = TRUE_SUMS.flatMap((sum) => [
        String(sum),
        sum.toLocaleString('nl-NL'),
        sum.toLocaleString('en-GB'),
      ])
      const { folder, url } = site()
      for await (const path of glob('**/*.{json,csv,atom,jsonld,topojson}', { cwd: folder }))
        assertHasNone(await readFile(join(folder, path), 'utf8'), written, path)
      for (const path of ['gebieden/GM9901/cijfers', `${HOME_VALUES}/cijfers`, `${HOME_VALUES}/bedragen`]) {
        const answer = await page.request.get(`${url}/v1/${path}`)
        assert.equal(answer.status(), 200, path)
        assertHasNone(await answer.text(), written, path)
      }
      for (const code of ['GM9901', 'GM9902']) {
        await goesTo(`/gebied/?gebied=${code}`)
        await page
          .getByText(/WOZ|waarde/)
          .first()
          .waitFor()
        for (const summary of await page.locator('main summary').all()) await summary.click()
        await page.getByRole('table').last().waitFor()
        await page
          .getByText(/(370|480)\.000\.000/)
          .first()
          .waitFor()
        assertHasNone(await page.getByRole('main').innerText(), written, code)
      }
    }))
})

function assertHasNone(text: string, numbers: readonly string[], where: string): void {
  for (const number of numbers)
    assert.ok(
      !new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?:\\.0)?(?![\\d.,]\\d|\\d)`).test(text),
      `${number} in ${where}`,
    )
}
