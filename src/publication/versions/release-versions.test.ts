import assert from 'node:assert/strict'
import { appendFile, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { makeRelease } from '../release.ts'
import { openWorld, orderIn, worldOf } from '../test-bench.ts'
import { compareReleases } from './release-difference.ts'
import { currentVersion, listVersions, restoreVersion, versionFolder } from './release-versions.ts'

/** Two releases at one place: in the second one buurt has 30 farms more. */
async function twoReleases(context: TestContext) {
  const folder = await temporaryFolder(context)
  const release = join(folder, 'release')
  const world = worldOf(1)
  const first = await makeRelease(orderIn(folder, await openWorld(context, world)))
  const farms = world.farms.map((row) =>
    row.area_code === 'BU99010000' && row.count !== null && ['oud', 'totaal'].includes(row.category)
      ? { ...row, count: row.count + 30 }
      : row,
  )
  const second = await makeRelease(
    orderIn(folder, await openWorld(context, { ...world, farms }), {
      publishedOn: '2026-07-01',
      versionOf: async ({ name }) => (name === 'bench_farms' ? 'later' : name),
    }),
  )
  return { release, first, second }
}

test('versions are listed latest first, with the one that counts', async (context) => {
  const { release, first, second } = await twoReleases(context)
  assert.deepEqual(
    (await listVersions(release)).map(({ id, previous, current }) => [id, previous, current]),
    [
      [second.id, first.id, true],
      [first.id, null, false],
    ],
  )
})

test('a difference names the subject, what changed of it and the cells, and nothing that stayed', async (context) => {
  const { release, first, second } = await twoReleases(context)
  const difference = await compareReleases(versionFolder(release, first.id), versionFolder(release, second.id))
  assert.deepEqual(
    difference.subjects.map(({ id }) => id),
    ['voorbeeld-kwekerijen'],
  )
  const [farms] = difference.subjects
  assert.deepEqual([farms?.definition, farms?.statistics, farms?.addedCells], [false, true, 0])
  assert.ok(farms?.changedCells.includes('BU99010000 2026'))
  assert.deepEqual([difference.maps, difference.addedSubjects, difference.removedSubjects], [[], [], []])
  const same = await compareReleases(versionFolder(release, first.id), versionFolder(release, first.id))
  assert.deepEqual(same.subjects, [])
})

test('an earlier release can count again, and so can the later one after it', async (context) => {
  const { release, first, second } = await twoReleases(context)
  await restoreVersion(release, first.id)
  assert.equal(await currentVersion(release), first.id)
  assert.equal(JSON.parse(await readFile(join(release, 'release.json'), 'utf8')).id, first.id)
  await restoreVersion(release, second.id)
  assert.equal(await currentVersion(release), second.id)
})

test('a version that is damaged, or not there, does not come to count', async (context) => {
  const { release, first, second } = await twoReleases(context)
  await appendFile(join(versionFolder(release, first.id), 'tables/voorbeeld-woningen.csv'), 'x')
  const refusedAs = (code: string) => (fault: unknown) => fault instanceof InputFault && fault.code === code
  await assert.rejects(restoreVersion(release, first.id), refusedAs('release-refused'))
  await assert.rejects(restoreVersion(release, '0123456789abcdef'), refusedAs('version-unknown'))
  assert.equal(await currentVersion(release), second.id)
})

test('link and versions can be moved together to another machine', async (context) => {
  const { release, second } = await twoReleases(context)
  const elsewhere = await temporaryFolder(context)
  await rename(release, join(elsewhere, 'release'))
  await rename(`${release}.versions`, join(elsewhere, 'release.versions'))
  assert.equal(await currentVersion(join(elsewhere, 'release')), second.id)
})
