import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import { readJson } from '../warehouse/files.ts'
import type { Cell, Release } from './contract.ts'
import { makeRelease } from './release.ts'
import { openWorld, orderIn, worldOf } from './test-bench.ts'

/** All files under a folder by their path, as bytes. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (path) => [path.slice(folder.length), await readFile(path, 'latin1')])),
  )
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
  const table = release.subjects.find(({ id }) => id.endsWith('kwekerijen'))?.table ?? ''
  const cells = (await readJson<Cell[]>(join(folder, 'release', table))) ?? []
  assert.deepEqual(
    new Set(cells.map(({ missing }) => missing)),
    new Set([null, 'withheld', 'not-measured', 'impossible']),
  )
  for (const { missing, value, low, high } of cells)
    assert.equal(missing === null, value !== null && low !== null && high !== null)
  const csv = await readFile(join(folder, 'release', table.replace(/json$/, 'csv')), 'utf8')
  for (const status of ['cijfer', 'onderdrukt', 'geen waarneming', 'komt niet voor'])
    assert.ok(csv.includes(`,${status}`))
})
