import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { servePublic } from '../../../src/server/public-site.ts'
import { LANGUAGES, type Language } from '../../../src/vocabulary/language.ts'
import { buildWeb, bundleFolder } from '../../../src/web/build.ts'
import { speechIn } from '../../../src/web/public/words/speech.ts'
import { openBrowser } from '../browser.ts'
import { writeSampleRelease } from '../sample-release.ts'
import { JOURNEY_SUBJECTS } from './journey-subjects.ts'
import { assertSound } from './sound-page.ts'
import { readFigures } from './traced/release-figures.ts'
import type { Site, Size, Visitor } from './visitor.ts'

export const DESKTOP: Size = { name: 'desktop', width: 1280, height: 800 }
export const PHONE: Size = { name: 'phone', width: 390, height: 844 }

/** A desk of 1280 × 1024 at 400 % (WCAG 1.4.10). */
export const ZOOMED: Size = { name: 'zoomed', width: 320, height: 256 }

const LONGEST_WAIT = 15_000

/** Serves the sample to the tests of one file. */
export function openSite(): () => Site {
  let site: Site | undefined
  let end: (() => Promise<void>) | undefined
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zichtlijn-journey-'))
    const release = await writeSampleRelease(folder, JOURNEY_SUBJECTS)
    await buildWeb({ only: 'public' })
    const served = await servePublic({ releaseFolder: folder, siteFolder: bundleFolder('public'), port: 0 })
    const browser = await openBrowser()
    site = { url: served.url, folder, release, figures: await readFigures(folder), browser }
    end = async () => {
      await browser.close()
      await served.close()
      await rm(folder, { recursive: true })
    }
  })
  after(() => end?.())
  return () => site ?? assert.fail('The site is not open yet')
}

/** Tells a journey on a phone and at a desk, in both languages. */
export function journey(
  title: string,
  site: () => Site,
  tell: (visitor: Visitor) => Promise<void>,
  sizes: readonly Size[] = [PHONE, DESKTOP],
): void {
  for (const size of sizes)
    for (const language of LANGUAGES)
      test(`${title} (${size.name}, ${language})`, { timeout: 120_000 }, async () => {
        const visitor = await visit(site(), language, size)
        try {
          await tell(visitor)
          assertQuiet(visitor)
        } finally {
          await visitor.context.close()
        }
      })
}

function assertQuiet({ strangers, complaints }: Visitor): void {
  assert.deepEqual(strangers, [], 'no request leaves for another server')
  assert.deepEqual(complaints, [], 'the browser has nothing to complain about')
}

/** Opens a fresh browser window, which knows nothing of earlier visits. */
export async function visit(site: Site, language: Language, size: Size): Promise<Visitor> {
  const { name: _, ...viewport } = size
  const context = await site.browser.newContext({ viewport, reducedMotion: 'reduce', acceptDownloads: true })
  context.setDefaultTimeout(LONGEST_WAIT)
  const page = await context.newPage()
  const heard = listen(page, site.url)
  const { t, say, figure, areas } = await speechIn(language)
  const visitor: Visitor = {
    ...{ page, context, site, language, size, t, say, figure, areas, ...heard },
    goesTo: async (path) => {
      await page.goto(`${site.url}/${language}${path}`)
      await taken(page)
    },
    types: async (label, name) => {
      await page.getByLabel(label).fill(name)
      await page.locator('datalist option').first().waitFor({ state: 'attached' })
      await page.keyboard.press('Enter')
    },
    finds: (state) => assertSound(visitor, state),
  }
  return visitor
}

/** The browser has taken over from the page that was made beforehand. */
async function taken(page: Page): Promise<void> {
  await page.locator('#page[data-live]').waitFor()
  await page.locator('#page > main h1').first().waitFor()
}

/** A preload that the service worker answered is no fault of the page. */
const ANSWERED_BY_WORKER = 'cross-world service worker resource mismatch'

function listen(page: Page, url: string): Pick<Visitor, 'strangers' | 'complaints'> {
  const [strangers, complaints]: [string[], string[]] = [[], []]
  page.on('request', (request) => {
    const asked = new URL(request.url())
    if (asked.origin !== url && asked.protocol !== 'blob:') strangers.push(asked.href)
  })
  page.on('console', (line) => {
    const isFault = line.type() === 'error' || line.type() === 'warning'
    if (isFault && !line.text().includes(ANSWERED_BY_WORKER)) complaints.push(line.text())
  })
  page.on('pageerror', (fault) => complaints.push(fault.message))
  return { strangers, complaints }
}
