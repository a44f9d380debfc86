import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readShown } from '../../src/publication/audit/shown-figures.ts'
import { TOTAL } from '../../src/publication/contract.ts'
import { DESKTOP, PHONE } from '../journeys/page-checks.ts'

const FOLDER = join(import.meta.dirname, '../../docs/manual/public-site')

const SIZES = { desktop: DESKTOP, phone: PHONE }

/** A picture shows the first screen and what lies just under it. */
const TALLEST = { desktop: 1150, phone: 1500 }

/** Whether pictures are asked for: ZICHTLIJN_SCREENSHOTS=1. */
export const PICTURES_WANTED = process.env['ZICHTLIJN_SCREENSHOTS'] === '1'

/** Keeps pictures of the public site for the manual, of every kind of page, at a desk and on a phone. */
export async function takeManualPictures(page: Page, site: string, release: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  for (const [name, path] of Object.entries(await pagesToShow(release)))
    for (const [size, viewport] of Object.entries(SIZES) as [keyof typeof SIZES, typeof DESKTOP][]) {
      await page.setViewportSize(viewport)
      await page.goto(`${site}/nl${path}`)
      await page.locator('#page[data-live]').waitFor()
      await page
        .locator('main .waiting, main [role=application][aria-busy=true]')
        .first()
        .waitFor({ state: 'detached' })
      const tall = await page.evaluate<number>('document.documentElement.scrollHeight')
      const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(TALLEST[size], tall) }
      await writeFile(join(FOLDER, `${name}-${size}.png`), await page.screenshot({ fullPage: true, clip }))
    }
}

/** The pages with a name for their picture; areas are taken from the figures, so that there is something to see. */
async function pagesToShow(release: string): Promise<Readonly<Record<string, string>>> {
  const { subjects } = await readShown(release)
  const totals = (id: string) =>
    (subjects.find(({ subject }) => subject.id === id)?.counts ?? []).filter(
      ({ dimension, level }) => dimension === TOTAL && level === 'buurt',
    )
  const empty = 'voorbeeld-woningen-zonder-bewoner-per-buurt'
  const newest = totals(empty)
    .map(({ period }) => period)
    .toSorted()
    .at(-1)
  const withheld = totals(empty).find((cell) => cell.period === newest && cell.missing === 'withheld')?.area
  const largest = totals('voorbeeld-inwoners-per-buurt').toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]?.area
  const city = totals('voorbeeld-inwoners-per-buurt')[0]?.area.replace(/^BU(\d{4}).*/, 'GM$1')
  return {
    home: '/',
    theme: '/thema/wonen/',
    map: '/kaart/misdrijven-per-gemeente/?gebied=GM0363',
    withheld: `/kaart/${empty}/?niveau=buurt&gebied=${withheld}`,
    area: `/gebied/?gebied=${largest}`,
    combine: '/combineren/',
    compare: '/vergelijken/?gebied=GM0344',
    'cross-table': '/kruistabel/',
    flows: `/stromen/?gebied=${city}`,
    'search-areas': '/zoekgebieden/',
    story: '/verhalen/niemand-ingeschreven/',
    'take-along': '/meenemen/',
  }
}
