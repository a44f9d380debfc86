import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Cell, MapArea } from '../../src/publication/contract.ts'
import {
  assertAccessible,
  assertReflows,
  beginVisit,
  DESKTOP,
  PHONE,
  type Visit,
  type VisitedPage,
  waitForMap,
  ZOOMED,
} from './public-visit.ts'

let visit: Visit
before(async () => {
  visit = await beginVisit()
})
after(() => visit.leave())

function assertQuiet({ strangers, complaints }: VisitedPage): void {
  assert.deepEqual(strangers, [], 'no request leaves for another server')
  assert.deepEqual(complaints, [], 'the browser has nothing to complain about')
}

async function areasOf(path: string): Promise<readonly MapArea[]> {
  return JSON.parse(await visit.readFile(path)) as readonly MapArea[]
}

/** Moves over the map until the card shows an area, and returns where. */
async function pointAtAnArea(page: Page): Promise<{ x: number; y: number; name: string }> {
  const box = await page.locator('.map-frame').boundingBox()
  assert.ok(box !== null)
  for (const share of [0.6, 0.62, 0.65, 0.68, 0.58]) {
    const [x, y] = [box.x + box.width * share, box.y + box.height * 0.5]
    await page.mouse.move(x, y, { steps: 2 })
    const name = await page
      .locator('.area-name')
      .textContent({ timeout: 1500 })
      .catch(() => null)
    if (name !== null) return { x, y, name }
  }
  assert.fail('no area under the pointer anywhere in the middle of the map')
}

describe('the journey through the map', () => {
  test('from the front page by subject, year and click to the area page, and back to the same view', async () => {
    const visited = await visit.open('/')
    const { page } = visited
    await page.waitForURL('**/nl/kaart/misdrijven')
    await waitForMap(page)
    await page.getByLabel('Onderwerp').selectOption('inbraak')
    await page.waitForURL('**/nl/kaart/inbraak')
    await page.getByRole('radio', { name: '2022' }).check()
    await page.waitForURL('**/inbraak?jaar=2022')
    await page.locator('.story').getByText('In 2022 telde heel Nederland').waitFor()

    await page.locator('.map-frame').scrollIntoViewIfNeeded()
    const { x, y, name } = await pointAtAnArea(page)
    await page.mouse.click(x, y)
    await page.waitForURL('**gebied=GM*')
    const code = new URL(page.url()).searchParams.get('gebied')
    assert.equal((await areasOf('areas/gemeenten.json')).find((area) => area.code === code)?.name, name)

    await page.getByLabel('Onderwerp').selectOption('misdrijven')
    await page.waitForURL(`**/misdrijven?jaar=2022&gebied=${code}`)
    assert.equal(await page.locator('.area-card-pinned .area-name').textContent(), name, 'a pinned area stays')

    await page.getByRole('link', { name: `Meer over ${name}` }).click()
    await page.waitForURL(`**/nl/gebied/${code}`)
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.goBack()
    await page.waitForURL(`**/misdrijven?jaar=2022&gebied=${code}`)
    assertQuiet(visited)
  })

  test('by keyboard alone: walk over the map, hear the area, open it', async () => {
    const visited = await visit.open('/nl/kaart/misdrijven?gebied=GM0363')
    const { page } = visited
    await waitForMap(page)
    const areas = await areasOf('areas/gemeenten.json')
    const start = areas.find((area) => area.code === 'GM0363')
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL((url) => url.searchParams.get('gebied') !== 'GM0363')
    const code = new URL(page.url()).searchParams.get('gebied') ?? ''
    const reached = areas.find((area) => area.code === code)
    assert.ok(reached !== undefined && start !== undefined)
    assert.ok(reached.point[0] > start.point[0], 'the arrow to the right leads east')
    assert.match(
      (await page.getByTestId('announcement').textContent()) ?? '',
      new RegExp(reached.name.replace(/\W/g, '.')),
    )
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: reached.name }).waitFor()
    assert.equal(await page.evaluate('document.activeElement?.id'), 'inhoud', 'the new page has the focus')
    assertQuiet(visited)
  })

  test('Escape releases the area, and the skip link leads past the header', async () => {
    const { page } = await visit.open('/nl/kaart/misdrijven?gebied=GM0363')
    await waitForMap(page)
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate('document.activeElement?.textContent'), 'Naar de inhoud')
    await page.getByRole('application').focus()
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('gebied'))
  })

  test('the table is the twin of the release: every area once, same words, same withheld cells', async () => {
    const visited = await visit.open('/nl/kaart/misdrijven?jaar=2023')
    const { page } = visited
    await page.getByRole('button', { name: 'Tabel' }).click()
    await page.waitForURL('**beeld=tabel')
    const shown = await page
      .locator('.figure-table tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [row.querySelector('th')?.innerText.trim(), row.querySelector('.figure')?.textContent?.trim()].join('|'),
        ),
      )
    const cells = (JSON.parse(await visit.readFile('tables/misdrijven.json')) as Cell[]).filter(
      (cell) => cell.period === '2023',
    )
    const names = new Map((await areasOf('areas/gemeenten.json')).map((area) => [area.code, area.name]))
    const words = { withheld: 'onderdrukt', 'not-measured': 'geen waarneming', impossible: 'komt niet voor' }
    const dutch = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    const expected = cells.map(
      ({ area, value, missing }) =>
        `${names.get(area)}|${value === null ? words[missing ?? 'withheld'] : dutch.format(value)}`,
    )
    assert.deepEqual(shown.toSorted(), expected.toSorted())

    await page.getByRole('button', { name: 'Cijfer' }).click()
    await page.waitForURL('**volgorde=hoog')
    const figures = await page.locator('.figure-table tbody td:last-child').allTextContents()
    const ranks = figures.map(Number).filter((rank) => !Number.isNaN(rank))
    assert.deepEqual(
      ranks,
      ranks.toSorted((a, b) => a - b),
    )
    assert.equal(figures.at(-1), '–', 'areas without a figure stand last')
    assertQuiet(visited)
  })

  test('the download is byte for byte the file of the release', async () => {
    const { page } = await visit.open('/nl/kaart/misdrijven?beeld=tabel')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /als CSV/ }).click(),
    ])
    assert.equal(await readFile(await download.path(), 'utf8'), await visit.readFile('tables/misdrijven.csv'))
  })

  test('the other language shows the same view at its own address', async () => {
    const visited = await visit.open('/nl/kaart/misdrijven?jaar=2022&gebied=GM0363')
    const { page } = visited
    await page.getByRole('link', { name: 'EN, English' }).click()
    await page.waitForURL('**/en/kaart/misdrijven?jaar=2022&gebied=GM0363')
    await page.getByRole('heading', { name: 'Registered crimes' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    assertQuiet(visited)
  })

  test('a name typed without accents finds the area', async () => {
    const { page } = await visit.open('/nl')
    await page.getByRole('combobox', { name: 'Zoek een gebied op naam' }).fill('oude h')
    await page.getByRole('option', { name: 'Oude Haven' }).waitFor()
    await assertAccessible(page, 'search results')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Oude Haven' }).waitFor()
    await page.getByText('verzonnen voorbeeld', { exact: true }).first().waitFor()
  })
})

describe('every page and state', () => {
  const states: readonly [string, string][] = [
    ['map', '/nl/kaart/misdrijven'],
    ['pinned', '/nl/kaart/misdrijven?gebied=GM0363'],
    ['withheld year', '/en/kaart/inbraak?jaar=2022'],
    ['made-up map', '/nl/kaart/bewoning?gebied=BU99010003'],
    ['table', '/nl/kaart/misdrijven?beeld=tabel&gebied=GM0363'],
    ['area', '/nl/gebied/GM0363'],
    ['made-up area', '/en/gebied/BU99010003'],
    ['about', '/nl/over'],
    ['not found', '/nl/gebied/GM9999'],
  ]
  for (const [name, address] of states) {
    test(`${name}: axe-core finds nothing and nothing runs off the screen, on a desk, on a phone and at 400 %`, async () => {
      const visited = await visit.open(address)
      const { page } = visited
      if (/kaart/.test(address) && !/tabel/.test(address)) await waitForMap(page)
      for (const size of [DESKTOP, PHONE, ZOOMED]) {
        await page.setViewportSize(size)
        await page.waitForLoadState('networkidle')
        await assertReflows(page, `${name} at ${size.width}`)
        await assertAccessible(page, `${name} at ${size.width}`)
      }
      assertQuiet(visited)
    })
  }

  test('an address that leads nowhere is a 404 with a page that says so', async () => {
    const { page } = await visit.open('/nl/nergens')
    await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor()
    await assertAccessible(page, 'not found')
  })
})
