import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { AmountCell } from '../../../publication/contract.ts'
import type { ApiAmount } from './resources/amounts.ts'
import { RESOURCES } from './resources.ts'
import type { ApiCell } from './schema.ts'
import { type ApiBench, openApiBench } from './test-bench.ts'
import { API_VERSION } from './version.ts'

let bench: ApiBench

before(async () => {
  bench = await openApiBench()
})

after(() => bench.close())

interface Place {
  readonly code: string
  readonly naam: string
  readonly niveau: string
  readonly gemeente: { readonly naam: string } | null
}

interface Shape {
  readonly id: string
  readonly geometry: { readonly coordinates: [number, number][][][] } | null
}

/** What an answer may hold: each has some of it. */
interface Body extends Shape {
  readonly titel: string
  readonly totaal: number
  readonly cijfers: readonly ApiCell[]
  readonly bedragen: readonly ApiAmount[]
  readonly gebieden: readonly Place[]
  readonly ligtIn: readonly Place[]
  readonly bestaatUit: readonly Place[]
  readonly buren: readonly Place[]
  readonly adressen: Readonly<Record<string, string>>
  readonly bestanden: Readonly<Record<string, string>>
  readonly features: readonly Shape[]
}

/** What a path answers as JSON, with the headers. */
async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await bench.ask(`/v1${path}`, headers)
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body }
}

const CRIME = '/onderwerpen/misdrijven'
const VALUE = '/onderwerpen/voorbeeld-woningwaarde-per-gemeente'

describe('what can be asked', () => {
  const asked: Readonly<Record<string, string>> = {
    '/': '',
    '/onderwerpen/{onderwerp}': CRIME,
    '/onderwerpen/{onderwerp}/cijfers': `${CRIME}/cijfers`,
    '/onderwerpen/{onderwerp}/zoekgebieden': `${CRIME}/zoekgebieden`,
    '/onderwerpen/{onderwerp}/bedragen': `${VALUE}/bedragen`,
    '/onderwerpen/{onderwerp}/stromen': '/onderwerpen/woongemeente-en-pleeggemeente/stromen',
    '/gebieden/{code}': '/gebieden/WK990100',
    '/gebieden/{code}/cijfers': '/gebieden/GM9901/cijfers',
    '/gebieden/{code}/vergelijkbaar': '/gebieden/GM9901/vergelijkbaar',
  }
  for (const { path, schema } of RESOURCES) {
    test(`${path} answers as it is described, in both languages`, async () => {
      for (const language of ['nl', 'en']) {
        const answer = await read(asked[path] ?? path, { 'accept-language': language })
        assert.equal(answer.status, 200)
        assert.equal(answer.headers.get('content-language'), language)
        assert.equal(answer.headers.get('api-version'), API_VERSION)
        schema.parse(answer.body)
      }
    })
  }

  test('the texts are in the language that is liked', async () => {
    const titles = await Promise.all(
      ['nl', 'en'].map(async (language) => (await read(CRIME, { 'accept-language': language })).body.titel),
    )
    const words = bench.release.subjects.find(({ id }) => id === 'misdrijven')?.title
    assert.deepEqual(titles, [words?.nl, words?.en])
  })

  test('areas are found by the beginning of their name, without accents or capitals', async () => {
    const { body } = await read('/gebieden?naam=ÓUDE%20haven')
    assert.equal(body.gebieden[0]?.naam, 'Oude Haven')
    assert.equal(body.gebieden[0]?.gemeente?.naam, 'Waterdam')
  })

  test('a postcode gives the buurten where it has addresses, and none when nobody lives there', async () => {
    const known = await read('/gebieden?postcode=9910%20ab')
    assert.ok(known.body.gebieden.length > 0)
    assert.ok(known.body.gebieden.every(({ niveau }) => niveau === 'buurt'))
    assert.deepEqual((await read('/gebieden?postcode=1000ZZ')).body.gebieden, [])
  })

  test('an area knows what holds it, what it consists of and what lies beside it', async () => {
    const codes = (list: readonly Place[]) => list.map(({ code }) => code)
    const { body } = await read('/gebieden/WK990100')
    assert.deepEqual(codes(body.ligtIn), ['GM9901', 'VOORBEELDREGIO'])
    assert.ok(codes(body.bestaatUit).includes('BU99010000'))
    assert.ok(codes(body.buren).includes('WK990101'))
    assert.ok(codes((await read('/gebieden/NL00')).body.bestaatUit).length === 380)
  })

  test('an area without a boundary has its figures all the same', async () => {
    assert.ok((await read('/gebieden/BU99020109/cijfers')).body.totaal > 0)
    const drawn = await read('/gebieden/BU99020109', { accept: 'application/geo+json' })
    assert.equal(drawn.body.geometry, null)
  })

  test('an address in an answer leads there from where it was asked', async () => {
    const start = await read('')
    for (const place of Object.values(start.body.adressen))
      assert.equal((await bench.ask(new URL(place, 'http://host/v1').pathname)).status, 200, place)
    const { body } = await read(CRIME)
    const table = new URL(body.bestanden['csv'] ?? '', `http://host/v1${CRIME}`).pathname
    assert.equal(table, '/release/tables/misdrijven.csv')
  })
})

describe('figures', () => {
  test('a withheld figure says so, and is nowhere a number', async () => {
    const { body } = await read(`${CRIME}/cijfers?aantalPerPagina=1000`)
    const withheld = body.cijfers.filter(({ ontbreekt }) => ontbreekt === 'onderdrukt')
    assert.ok(withheld.some(({ teller }) => teller === null))
    for (const { waarde, laag, hoog } of withheld) assert.deepEqual([waarde, laag, hoog], [null, null, null])
  })

  test('the newest year and the totals of the largest areas come when nothing is chosen', async () => {
    const { body } = await read(`${CRIME}/cijfers?aantalPerPagina=1`)
    const newest = bench.release.subjects
      .find(({ id }) => id === 'misdrijven')
      ?.periods.toSorted()
      .at(-1)
    assert.deepEqual(
      body.cijfers.map(({ jaar, niveau, dimensie }) => [jaar, niveau, dimensie]),
      [[newest, 'gemeente', 'totaal']],
    )
  })

  test('one gemeente gives its own buurten, in CSV the same as in JSON', async () => {
    const path = '/onderwerpen/bewoning/cijfers?niveau=buurt&binnen=GM9902&aantalPerPagina=1000'
    const { body } = await read(path)
    assert.ok(body.totaal > 0 && body.cijfers.every(({ gebied }) => gebied.startsWith('BU9902')))
    const csv = await bench.ask(`/v1${path}`, { accept: 'text/csv' })
    assert.match(csv.headers.get('content-type') ?? '', /^text\/csv/)
    const [head = '', ...lines] = (await csv.text()).trimEnd().split('\r\n')
    assert.equal(head, Object.keys(body.cijfers[0] ?? {}).join(','))
    assert.deepEqual(
      lines,
      body.cijfers.map((cell) =>
        Object.values(cell)
          .map((value) => value ?? '')
          .join(','),
      ),
    )
  })

  test('as GeoJSON every figure has its boundary, around to the left', async () => {
    const answer = await read(`${CRIME}/cijfers?gebied=GM0002,GM0001`, {
      accept: 'application/geo+json',
    })
    assert.deepEqual(
      answer.body.features.map(({ id }) => id),
      ['GM0002', 'GM0001'],
    )
    const ring = answer.body.features[0]?.geometry?.coordinates[0]?.[0] ?? []
    const doubled = ring.map(([x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [0, 0]
      return x * nextY - nextX * y
    })
    assert.ok(doubled.reduce((sum, part) => sum + part, 0) > 0)
    assert.match(answer.headers.get('content-crs') ?? '', /CRS84/)
  })

  test('pages lead to each other, keep what was chosen, and together hold everything once', async () => {
    const seen: string[] = []
    let next = '?niveau=gemeente&aantalPerPagina=150'
    while (next !== '') {
      const { body, headers } = await read(`${CRIME}/cijfers${next}`)
      seen.push(...body.cijfers.map(({ gebied }) => gebied))
      next = /<([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? ''
    }
    assert.equal(seen.length, 380)
    assert.equal(new Set(seen).size, 380)
  })
})

describe('sums of money', () => {
  test('a withheld sum says so, and is nowhere a number', async () => {
    const { body } = await read(`${VALUE}/bedragen?aantalPerPagina=1000`)
    const withheld = body.bedragen.filter(({ ontbreekt }) => ontbreekt === 'onderdrukt')
    assert.ok(withheld.length > 0 && withheld.length < body.totaal)
    for (const { bedrag, ontbreekt } of body.bedragen) assert.equal(bedrag === null, ontbreekt !== null)
  })

  test('they are those of the table to download, in CSV the same as in JSON', async () => {
    const { body } = await read(`${VALUE}/bedragen?aantalPerPagina=1000`)
    const table = bench.release.subjects.find(({ id }) => id === 'voorbeeld-woningwaarde-per-gemeente')?.amounts?.table
    const cells = (await (await bench.ask(`/release/${table}`)).json()) as readonly AmountCell[]
    assert.deepEqual(
      body.bedragen.map(({ gebied, jaar, categorie, bedrag }) => [gebied, jaar, categorie, bedrag]),
      cells.map(({ area, period, category, amount }) => [area, period, category, amount]),
    )
    const csv = await bench.ask(`/v1${VALUE}/bedragen?aantalPerPagina=1000`, { accept: 'text/csv' })
    const [head = '', ...lines] = (await csv.text()).trimEnd().split('\r\n')
    const written = body.bedragen.map((amount) => Object.values(amount).map((value) => value ?? ''))
    assert.equal(head, Object.keys(body.bedragen[0] ?? {}).join(','))
    assert.deepEqual(lines, written.map(String))
  })

  test('what is chosen is left, and what no sum has is told', async () => {
    const { body } = await read(`${VALUE}/bedragen?gebied=GM9902&categorie=totaal&jaar=2026`)
    assert.deepEqual(
      body.bedragen.map(({ gebied, naam, categorie }) => [gebied, naam, categorie]),
      [['GM9902', body.bedragen[0]?.naam, 'totaal']],
    )
    const wrong = await bench.ask(`/v1${VALUE}/bedragen?gebied=GM0363&niveau=buurt`)
    assert.equal(wrong.status, 400)
    assert.match(await wrong.text(), /GM0363.*buurt|buurt.*GM0363/)
    assert.equal((await bench.ask(`/v1${CRIME}/bedragen`)).status, 404)
  })
})

test('an answer is not sent twice, unless the language or the form differs', async () => {
  const path = `${CRIME}/cijfers`
  const etag = (await bench.ask(`/v1${path}`)).headers.get('etag') ?? ''
  assert.match(etag, new RegExp(bench.release.id))
  const statusWith = async (headers: Record<string, string>) =>
    (await bench.ask(`/v1${path}`, { 'if-none-match': etag, ...headers })).status
  assert.equal(await statusWith({}), 304)
  assert.equal(await statusWith({ 'accept-language': 'en' }), 200)
  assert.equal(await statusWith({ accept: 'text/csv' }), 200)
})
