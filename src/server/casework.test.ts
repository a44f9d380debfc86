import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { BUNDLE_EXAMPLE, HERRING_LANE_2, HERRING_LANE_12, QUAY_7 } from '../casework/intake/bundle-example.ts'
import { takeIn } from '../casework/intake/take-in.ts'
import { readLog } from '../casework/store/log.ts'
import { throwAwayDatabase } from '../casework/store/throw-away-database.ts'
import { serveCasework } from './casework.ts'
import { makeApp } from './casework-app.ts'
import { ROUTES } from './casework-routes.ts'

const { urls, intake, casework, as } = await throwAwayDatabase()
await takeIn(intake, BUNDLE_EXAMPLE)

const siteFolder = await mkdtemp(join(tmpdir(), 'zichtlijn-site-'))
await mkdir(join(siteFolder, 'assets'))
await writeFile(join(siteFolder, 'index.html'), '<!doctype html><title>casuswerk</title>')
await writeFile(join(siteFolder, 'assets', 'a.js'), 'export {}')
await writeFile(join(siteFolder, '.secret'), 'x')
await writeFile(join(siteFolder, 'notes.txt'), 'x')

let now = new Date()
const server = await serveCasework({ databaseUrl: urls.casework, siteFolder, port: 0, now: () => now })
after(async () => {
  await server.close()
  await rm(siteFolder, { recursive: true })
})

const LIST = '/api/v1/adressen/zoekopdrachten'
const FILE = '/api/v1/adresdossiers/zoekopdrachten'

interface Call {
  readonly body?: unknown
  readonly cookie?: string
  readonly origin?: string | null
}

function send(method: string, path: string, { body, cookie, origin = server.url }: Call = {}): Promise<Response> {
  const headers = new Headers()
  if (cookie !== undefined) headers.set('cookie', cookie)
  if (origin !== null) headers.set('origin', origin)
  return fetch(server.url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
}

async function signIn(account: string, purpose: string): Promise<string> {
  const response = await send('POST', '/aanmelden', { body: { account, purpose } })
  assert.equal(response.status, 204)
  return response.headers.get('set-cookie')?.split(';')[0] ?? assert.fail('no cookie')
}

const noor = await signIn('noor', 'toezicht-bewoning')
const tess = await signIn('tess', 'voorlichting')

const BODIES: Readonly<Record<string, unknown>> = {
  [LIST]: { page: 1, stackedOnly: false },
  [FILE]: { objectId: HERRING_LANE_2 },
}

for (const { method, path, who } of ROUTES) {
  const ask = (cookie?: string) =>
    send(method, path, {
      ...(method === 'POST' ? { body: BODIES[path] ?? {} } : {}),
      ...(cookie === undefined ? {} : { cookie }),
    })

  if (who === 'everyone') {
    test(`${method} ${path} is open to everyone`, async () => assert.ok([200, 400].includes((await ask()).status)))
    continue
  }
  test(`${method} ${path} is for who is signed in`, async () => assert.equal((await ask()).status, 401))
  if (who === 'signed-in') continue
  test(`${method} ${path} needs the permission ${who}`, async () => {
    assert.equal((await ask(noor)).status, 200)
    assert.equal((await ask(tess)).status, 404)
  })
}

test('The server has the routes of the table and no other', () => {
  const app = makeApp({ database: casework, site: () => undefined, hosts: () => [], now: () => now })
  const mounted = app.routes.filter(({ path }) => !path.includes('*')).map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual(
    mounted,
    ROUTES.map(({ method, path }) => `${method} ${path}`),
  )
})

test('The list is by street and number, and says nothing of importance', async () => {
  const crowded = { name: { nl: 'Veel volwassenen op weinig ruimte', en: 'Many adults in little space' } }
  const list = await (await send('POST', LIST, { body: { page: 1, stackedOnly: false }, cookie: noor })).json()
  assert.partialDeepStrictEqual(list, {
    total: 3,
    page: 1,
    pageSize: 50,
    addresses: [
      {
        objectId: HERRING_LANE_2,
        line: 'Haringsteeg 2, 9901 AB Waterdam',
        usePurposes: ['woon', 'winkel'],
        signals: [
          { ...crowded, setAside: null },
          { name: { en: 'Agent with many signals' }, setAside: null },
          { name: { en: 'Signs of growing' }, setAside: 'stale' },
          { name: { en: 'Quickly sold on at a high price' }, setAside: null },
        ],
        stacked: true,
      },
      {
        objectId: HERRING_LANE_12,
        line: 'Haringsteeg 12, 9901 AB Waterdam',
        usePurposes: ['woon'],
        signals: [{ ...crowded, setAside: 'explained' }],
        stacked: false,
      },
      {
        objectId: QUAY_7,
        line: 'Nieuwe Kade 7-A, 9901 AC Waterdam',
        usePurposes: ['logies'],
        signals: [{ ...crowded, setAside: 'explained' }],
        stacked: false,
      },
    ],
  })
})

test('The list can be of stacks only, and tells of no other address then', async () => {
  const before = (await readLog(casework)).length
  const list = await (await send('POST', LIST, { body: { page: 1, stackedOnly: true }, cookie: noor })).json()
  assert.partialDeepStrictEqual(list, { total: 1, addresses: [{ objectId: HERRING_LANE_2 }] })
  const lines = (await readLog(casework)).slice(before)
  assert.deepEqual(
    lines.flatMap(({ data_subject_id }) => data_subject_id ?? []),
    [HERRING_LANE_2],
  )
})

test('The file holds the stack, how each signal came there, the timeline and the chain; and no person', async () => {
  const file = await (await send('POST', FILE, { body: { objectId: HERRING_LANE_2 }, cookie: noor })).json()
  assert.partialDeepStrictEqual(file, {
    stack: {
      families: ['letting', 'occupancy', 'trade'],
      stacked: true,
      contributions: [{ names: [{ en: 'Agent with many signals' }], direct: false, equal: 0.5 }, {}, {}],
    },
    signals: [
      { code: 'BW-02', subject: null, routes: ['itself'], setAside: null },
      { code: 'HU-05', subject: '90000012', routes: ['managed'], setAside: null },
      { code: 'LO-03', setAside: 'stale', happenedOn: '2026-01-20' },
      { code: 'VG-01', sources: ['brk'], evidenceRecords: ['deed 12'] },
    ],
    timeline: {
      peildatum: '2026-06-01',
      events: [{ kind: 'built' }, {}, {}, {}, { kind: 'gap', lane: 'brp' }, {}, {}, {}],
    },
    lettingChains: [{ agentKvkNumber: '90000012', landlord: 'person', ownerPart: 'possibly-harmed' }],
    greyed: [{ code: 'LO-03', state: 'stale', registers: ['observations'] }],
  })
})

test('The file of an address explains its signal, and both looks are in the log', async () => {
  const file = await (await send('POST', FILE, { body: { objectId: HERRING_LANE_12 }, cookie: noor })).json()
  assert.partialDeepStrictEqual(file, {
    address: { line: 'Haringsteeg 12, 9901 AB Waterdam', floorAreaSquareMetres: 52, bagAsOf: '2026-02-08' },
    access: { purpose: { nl: 'Toezicht op het gebruik van woningen' } },
    signals: [
      {
        setAside: 'explained',
        explanations: [{ verdict: 'holds' }, { verdict: 'fails' }, { verdict: 'fails' }, { verdict: 'untested' }],
        inputs: [{ value: 52, asOf: '2026-02-08' }, { value: 5 }, { value: 0, source: 'brp' }],
        trackRecord: { visited: 39, confirmed: 12, rate: 0.308, low: 0.186, high: 0.464 },
      },
    ],
    stack: null,
    timeline: { peildatum: '2026-06-01', events: [] },
    lettingChains: [],
  })
  const looks = (await readLog(casework)).filter(
    ({ data_subject_id, attributes }) => data_subject_id === HERRING_LANE_12 && attributes.actor === 'noor',
  )
  assert.deepEqual([...new Set(looks.map(({ name }) => name))].sort(), [
    'adresdossier tonen',
    'adressen met signaal tonen',
  ])
})

test('"Not for you", "no such address" and "no such page" are the same bytes', async () => {
  const answers = await Promise.all([
    send('POST', FILE, { body: { objectId: HERRING_LANE_2 }, cookie: tess }),
    send('POST', FILE, { body: { objectId: '9901010000099999' }, cookie: tess }),
    send('POST', FILE, { body: { objectId: '9901010000099999' }, cookie: noor }),
    send('POST', LIST, { body: { page: 1, stackedOnly: false }, cookie: tess }),
    send('POST', '/api/v1/bestaat-niet', { body: {}, cookie: noor }),
    send('GET', '/api/v1/bestaat-niet', { cookie: noor }),
  ])
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [404])
  const texts = await Promise.all(
    answers.map(async (answer) => {
      const headers = Object.fromEntries(answer.headers)
      delete headers['date']
      return JSON.stringify(headers) + (await answer.text())
    }),
  )
  assert.equal(new Set(texts).size, 1)
})

test('A refused look is in the log, with the reason that the asker does not hear', async () => {
  await send('POST', FILE, { body: { objectId: QUAY_7 }, cookie: tess })
  const refused = (await readLog(casework)).filter(
    ({ data_subject_id, attributes }) => data_subject_id === QUAY_7 && attributes.actor === 'tess',
  )
  assert.deepEqual(
    refused.map(({ attributes }) => attributes.outcome),
    ['purpose-needs-no-addresses'],
  )
})

test('Without a sign-in every path of the API looks the same', async () => {
  const answers = await Promise.all(
    [LIST, FILE, '/api/v1/bestaat-niet'].map((path) => send('POST', path, { body: { page: 1, stackedOnly: false } })),
  )
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [401])
})

test('A purpose outside the mandate, an unknown account and an unknown purpose are refused alike', async () => {
  for (const choice of [
    { account: 'noor', purpose: 'weging-signaal' },
    { account: 'nobody', purpose: 'adresonderzoek' },
    { account: 'noor', purpose: 'toString' },
  ]) {
    const response = await send('POST', '/aanmelden', { body: choice })
    assert.equal(response.status, 404)
    assert.equal(response.headers.get('set-cookie'), null)
  }
})

test('The cookie is out of reach of scripts and other sites, and the database keeps only its checksum', async () => {
  const response = await send('POST', '/aanmelden', { body: { account: 'bilal', purpose: 'weging-signaal' } })
  const cookie = response.headers.get('set-cookie') ?? ''
  assert.match(cookie, /^zichtlijn_aanmelding=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Expires=/)
  const token = /=([\w-]{43});/.exec(cookie)?.[1] ?? assert.fail()
  assert.doesNotMatch(JSON.stringify(await as('owner', 'select * from sign_ins')), new RegExp(token))
})

test('A request from another site is refused, also without any origin', async () => {
  for (const origin of ['https://example.org', 'null', null]) {
    assert.equal(
      (await send('POST', LIST, { body: { page: 1, stackedOnly: false }, cookie: noor, origin })).status,
      403,
    )
    assert.equal((await send('POST', '/afmelden', { body: {}, cookie: noor, origin })).status, 403)
  }
})

test('Another name for this machine is refused, so that a foreign page cannot rebind its own name to us', async () => {
  const { port } = new URL(server.url)
  const status = await new Promise((resolve, reject) => {
    const headers = { host: `evil.example:${port}` }
    request({ port, host: '127.0.0.1', path: '/api/v1/proefaccounts', headers }, ({ statusCode }) =>
      resolve(statusCode),
    )
      .on('error', reject)
      .end()
  })
  assert.equal(status, 421)
})

test('After signing out the same cookie opens nothing', async () => {
  const cookie = await signIn('noor', 'adresonderzoek')
  assert.equal((await send('GET', '/api/v1/aanmelding', { cookie })).status, 200)
  assert.equal((await send('POST', '/afmelden', { body: {}, cookie })).status, 204)
  assert.equal((await send('GET', '/api/v1/aanmelding', { cookie })).status, 401)
  assert.equal((await send('POST', LIST, { body: { page: 1, stackedOnly: false }, cookie })).status, 401)
})

test('A sign-in ends after eight hours', async () => {
  const cookie = await signIn('noor', 'adresonderzoek')
  const before = now
  now = new Date(before.getTime() + 8 * 3_600_000)
  assert.equal((await send('POST', LIST, { body: { page: 1, stackedOnly: false }, cookie })).status, 401)
  now = before
})

test('Broken, unknown and far too large bodies get a plain no', async () => {
  for (const body of ['text', { page: 0 }, { page: 1, extra: 1 }, { page: '1' }, []]) {
    assert.equal((await send('POST', LIST, { body, cookie: noor })).status, 400)
  }
  assert.equal((await send('POST', FILE, { body: { objectId: "1' or '1'='1" }, cookie: noor })).status, 400)
  assert.equal((await send('POST', LIST, { body: 'x'.repeat(20_000), cookie: noor })).status, 413)
})

test('Every answer forbids foreign content, framing and keeping', async () => {
  for (const path of ['/', '/dossier', '/api/v1/proefaccounts', '/api/v1/aanmelding', '/bestaat-niet']) {
    const { headers } = await send('GET', path)
    assert.match(
      headers.get('content-security-policy') ?? '',
      /^default-src 'none'; script-src 'self'; style-src 'self'/,
    )
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
  }
})

test('Only the files of the site are served', async () => {
  assert.match(await (await send('GET', '/adressen')).text(), /casuswerk/)
  assert.equal((await send('GET', '/assets/a.js')).headers.get('content-type'), 'text/javascript; charset=utf-8')
  for (const path of ['/.secret', '/notes.txt', '/..%2f..%2fetc%2fpasswd', '/assets/../.secret', '/%00', '/assets/']) {
    assert.equal((await send('GET', path)).status, 404, path)
  }
})

test('When the log cannot be written there is no answer, and no detail', async () => {
  await as('owner', 'revoke insert on processing_endings from zichtlijn_casework')
  const response = await send('POST', FILE, { body: { objectId: HERRING_LANE_2 }, cookie: noor })
  await as('owner', 'grant insert on processing_endings to zichtlijn_casework')
  assert.equal(response.status, 503)
  assert.doesNotMatch(await response.text(), /Haringsteeg|permission|processing/)
})

test('Any other host than this machine is refused', async () => {
  for (const host of ['0.0.0.0', '::', 'localhost', '192.168.1.10', '']) {
    await assert.rejects(serveCasework({ databaseUrl: urls.casework, siteFolder, port: 0, host }), {
      code: 'host-not-loopback',
    })
  }
})

test('A folder without a built site, a taken port and the owner of the log are refused', async () => {
  const good = { databaseUrl: urls.casework, siteFolder, port: 0 }
  await assert.rejects(serveCasework({ ...good, siteFolder: join(siteFolder, 'assets') }), { code: 'site-not-built' })
  await assert.rejects(serveCasework({ ...good, port: Number(new URL(server.url).port) }), { code: 'port-taken' })
  await assert.rejects(serveCasework({ ...good, databaseUrl: urls.owner }), { code: 'database-role-too-strong' })
})
