import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { crimeTable, keyFiguresTable, serveTable } from './sample-services.ts'
import { type Asked, sendJson, startStandIn, times } from './stand-in.ts'
import { trial } from './test-bench.ts'

const DATA = 'dataderden.cbs.nl/ODataFeed/odata/47018NED/TypedDataSet'
const isPage = ({ path, query }: Asked) => path === DATA && query.get('$top') !== '1'
const isPageFrom = (start: number) => (asked: Asked) => isPage(asked) && Number(asked.query.get('$skip') ?? 0) === start

async function rowsIn(delivery: string, file: string): Promise<Record<string, unknown>[]> {
  return JSON.parse(await readFile(join(delivery, file), 'utf8')).value
}

test('a table comes whole: description, columns, lists, and the rows of the one key that is used', async (context) => {
  const table = crimeTable()
  const standIn = await startStandIn(context, serveTable(table))
  const { fetch, options } = await trial(context, standIn)
  const { provenance, delivery } = await fetch('misdrijven-buurt')
  assert.deepEqual((await readdir(delivery)).sort(), [
    'DataProperties.json',
    'Perioden.json',
    'SoortMisdrijf.json',
    'TableInfos.json',
    'TypedDataSet.json',
    'WijkenEnBuurten.json',
  ])
  assert.deepEqual(
    await rowsIn(delivery, 'TypedDataSet.json'),
    table.rows.filter(({ SoortMisdrijf }) => SoortMisdrijf === '0.0.0 '),
  )
  assert.deepEqual(await rowsIn(delivery, 'WijkenEnBuurten.json'), table.lists['WijkenEnBuurten'])
  assert.deepEqual(
    [provenance.rows, provenance.modified, provenance.licence, provenance.files.length],
    [12, '2024-08-15T02:00:00', 'not stated by the service', 6],
  )
  assert.deepEqual(await readdir(options.to), ['misdrijven-buurt'])
})

test('a second run fetches nothing as long as nothing changed, and everything when it did', async (context) => {
  const table = keyFiguresTable()
  const standIn = await startStandIn(context, serveTable(table))
  const { fetch } = await trial(context, standIn)
  const first = await fetch('kerncijfers-2024')
  assert.ok(first.receivedBytes > 0)
  const second = await fetch('kerncijfers-2024')
  assert.deepEqual([second.receivedBytes, second.provenance], [0, first.provenance])
  table.modified = '2025-06-01T02:00:00'
  const third = await fetch('kerncijfers-2024')
  assert.ok(third.receivedBytes > 0)
  assert.equal(third.provenance.modified, '2025-06-01T02:00:00')
})

test('what breaks off between pages goes on at the last row, and gives the same bytes', async (context) => {
  const table = crimeTable()
  const standIn = await startStandIn(context, serveTable(table))
  const whole = await trial(context, standIn)
  await whole.fetch('misdrijven-buurt')
  const broken = await trial(context, standIn)
  standIn.before.push(times(4, isPageFrom(8), ({ response }) => response.destroy()))
  await assert.rejects(broken.fetch('misdrijven-buurt'), { code: 'service-interrupted', message: /same command/ })
  standIn.asked.length = 0
  const { provenance, delivery } = await broken.fetch('misdrijven-buurt')
  assert.ok(broken.said.includes('TypedDataSet.json: going on after 8 rows.'))
  const pages = standIn.asked.filter((line) => line.includes('TypedDataSet?') && !line.endsWith('top=1'))
  assert.equal(pages.length, 1)
  assert.equal(provenance.rows, 12)
  for (const name of await readdir(delivery))
    assert.deepEqual(
      await readFile(join(delivery, name)),
      await readFile(join(whole.options.to, 'misdrijven-buurt/delivery', name)),
    )
})

test('an answer that is cut off is asked again, and a cut row is never kept', async (context) => {
  const standIn = await startStandIn(context, serveTable(crimeTable()))
  const { fetch, said } = await trial(context, standIn)
  standIn.before.push(
    times(2, isPageFrom(4), ({ response }) => {
      response.writeHead(200, { 'content-length': 1000 })
      response.write('{"value":[{"ID":8,')
      setTimeout(() => response.destroy(), 5)
    }),
    times(1, isPageFrom(4), ({ response }) => response.end('{"value":[{"ID":8,"Soort')),
  )
  assert.equal((await fetch('misdrijven-buurt')).provenance.rows, 12)
  assert.equal(said.filter((line) => line.startsWith('The connection broke off')).length, 2)
  assert.equal(said.filter((line) => line.startsWith('The answer was cut off')).length, 1)
})

test('a page that comes twice is refused', async (context) => {
  const table = crimeTable()
  const standIn = await startStandIn(context, serveTable(table))
  const { fetch, options } = await trial(context, standIn)
  const again = table.rows.filter(({ SoortMisdrijf }) => SoortMisdrijf === '0.0.0 ').slice(0, 4)
  standIn.before.push(times(1, isPageFrom(4), ({ response }) => sendJson(response, { value: again })))
  await assert.rejects(fetch('misdrijven-buurt'), { code: 'rows-repeat' })
  assert.deepEqual(await readdir(options.to), ['misdrijven-buurt.part'])
  assert.equal((await fetch('misdrijven-buurt')).provenance.rows, 12)
})

for (const [what, counted, code] of [
  ['fewer', 13, 'rows-missing'],
  ['more', 10, 'rows-too-many'],
] as const)
  test(`${what} rows than the service counts are refused`, async (context) => {
    const standIn = await startStandIn(context, serveTable(crimeTable()))
    const { fetch, options } = await trial(context, standIn)
    standIn.before.push(
      times(
        1,
        ({ path }) => path.endsWith('$count'),
        ({ response }) => response.end(String(counted)),
      ),
    )
    await assert.rejects(fetch('misdrijven-buurt'), { name: 'InputFault', code })
    assert.deepEqual(await readdir(options.to), ['misdrijven-buurt.part'])
  })

test('a table that is published anew underway is begun again, and that is said', async (context) => {
  const table = crimeTable()
  const standIn = await startStandIn(context, serveTable(table))
  const { fetch, said } = await trial(context, standIn)
  standIn.before.push((asked) => {
    if (isPageFrom(8)(asked) && table.modified.startsWith('2024')) {
      table.modified = '2025-01-01T00:00:00'
      table.rows = table.rows.map((row) => ({ ...row, GeregistreerdeMisdrijven_1: 7 }))
    }
    return false
  })
  const { provenance, delivery } = await fetch('misdrijven-buurt')
  assert.equal(provenance.modified, '2025-01-01T00:00:00')
  const crimes = (await rowsIn(delivery, 'TypedDataSet.json')).map((row) => row['GeregistreerdeMisdrijven_1'])
  assert.deepEqual(new Set(crimes), new Set([7]))
  assert.ok(said.some((line) => line.startsWith('CBS published 47018NED anew while it was being fetched')))
})

test('a service that keeps changing is left alone', async (context) => {
  const table = crimeTable()
  const standIn = await startStandIn(context, serveTable(table))
  const { fetch } = await trial(context, standIn)
  let editions = 0
  standIn.before.push((asked) => {
    if (isPageFrom(0)(asked)) table.modified = `2025-01-01T00:00:${(editions += 1)}`
    return false
  })
  await assert.rejects(fetch('misdrijven-buurt'), { code: 'service-keeps-changing' })
})

test('what was begun of an older version is thrown away, and that is said', async (context) => {
  const table = crimeTable()
  const standIn = await startStandIn(context, serveTable(table))
  const { fetch, said } = await trial(context, standIn)
  standIn.before.push(times(4, isPageFrom(8), ({ response }) => response.writeHead(503).end()))
  await assert.rejects(fetch('misdrijven-buurt'), { code: 'service-interrupted' })
  table.modified = '2025-01-01T00:00:00'
  await fetch('misdrijven-buurt')
  assert.ok(said.includes('The service has another version than the one that was begun: beginning again.'))
})

const CHANGES = [
  [
    'a topic that is gone',
    'DataProperties',
    { value: crimeTable().properties.slice(0, 3) },
    /"Geregistreerde misdrijven"/,
  ],
  ['a description without a date', 'TableInfos', { value: [{ Identifier: '47018NED', Title: 'x' }] }, /Modified/],
  ['another table', 'TableInfos', { value: [{ Identifier: '1', Title: 'x', Modified: '2024-01-01' }] }, /47018NED/],
  ['a list without keys', 'SoortMisdrijf', { value: [{ Titel: 'Totaal' }] }, /Key/],
  ['a total that is no longer there', 'SoortMisdrijf', { value: [{ Key: '9.9.9 ' }] }, /no key "0.0.0"/],
  ['rows under another name', 'TypedDataSet', { d: { results: [] } }, /value/],
  ['rows without a column', 'TypedDataSet', { value: [{ ID: 0, SoortMisdrijf: '0.0.0 ' }] }, /"WijkenEnBuurten"/],
  [
    'rows of a kind that was not asked for',
    'TypedDataSet',
    { value: crimeTable().rows.slice(1, 2) },
    /another SoortMisdrijf/,
  ],
  ['a count that is no number', 'TypedDataSet/$count', '<error/>', /number/],
] as const

for (const [what, set, answer, says] of CHANGES)
  test(`${what} is a changed schema, named, with what came kept aside`, async (context) => {
    const standIn = await startStandIn(context, serveTable(crimeTable()))
    const { fetch, options } = await trial(context, standIn)
    standIn.before.push(
      times(
        99,
        ({ path, query }) => path.endsWith(`/${set}`) && query.get('$top') !== '1',
        ({ response }) => (typeof answer === 'string' ? response.end(answer) : sendJson(response, answer)),
      ),
    )
    await assert.rejects(fetch('misdrijven-buurt'), { code: 'schema-changed', message: says })
    assert.deepEqual(await readdir(join(options.to, 'misdrijven-buurt.refused')), ['answer.refused'])
    assert.ok(!(await readdir(options.to)).includes('misdrijven-buurt'))
  })

test('a column that comes up halfway is a changed schema', async (context) => {
  const table = crimeTable()
  const standIn = await startStandIn(context, serveTable(table))
  const { fetch } = await trial(context, standIn)
  const more = table.rows.slice(8, 9).map((row) => ({ ...row, Aangiften_2: 1 }))
  standIn.before.push(times(1, isPageFrom(4), ({ response }) => sendJson(response, { value: more })))
  await assert.rejects(fetch('misdrijven-buurt'), { code: 'schema-changed', message: /same columns/ })
})

test('a table without rows is a changed schema', async (context) => {
  const standIn = await startStandIn(context, serveTable({ ...crimeTable(), rows: [] }))
  const { fetch } = await trial(context, standIn)
  await assert.rejects(fetch('misdrijven-buurt'), { code: 'schema-changed', message: /no rows/ })
})

test('columns that change between pages are a changed schema', async (context) => {
  const table = crimeTable()
  const standIn = await startStandIn(context, serveTable(table))
  const { fetch } = await trial(context, standIn)
  const renamed = table.rows.map(({ GeregistreerdeMisdrijven_1: _moved, ...row }) => ({ ...row, Misdrijven_1: 1 }))
  standIn.before.push(times(1, isPageFrom(4), ({ response }) => sendJson(response, { value: renamed.slice(8, 10) })))
  await assert.rejects(fetch('misdrijven-buurt'), { code: 'schema-changed', message: /GeregistreerdeMisdrijven_1/ })
})
