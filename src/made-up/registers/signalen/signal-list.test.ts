import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { type TestContext, test } from 'node:test'
import { OBSERVATIONS } from '../../../sources/contract.ts'
import { OBSERVATION_ROWS } from '../../../sources/enforcement/enforcement-registers.ts'
import { enforcementSteps } from '../../../sources/enforcement/enforcement-steps.ts'
import { signalenReader } from '../../../sources/reports-signalen/read-signalen.ts'
import { everythingIn } from '../../../sources/tables-described/test-bench.ts'
import { ordinaryRegion } from '../../events/test-bench.ts'
import { toWgs84 } from '../../land/rd-to-wgs84.ts'
import { readBack, sorted, written } from '../test-bench.ts'
import { withOffset } from './dutch-offset.ts'
import { openSignalList } from './signal-list.ts'

const [FIRST, ...OTHERS] = ordinaryRegion(6_000, 'signalen')
assert.ok(FIRST !== undefined)
const GEMEENTE = FIRST.gemeente
const BUURTEN = [FIRST, ...OTHERS].filter(({ gemeente }) => gemeente === GEMEENTE)
const PLACES = BUURTEN.flatMap(({ dossiers }) => dossiers)
const REPORTS = PLACES.flatMap(({ reports, premises }) => reports.map((report) => ({ report, premises })))

test('every report comes through with its time, category, channel and point', async (context) => {
  const { read } = await through(context, 0)
  assert.deepEqual(read.rejected, [])
  const rows = new Map((await read.rows(OBSERVATIONS)).map((row) => [row['observation_id'], row]))
  assert.ok(REPORTS.length > 30)
  assert.equal(rows.size, REPORTS.length)
  for (const { report, premises } of REPORTS) {
    const row = rows.get(String(report.number))
    assert.equal(String(row?.['observed_from']).slice(0, 16), report.on)
    assert.equal(row?.['category'], `${report.main}/${report.sub}`)
    const [lon, lat] = toWgs84(premises.point)
    assert.ok(Math.abs(Number(row?.['lon']) - lon) < 0.0003 && Math.abs(Number(row?.['lat']) - lat) < 0.0002)
    if (report.main === 'wonen') assert.equal(row?.['postcode'], premises.address.postcode)
  }
  const channels = new Set([...rows.values()].map((row) => row['source_kind']))
  assert.deepEqual(channels, new Set(['mail', 'online', 'patrol', 'phone']))
})

test('neither the words nor the reporter of any report get into the warehouse', async (context) => {
  const { read, paths } = await through(context, 0)
  const file = (await Promise.all(paths.map((path) => readFile(path, 'utf8')))).join('')
  const everything = await everythingIn(read.warehouse)
  const reporters = [...file.matchAll(/"(?:email|phone)":"([^"]+)"/g)].map(([, contact = '']) => contact)
  assert.ok(reporters.length > 20 && reporters.some((contact) => contact.includes('@')))
  for (const secret of [...new Set([...reporters, ...REPORTS.map(({ report }) => report.text)])]) {
    assert.ok(file.includes(secret))
    assert.ok(!everything.includes(secret), 'a secret')
  }
  for (const trace of ['@post', '@meldingen', 'behandelaar', 'Gebeld']) assert.ok(!everything.includes(trace), trace)
})

test('of a dirty list exactly the planted dirt is rejected, with its place and reason', async (context) => {
  const { read, planted } = await through(context, 30)
  assert.ok(new Set(planted.map(([, reason]) => reason)).size >= 3)
  assert.deepEqual(sorted(read.rejected), sorted(planted))
})

test('a list is JSON as the API gives it, with its count', async (context) => {
  const { paths } = await through(context, 0)
  const list: unknown = JSON.parse(await readFile(paths[0] ?? '', 'utf8'))
  assert.ok(typeof list === 'object' && list !== null && 'count' in list && 'results' in list)
  assert.ok(Array.isArray(list.results))
  assert.equal(list.count, list.results.length)
})

test('the offset changes with summer time', () => {
  assert.equal(withOffset('2025-03-30T01:59'), '2025-03-30T01:59:00+01:00')
  assert.equal(withOffset('2025-03-30T03:00'), '2025-03-30T03:00:00+02:00')
  assert.equal(withOffset('2025-10-26T02:59'), '2025-10-26T02:59:00+02:00')
  assert.equal(withOffset('2025-10-26T03:00'), '2025-10-26T03:00:00+01:00')
})

async function through(context: TestContext, level: number) {
  const delivered = await written(context, level, async (folder, setting) => {
    const list = await openSignalList(folder, GEMEENTE, setting)
    for (const buurt of BUURTEN) await list.add(buurt)
    return [await list.close()]
  })
  const read = await readBack(context, delivered, {
    reader: signalenReader,
    steps: enforcementSteps.filter(({ makes }) => makes === OBSERVATIONS),
    undelivered: [OBSERVATION_ROWS],
  })
  return { read, ...delivered }
}
