/// <reference lib="dom" />
import type { Browser } from 'playwright-core'

/** What a first visit costs until the map is there. */
export interface FirstMap {
  /** Milliseconds from asking for the page until the first map was painted. */
  readonly painted: number
  /** Until a map that can be moved has taken its place. */
  readonly answers: number
  /** Bytes over the wire of what had begun to come when the first map was painted, and of all that was asked for. */
  readonly bytesToMap: number
  readonly bytesInAll: number
}

/** Fast 3G as the browser's developer tools have it: 562.5 ms to an answer, 1.44 Mbit/s. */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }

/** Visits a page for the first time over a slow line, with nothing kept from before. */
export async function firstMap(browser: Browser, address: string, map = '.map-still svg'): Promise<FirstMap> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', FAST_3G)
  const [cameAt, received] = [new Map<string, number>(), new Map<string, number>()]
  let began = 0
  session.on('Network.requestWillBeSent', ({ timestamp }) => (began ||= timestamp))
  session.on('Network.dataReceived', ({ requestId, timestamp }) => {
    if (!cameAt.has(requestId)) cameAt.set(requestId, (timestamp - began) * 1000)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    received.set(requestId, encodedDataLength),
  )
  await page.addInitScript(watchForMap, map)
  await page.goto(address, { waitUntil: 'commit' })
  const painted = await page.waitForFunction(() => Reflect.get(globalThis, 'mapPainted') as number | undefined)
  const paintedAt = Number(await painted.jsonValue())
  const drawn = await page
    .waitForFunction(() => document.querySelector('[data-map=drawn]') !== null && performance.now(), null, {
      timeout: 60_000,
    })
    .catch(() => undefined)
  await page.waitForLoadState('networkidle')
  const answers = Number((await drawn?.jsonValue()) ?? Number.NaN)
  const upTo = (moment: number) =>
    [...received].reduce((sum, [id, bytes]) => sum + ((cameAt.get(id) ?? 0) <= moment ? bytes : 0), 0)
  await context.close()
  return { painted: paintedAt, answers, bytesToMap: upTo(paintedAt), bytesInAll: upTo(Infinity) }
}

/** Notes when the first frame has been drawn in which the map stands on the page. Runs in the page. */
function watchForMap(selector: string): void {
  const look = () => {
    if (document.querySelector(selector) === null) requestAnimationFrame(look)
    else requestAnimationFrame(() => setTimeout(() => Reflect.set(globalThis, 'mapPainted', performance.now())))
  }
  requestAnimationFrame(look)
}
