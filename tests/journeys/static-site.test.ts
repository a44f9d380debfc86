import assert from 'node:assert/strict'
import { appendFile, cp, glob, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import type { Release } from '../../src/publication/contract.ts'
import { buildWeb } from '../../src/web/build.ts'
import { loadPages, type SitePages } from '../../src/web/site-pages.ts'
import { writeStaticSite } from '../../src/web/static-site.ts'
import { fuzzRuns } from '../fuzz-runs.ts'
import { openBrowser } from './browser.ts'
import { servePlainly } from './plain-file-server.ts'
import { writeSampleRelease } from './sample-release.ts'

/** The public site as a folder of files, handed out from a sub-folder by a server that knows nothing of it. */

const LOOK = { basemap: 'none', address: null, name: 'Waterdam in beeld', theme: ':root{--corner:0px}' } as const
const LONGEST_WAIT = 30_000

let folder = ''
let release: Release
const at = (path: string) => join(folder, path)

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zichtlijn-static-'))
  release = await writeSampleRelease(at('release'))
  await buildWeb({ only: 'public' })
  await writeStaticSite({ releaseFolder: at('release'), folder: at('site'), site: LOOK })
})

after(() => rm(folder, { recursive: true }))

const readPages = async () =>
  Promise.all(
    (await Array.fromAsync(glob('**/index.html', { cwd: at('site') }))).map(async (path) => ({
      path,
      html: await readFile(at(`site/${path}`), 'utf8'),
    })),
  )

describe('the files', () => {
  test('hold every page in both languages, each with its own title and description', async () => {
    const pages = await readPages()
    assert.equal(pages.filter(({ path }) => path.startsWith('nl/')).length, (pages.length - 1) / 2)
    for (const { path, html } of pages) {
      assert.match(
        html,
        path.startsWith('en/') ? /^<!DOCTYPE html><html lang="en">/ : /^<!DOCTYPE html><html lang="nl">/,
      )
      assert.equal(/<head>.*<\/head>/s.exec(html)?.[0].match(/<title>/g)?.length, 1, path)
      assert.match(
        html,
        /<title>[^<]*Waterdam in beeld[^<]*<\/title>/,
        `${path} has the name of the theme in its title`,
      )
      assert.match(html, /<meta name="description" content="[^"]{20}/, path)
      assert.match(html, /<link rel="alternate" hrefLang="en"/, path)
    }
  })

  test('have one style sheet in each page, and no script or style beside it', async () => {
    for (const { path, html } of await readPages()) {
      assert.equal(html.match(/<style/g)?.length, 1 + (html.match(/<svg[^>]*>\s*<style/g)?.length ?? 0), path)
      assert.deepEqual(html.match(/<script(?![^>]* src=)/g), null, path)
      assert.doesNotMatch(html, /<[^>]+ style="/, path)
      assert.doesNotMatch(html, /__root__|__title__/, path)
    }
  })

  test('lead to files that are there, and fetch nothing from another server', async () => {
    for (const { path, html } of await readPages()) {
      const ways = [...html.matchAll(/ (?:href|src)="([^"#?]*)[^"]*"/g)].map(([, way = '']) => way)
      assert.doesNotMatch(html, /<(?:link|script|img|iframe|source)[^>]+(?:href|src)="https?:/, path)
      for (const way of new Set(ways.filter((entry) => entry !== '' && !/^https?:/.test(entry)))) {
        assert.match(way, /^\.\.?\//, `${path}: ${way}`)
        const target = join(dirname(path), way, way.endsWith('/') ? 'index.html' : '')
        assert.ok(await stat(at(`site/${target}`)).catch(() => undefined), `${path} leads to ${target}`)
      }
    }
  })

  test('stay as they were when a release is damaged', async () => {
    const damaged = at('damaged')
    await cp(at('release'), damaged, { recursive: true })
    await appendFile(join(damaged, 'figures/spread.json'), ' ')
    const known = await readFile(at('site/service-worker.js'), 'utf8')
    const wish = { releaseFolder: damaged, folder: at('site'), site: LOOK }
    await assert.rejects(writeStaticSite(wish), { code: 'release-damaged', file: 'figures/spread.json' })
    assert.equal(await readFile(at('site/service-worker.js'), 'utf8'), known)
  })

  test('do not take the place of something else', async () => {
    await writeFile(at('letter.txt'), 'Dear')
    const wish = { releaseFolder: at('release'), folder, site: LOOK }
    await assert.rejects(writeStaticSite(wish), { code: 'folder-in-use' })
  })
})

describe('a visit from a sub-folder', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof servePlainly>>

  before(async () => {
    browser = await openBrowser()
    site = await servePlainly(at('site'), '/onder/map/')
  })

  after(async () => {
    await browser.close()
    site.close()
  })

  test('leads from page to page without a fault', async () => {
    const page = await browser.newPage()
    const complaints = listen(page)
    await page.goto(site.url)
    await taken(page)
    assert.equal(await page.locator('.wordmark').innerText(), 'Waterdam in beeld')
    for (const { id } of release.subjects.slice(0, 3)) {
      await page.goto(`${site.url}nl/kaart/${id}/`)
      await taken(page)
    }
    for (const name of ['Combineren', 'Uitleg', 'Over']) {
      await page.locator('.site-menu a', { hasText: name }).click()
      await page.locator('.site-menu a[aria-current=page]', { hasText: name }).waitFor({ timeout: LONGEST_WAIT })
    }
    await page.locator('.language-switch a[lang=en]').click()
    await taken(page)
    assert.equal(page.url(), `${site.url}en/over/`)
    assert.match(await page.title(), / – Waterdam in beeld$/)
    assert.deepEqual(complaints, [])
    await page.close()
  })

  test('is told of everything that is wrong in an address', async () => {
    const page = await browser.newPage()
    await page.goto(`${site.url}nl/kaart/${release.subjects[0]?.id}/?jaar=1850&niveau=maan`)
    await page.locator('.address-faults li').nth(1).waitFor({ timeout: LONGEST_WAIT })
    const told = await page.locator('.address-faults').innerText()
    assert.match(told, /Jaar '1850' is niet gepubliceerd\. Kies uit: .*20\d\d/)
    assert.match(told, /Niveau 'maan'/)
    await page.locator('.address-faults li', { hasText: 'Niveau' }).locator('a').first().click()
    await page
      .locator('.address-faults li', { hasText: 'Niveau' })
      .waitFor({ state: 'detached', timeout: LONGEST_WAIT })
    await page.close()
  })

  test('keeps what was typed when the browser takes over', async () => {
    const page = await browser.newPage()
    await page.route('**/main-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700))
      await route.continue()
    })
    await page.goto(`${site.url}nl/`, { waitUntil: 'commit' })
    await page.locator('main input').first().pressSequentially('Water')
    await taken(page)
    assert.equal(await page.locator('main input').first().inputValue(), 'Water')
    assert.equal(await page.locator('main input:focus').count(), 1)
    await page.close()
  })

  test('goes on without a network, to pages that were never opened', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${site.url}nl/`)
    await taken(page)
    await controlled(page)
    await context.setOffline(true)
    for (const path of [`nl/kaart/${release.subjects[1]?.id}/`, 'nl/gebied/', 'nl/']) {
      await page.goto(site.url + path)
      await page.locator('main h1').first().waitFor({ timeout: LONGEST_WAIT })
    }
    await context.close()
  })

  test('is told of new figures, and turns to them when asked', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${site.url}nl/over/`)
    await controlled(page)
    const worker = at('site/service-worker.js')
    const known = await readFile(worker, 'utf8')
    await writeFile(worker, known.replace(/"version":"/, '$&new-'))
    await page.reload()
    await page.locator('.new-release button').click({ timeout: LONGEST_WAIT })
    await page.locator('.new-release button').waitFor({ state: 'detached', timeout: LONGEST_WAIT })
    await taken(page)
    assert.equal(await page.locator('.new-release button').count(), 0)
    await writeFile(worker, known)
    await context.close()
  })
})

describe('pages that are asked for one by one', () => {
  let pages: SitePages

  before(async () => {
    const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(at(`release/${path}`), 'utf8'))
    pages = await loadPages(read, { ...LOOK, api: true, policyInPage: false })
  })

  test('answer any address, and show what was given as text', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<b>', '"><script>', '%', '../..', 'GM0000'))
    const names = fc.constantFrom('jaar', 'niveau', 'gebied', 'deel', 'onderwerp', 'x')
    const path = fc.oneof(
      fc.constantFrom(...pages.addresses()),
      fc
        .tuple(fc.constantFrom('kaart', 'thema', 'gebied', 'methode', ''), text)
        .map(([kind, id]) => `/nl/${kind}/${id}/`),
      fc.webPath(),
      text,
    )
    await fc.assert(
      fc.asyncProperty(path, names, text, async (asked, name, value) => {
        const { status, html } = await pages.answer(asked, `?${name}=${value}`)
        assert.ok([200, 400, 404].includes(status))
        assert.match(html, /^<!DOCTYPE html><html lang="(nl|en)">.*<\/html>$/s)
        assert.doesNotMatch(html, /"><script>|<b>/)
      }),
      { numRuns: fuzzRuns(40) },
    )
  })

  test('say with their status what is wrong', async () => {
    const subject = release.subjects[0]?.id
    const statusOf = async (path: string, query: string) => (await pages.answer(path, query)).status
    assert.equal(await statusOf(`/nl/kaart/${subject}/`, ''), 200)
    assert.equal(await statusOf(`/nl/kaart/${subject}/`, '?jaar=1850'), 400)
    assert.equal(await statusOf('/nl/gebied/', '?gebied=GM0000'), 200)
    assert.equal(await statusOf('/nl/gebied/', '?gebied=GM7777'), 400)
    assert.equal(await statusOf('/nl/kaart/niets/', ''), 404)
    assert.equal(await statusOf('/wp-admin/', ''), 404)
  })

  test('find their parts at any depth, with and without the last slash', async () => {
    for (const [path, root] of [
      ['/', './'],
      ['/nl/over', '../'],
      ['/nl/over/', '../../'],
    ] as const) {
      const { html } = await pages.answer(path, '')
      assert.ok(html.includes(`<script type="module" src="${root}assets/`), path)
    }
  })
})

/** What the browser complains about. A preload that the service worker answers is no fault of the page. */
function listen(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (fault) => complaints.push(fault.message))
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
  page.on('response', (answer) => {
    if (answer.status() >= 400) complaints.push(`${answer.status()} ${answer.url()}`)
  })
  return complaints
}

/** The service worker has everything that it keeps at hand, and answers for the page. */
async function controlled(page: Page): Promise<void> {
  const isActive = () => {
    const { serviceWorker } = navigator as unknown as { serviceWorker: { controller: { state: string } | null } }
    return serviceWorker.controller?.state === 'activated'
  }
  await page.waitForFunction(isActive, null, { timeout: LONGEST_WAIT })
}

/** The browser has taken over from the page that was made beforehand. */
async function taken(page: Page): Promise<void> {
  await page.locator('#page[data-live]').waitFor({ timeout: LONGEST_WAIT })
  await page.locator('#page > main').first().waitFor({ timeout: LONGEST_WAIT })
}
