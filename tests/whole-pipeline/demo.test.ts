import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { readShown } from '../../src/publication/audit/shown-figures.ts'
import { type Release, type SplitCell, type Subject, TOTAL } from '../../src/publication/contract.ts'
import { openBrowser } from '../journeys/browser.ts'
import { waitForMap } from '../journeys/page-checks.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { PICTURES_WANTED, takeManualPictures } from './manual-pictures.ts'

/** Pictures want a region with something to see. */
const HOMES = PICTURES_WANTED ? '20000' : '2000'

const COMMAND = join(import.meta.dirname, '../../src/cli/zichtlijn.ts')

test('the demo makes everything and serves it: a figure on the map, and an address with its signal', async (context) => {
  const folder = await temporaryFolder(context)
  await chmod(folder, 0o755)
  const demo = spawn(process.execPath, [COMMAND, 'demo', '--homes', HOMES, '--dir', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(demo, 'exit')
  try {
    const { site, casework } = await addressesOf(demo)
    const browser = await openBrowser()
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' })
      await findFigure(page, site, folder)
      if (PICTURES_WANTED) await takeManualPictures(page, site, join(folder, 'release'))
      await findSignal(page, casework)
    } finally {
      await browser.close()
    }
  } finally {
    demo.kill('SIGTERM')
    assert.deepEqual(await ended, [0, null], 'the demo stops cleanly when asked')
  }
})

/** The two addresses that the command prints when everything is served. */
async function addressesOf(demo: ChildProcess): Promise<{ site: string; casework: string }> {
  let printed = ''
  for await (const chunk of demo.stdout ?? []) {
    printed += String(chunk)
    const [site, casework] = printed.match(/http:\/\/127\.0\.0\.1:\d+/g) ?? []
    if (site !== undefined && casework !== undefined) return { site, casework }
  }
  throw new Error(`The demo ended before it served anything:\n${printed}`)
}

/** A figure of the release, found by clicking through to its area, stands on the page as it stands in the table. */
async function findFigure(page: Page, site: string, folder: string): Promise<void> {
  const release = await readRelease(folder)
  const subject = release.subjects.find(({ id }) => id === 'voorbeeld-woningen-zonder-bewoner-per-buurt')
  assert.ok(subject !== undefined)
  const cells = await readTotals(folder, subject)
  const cell = cells.find(({ value, level }) => value !== null && level === 'buurt') ?? assert.fail('no cell is shown')
  await page.goto(`${site}/nl/kaart/${subject.id}/?niveau=buurt&gebied=${cell.area}`)
  await waitForMap(page)
  const shown = new Intl.NumberFormat('nl', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    cell.value ?? 0,
  )
  await page.getByText(shown, { exact: false }).first().waitFor()
}

async function readRelease(folder: string): Promise<Release> {
  return JSON.parse(await readFile(join(folder, 'release/release.json'), 'utf8')) as Release
}

/** The totals of a subject in every area, as the release shows them. */
async function readTotals(folder: string, subject: Subject): Promise<SplitCell[]> {
  const { subjects } = await readShown(join(folder, 'release'))
  const shown = subjects.find((candidate) => candidate.subject.id === subject.id)
  return (shown?.counts ?? []).filter(({ dimension }) => dimension === TOTAL)
}

async function findSignal(page: Page, casework: string): Promise<void> {
  await page.goto(casework)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await page.getByRole('heading', { name: /staat een signaal/ }).waitFor()
  await page.getByRole('table').getByRole('button').first().click()
  await page.getByRole('heading', { name: 'Eerst: onschuldige verklaringen getoetst' }).waitFor()
  await page.getByRole('heading', { name: 'Wat is wanneer gebeurd?' }).waitFor()
  await page.locator('.lane').first().waitFor()
}
