import assert from 'node:assert/strict'
import { test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import type { Subject } from './contract.ts'
import { makeRelease } from './release.ts'
import { historyOf } from './release-history.ts'
import { openWorld, orderIn, worldOf } from './test-bench.ts'

test('a release lists those before it, and of each the subjects whose statistics are not what they were', async (context) => {
  const folder = await temporaryFolder(context)
  const warehouse = await openWorld(context, worldOf(1))
  const later = await openWorld(context, worldOf(2))
  const first = await makeRelease(orderIn(folder, warehouse))
  const second = await makeRelease(
    orderIn(folder, later, {
      publishedOn: '2026-07-01',
      versionOf: async ({ name }) => (name === 'bench_farms' ? 'later' : name),
    }),
  )
  assert.deepEqual(second.history, [
    { id: second.id, publishedOn: '2026-07-01', changed: ['voorbeeld-kwekerijen'] },
    { id: first.id, publishedOn: '2026-06-01', changed: ['voorbeeld-woningen', 'voorbeeld-kwekerijen'] },
  ])
  assert.deepEqual(second.previous, first.id)
})

test('after a release of a format that told no history, all that differs is new and the list begins anew', () => {
  const subject = { id: 'woningen', statistics: { homes: 'a' } } as unknown as Subject
  const latest = { id: '2', publishedOn: '2026-07-01', subjects: [subject] }
  assert.deepEqual(historyOf(latest, { subjects: [subject] }), [{ id: '2', publishedOn: '2026-07-01', changed: [] }])
  assert.deepEqual(historyOf(latest, {}), [{ id: '2', publishedOn: '2026-07-01', changed: ['woningen'] }])
})

test('no more than fifty releases are listed', () => {
  const history = Array.from({ length: 50 }, (_, at) => ({ id: String(at), publishedOn: '2026-01-01', changed: [] }))
  const listed = historyOf({ id: 'new', publishedOn: '2026-07-01', subjects: [] }, { subjects: [], history })
  assert.deepEqual([listed.length, listed[0]?.id, listed.at(-1)?.id], [50, 'new', '48'])
})
