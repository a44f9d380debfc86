import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const FOLDER = join(import.meta.dirname, '../../../docs/manual/public-site')

/** What is shown in the manual, and what a picture of it is called. */
const SHOWN: Readonly<Record<string, string>> = {
  '/': 'home',
  '/thema/veiligheid/': 'theme',
  '/kaart/misdrijven-per-gemeente/': 'map',
  '/kaart/bewoning/?niveau=buurt&gebied=BU99010101': 'withheld',
  '/gebied/?gebied=BU99010003': 'area',
  '/combineren/': 'combine',
  '/vergelijken/?gebied=GM0091&ander=GM0100': 'compare',
  '/kruistabel/': 'cross-table',
  '/stromen/?gebied=GM0190': 'flows',
  '/zoekgebieden/': 'search-areas',
  '/verhalen/niemand-ingeschreven/': 'story',
  '/meenemen/': 'take-along',
}

const TALLEST = 1150

/** Keeps a picture of a page for the manual, when ZICHTLIJN_SCREENSHOTS=1 asks for it. */
export async function keepPicture(page: Page, path: string, size: string): Promise<void> {
  const name = SHOWN[path]
  if (name === undefined || process.env['ZICHTLIJN_SCREENSHOTS'] !== '1') return
  const { width } = page.viewportSize() ?? { width: 0 }
  const height = Math.min(TALLEST, await page.evaluate<number>('document.documentElement.scrollHeight'))
  await mkdir(FOLDER, { recursive: true })
  const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } })
  await writeFile(join(FOLDER, `${name}-${size}.png`), picture)
}
