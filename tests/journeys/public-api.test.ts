import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse'
import type { ApiCell } from '../../src/server/public/api/schema.ts'
import { type ApiBench, openApiBench } from '../../src/server/public/api/test-bench.ts'

/** A program that knows only where the API begins finds every figure of the release, and no other. */

let bench: ApiBench

before(async () => {
  bench = await openApiBench()
})

after(() => bench.close())

/** What an answer may hold: the beginning, the list, and one subject. */
interface Body {
  readonly adressen: Readonly<Record<string, string>>
  readonly onderwerpen: readonly { readonly adres: string }[]
  readonly id: string
  readonly jaren: readonly string[]
  readonly kaarten: readonly { readonly id: string }[]
  readonly indelingen: readonly {
    readonly opKaart: boolean
    readonly categorieen: readonly { readonly deel: string }[]
  }[]
  readonly bestanden: Readonly<Record<string, string>>
}

interface Found {
  readonly at: string
  readonly body: Body
}

/** Follows a reference from the address that it was found at. */
async function follow(from: string, reference: string): Promise<Found> {
  const { pathname, search } = new URL(reference, `http://host${from}`)
  const answer = await bench.ask(pathname + search)
  assert.equal(answer.status, 200, pathname + search)
  return { at: pathname + search, body: (await answer.json()) as Body }
}

/** All pages of a list of figures. */
async function readAll(path: string): Promise<readonly ApiCell[]> {
  const answer = await bench.ask(path)
  assert.equal(answer.status, 200, path)
  const next = /<([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]
  const { cijfers } = (await answer.json()) as { cijfers: readonly ApiCell[] }
  return next === undefined
    ? cijfers
    : [...cijfers, ...(await readAll(new URL(next, `http://host${path}`).pathname + next))]
}

async function readSubjects(): Promise<readonly Found[]> {
  const start = await follow('/v1', '/v1')
  const list = await follow(start.at, start.body.adressen['onderwerpen'] ?? '')
  return Promise.all(list.body.onderwerpen.map(({ adres }) => follow(list.at, adres)))
}

async function readMaps({ at, body }: Found): Promise<readonly ApiCell[]> {
  const parts = body.indelingen.flatMap(({ opKaart, categorieen }) =>
    opKaart ? categorieen.map(({ deel }) => deel) : [],
  )
  const cells: ApiCell[] = []
  for (const choice of ['niveau=land', ...body.kaarten.map(({ id }) => `kaart=${id}`)])
    for (const jaar of body.jaren)
      for (const deel of ['totaal', ...parts])
        cells.push(...(await readAll(`${at}/cijfers?${choice}&jaar=${jaar}&deel=${deel}&aantalPerPagina=300`)))
  return cells
}

/** The one area of the sample that has no boundary: its figures stand with its gemeente. */
const WITHOUT_BOUNDARY = 'BU99020109'

const keyOf = (...parts: readonly (string | undefined)[]) => parts.join('|')

async function readTable(
  subject: string,
  reference: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const path = new URL(reference, `http://host/v1/onderwerpen/${subject}`).pathname.replace('/release/', '')
  const rows = new Map<string, Readonly<Record<string, string>>>()
  const lines = createReadStream(join(bench.releaseFolder, path)).pipe(parse({ columns: true, bom: true }))
  for await (const row of lines as AsyncIterable<Record<string, string>>)
    rows.set(keyOf(row['area_code'], row['period'], row['dimension'], row['category']), row)
  return rows
}

test('every figure on a map is the figure in the table to download, and every one of them can be asked', async () => {
  for (const subject of await readSubjects()) {
    const { id, bestanden, indelingen } = subject.body
    const table = await readTable(id, bestanden['csv'] ?? '')
    const cells = await readMaps(subject)
    const asked = new Set(
      cells.map(({ gebied, jaar, dimensie, categorie }) => keyOf(gebied, jaar, dimensie, categorie)),
    )
    for (const { gebied, jaar, dimensie, categorie, waarde } of cells) {
      const row = table.get(keyOf(gebied, jaar, dimensie, categorie))
      assert.equal(waarde, row === undefined || row['value'] === '' ? null : Number(row['value']), `${id} ${gebied}`)
    }
    const unmapped = new Set(
      indelingen.flatMap(({ opKaart, categorieen }) => (opKaart ? [] : categorieen.map(({ deel }) => deel))),
    )
    const unasked = [...table].filter(
      ([key, row]) => !asked.has(key) && !unmapped.has(`${row['dimension']}.${row['category']}`),
    )
    for (const [, row] of unasked) assert.equal(row['area_code'], WITHOUT_BOUNDARY, id)
  }
})

test('what is withheld on the map is withheld wherever else it can be asked', async () => {
  const onMap = await readAll('/v1/onderwerpen/bewoning/cijfers?niveau=buurt&binnen=GM9901')
  const withheld = onMap.filter(({ ontbreekt }) => ontbreekt === 'onderdrukt')
  assert.ok(withheld.length > 0)
  for (const { gebied, jaar } of withheld) {
    const [same, ...more] = await readAll(`/v1/gebieden/${gebied}/cijfers?onderwerp=bewoning&jaar=${jaar}`)
    assert.deepEqual([same?.ontbreekt, same?.waarde, more], ['onderdrukt', null, []], gebied)
  }
})
