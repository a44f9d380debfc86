import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { writeSampleRelease } from '../../tests/journeys/sample-release.ts'
import type { Release } from '../publication/contract.ts'
import { writeTinySite } from './public/test-bench.ts'
import { type PublicSiteWish, servePublic } from './public-site.ts'

let folder = ''
let release: Release
let releaseFolder = ''
let siteFolder = ''
let site: Awaited<ReturnType<typeof servePublic>>

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zichtlijn-public-'))
  releaseFolder = join(folder, 'release')
  siteFolder = join(folder, 'site')
  release = await writeSampleRelease(releaseFolder)
  await writeFile(join(releaseFolder, 'tables/unprotected.csv'), 'SECRET')
  await writeFile(join(folder, 'outside.json'), 'SECRET')
  await writeTinySite(siteFolder)
  await writeFile(join(siteFolder, '.env'), 'SECRET')
  site = await servePublic({ releaseFolder, siteFolder, port: 0 })
})

after(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})

function ask(path: string, options: RequestInit = {}): Promise<Response> {
  return fetch(site.url + path, options)
}

/** Sends a request line as it is: no client may tidy the path first. Returns the whole answer. */
function askRaw(target: string, method = 'GET'): Promise<string> {
  const { hostname, port } = new URL(site.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (part) => (answer += part.toString('latin1')))
    socket.on('close', () => resolve(answer))
    socket.on('error', (fault) =>
      answer === '' && !/RESET|PIPE/.test(String(fault)) ? reject(fault) : resolve(answer),
    )
    socket.end(
      `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n`,
      'latin1',
    )
  })
}

describe('what is served', () => {
  test('an address without a file is a page; a file that is not there is none', async () => {
    for (const path of ['/', '/nl/', '/nl/kaart/misdrijven/?jaar=2024']) {
      const answer = await ask(path)
      assert.equal(answer.status, 200, path)
      assert.match(await answer.text(), /<title>/)
    }
    const missing = await ask('/favicon.ico')
    assert.equal(missing.status, 404)
    assert.equal(await missing.text(), 'Niet gevonden.')
  })

  test('media types are those that the files have', async () => {
    const expected = {
      '/release/release.json': 'application/json',
      '/release/tables/misdrijven.csv': 'text/csv; charset=utf-8',
      '/release/areas/nederland-gemeente.topojson': 'application/topo+json',
      '/assets/main-abc123.js': 'text/javascript; charset=utf-8',
      '/nl': 'text/html; charset=utf-8',
    }
    for (const [path, type] of Object.entries(expected)) {
      const answer = await ask(path)
      assert.equal(answer.headers.get('content-type'), type, path)
      await answer.arrayBuffer()
    }
  })

  test('a hashed asset is kept for ever; a file of the release is asked for again and then not sent twice', async () => {
    const asset = await ask('/assets/main-abc123.js')
    assert.match(asset.headers.get('cache-control') ?? '', /immutable/)
    const first = await ask('/release/figures/misdrijven/nederland-gemeente/2024.json')
    const etag = first.headers.get('etag') ?? ''
    assert.equal(first.headers.get('cache-control'), 'no-cache')
    const second = await ask('/release/figures/misdrijven/nederland-gemeente/2024.json', {
      headers: { 'if-none-match': etag },
    })
    assert.equal(second.status, 304)
    assert.equal(await second.text(), '')
    const named = await ask(`/release/methods.json?r=${release.id}`)
    assert.match(named.headers.get('cache-control') ?? '', /immutable/)
    const older = await ask('/release/methods.json?r=0000')
    assert.equal(older.headers.get('cache-control'), 'no-cache')
    const stale = await ask('/release/figures/misdrijven/nederland-gemeente/2024.json', {
      headers: { 'if-none-match': '"other"' },
    })
    assert.equal(stale.status, 200)
  })

  test('texts are compressed as the reader asks, and not when refused', async () => {
    const bytesWith = async (encoding: string) => {
      const answer = await ask('/release/tables/misdrijven.csv', { headers: { 'accept-encoding': encoding } })
      return { encoding: answer.headers.get('content-encoding'), text: await answer.text() }
    }
    const plain = await bytesWith('identity')
    assert.equal(plain.encoding, null)
    assert.equal((await bytesWith('gzip, br')).encoding, 'br')
    assert.equal((await bytesWith('br;q=0, gzip')).encoding, 'gzip')
    assert.equal((await bytesWith('gzip, br')).text, plain.text)
    assert.equal((await bytesWith('gzip')).text, plain.text)
  })

  test('HEAD has the headers of GET and no body', async () => {
    const head = await ask('/release/release.json', { method: 'HEAD' })
    assert.equal(head.status, 200)
    assert.equal(await head.text(), '')
    assert.ok(head.headers.get('etag'))
  })

  test('the settings are the strictest when the operator gives none', async () => {
    assert.deepEqual(await (await ask('/site.json')).json(), { basemap: 'none' })
  })
})

describe('what is refused', () => {
  test('a file in the release folder that the release does not name', async () => {
    assert.equal((await ask('/release/tables/unprotected.csv')).status, 404)
  })

  test('dot files and listings', async () => {
    for (const path of ['/.env', '/release/', '/release/tables']) {
      assert.equal((await ask(path)).status, 404, path)
    }
  })

  test('every way out of the folders', async () => {
    const attacks = [
      '/../outside.json',
      '/release/../../outside.json',
      '/release/..%2f..%2foutside.json',
      '/release/%2e%2e/%2e%2e/outside.json',
      '/release/..\\..\\outside.json',
      '/release/%252e%252e%252foutside.json',
      '/release//etc/passwd',
      '//etc/passwd',
      '/release/release.json%00.html',
      '/release/%00',
      '/release/%c0%ae%c0%ae/outside.json',
      '/release/tables/%75nprotected.csv',
      '/release/%zz',
      'http://localhost/../outside.json',
      '/nl/kaart/../../../outside.json',
    ]
    for (const attack of attacks) {
      const answer = await askRaw(attack)
      assert.match(answer, /^HTTP\/1\.1 (400|404) /, `${attack} gave ${answer.slice(0, 40)}`)
      assert.doesNotMatch(answer, /SECRET|root:/, attack)
    }
  })

  test('an address that is far too long', async () => {
    assert.match(await askRaw(`/${'a'.repeat(5000)}`), /^HTTP\/1\.1 414 /)
    assert.match(await askRaw(`/${'a'.repeat(100_000)}`), /^HTTP\/1\.1 (414|431) |^$/)
    assert.equal((await ask('/nl')).status, 200, 'the server is still there')
  })

  test('any way of writing', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await ask('/release/release.json', { method })
      assert.equal(answer.status, 405, method)
      assert.equal(answer.headers.get('allow'), 'GET, HEAD')
    }
    assert.doesNotMatch(await askRaw('/nl', 'TRACE'), /^HTTP\/1\.1 200/)
  })
})

describe('the headers', () => {
  test('every answer, good or bad, carries the security headers', async () => {
    for (const path of ['/nl', '/nothing', '/site.json', '/assets/main-abc123.js']) {
      const { headers } = await ask(path)
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'none'/, path)
      assert.doesNotMatch(policy, /unsafe|https?:|data:|\*/, path)
      assert.match(policy, /frame-ancestors 'none'/)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('referrer-policy'), 'no-referrer')
      assert.ok(headers.get('permissions-policy'))
      assert.equal(headers.get('set-cookie'), null)
    }
    assert.equal((await ask('/nl')).headers.get('access-control-allow-origin'), null)
    assert.equal((await ask('/nl')).headers.get('cross-origin-resource-policy'), 'same-origin')
  })

  test('the figures are for every site to fetch, and can do nothing in a browser', async () => {
    for (const path of ['/release/release.json', '/release/nothing.json', '/v1/themas', '/v1/nothing']) {
      const { headers } = await ask(path)
      assert.equal(headers.get('access-control-allow-origin'), '*', path)
      assert.equal(headers.get('access-control-allow-credentials'), null)
      assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'", path)
      assert.equal(headers.get('x-frame-options'), 'DENY')
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
    }
  })

  test('HSTS is sent over TLS only', async () => {
    assert.equal((await ask('/nl')).headers.get('strict-transport-security'), null)
    const overTls = await ask('/nl', { headers: { 'x-forwarded-proto': 'https' } })
    assert.ok(overTls.headers.get('strict-transport-security'))
  })

  test('the background map opens the policy to PDOK and to nobody else, and only when asked for', async () => {
    const pdok = await strangersAllowed({ releaseFolder, siteFolder, port: 0, basemap: 'pdok' })
    assert.deepEqual(pdok, ['https://service.pdok.nl'])
    assert.deepEqual(await strangersAllowed({ releaseFolder, siteFolder, port: 0 }), [])
  })
})

/** The other servers that the policy lets the browser ask for anything, of a site served with this wish. */
async function strangersAllowed(wish: PublicSiteWish): Promise<string[]> {
  const served = await servePublic(wish)
  try {
    const policy = (await fetch(`${served.url}/nl`)).headers.get('content-security-policy') ?? ''
    return [...new Set(policy.match(/https?:[^ ;]+/g))]
  } finally {
    await served.close()
  }
}

test('a port that is taken is a clear fault with its remedy', async () => {
  const first = await servePublic({ releaseFolder, siteFolder, port: 0 })
  try {
    const port = Number(new URL(first.url).port)
    await assert.rejects(servePublic({ releaseFolder, siteFolder, port }), { code: 'port-taken', message: /--port/ })
  } finally {
    await first.close()
  }
})

test('a site that was not built is not served', async () => {
  await assert.rejects(servePublic({ releaseFolder, siteFolder: releaseFolder, port: 0 }), { code: 'bundle-missing' })
})
