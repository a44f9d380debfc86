import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import {
  figuresPath,
  type MapAreas,
  type Release,
  type ReleaseFile,
  type Subject,
} from '../src/publication/contract.ts'
import { buildWeb } from '../src/web/build.ts'
import { openBrowser } from '../tests/journeys/browser.ts'
import { askMany, type Load, loadOf } from './site/api-load.ts'
import { firstMap } from './site/first-map.ts'
import { framesOfMoving } from './site/map-frames.ts'
import { type ServerProcess, startServer } from './site/server-process.ts'
import { subjectChange } from './site/subject-change.ts'

/**
 * How the public site does with a country: 342 gemeenten, some 3,400 wijken and 14,500 buurten.
 *
 *     node bench/site.ts                 makes the release first, which takes minutes
 *     node bench/site.ts --release DIR   measures one that is there
 *     … --requests 100000                how many look-ups the memory is watched over
 *
 * First map on a slow line, beside an empty page; change of subject and frames while all buurten are moved, beside the frames of
 * an empty page; look-ups of the API at 200 a second, beside a plain file; memory of the server. Ends with 1 when a goal is missed.
 */

const GOALS = { firstMap: 1500, bytes: 350_000, subjectChange: 100, lookUp: 20, memory: 1.1 }
const REQUESTS_A_LOAD = 3000

const { values: wish } = parseArgs({ options: { release: { type: 'string' }, requests: { type: 'string' } } })
const room = await mkdtemp(join(tmpdir(), 'bench-site-'))
try {
  await buildWeb({ only: 'public' })
  if (wish.release === undefined) await (await import('./site/national-release.ts')).makeNationalRelease(room)
  await measure(wish.release ?? join(room, 'release'), Number(wish.requests ?? 100_000))
} finally {
  await rm(room, { recursive: true, force: true })
}

async function measure(folder: string, requests: number): Promise<void> {
  const release = JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')) as Release
  const server = await startServer(folder)
  const browser = await openBrowser()
  try {
    await measureFirstMap(browser, server, release)
    await measureMoving(browser, server, release)
    await measureApi(server, release, { folder, requests })
  } finally {
    await browser.close()
    server.stop()
  }
}

async function measureFirstMap(browser: Browser, server: ServerProcess, { subjects }: Release): Promise<void> {
  const empty = createServer((_, answer) => answer.end('<!doctype html><title>-</title><p class="nothing">-</p>'))
  await new Promise<void>((resolve) => void empty.listen(0, resolve))
  const address = empty.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const floor = await firstMap(browser, `http://127.0.0.1:${port}/`, '.nothing')
  empty.close()
  for (const path of ['/nl/', `/nl/kaart/${subjects[0]?.id}/`]) {
    // Pages are made when they are first asked for.
    await fetch(server.url + path)
    const { painted, answers, bytesToMap, bytesInAll } = await firstMap(browser, server.url + path)
    say(
      `First map of ${path}`,
      `${ms(painted)}, ${ratio(painted, floor.painted)} of an empty page`,
      painted <= GOALS.firstMap,
    )
    say('  over the wire until then', `${kB(bytesToMap)}; in all ${kB(bytesInAll)}`, bytesToMap <= GOALS.bytes)
    console.log(`  a map that moves: ${ms(answers)}`)
  }
}

async function measureMoving(browser: Browser, server: ServerProcess, { subjects, maps }: Release): Promise<void> {
  const map = maps.filter(({ level }) => level === 'buurt').at(-1)
  const drawn = subjects.filter(({ levels }) => levels.some((level) => level.map === map?.id))
  const [first, second] = drawn
  if (map === undefined || first === undefined || second === undefined) throw new Error('No two subjects have buurten.')
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  await page.goto('about:blank')
  await page.setContent('<div class="floor" style="width:800px;height:600px"></div>')
  const floor = await framesOfMoving(page, '.floor')
  await page.goto(`${server.url}/nl/kaart/${first.id}/?niveau=buurt`)
  await page.waitForSelector('[data-map=drawn]', { timeout: 120_000 })
  const cold = await subjectChange(page, '.pickers select', second.id)
  await subjectChange(page, '.pickers select', first.id)
  const warm = [
    await subjectChange(page, '.pickers select', second.id),
    await subjectChange(page, '.pickers select', first.id),
  ]
  say(
    'Change of subject, all buurten',
    `${warm.map(ms).join(' and ')}; ${ms(cold)} when the file is asked for`,
    Math.max(...warm) <= GOALS.subjectChange,
  )
  const frames = await framesOfMoving(page, '.map-frame')
  const moved = `${frames.count} frames, median ${ms(frames.median)}, longest ${ms(frames.longest)}, ${frames.slow} over 50 ms`
  say('Moving all buurten', `${moved} (an empty page: longest ${ms(floor.longest)})`, frames.slow === 0)
  await page.close()
}

async function measureApi(
  server: ServerProcess,
  { subjects, maps }: Release,
  { folder, requests }: { folder: string; requests: number },
): Promise<void> {
  const map = maps.filter(({ level }) => level === 'buurt').at(-1)
  const subject = subjects.find(({ levels }) => levels.some((level) => level.map === map?.id))
  if (map === undefined || subject === undefined) throw new Error('No subject has buurten.')
  const { codes } = JSON.parse(await readFile(join(folder, map.areas), 'utf8')) as MapAreas
  const codeOf = (request: number) => codes[(request * 7919) % codes.length] ?? ''
  const ofArea = (request: number) => `${server.url}/v1/gebieden/${codeOf(request)}/cijfers`
  const ofPlace = (request: number) => `${server.url}/v1/gebieden/${codeOf(request)}`
  const drawn = subjects.filter(({ levels }) => levels.some((level) => level.map === map.id))
  const ofSubject = (request: number) =>
    `${server.url}/v1/onderwerpen/${drawn[request % drawn.length]?.id}/cijfers?gebied=${codeOf(request)}`
  const plain = await loadOf(
    [`${server.url}/release/${figuresPath(subject, map, subject.periods[0] ?? '')}`],
    REQUESTS_A_LOAD,
  )
  console.log(`A plain file at 200 a second: ${told(plain)}`)
  const part = partOf(subject)
  await measureFirstLookUp(`${server.url}/v1/gebieden`, part, folder)
  const asked = [ofArea, (place: number) => `${ofArea(place)}?deel=${part}`, ofPlace]
  const mixed = Array.from({ length: 300 }, (_, place) => asked[place % asked.length]?.(place) ?? '')
  const load = await loadOf(mixed, REQUESTS_A_LOAD)
  say(
    'Look-ups of the API at 200 a second',
    `${told(load)}, p95 ${ratio(load.p95, plain.p95)} of a plain file`,
    load.p95 < GOALS.lookUp,
  )
  const warm = await watched(server, ofArea, Math.round(requests / 10))
  const after = await watched(server, (request) => (request % 2 === 0 ? ofArea(request) : ofSubject(request)), requests)
  const bytes = (memory: typeof warm) => memory.heapUsed + memory.external
  say(
    `Memory after ${requests} look-ups`,
    `${kB(bytes(after))} held, ${ratio(bytes(after), bytes(warm))} of what it was after a tenth of them; ${kB(after.rss)} resident`,
    bytes(after) <= GOALS.memory * bytes(warm),
  )
}

function partOf({ dimensions }: Subject): string {
  const dimension = dimensions.find(({ mapped }) => mapped)
  return dimension === undefined ? 'totaal' : `${dimension.id}.${dimension.categories[0]?.id}`
}

/** Nobody asked for anything in the largest file yet; the server may have found its areas by now. */
async function measureFirstLookUp(areas: string, part: string, folder: string): Promise<void> {
  const files = JSON.parse(await readFile(join(folder, 'files.json'), 'utf8')) as readonly ReleaseFile[]
  const splits = files.filter(({ path }) => path.endsWith('.splits.json'))
  const largest = splits.toSorted((one, other) => other.bytes - one.bytes)[0]
  if (largest === undefined) throw new Error('No gemeente has splits.')
  const gemeente = /GM\d{4}/.exec(largest.path)?.[0]
  const started = performance.now()
  await (await fetch(`${areas}/${gemeente}/cijfers?deel=${part}`)).text()
  const taken = performance.now() - started
  console.log(`First look-up in the largest file: ${ms(taken)} for ${kB(largest.bytes)}`)
}

async function watched(server: ServerProcess, addressOf: (request: number) => string, requests: number) {
  await askMany(addressOf, requests)
  return server.memory()
}

function told({ median, p95, slowest }: Load): string {
  return `median ${ms(median)}, p95 ${ms(p95)}, slowest ${ms(slowest)}`
}

function say(what: string, figure: string, reached: boolean): void {
  console.log(`${what}: ${figure}. ${reached ? 'Reached' : 'MISSED'}.`)
  if (!reached) process.exitCode = 1
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 20 ? 1 : 0)} ms`
}

function kB(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`
}

function ratio(one: number, other: number): string {
  return `${(one / other).toFixed(2)} ×`
}
