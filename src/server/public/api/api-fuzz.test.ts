import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse'
import fc from 'fast-check'
import { fuzzRuns } from '../../../../tests/fuzz-runs.ts'
import type { Subject } from '../../../publication/contract.ts'
import type { ApiAmount } from './resources/amounts.ts'
import type { ApiCell } from './schema.ts'
import { type ApiBench, openApiBench } from './test-bench.ts'

/** Whatever is sent, the answer is one of a few, and no cell is told that the tables of the release do not hold. */

const ALLOWED = [200, 304, 400, 404, 405, 406, 414]

let bench: ApiBench
let published: PublishedRows
let publishedAmounts: PublishedRows

before(async () => {
  bench = await openApiBench()
  published = await readPublished()
  publishedAmounts = await readPublishedAmounts()
})

after(() => bench.close())

function keyOf(...parts: readonly string[]): string {
  return parts.join('|')
}

type PublishedRows = ReadonlyMap<string, Readonly<Record<string, string>>>

/** Every row of the tables that are there to download, which another part of the release is than the API reads. */
async function readPublished(): Promise<PublishedRows> {
  const columns = ['area_code', 'period', 'dimension', 'category']
  const tables = bench.release.subjects.map(({ id, downloads }) => readTable(id, downloads.csv, columns))
  return new Map((await Promise.all(tables)).flat())
}

async function readPublishedAmounts(): Promise<PublishedRows> {
  const columns = ['area_code', 'period', 'category']
  const tables = bench.release.subjects.flatMap(({ id, amounts }) =>
    amounts === null ? [] : [readTable(id, amounts.table.replace(/json$/, 'csv'), columns)],
  )
  return new Map((await Promise.all(tables)).flat())
}

async function readTable(subject: string, path: string, columns: readonly string[]) {
  const lines = createReadStream(join(bench.releaseFolder, path)).pipe(parse({ columns: true, bom: true }))
  const rows: (readonly [string, Readonly<Record<string, string>>])[] = []
  for await (const row of lines as AsyncIterable<Record<string, string>>)
    rows.push([keyOf(subject, ...columns.map((column) => row[column] ?? '')), row])
  return rows
}

/** An area without a row was not measured; all else has to be as the table has it. */
function assertPublished(cell: ApiCell): void {
  const { onderwerp, gebied, jaar, dimensie, categorie, ontbreekt, waarde, teller, noemer, laag, hoog } = cell
  const row = published.get(keyOf(onderwerp, gebied, jaar, dimensie, categorie))
  assert.ok(row !== undefined || ontbreekt === 'geen-waarneming', `${gebied} is in no table`)
  const inTable = ['value', 'count', 'denominator', 'low', 'high'].map((column) => numberOf(row?.[column]))
  assert.deepEqual([waarde, teller, noemer, laag, hoog], inTable)
  if (ontbreekt !== null) assert.deepEqual([waarde, laag, hoog], [null, null, null])
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text)
}

const word = fc.constantFrom(
  ...[
    'v1',
    'onderwerpen',
    'gebieden',
    'themas',
    'methoden',
    'publicaties',
    'cijfers',
    'bedragen',
    'stromen',
    'zoekgebieden',
  ],
  ...['vergelijkbaar', 'openapi.json', 'misdrijven', 'bewoning', 'woongemeente-en-pleeggemeente', 'inwoners-per-buurt'],
  ...['GM0001', 'GM9901', 'WK990100', 'BU99010000', 'BU99020109', 'NL00', 'VOORBEELDREGIO', '__proto__', 'constructor'],
  ...['..', '%2e%2e', '%00', '%c0%ae', 'release', 'figures', 'gemeenten', 'assets', '', 'nl', 'kaart', 'insluiten'],
)
const value = fc.oneof(
  fc.constantFrom(
    ...['misdrijven', 'bewoning', 'nederland-gemeente', 'voorbeeldregio-buurt', 'land', 'gemeente', 'wijk', 'buurt'],
    ...['2022', '2024', '2026', 'totaal', 'bouwperiode.1945-1969', 'pleeggemeente.GM0194', 'GM0001', 'GM0001,GM0002'],
    ...['GM9901', '1', '2', '1000', '0', '-1', '1e9', '', 'Oude', '9910AB', 'wonen', 'toString', "' or 1=1--"],
  ),
  fc.string({ maxLength: 30 }),
)
const name = fc.oneof(
  fc.constantFrom(
    ...[
      'kaart',
      'niveau',
      'jaar',
      'deel',
      'gebied',
      'binnen',
      'pagina',
      'aantalPerPagina',
      'naam',
      'postcode',
      'thema',
    ],
    ...['onderwerp', 'van', 'naar', 'categorie', '__proto__'],
  ),
  fc.string({ maxLength: 10 }),
)
const query = fc.array(fc.tuple(name, value), { maxLength: 4 }).map((pairs) => new URLSearchParams(pairs).toString())
const anyPath = fc.oneof(
  fc.array(word, { maxLength: 6 }).map((words) => `/${words.join('/')}`),
  fc
    .array(fc.oneof(word, fc.string({ maxLength: 12 }).map(encodeURIComponent)), { maxLength: 5 })
    .map((words) => `/v1/${words.join('/')}`),
  fc.constant(`/v1/${'a'.repeat(5000)}`),
)
const text = (...known: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...known),
    fc.string({ maxLength: 20 }).map((given) => given.replace(/[^\x20-\x7e]/g, '')),
  )
const headers = fc.record(
  {
    accept: text('application/json', 'text/csv', 'application/geo+json', 'text/html', '*/*;q=0', 'image/*', ';;,'),
    'accept-language': text('nl', 'en', 'en;q=0', 'tlh'),
    'accept-encoding': text('gzip', 'br', 'identity', 'br;q=0, gzip'),
    'if-none-match': text('*', '"x"', 'W/"x"'),
    range: text('bytes=0-1', 'bytes=-', 'bytes=9-1'),
  },
  { requiredKeys: [] },
)

/** Sends it as it is: what a browser would tidy first is part of what is tried. */
function statusOf(path: string, sent: Readonly<Record<string, string>>, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(bench.url)
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers: sent }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
    })
    asking.once('error', reject)
    asking.end()
  })
}

describe('whatever is asked', () => {
  test('the answer is one of a few', async () => {
    const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE')
    await fc.assert(
      fc.asyncProperty(anyPath, query, headers, method, async (path, asked, sent, way) => {
        const status = await statusOf(`${path}?${asked}`, sent, way)
        assert.ok(ALLOWED.includes(status), `${way} ${path}?${asked} gives ${status}`)
      }),
      { numRuns: fuzzRuns(300) },
    )
  })

  test('no figure is told that the tables of the release do not hold', async () => {
    const subject = fc.constantFrom(...bench.release.subjects)
    let told = 0
    await fc.assert(
      fc.asyncProperty(subject.chain(questionsAbout), async (path) => {
        const answer = await bench.ask(path)
        if (answer.status !== 200) return
        const { cijfers } = (await answer.json()) as { cijfers: readonly ApiCell[] }
        for (const cell of cijfers) assertPublished(cell)
        told += cijfers.length
      }),
      { numRuns: fuzzRuns(300) },
    )
    assert.ok(told > LEAST_TOLD, `only ${told} figures were told`)
  })

  test('no sum of money is told that the tables of the release do not hold', async () => {
    const subjects = bench.release.subjects.filter(({ amounts }) => amounts !== null)
    let told = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...subjects), amountChoices, async (subject, chosen) => {
        const answer = await bench.ask(`/v1/onderwerpen/${subject.id}/bedragen?${new URLSearchParams(chosen)}`)
        if (answer.status !== 200) return
        const { bedragen } = (await answer.json()) as { bedragen: readonly ApiAmount[] }
        for (const { onderwerp, gebied, jaar, categorie, bedrag, ontbreekt } of bedragen) {
          const row = publishedAmounts.get(keyOf(onderwerp, gebied, jaar, categorie))
          assert.equal(bedrag, numberOf(row?.['amount']))
          assert.equal(bedrag === null, ontbreekt !== null)
        }
        told += bedragen.length
      }),
      { numRuns: fuzzRuns(100) },
    )
    assert.ok(told > LEAST_SUMS, `only ${told} sums were told`)
  })
})

/** One question in three is about a whole map: fewer figures than this, and hardly any were right. */
const LEAST_TOLD = 5000
/** The sample has twelve sums, and most questions are about some of them. */
const LEAST_SUMS = 20

const AREAS = ['NL00', 'VOORBEELDREGIO', 'GM0001', 'GM0194', 'GM9901', 'WK990100', 'BU99010003', 'BU99020109']

/** What can be asked about a subject, mostly as it should be: a whole map, a choice of anything, or one area. */
function questionsAbout({ id, periods, dimensions, levels }: Subject): fc.Arbitrary<string> {
  const parts = dimensions.flatMap((split) => split.categories.map((category) => `${split.id}.${category.id}`))
  const [map, period] = [fc.constantFrom(...levels.map((level) => level.map)), fc.constantFrom(...periods)]
  const part = fc.constantFrom('totaal', ...parts)
  const wholeMap = fc.record({ kaart: map, jaar: period, deel: part, aantalPerPagina: fc.constant('1000') })
  const choices = fc.record(
    {
      kaart: map,
      niveau: fc.constantFrom('land', 'gemeente'),
      jaar: period,
      deel: part,
      binnen: fc.constantFrom('GM9901', 'GM9902'),
      pagina: fc.constantFrom('1', '1', '1', '2'),
      aantalPerPagina: fc.constantFrom('100', '1000'),
    },
    { requiredKeys: [] },
  )
  const ofArea = fc.tuple(fc.constantFrom(...AREAS), choices).map(([code, { jaar, deel }]) => {
    const chosen = Object.entries({ jaar, deel }).filter(([, given]) => given !== undefined)
    return `/v1/gebieden/${code}/cijfers?${new URLSearchParams([['onderwerp', id], ...(chosen as [string, string][])])}`
  })
  const ofSubject = fc
    .oneof(wholeMap, choices)
    .map((chosen) => `/v1/onderwerpen/${id}/cijfers?${new URLSearchParams(chosen)}`)
  return fc.oneof({ weight: 2, arbitrary: ofSubject }, { weight: 1, arbitrary: ofArea })
}

/** What can be chosen of the sums of money, now and then of what there is none. */
const amountChoices = fc.record(
  {
    niveau: fc.constantFrom('land', 'gemeente', 'gemeente', 'buurt'),
    gebied: fc.constantFrom('GM9901', 'GM9902', 'GM9901,VOORBEELDREGIO', 'GM0001'),
    categorie: fc.constantFrom('totaal', 'voor-1945', '1945-1969', 'vanaf-2010', 'anders'),
    aantalPerPagina: fc.constantFrom('1', '1000'),
  },
  { requiredKeys: [] },
)
