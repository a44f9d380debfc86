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

/** Draws WebGL in software: there is no graphics card to count on. */
const SOFTWARE_WEBGL = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]
const NO_WEBGL = ['--disable-gpu', '--disable-3d-apis']

/**
 * A headless Chromium for journeys: the one at CHROMIUM_PATH, or else the one that comes with the packages.
 * Not with the flags that the package suggests: they switch off web security, which is part of what is tested.
 */
export async function openBrowser(wish: { readonly withoutWebgl?: boolean } = {}): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath())
  const args = [...QUIET, ...(wish.withoutWebgl === true ? NO_WEBGL : SOFTWARE_WEBGL)]
  return launcher.launch({ executablePath, headless: true, args })
}
