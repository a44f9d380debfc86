import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { BUNDLE_EXAMPLE } from '../../src/casework/intake/bundle-example.ts'
import { takeIn } from '../../src/casework/intake/take-in.ts'
import { throwAwayDatabase } from '../../src/casework/store/throw-away-database.ts'
import { serveCasework } from '../../src/server/casework.ts'
import { buildWeb, bundleFolder } from '../../src/web/build.ts'
import { openBrowser } from './browser.ts'

await buildWeb({ only: 'casework' })
const { urls, intake } = await throwAwayDatabase()
await takeIn(intake, BUNDLE_EXAMPLE)
const server = await serveCasework({ databaseUrl: urls.casework, siteFolder: bundleFolder('casework'), port: 0 })
const browser = await openBrowser()
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

after(async () => {
  await browser.close()
  await server.close()
})

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`A supervisor signs in, reads a file and signs out (${name})`, async () => {
    const { page, foreign, addresses } = await openPage(viewport)
    await page.goto(server.url)
    await page.getByRole('heading', { name: 'Aanmelden', level: 1 }).waitFor()
    await page.getByRole('radio').first().waitFor()
    assert.equal(await page.getByRole('radio').count(), 5)
    await assertAccessible(page)

    await page.getByRole('radio', { name: /Noor de Wit/ }).check()
    await page.getByRole('button', { name: 'Aanmelden' }).click()
    await page.getByRole('heading', { name: 'Op 3 adressen staat een signaal' }).waitFor()
    await assertAccessible(page)

    await page.getByRole('button', { name: 'Haringsteeg 2,' }).click()
    await page.getByRole('heading', { name: 'Haringsteeg 2, 9901 AB Waterdam', level: 1 }).waitFor()
    await assertInnocentFirst(page)
    await page.getByText('Van 100 zulke adressen is er naar verwachting bij 8 echt iets aan de hand').waitFor()
    await page.getByText('31 van elke 100 (tussen 19 en 46)').waitFor()
    await assertAccessible(page)
    await takePicture(page, name)

    await readPicture(page)
    await page.getByText('Hoe dit signaal is gemaakt').first().click()
    await assertAccessible(page)

    await page.reload()
    await page.getByRole('heading', { name: 'Haringsteeg 2, 9901 AB Waterdam', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Afmelden' }).click()
    await page.getByRole('heading', { name: 'Aanmelden', level: 1 }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Aanmelden', level: 1 }).waitFor()
    assert.equal(await page.getByText('Haringsteeg').count(), 0)

    assert.deepEqual(foreign, [])
    assert.ok(addresses.every((address) => !/\d{16}|Haring/.test(address)))
    await page.context().close()
  })
}

/** The stack in words, the timeline and the chain, each with its table twin that says the same. */
async function readPicture(page: Page): Promise<void> {
  await page.getByText('3 families · 3 onafhankelijke bronnen').waitFor()
  await page.getByText('1 van 40').waitFor()
  await page.getByText('Dit signaal komt via de verhuurbemiddelaar bij dit adres.').waitFor()
  await page.getByText('Telt niet mee: een register waarop dit rust, is te oud.').waitFor()
  await page.getByText('In deze tijd is één gat: niemand ingeschreven vanaf 15 januari 2024').waitFor()
  assert.equal(await page.locator('.timeline .period.gap').count(), 1)
  await page.getByRole('button', { name: 'Toon als tabel' }).click()
  await page
    .getByRole('row', { name: 'Basisregistratie Personen Niemand ingeschreven 15 januari 2024 1 april 2025' })
    .waitFor()
  await page.getByRole('button', { name: 'Toon alle jaren' }).click()
  await page.getByRole('rowheader', { name: 'Gebouwd in 1931' }).waitFor()
  await page.getByRole('img', { name: /Bemiddelaar, KvK 90000012 → .*mogelijk benadeeld/ }).waitFor()
  await page.getByRole('button', { name: 'Toon de keten als tabel' }).click()
  await page.getByRole('row', { name: 'Verhuurder en eigenaar een persoon mogelijk benadeeld' }).waitFor()
  await page.getByText('1 indicator telt nu niet mee').click()
  await page.getByText('LO-03 Tekenen van een kwekerij.').waitFor()
}

test('The list shows only the addresses with a stack when asked', async () => {
  const { page } = await openPage(SIZES.phone)
  await signInAs(page, /Noor de Wit/)
  await page.getByRole('checkbox', { name: 'Toon alleen adressen met een stapel' }).check()
  await page.getByRole('heading', { name: 'Op 1 adres komen signalen samen' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Haringsteeg 12,' }).count(), 0)
  await assertAccessible(page)
  await page.context().close()
})

test('At 400 % zoom nothing is lost and nothing scrolls sideways', async () => {
  const { page } = await openPage({ width: 320, height: 256 })
  await signInAs(page, /Noor de Wit/)
  await page.getByRole('button', { name: 'Haringsteeg 2,' }).click()
  await page.getByText('3 families · 3 onafhankelijke bronnen').waitFor()
  await page.getByRole('img', { name: /Bemiddelaar/ }).waitFor()
  await assertAccessible(page)
  await page.context().close()
})

test('An innocent explanation that holds comes first, and says that the signal does not count', async () => {
  const { page } = await openPage(SIZES.desktop)
  await signInAs(page, /Bilal Haddou/)
  await page.getByRole('button', { name: 'Haringsteeg 12,' }).click()
  const first = page
    .getByRole('listitem')
    .filter({ hasText: /klopt hier/i })
    .first()
  assert.match((await first.textContent()) ?? '', /Klopt hier\.\s*Alle volwassenen/)
  await page.getByText('Telt niet mee: er klopt een onschuldige verklaring.').click()
  await page.getByRole('heading', { name: 'Wat dit zegt' }).waitFor()
  await assertAccessible(page)
  await page.context().close()
})

test('Someone whose purpose needs no addresses sees that there is nothing to see', async () => {
  const { page } = await openPage(SIZES.desktop)
  await signInAs(page, /Tess Vermeer/)
  await page.getByRole('heading', { name: 'Hier is niets te zien' }).waitFor()
  assert.equal(await page.getByRole('table').count(), 0)
  await assertAccessible(page)
  await page.context().close()
})

test('The same journey works with the keyboard alone, and in English', async () => {
  const { page } = await openPage(SIZES.desktop)
  await page.goto(`${server.url}/?taal=en`)
  await page.getByRole('radio', { name: /Noor de Wit/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'There is a signal on 3 addresses' }).waitFor()
  const address = page.getByRole('button', { name: 'Haringsteeg 2,' })
  await pressWithKeyboard(page, address)
  await page.getByRole('heading', { name: 'First: innocent explanations tested' }).waitFor()
  await pressWithKeyboard(page, page.getByRole('button', { name: 'Show as a table' }))
  await page.getByRole('rowheader', { name: 'Nobody registered' }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  await page.context().close()
})

test('A page that is left open shows nothing new once the sign-in has ended elsewhere', async () => {
  const { page } = await openPage(SIZES.desktop)
  await signInAs(page, /Noor de Wit/)
  await page.getByRole('table').waitFor()
  await page.evaluate(() => fetch('/afmelden', { method: 'POST', body: '{}' }))
  await page.getByRole('button', { name: 'Haringsteeg 2,' }).click()
  await page.getByRole('heading', { name: 'U bent niet meer aangemeld' }).waitFor()
  await page.context().close()
})

async function openPage(viewport: { readonly width: number; readonly height: number }) {
  const page = await browser.newPage({ viewport, locale: 'nl-NL' })
  const foreign: string[] = []
  const addresses: string[] = []
  page.on('pageerror', (error) => foreign.push(error.name))
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) foreign.push(request.url())
  })
  page.on('framenavigated', (frame) => addresses.push(frame.url()))
  return { page, foreign, addresses }
}

async function signInAs(page: Page, who: RegExp): Promise<void> {
  await page.goto(server.url)
  await page.getByRole('radio', { name: who }).check()
  await page.getByRole('button', { name: 'Aanmelden' }).click()
}

async function pressWithKeyboard(page: Page, control: ReturnType<Page['getByRole']>): Promise<void> {
  for (let step = 0; step < 40 && !(await isFocused(control)); step += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

async function isFocused(locator: ReturnType<Page['getByRole']>): Promise<boolean> {
  return locator.evaluate((element) => element === element.ownerDocument.activeElement)
}

async function assertInnocentFirst(page: Page): Promise<void> {
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  assert.deepEqual(headings.slice(-5), [
    'Eerst: onschuldige verklaringen getoetst',
    'Wat hier samenkomt',
    'Dan: de signalen',
    'Wat is wanneer gebeurd?',
    'Wie de huur aan wie doorgeeft',
  ])
}

async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axe)
  const faults = await page.evaluate<readonly string[]>(
    `axe.run(document).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' at ' + target.join(' '))))`,
  )
  assert.deepEqual(faults, [])
  const tooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
  assert.equal(tooWide, false, 'the page is not wider than the screen')
}

/** For the manual, on request only: the pictures belong to the repository. */
async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env['ZICHTLIJN_SCREENSHOTS'] !== '1' || name !== 'desktop') return
  const folder = join(import.meta.dirname, '../../docs/screenshots')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, 'address-file.png'), fullPage: true })
}
