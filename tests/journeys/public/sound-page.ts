import assert from 'node:assert/strict'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { assertTraced } from './traced/traced-numbers.ts'
import type { Visitor } from './visitor.ts'

/** What holds on every page and in every state: it can be used, it fits, it has a name, and its numbers were published. */
export async function assertSound(visitor: Visitor, state: string): Promise<void> {
  const { page } = visitor
  await settled(page)
  await assertNamed(page, state)
  assert.ok((await widthOver(page)) <= 0, `${state}: the page fits on its screen`)
  assert.deepEqual((await checkWithAxe(page)).broken, [], `${state}: axe-core finds nothing`)
  await assertTraced(visitor, state)
}

/** Nothing is waited for any more: neither a part of the page nor its map. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#page > main h1').first().waitFor()
  const waiting = page.locator('main .waiting, main [role=application][aria-busy=true]')
  await waiting.first().waitFor({ state: 'detached' })
}

async function assertNamed(page: Page, state: string): Promise<void> {
  assert.match(await page.title(), /\S/, `${state}: the page has a title`)
  assert.equal(await page.locator('h1').count(), 1, `${state}: one heading is the first`)
}

/** By how many pixels a page is wider than its screen. A page itself never scrolls sideways (WCAG 1.4.10). */
export async function widthOver(page: Page): Promise<number> {
  const widths = '[document.documentElement.scrollWidth, document.documentElement.clientWidth]'
  const [content = 0, screen = 0] = await page.evaluate<readonly number[]>(widths)
  return content - screen
}

/** What axe-core finds on a page (WCAG 2.2 A and AA, and best practices), and how many rules applied. */
export async function checkWithAxe(
  page: Page,
): Promise<{ readonly broken: readonly string[]; readonly applied: readonly string[] }> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run()
    return {
      broken: found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      ),
      applied: found.passes.map(({ id }) => id),
    }
  })
}
