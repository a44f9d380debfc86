import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { journey, openSite, ZOOMED } from './visit.ts'

/** A resident has heard something, takes out a phone, and wants to know what goes on around the house. */

const site = openSite()

describe('a resident', () => {
  journey('looks up her buurt by postcode and reads what figures say and do not say', site, async (resident) => {
    const { page, t } = resident
    await resident.goesTo('/')
    await resident.finds('the front page')

    const box = page.getByRole('combobox', { name: t('search.label') })
    await box.fill('9999ZZ')
    await page.getByText(t('search.nothing')).waitFor()
    await box.fill('9914ab')
    const option = page.getByRole('option').first()
    await option.waitFor()
    await resident.finds('what is at this postcode')
    const found = await option.innerText()
    await option.click()

    await page.waitForURL('**/gebied/?gebied=BU*')
    await page.getByRole('heading', { name: t('area.around') }).waitFor()
    const buurt = await page.getByRole('heading', { level: 1 }).innerText()
    assert.ok(found.startsWith(buurt), `${found} is ${buurt}`)
    await resident.finds('her buurt')

    await page
      .getByText(/uitgesplitst naar|split by/)
      .first()
      .click()
    await page.getByRole('table').first().waitFor()
    await resident.finds('her buurt with its neighbours and its homes by kind')

    await page
      .getByRole('main')
      .getByRole('link', { name: 'Waterdam', exact: true })
      .or(page.getByRole('main').getByRole('link', { name: 'Polderdijk', exact: true }))
      .first()
      .click()
    await page.waitForURL('**/gebied/?gebied=GM*')
    await resident.finds('her gemeente')
  })

  journey(
    'reads the story of missing figures at 400 %',
    site,
    async (resident) => {
      const { page, t } = resident
      await resident.goesTo('/')
      await page.getByRole('link', { name: t('stories.noFigureTitle') }).click()
      await page.getByRole('heading', { level: 1, name: t('stories.noFigureTitle') }).waitFor()
      await resident.finds('the story of missing figures')
      await page.getByRole('link', { name: t('stories.highTitle') }).click()
      await page.getByRole('heading', { level: 1, name: t('stories.highTitle') }).waitFor()
      await page.getByRole('slider').focus()
      await page.keyboard.press('ArrowRight')
      await resident.finds('the story of the highest figure')
    },
    [ZOOMED],
  )
})
