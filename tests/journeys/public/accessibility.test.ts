import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import axe from 'axe-core'
import { LANGUAGES } from '../../../src/vocabulary/language.ts'
import { TEST_RESULTS, type TestedPage, type TestResults } from '../../../src/web/public/accessibility/test-results.ts'
import { checkWithAxe, settled, widthOver } from './sound-page.ts'
import { faultsOfTabOrder } from './tab-order.ts'
import { DESKTOP, openSite, PHONE, visit, ZOOMED } from './visit.ts'
import type { Visitor } from './visitor.ts'

/**
 * Every kind of page, checked as the accessibility statement says it was. With ZICHTLIJN_WRITE_RESULTS=1 the statement is
 * written anew; otherwise it must say what is found.
 */

const site = openSite()

/** Paths without the language. Of subjects, themes, methods and indicators a few of each sort. */
const PATHS = [
  '/',
  '/thema/veiligheid/',
  '/thema/mensen-en-woningen/',
  '/kaart/misdrijven-per-gemeente/',
  '/kaart/misdrijven-per-gemeente/?beeld=tabel&gebied=GM0091',
  '/kaart/bewoning/?niveau=buurt&gebied=BU99010101',
  '/kaart/woningen-per-buurt/',
  '/gebied/',
  '/gebied/?gebied=GM9901',
  '/gebied/?gebied=BU99010003',
  '/combineren/',
  '/vergelijken/',
  '/vergelijken/?gebied=GM0091&ander=GM0100',
  '/kruistabel/',
  '/stromen/?gebied=GM0190',
  '/zoekgebieden/',
  '/verhalen/een-hoog-cijfer/',
  '/verhalen/niemand-ingeschreven/',
  '/verhalen/geen-cijfer/',
  '/uitleg/',
  '/methode/',
  '/methode/afronden/',
  '/methode/VG-01/',
  '/methode/misdrijven-per-gemeente/',
  '/meenemen/',
  '/over/',
  '/toegankelijkheid/',
  '/insluiten/misdrijven-per-gemeente/',
] as const

/** On these pages everything is also reached with the Tab key. */
const BY_KEYBOARD: readonly string[] = PATHS.filter((path) => !path.includes('insluiten'))

const SIZES = [DESKTOP, PHONE, ZOOMED]
const RESULTS = join(import.meta.dirname, '../../../src/web/public/accessibility/results.json')

const pages: TestedPage[] = []
const zoomed: string[] = []
const keyboard: string[] = []

/** What was found on one page: in both languages, on three sizes of screen, and once with the colours of the reader. */
async function check(path: string): Promise<TestedPage> {
  const found: Awaited<ReturnType<typeof checkWithAxe>>[] = []
  for (const language of LANGUAGES) {
    const visitor = await visit(site(), language, DESKTOP)
    await open(visitor, path)
    for (const { width, height } of SIZES) {
      await visitor.page.setViewportSize({ width, height })
      await settled(visitor.page)
      assert.ok((await widthOver(visitor.page)) <= 0, `${path} fits on ${width} px`)
      found.push(await checkWithAxe(visitor.page))
    }
    if (language === 'nl') {
      await visitor.page.emulateMedia({ forcedColors: 'active' })
      found.push(await checkWithAxe(visitor.page))
    }
    await visitor.context.close()
  }
  zoomed.push(path)
  const rules = new Set(found.flatMap(({ applied }) => applied)).size
  return { path, times: found.length, rules, broken: [...new Set(found.flatMap(({ broken }) => broken))] }
}

/** A piece for another site may run no script, and so could not be checked: here it may. */
async function open({ page, site: { url }, language, goesTo }: Visitor, path: string): Promise<void> {
  if (!path.startsWith('/insluiten/')) return goesTo(path)
  await page.route('**/insluiten/**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { 'content-type': 'text/html; charset=utf-8' } })
  })
  await page.goto(`${url}/${language}${path}`)
}

const LONGEST_MS = 60_000

describe('accessibility', () => {
  for (const path of PATHS)
    test(`${path} breaks no rule, on any screen, in either language, and with colours of one's own`, {
      timeout: LONGEST_MS,
    }, async () => {
      const page = await check(path)
      pages.push(page)
      assert.deepEqual(page.broken, [])
    })

  for (const path of BY_KEYBOARD)
    test(`${path} can be used with a keyboard alone`, { timeout: LONGEST_MS }, async () => {
      const visitor = await visit(site(), 'nl', DESKTOP)
      await open(visitor, path)
      await settled(visitor.page)
      assert.deepEqual(await faultsOfTabOrder(visitor.page), [])
      keyboard.push(path)
      await visitor.context.close()
    })

  test('every kind of page of the site is among the checked ones', async () => {
    const kinds = new Set(PATHS.map((path) => path.split('/')[1]))
    const routes = await readFile(join(import.meta.dirname, '../../../src/web/public/routes.tsx'), 'utf8')
    const known = [...routes.matchAll(/path: '\/([a-z]+)(?:\/\$\w+)?'/g)].map(([, kind]) => kind)
    assert.ok(known.length > 10)
    assert.deepEqual(
      known.filter((kind) => !kinds.has(kind ?? '')),
      [],
    )
  })

  test('the accessibility statement says what was found', async () => {
    const results: TestResults = {
      checker: `axe-core ${axe.version}`,
      standard: 'WCAG 2.2 AA (EN 301 549)',
      pages,
      keyboard,
      zoomed,
    }
    if (process.env['ZICHTLIJN_WRITE_RESULTS'] === '1')
      await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
    else assert.deepEqual(withoutRules(TEST_RESULTS), withoutRules(results))
  })
})

/** How many rules apply changes with what is on a page that day; what was checked and found does not. */
function withoutRules({ pages: tested, ...rest }: TestResults) {
  return { ...rest, pages: tested.map(({ path, times, broken }) => ({ path, times, broken })) }
}
