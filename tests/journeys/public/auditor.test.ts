import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe } from 'node:test'
import { DESKTOP, journey, openSite, ZOOMED } from './visit.ts'

/** An auditor, or a citizen who does not believe it, asks how the figures came about and who checked them. */

const site = openSite()

describe('an auditor', () => {
  journey(
    'reads how the figures are made, an indicator and its lens, and what the tests found',
    site,
    async (auditor) => {
      const {
        page,
        t,
        say,
        site: { figures },
      } = auditor
      await auditor.goesTo('/over/')
      await auditor.finds('what Zichtlijn does and does not do')
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: t('frame.methods') })
        .click()
      await page.getByRole('heading', { level: 1, name: t('methods.title') }).waitFor()
      await auditor.finds('all methods')
      const method = figures.methods.methods[0]
      const indicator =
        figures.methods.indicators.find(({ baseRate }) => baseRate !== null) ?? figures.methods.indicators[0]
      assert.ok(method !== undefined && indicator !== undefined)
      await page.getByRole('link', { name: say(method.title), exact: true }).click()
      await page.getByRole('heading', { level: 1, name: say(method.title) }).waitFor()
      await auditor.finds('one method')
      await auditor.goesTo(`/methode/${indicator.code}/`)
      await auditor.finds('one indicator')
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: t('frame.accessibility') })
        .click()
      await page.getByRole('heading', { level: 1, name: t('accessibility.title') }).waitFor()
      await auditor.finds('the accessibility statement')
    },
  )

  journey(
    'turns the knobs of the lens with a keyboard alone',
    site,
    async (auditor) => {
      const { page, t } = auditor
      await auditor.goesTo('/verhalen/niemand-ingeschreven/')
      await auditor.finds('the story with the lens')
      const knob = page.getByRole('slider', { name: t('lens.rate') })
      const before = await page.getByRole('status').allInnerTexts()
      await knob.focus()
      for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
      await page.waitForURL('**vooraf=*')
      assert.notDeepEqual(await page.getByRole('status').allInnerTexts(), before)
      await auditor.finds('the lens after some turning')
    },
    [DESKTOP, ZOOMED],
  )

  journey(
    'finds the certificate, and every file as the list of checksums says',
    site,
    async (auditor) => {
      const {
        page,
        t,
        site: { url, figures },
      } = auditor
      await auditor.goesTo('/meenemen/')
      await page
        .getByRole('link', { name: t('takePage.certificate') })
        .first()
        .waitFor()
      const list = (await (await page.request.get(`${url}/release/files.json`)).json()) as {
        path: string
        sha256: string
      }[]
      assert.equal(list.length, figures.files.length)
      for (const { path, sha256 } of list.filter(({ path: name }) => /certificate|methods|\.csv$|spread/.test(name))) {
        const bytes = await (await page.request.get(`${url}/release/${path}`)).body()
        assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, path)
      }
    },
    [DESKTOP],
  )

  journey(
    'is told of everything that is wrong in an address',
    site,
    async (auditor) => {
      const {
        page,
        site: { url },
        complaints,
      } = auditor
      const answer = await page.goto(`${url}/nl/kaart/misdrijven-per-gemeente/?jaar=1850&niveau=maan&gebied=GM7777`)
      assert.equal(answer?.status(), 400)
      await page.locator('#page[data-live]').waitFor()
      for (const wrong of ['1850', 'maan', 'GM7777'])
        await page.getByRole('main').getByText(`'${wrong}'`).first().waitFor()
      const missing = await page.goto(`${url}/nl/nergens/`)
      assert.equal(missing?.status(), 404)
      await page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor()
      complaints.splice(0, complaints.length, ...complaints.filter((line) => !/status of 40[04]/.test(line)))
    },
    [DESKTOP],
  )
})
