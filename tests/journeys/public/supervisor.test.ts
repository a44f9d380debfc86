import { describe } from 'node:test'
import type { Page } from 'playwright-core'
import { journey, openSite, PHONE } from './visit.ts'

/** A supervisor stands in a street without reception. What was looked at before is still there, and the rest of the newest figures too. */

const site = openSite()

/** The service worker has everything that it keeps at hand, and answers for the page. */
async function keptAtHand(page: Page): Promise<void> {
  const isActive = () => {
    const { serviceWorker } = navigator as unknown as { serviceWorker: { controller: { state: string } | null } }
    return serviceWorker.controller?.state === 'activated'
  }
  await page.waitForFunction(isActive, null, { timeout: 20_000 })
}

describe('a supervisor in the street', () => {
  journey(
    'opens an area and another subject without a network',
    site,
    async (supervisor) => {
      const { page, context, t, complaints } = supervisor
      await supervisor.goesTo('/gebied/?gebied=GM9901')
      await keptAtHand(page)
      await page.reload()
      await page.locator('#page[data-live]').waitFor()
      await context.setOffline(true)
      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'Waterdam' }).waitFor()
      await supervisor.finds('the gemeente without a network')
      await supervisor.goesTo('/kaart/inbraak/')
      await page.getByRole('button', { name: t('picture.table'), exact: true }).click()
      await page.getByRole('table').first().waitFor()
      await supervisor.finds('another subject without a network')
      // What the browser says of a network that is not there is no fault of the page.
      complaints.splice(
        0,
        complaints.length,
        ...complaints.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED')),
      )
    },
    [PHONE],
  )
})
