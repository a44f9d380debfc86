import { test } from 'node:test'
import { beginVisit, DESKTOP, PHONE, takeScreenshot, WHEN_ASKED, waitForMap } from './public-visit.ts'

test(
  'screenshots for the documentation, of the release at ZICHTLIJN_RELEASE or else of the sample',
  WHEN_ASKED,
  async () => {
    const visit = await beginVisit({ releaseFolder: process.env['ZICHTLIJN_RELEASE'] })
    const [subject] = visit.release.subjects
    const map = `/nl/kaart/${subject?.id}?gebied=GM0363`
    const shots = [
      { name: 'public-map', address: map, size: DESKTOP },
      { name: 'public-area', address: '/nl/gebied/GM0363', size: DESKTOP },
      { name: 'public-phone', address: map, size: PHONE },
    ]
    try {
      for (const { name, address, size } of shots) {
        const { page } = await visit.open(address, size)
        await page.locator('.plot svg').first().waitFor()
        if (address === map) await waitForMap(page)
        await takeScreenshot(page, name)
      }
    } finally {
      await visit.leave()
    }
  },
)
