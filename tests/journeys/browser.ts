import chromium from '@sparticuz/chromium'
import { type Browser, chromium as launcher } from 'playwright-core'

/** What keeps the browser from talking to anyone but the page under test. */
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Everything is drawn by the processor, as on an office computer without a graphics card. */
const WITHOUT_GRAPHICS_CARD = ['--disable-gpu', '--disable-3d-apis']

/**
 * A headless Chromium for journeys: the one at CHROMIUM_PATH, or else the one that comes with the packages.
 * Not with the flags that the package suggests: they switch off web security, which is part of what is tested.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath())
  return launcher.launch({ executablePath, headless: true, args: [...QUIET, ...WITHOUT_GRAPHICS_CARD] })
}
