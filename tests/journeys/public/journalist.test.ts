import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe } from 'node:test'
import { sheetBytes, sheetRows, takeFile } from './taken-files.ts'
import { DESKTOP, journey, openSite } from './visit.ts'
import type { Visitor } from './visitor.ts'

/** A journalist looks for a story, checks it, takes the figures along and shows the map in an article. */

const site = openSite()

describe('a journalist', () => {
  journey('combines two subjects and asks which gemeenten are high on both', site, async (journalist) => {
    const { page, t } = journalist
    await journalist.goesTo('/combineren/')
    await journalist.finds('two subjects on one map')

    await page.getByLabel(t('combine.third'), { exact: true }).selectOption('woningen-per-buurt')
    await page.waitForURL('**ook=*')
    await page.getByText(t('take.title'), { exact: true }).click()
    await assertLargeWorkbook(journalist)
    await page.getByRole('button', { name: /^.+: (hoog|high); .+: (hoog|high)/ }).click()
    await page.waitForURL('**klas=33*')
    await journalist.finds('three subjects, with the areas that are high on both')

    await journalist.types(t('choice.mark', { area: journalist.areas('gemeente', 1) }), 'Gemeente 91')
    await page.waitForURL('**gebied=GM0091*')
    await journalist.finds('one area marked')
  })

  journey('follows a permanent link to just what a colleague saw', site, async (journalist) => {
    const { page, t } = journalist
    const path = '/kaart/misdrijven-per-gemeente/?jaar=2023&deel=soort.diefstal&gebied=GM0091'
    await journalist.goesTo(path)
    await journalist.finds('one category with an area marked')
    await page.getByText(t('take.title'), { exact: true }).click()
    const link = page.getByRole('textbox', { name: t('take.permalink') })
    assert.deepEqual(new URL(await link.inputValue()).searchParams.toString().split('&').sort(), [
      'deel=soort.diefstal',
      'gebied=GM0091',
      'jaar=2023',
    ])
    const before = await page.getByText('Gemeente 91', { exact: false }).first().innerText()
    await page.goto(await link.inputValue())
    await page.locator('#page[data-live]').waitFor()
    assert.equal(await page.getByText('Gemeente 91', { exact: false }).first().innerText(), before)
    await page.getByRole('button', { name: t('picture.table'), exact: true }).click()
    await page.getByRole('table').first().waitFor()
    await journalist.finds('the same as a table')
  })

  journey(
    'takes the table, the workbook and the picture along, and a piece for her article',
    site,
    async (journalist) => {
      const {
        page,
        t,
        site: { figures },
      } = journalist
      await journalist.goesTo('/kaart/misdrijven-per-gemeente/')
      await page.getByText(t('take.title'), { exact: true }).click()
      await journalist.finds('what can be taken along')

      const csv = await readFile(await takeFile(journalist, 'CSV', t('take.table')), 'utf8')
      const shown = (figures.rows.get('misdrijven-per-gemeente') ?? []).filter(
        ({ level, period, dimension }) => level === 'gemeente' && period === '2024' && dimension === 'totaal',
      )
      for (const { area } of shown) assert.ok(csv.includes(area), area)
      const sheet = await sheetRows(await takeFile(journalist, 'Excel', t('take.table')))
      for (const { area, value } of shown) assert.ok(value === null || sheet.get(area)?.includes(value), area)
      assert.match(await readFile(await takeFile(journalist, 'SVG', t('take.picture')), 'utf8'), /^<(\?xml|svg)/)

      const code = await page.getByRole('textbox', { name: t('take.embed') }).inputValue()
      const address = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&')
      assert.ok(address)
      const answer = await page.goto(address)
      assert.equal(answer?.status(), 200)
      await page.getByRole('heading', { level: 1 }).waitFor()
      assert.equal((await page.getByRole('img').count()) > 0, true)
    },
    [DESKTOP],
  )
})

/** A workbook of three subjects over the whole country is large enough to be zipped apart, which the content policy must not stop. */
async function assertLargeWorkbook(journalist: Visitor): Promise<void> {
  const { figures } = journalist.site
  const path = await takeFile(journalist, 'Excel', journalist.t('take.table'))
  assert.ok((await sheetBytes(path)) > 160_000)
  const sheet = await sheetRows(path)
  const homes = (figures.rows.get('woningen-per-buurt') ?? []).filter(
    ({ level, period, dimension }) => level === 'gemeente' && period === '2024' && dimension === 'totaal',
  )
  assert.ok(homes.length > 300)
  for (const { area, count } of homes) assert.ok(count === null || sheet.get(area)?.includes(count), area)
}
