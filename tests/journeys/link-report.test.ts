import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { makeReport } from '../../src/linkage/engine/report/report.ts'
import { summariseLink } from '../../src/linkage/engine/report/summary/summarise-link.ts'
import { EXAMPLE_JUDGEMENT, runExample } from '../../src/linkage/engine/report/test-bench.ts'
import { openBrowser } from './browser.ts'
import { assertAccessible, assertReflows, DESKTOP, PHONE, takeScreenshot, ZOOMED } from './page-checks.ts'

const folder = await mkdtemp(join(tmpdir(), 'zichtlijn-report-'))
const address = pathToFileURL(join(folder, 'report.html')).href
const { database, run } = await runExample()
const summary = await summariseLink(database, run)
const wish = { withValues: true, judgements: [EXAMPLE_JUDGEMENT] }
await writeFile(join(folder, 'report.html'), await makeReport(database, { model: run.model, summary }, wish))
database.close()
const browser = await openBrowser()

after(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

interface Size {
  readonly width: number
  readonly height: number
}

async function openReport(size: Size, colorScheme: 'light' | 'dark' = 'light') {
  const page = await browser.newPage({ viewport: size, colorScheme })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(request.url())
  })
  await page.goto(address)
  return { page, complaints }
}

const VIEWS = [
  { name: 'desktop', size: DESKTOP, scheme: 'light' },
  { name: 'desktop-dark', size: DESKTOP, scheme: 'dark' },
  { name: 'phone', size: PHONE, scheme: 'light' },
  { name: 'zoomed', size: ZOOMED, scheme: 'light' },
] as const

for (const { name, size, scheme } of VIEWS)
  test(`the report from disk is accessible and fits, in both languages (${name})`, async () => {
    const { page, complaints } = await openReport(size, scheme)
    await page.getByRole('heading', { level: 1, name: '270 records vormen 120 groepen' }).waitFor()
    await assertAccessible(page, `${name} nl`)
    await assertReflows(page, `${name} nl`)
    await takeScreenshot(page, `link-report-${name}`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: '270 records make 120 groups' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    assert.equal(await page.getByRole('main').count(), 1)
    for (const twin of await page.getByText('Show as a table').all()) await twin.click()
    await assertAccessible(page, `${name} en, tables open`)
    await assertReflows(page, `${name} en`)
    assert.deepEqual(complaints, [])
    await page.close()
  })

test('by keyboard alone: choose another pair and read its steps', async () => {
  const { page } = await openReport(DESKTOP)
  await page.getByRole('radio', { name: /^Paar 1\b/ }).focus()
  assert.equal(await page.locator('.panel:visible').count(), 1)
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.getByRole('radio', { name: /^Paar 2\b/ }).isChecked(), true)
  const panel = page.getByRole('region', { name: /^Paar 2: / })
  await panel.waitFor()
  assert.equal(await page.locator('.panel:visible').count(), 1)
  const steps = await panel.locator('.row-value').allTextContents()
  const bits = steps.filter((text) => text !== '').map((text) => Number(text.replace('−', '-').replace(',', '.')))
  const total = bits.pop() ?? Number.NaN
  assert.ok(Math.abs(bits.reduce((sum, one) => sum + one, 0) - total) < 0.06 * bits.length)
  await page.close()
})

test('by keyboard alone: walk along the bars of the weights and hear each of them', async () => {
  const { page } = await openReport(DESKTOP)
  const chart = page.getByRole('group', { name: 'Verdeling van de gewichten' })
  const readout = page.locator('#weights-nl [data-readout]')
  const hint = await readout.textContent()
  const [first, second] = await chart.getByRole('img').all()
  await first?.focus()
  assert.equal(await readout.textContent(), await first?.getAttribute('aria-label'))
  await page.keyboard.press('ArrowRight')
  assert.equal(await readout.textContent(), await second?.getAttribute('aria-label'))
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  assert.equal(await first?.evaluate((mark) => mark === mark.ownerDocument.activeElement), true)
  await page.keyboard.press('Tab')
  assert.equal(await readout.textContent(), hint)
  await page.close()
})

test('pointing at a level says m and u in words', async () => {
  const { page } = await openReport(DESKTOP)
  await page.locator('#match-weights-nl .row', { hasText: 'Is gelijk.' }).first().hover()
  await page
    .locator('#match-weights-nl [data-readout]')
    .getByText(/70% van de paren die bij elkaar horen \(m\), en 5% van de andere \(u\)/)
    .waitFor()
  await page.close()
})

test('without scripts everything is there, in both languages', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(address)
  assert.equal(await page.locator('main:visible').count(), 2)
  assert.ok((await page.locator('.panel:visible').count()) > 20)
  await context.close()
})

test('on paper there is one language and one pair, and nothing to press', async () => {
  const { page } = await openReport(DESKTOP)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('button:visible, summary:visible, input:visible').count(), 0)
  assert.equal(await page.locator('.panel:visible').count(), 1)
  assert.equal(await page.locator('main:visible').count(), 1)
  await page.close()
})
