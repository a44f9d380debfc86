import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { journey, openSite } from './visit.ts'

/** An analyst of the next municipality wants to know where to look, and to reckon further with a program of her own. */

const site = openSite()

describe('an analyst', () => {
  journey('asks where more happens than chance explains', site, async (analyst) => {
    const { page, t } = analyst
    await analyst.goesTo('/zoekgebieden/')
    await page.getByRole('table').first().waitFor()
    await analyst.finds('the search areas of the country')
    await page.getByRole('rowheader').first().getByRole('link').click()
    await page.waitForURL('**gebied=*')
    await analyst.finds('one search area marked')
    await page.getByLabel(t('choice.subject'), { exact: true }).selectOption('bewoning')
    await page.waitForURL('**onderwerp=bewoning*')
    await analyst.finds('the search areas of the region')
  })

  journey('makes a table of her own, and is told why two splits cannot be crossed', site, async (analyst) => {
    const { page, t } = analyst
    await analyst.goesTo('/kruistabel/?onderwerp=misdrijven-per-gemeente')
    await page.getByRole('table').first().waitFor()
    await analyst.finds('a table of the whole country')
    await analyst.types(t('crossTable.gemeente'), 'Gemeente 91')
    await page.waitForURL('**gebied=GM0091*')
    await page.getByRole('table').first().waitFor()
    await analyst.finds('a table of one gemeente')
    await page.getByLabel(t('crossTable.cells'), { exact: true }).selectOption('verhouding')
    await analyst.finds('the same as rates')
  })

  journey('follows people from where they live to where it happened', site, async (analyst) => {
    const { page, t } = analyst
    await analyst.goesTo('/stromen/')
    await page.getByRole('table').first().waitFor()
    await analyst.finds('the largest flows')
    await analyst.types(t('flows.chooseGemeente'), 'Gemeente 190')
    await page.waitForURL('**gebied=GM0190*')
    await analyst.finds('the flows of one gemeente')
  })

  journey('reads the same figure in the API as on the page', site, async (analyst) => {
    const {
      page,
      t,
      site: { url },
      figure,
    } = analyst
    await analyst.goesTo('/meenemen/')
    await analyst.finds('all that can be taken along')
    assert.ok(await page.getByRole('link', { name: '/v1/onderwerpen', exact: true }).isVisible())
    const answer = await page.request.get(
      `${url}/v1/gebieden/GM0091/cijfers?onderwerp=misdrijven-per-gemeente&jaar=2024`,
    )
    const { cijfers } = (await answer.json()) as { cijfers: { dimensie: string; waarde: number }[] }
    const value = cijfers.find(({ dimensie }) => dimensie === 'totaal')?.waarde ?? Number.NaN
    await analyst.goesTo('/gebied/?gebied=GM0091')
    await page.getByText(figure(value, 1), { exact: true }).first().waitFor()
    await analyst.finds('the gemeente')
    assert.ok(t('take.report').length > 0)
  })
})
