import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'

export const DESKTOP = { width: 1280, height: 800 }
export const PHONE = { width: 390, height: 844 }

/** A desk at 400 % (WCAG 1.4.10). */
export const ZOOMED = { width: 320, height: 256 }

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
