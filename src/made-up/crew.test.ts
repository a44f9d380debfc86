import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { makeOnThreads } from './crew.ts'
import type { GemeenteTask } from './gemeente.ts'
import { makeLand } from './land/land.ts'
import { createRandom } from './random.ts'

function tasksOf(homes: number, folder: string): readonly GemeenteTask[] {
  const { gemeenten } = makeLand(homes, createRandom('crew'))
  return gemeenten.map((gemeente, place) => ({
    seed: 'crew',
    gemeente,
    gemeentenBefore: place,
    homesBefore: place * homes,
    homes,
    plots: {},
    deliveries: join(folder, 'deliveries'),
    truth: join(folder, 'truth', gemeente.code),
    dirt: 1,
    wholeTruth: false,
  }))
}

test('what was made comes in the order of the tasks, whoever was first', async (context) => {
  const tasks = tasksOf(8_000, await temporaryFolder(context))
  assert.ok(tasks.length > 1)
  let told = 0
  const made = await makeOnThreads(tasks, (homes) => {
    told += homes
  })
  assert.deepEqual(
    made.map(({ own }) => own[0]?.paths[0]?.slice(-18, -14)),
    tasks.map(({ gemeente }) => gemeente.code.slice(2)),
  )
  assert.equal(
    made.reduce((sum, { tally }) => sum + tally.homes, 0),
    told,
  )
})

test('when one gemeente cannot be written all threads stop and the fault is told', async (context) => {
  const folder = await temporaryFolder(context)
  const tasks = tasksOf(8_000, folder)
  const blocked = join(folder, 'blocked')
  await writeFile(blocked, 'a file where a folder should come')
  const faulty = tasks.map((task, place) => (place === 1 ? { ...task, deliveries: blocked } : task))
  await assert.rejects(
    makeOnThreads(faulty, () => {}),
    { code: /^(?:ENOTDIR|EEXIST)$/ },
  )
})
