import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type ApiBench, openApiBench } from './test-bench.ts'
import { API_VERSION } from './version.ts'

let bench: ApiBench

before(async () => {
  bench = await openApiBench()
})

after(() => bench.close())

interface Problem {
  readonly status: number
  readonly title: string
  readonly detail: string
}

async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await bench.ask(`/v1${path}`, headers)
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Problem }
}

const CRIME = '/onderwerpen/misdrijven'

describe('what cannot be asked', () => {
  test('is told all at once, a sentence each, in the language that is liked', async () => {
    const path = `${CRIME}/cijfers?niveau=straat&jaar=1999&deel=leeftijd.oud&kleur=rood&pagina=0&pagina=1`
    const { status, headers, body } = await read(path)
    assert.equal(status, 400)
    assert.equal(headers.get('content-type'), 'application/problem+json')
    assert.deepEqual(Object.keys(body), ['status', 'title', 'detail'])
    for (const named of ['niveau', 'jaar', 'deel', 'kleur', 'pagina'])
      assert.match(body.detail, new RegExp(`"${named}"`))
    assert.match((await read(path, { 'accept-language': 'en' })).body.detail, /you can choose from/)
  })

  test('is never repeated where it could be more than a name', async () => {
    const { body } = await read('/themas?%3Cscript%3E=1')
    assert.doesNotMatch(body.detail, /script/)
  })

  test('is a 404 where the path names something that the release does not have', async () => {
    const paths = [
      '/onderwerpen/onbekend',
      '/onderwerpen/onbekend/cijfers',
      '/gebieden/GM7777',
      '/gebieden/BU9901000',
      '/gebieden/gm9901',
      '/gebieden/GM7777/cijfers',
      '/onderwerpen/bewoning/stromen',
      '/themas/',
      '/Themas',
      '/gebieden/..%2f..%2frelease.json',
      '/onderwerpen/__proto__',
    ]
    for (const path of paths) {
      const { status, headers, body } = await read(path)
      assert.equal(status, 404, path)
      assert.equal(body.status, 404)
      assert.equal(headers.get('api-version'), API_VERSION)
    }
  })

  test('is a 400 where something that was chosen is not in the release', async () => {
    const paths = [
      `${CRIME}/cijfers?jaar=1999`,
      `${CRIME}/cijfers?niveau=buurt`,
      `${CRIME}/cijfers?kaart=voorbeeldregio-buurt`,
      `${CRIME}/cijfers?gebied=GM7777`,
      `${CRIME}/cijfers?binnen=GM7777`,
      `${CRIME}/cijfers?deel=constructor.name`,
      `${CRIME}/cijfers?pagina=999`,
      `${CRIME}/cijfers?niveau=land&gebied=GM0001`,
      `${CRIME}/zoekgebieden?niveau=land`,
      '/onderwerpen?thema=onbekend',
      '/gebieden/GM9901/cijfers?onderwerp=onbekend',
      '/onderwerpen/woongemeente-en-pleeggemeente/stromen?van=GM7777',
      '/onderwerpen/woongemeente-en-pleeggemeente/cijfers?deel=pleeggemeente.GM0194',
    ]
    for (const path of paths) assert.equal((await read(path)).status, 400, path)
  })

  test('a form that there is not, and any way of writing', async () => {
    assert.equal((await read('/themas', { accept: 'application/xml' })).status, 406)
    assert.equal((await read(`/gebieden?naam=${'a'.repeat(5000)}`)).status, 414)
  })
})
