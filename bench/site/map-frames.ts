/// <reference lib="dom" />
import type { Page } from 'playwright-core'

/** The frames of a stretch of moving the map. */
export interface Frames {
  readonly count: number
  readonly median: number
  readonly longest: number
  /** How many took longer than 50 ms. */
  readonly slow: number
}

const SLOW_MILLISECONDS = 50

/** Drags the map to and fro, and zooms in and out, with a mouse; frames are counted by the page itself. */
export async function framesOfMoving(page: Page, frame: string): Promise<Frames> {
  const box = await page.locator(frame).first().boundingBox()
  if (box === null) throw new Error(`There is nothing at ${frame}.`)
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.click(middle.x, middle.y)
  await page.evaluate(countFrames)
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  for (let step = 0; step < 60; step += 1)
    await page.mouse.move(middle.x + 160 * Math.sin(step / 6), middle.y + 90 * Math.sin(step / 9))
  await page.mouse.up()
  await page.keyboard.down('Control')
  for (let step = 0; step < 24; step += 1) {
    await page.mouse.wheel(0, step % 12 < 6 ? -120 : 120)
    await page.waitForTimeout(30)
  }
  await page.keyboard.up('Control')
  const taken = await page.evaluate(() => (Reflect.get(globalThis, 'countedFrames') as { stop(): number[] }).stop())
  const sorted = taken.toSorted((one, other) => one - other)
  return {
    count: sorted.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    longest: sorted.at(-1) ?? 0,
    slow: sorted.filter((milliseconds) => milliseconds > SLOW_MILLISECONDS).length,
  }
}

/** Notes how long each frame took. Runs in the page. */
function countFrames(): void {
  const taken: number[] = []
  let [last, going] = [performance.now(), true]
  const frame = (now: number) => {
    taken.push(now - last)
    last = now
    if (going) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  const stop = () => {
    going = false
    return taken.slice(1)
  }
  Reflect.set(globalThis, 'countedFrames', { stop })
}
