import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import type { Release } from '../../src/publication/contract.ts'
import { servePublic } from '../../src/server/public-site.ts'
import { buildWeb, bundleFolder } from '../../src/web/build.ts'
import { openBrowser } from './browser.ts'
import { writeSampleRelease } from './sample-release.ts'

export const DESKTOP = { width: 1280, height: 800 }
export const PHONE = { width: 390, height: 844 }

/** A desk at 400 % (WCAG 1.4.10). */
export const ZOOMED = { width: 320, height: 256 }

/** A served sample release and a browser to visit it with. */
export interface Visit {
  readonly url: string
  readonly release: Release
  /** Opens an address in a fresh page, in the place of the one before; it records what goes wrong and whom it talks to. */
  open(address: string, size?: { width: number; height: number }): Promise<VisitedPage>
  readFile(path: string): Promise<string>
  leave(): Promise<void>
}

export interface VisitedPage {
  readonly page: Page
  /** Addresses of other servers that were asked for anything. */
  readonly strangers: readonly string[]
  /** What the browser complained about: errors, refused content, missing files. */
  readonly complaints: readonly string[]
}

export interface VisitWish {
  readonly withoutWebgl?: boolean
  /** A release to visit in the place of the sample. */
  readonly releaseFolder?: string | undefined
}

export async function beginVisit(wish: VisitWish = {}): Promise<Visit> {
  const sample = await mkdtemp(join(tmpdir(), 'zichtlijn-journey-'))
  const folder = wish.releaseFolder ?? sample
  const release = folder === sample ? await writeSampleRelease(sample) : await readRelease(folder)
  await buildWeb({ only: 'public' })
  const site = await servePublic({ releaseFolder: folder, siteFolder: bundleFolder('public'), port: 0 })
  const browser = await openBrowser({ withoutWebgl: wish.withoutWebgl === true })
  return {
    url: site.url,
    release,
    open: (address, size = DESKTOP) => openPage(browser, site.url + address, size),
    readFile: (path) => readFile(join(folder, path), 'utf8'),
    leave: async () => {
      await browser.close()
      await site.close()
      await rm(sample, { recursive: true })
    },
  }
}

async function readRelease(folder: string): Promise<Release> {
  return JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')) as Release
}

async function openPage(
  browser: Browser,
  address: string,
  viewport: { width: number; height: number },
): Promise<VisitedPage> {
  for (const earlier of browser.contexts()) await earlier.close()
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  const [strangers, complaints]: [string[], string[]] = [[], []]
  const { origin } = new URL(address)
  page.on('request', (request) => {
    const asked = new URL(request.url())
    if (asked.origin !== origin && asked.protocol !== 'blob:') strangers.push(asked.href)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  await page.locator('h1').waitFor()
  return { page, strangers, complaints }
}

/** Waits until the map has been drawn. Software drawing is slow. */
export async function waitForMap(page: Page): Promise<void> {
  await page.locator('[data-map="drawn"]').waitFor({ timeout: 30_000 })
}

/** Fails with what axe-core finds on the page, if anything (WCAG 2.2 A and AA, and best practices). */
export async function assertAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run()
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
  assert.deepEqual(violations, [], `${state}: axe-core finds nothing`)
}

/** The page itself never scrolls sideways (WCAG 1.4.10). */
export async function assertReflows(page: Page, state: string): Promise<void> {
  const widths = '[document.documentElement.scrollWidth, document.documentElement.clientWidth]'
  const [content, screen] = await page.evaluate<readonly number[]>(widths)
  assert.ok((content ?? 0) <= (screen ?? 0), `${state}: ${content} px of content on ${screen} px`)
}

const SCREENSHOTS = join(import.meta.dirname, '../../docs/screenshots')

/** A picture of the first screen and a bit; kept for the documentation when ZICHTLIJN_SCREENSHOTS=1 asks for it. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  const { width } = page.viewportSize() ?? DESKTOP
  const clip = { x: 0, y: 0, width, height: width > PHONE.width ? 1080 : 1900 }
  const picture = await page.screenshot({ fullPage: true, clip })
  if (process.env['ZICHTLIJN_SCREENSHOTS'] !== '1') return
  await mkdir(SCREENSHOTS, { recursive: true })
  await writeFile(join(SCREENSHOTS, `${name}.png`), picture)
}
