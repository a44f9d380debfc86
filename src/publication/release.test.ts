import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import { readJson } from '../warehouse/files.ts'
import { readShown } from './audit/shown-figures.ts'
import type { AmountCell, Release, SplitCell } from './contract.ts'
import { makeRelease } from './release.ts'
import { FARMS, HOMES, openWorld, orderIn, SUBJECTS, worldOf } from './test-bench.ts'

/** All files under a folder by their path, as bytes. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (path) => [path.slice(folder.length), await readFile(path, 'latin1')])),
  )
}

async function cellsOf(folder: string, id: string): Promise<readonly SplitCell[]> {
  const { subjects } = await readShown(join(folder, 'release'))
  return subjects.find(({ subject }) => subject.id === id)?.counts ?? []
}

test('the same tables and secrets give the same bytes, and publishing them again changes nothing', async (context) => {
  const folder = await temporaryFolder(context)
  const warehouse = await openWorld(context, worldOf(1))
  const first = await makeRelease(orderIn(folder, warehouse))
  const written = await contentOf(join(folder, 'release/'))
  const again = await makeRelease(orderIn(folder, warehouse, { publishedOn: '2027-01-01' }))
  assert.deepEqual(again, first)
  assert.deepEqual(await contentOf(join(folder, 'release/')), written)
  await makeRelease(orderIn(folder, warehouse, { folder: join(folder, 'other') }))
  assert.deepEqual(await contentOf(join(folder, 'other/')), written)
})

test('a release that cannot be finished leaves the earlier one as it was', async (context) => {
  const folder = await temporaryFolder(context)
  await makeRelease(orderIn(folder, await openWorld(context, worldOf(1))))
  const written = await contentOf(join(folder, 'release/'))
  const stopped = orderIn(folder, await openWorld(context, worldOf(2)), {
    versionOf: () => Promise.reject(new TypeError('stopped half-way')),
  })
  await assert.rejects(makeRelease(stopped), /half-way/)
  assert.deepEqual(await contentOf(join(folder, 'release/')), written)
  assert.deepEqual(await readdir(join(folder, 'release.versions')), [JSON.parse(written['release.json'] ?? '').id])
})

test('a release after another tells which, and both are kept', async (context) => {
  const folder = await temporaryFolder(context)
  const first = await makeRelease(orderIn(folder, await openWorld(context, worldOf(1))))
  const second = await makeRelease(orderIn(folder, await openWorld(context, worldOf(2))))
  assert.equal(second.previous, first.id)
  assert.deepEqual((await readdir(join(folder, 'release.versions'))).sort(), [first.id, second.id].sort())
  assert.equal((await readJson<Release>(join(folder, 'release/release.json')))?.id, second.id)
})

test('a place that holds something else, or a release from elsewhere, is refused', async (context) => {
  const folder = await temporaryFolder(context)
  const warehouse = await openWorld(context, worldOf(1))
  const refusedAs = (code: string) => (fault: unknown) => fault instanceof InputFault && fault.code === code
  await assert.rejects(makeRelease(orderIn(folder, warehouse, { folder })), refusedAs('release-place-taken'))
  await makeRelease(orderIn(folder, warehouse))
  const elsewhere = orderIn(folder, warehouse, { memory: join(folder, 'elsewhere') })
  await assert.rejects(makeRelease(elsewhere), refusedAs('release-from-elsewhere'))
})

test('zero, withheld, not measured and impossible are four different things', async (context) => {
  const folder = await temporaryFolder(context)
  const release = await makeRelease(orderIn(folder, await openWorld(context, worldOf(1))))
  const subject = release.subjects.find(({ id }) => id.endsWith('kwekerijen')) ?? assert.fail('no such subject')
  const cells = (await cellsOf(folder, subject.id)).filter(({ dimension }) => dimension === 'totaal')
  assert.ok(cells.length > 20)
  for (const { missing, value, low, high } of cells)
    assert.equal(missing === null, value !== null && low !== null && high !== null)
  const csv = await readFile(join(folder, 'release', subject.downloads.csv), 'utf8')
  for (const status of ['cijfer', 'onderdrukt', 'geen waarneming', 'komt niet voor'])
    assert.ok(csv.includes(`,${status}`))
})

test('two subjects of one table show one rounding, each with its own split', async (context) => {
  const folder = await temporaryFolder(context)
  const subjects = SUBJECTS.flatMap((subject) =>
    subject.counted === FARMS ? [subject, { ...subject, id: 'dezelfde', per: null, dimensions: [] }] : [subject],
  )
  const release = await makeRelease(orderIn(folder, await openWorld(context, worldOf(1)), { subjects }))
  const [one, other] = ['kwekerijen', 'dezelfde'].map((id) =>
    release.subjects.find((subject) => subject.id.endsWith(id)),
  )
  assert.deepEqual([one?.dimensions.length, other?.dimensions], [1, []])
  const totalsOf = async (id = '') =>
    (await cellsOf(folder, id)).flatMap(({ area, dimension, numerator }) =>
      dimension === 'totaal' ? [[area, numerator]] : [],
    )
  assert.deepEqual(await totalsOf(one?.id), await totalsOf(other?.id))
  const twice = subjects.map((subject) => (subject.id === 'dezelfde' ? { ...subject, roundedTo: 5 as const } : subject))
  await assert.rejects(
    makeRelease(orderIn(folder, await openWorld(context, worldOf(1)), { subjects: twice })),
    /bench_farms is rounded to two multiples/,
  )
})

test('where no area as small as a subject wants was measured, its only map is of the next larger ones', async (context) => {
  const folder = await temporaryFolder(context)
  const total = { period: '2026', dimension: 'totaal', category: 'totaal', missing: null }
  const homes = ['GM9901', 'GM9902'].map((area_code) => ({ ...total, area_code, count: 412 }))
  const subjects = SUBJECTS.filter(({ counted }) => counted === HOMES)
  const warehouse = await openWorld(context, { ...worldOf(1), homes })
  const release = await makeRelease(orderIn(folder, warehouse, { subjects }))
  assert.deepEqual(
    release.subjects.map(({ levels }) => levels.map(({ map }) => map)),
    [['voorbeeldregio-gemeente']],
  )
  const cells = await cellsOf(folder, release.subjects[0]?.id ?? '')
  assert.equal(cells.length, 3)
})

test('where nobody gave anything the sums are shown as 0: no table of sums never means zero', async (context) => {
  const folder = await temporaryFolder(context)
  const release = await makeRelease(orderIn(folder, await openWorld(context, { ...worldOf(1), worth: [] })))
  const table = release.subjects.find(({ amounts }) => amounts !== null)?.amounts?.table ?? ''
  const cells = (await readJson<AmountCell[]>(join(folder, 'release', table))) ?? []
  assert.deepEqual(
    cells.map(({ area, amount, missing }) => [area, amount, missing]),
    ['VOORBEELDREGIO', 'GM9901', 'GM9902'].map((area) => [area, 0, null]),
  )
})
