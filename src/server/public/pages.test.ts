import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { writeSampleRelease } from '../../../tests/journeys/sample-release.ts'
import { servePublic } from '../public-site.ts'
import { writeTinySite } from './test-bench.ts'

describe('pages that were made beforehand', () => {
  let folder = ''
  let made: Awaited<ReturnType<typeof servePublic>>

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zichtlijn-pages-'))
    const [bundle, releaseFolder] = [join(folder, 'site'), join(folder, 'release')]
    await writeSampleRelease(releaseFolder)
    await writeTinySite(bundle)
    made = await servePublic({ releaseFolder, siteFolder: bundle, port: 0 })
  })

  after(async () => {
    await made.close()
    await rm(folder, { recursive: true })
  })

  test('are sent with the checksum of their style sheet, and not sent twice', async () => {
    const page = await fetch(`${made.url}/nl/`)
    assert.equal(page.status, 200)
    assert.match(await page.text(), /<title>\/nl\/ 3/)
    assert.match(page.headers.get('content-security-policy') ?? '', /style-src 'self' 'sha256-abc'/)
    const again = await fetch(`${made.url}/nl/`, { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })
    assert.equal(again.status, 304)
  })

  test('tell what is wrong with an address, under the status that it has, and are not kept', async () => {
    const headers = { accept: 'text/html', 'if-none-match': '*' }
    for (const [path, status] of [
      ['/nl/kaart/x/?jaar=1999', 400],
      ['/nl/niets/', 404],
    ] as const) {
      const page = await fetch(made.url + path, { headers })
      assert.equal(page.status, status, path)
      assert.match(await page.text(), /<title>/)
      assert.equal(page.headers.get('cache-control'), 'no-store')
    }
  })

  test('may be shown by others when they are for that, and then do nothing but show', async () => {
    const { headers } = await fetch(`${made.url}/nl/insluiten/misdrijven/`)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /frame-ancestors \*/)
    assert.match(policy, /sandbox allow-popups allow-popups-to-escape-sandbox$/)
    assert.doesNotMatch(policy, /script-src|connect-src|allow-scripts|allow-forms|allow-same-origin|allow-top/)
    assert.equal(headers.get('x-frame-options'), null)
    const other = (await fetch(`${made.url}/nl/kaart/misdrijven/`)).headers
    assert.match(other.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
    assert.equal(other.get('x-frame-options'), 'DENY')
  })

  test('that cannot be made are told so, without saying why', async () => {
    const page = await fetch(`${made.url}/nl/kapot/`)
    assert.equal(page.status, 503)
    assert.doesNotMatch(await page.text(), /secret/)
  })
})
