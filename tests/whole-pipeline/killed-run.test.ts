import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { makeUp } from '../../src/made-up/make-up.ts'
import { runPipeline } from '../../src/pipeline/run.ts'
import { makeKeyFile } from '../../src/sources/pseudonym.ts'
import { READERS } from '../../src/sources/readers.ts'
import { checksumText, listFolder } from '../../src/warehouse/files.ts'
import { openWarehouse } from '../../src/warehouse/warehouse.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const COMMAND = join(import.meta.dirname, '../../src/cli/zichtlijn.ts')

/** A checksum per table, as it stands on disk. */
async function tablesOf(warehouse: string): Promise<Record<string, string>> {
  const folder = join(warehouse, 'tables')
  const names = (await readdir(folder)).sort()
  const entries = await Promise.all(
    names.map(async (name) => [name, checksumText((await readFile(join(folder, name))).toString('base64'))] as const),
  )
  return Object.fromEntries(entries)
}

test('a run that is killed at any moment resumes, and gives byte-equal tables', async (context) => {
  const folder = await temporaryFolder(context)
  const region = await makeUp({ homes: 2000, seed: 7, folder })
  const keyFile = join(folder, 'keys.json')
  await makeKeyFile(keyFile)
  const whole = join(folder, 'whole')
  const killed = join(folder, 'killed')
  for (const place of [whole, killed]) {
    const warehouse = await openWarehouse(place)
    for (const { register, paths } of region.deliveries)
      await READERS.find((reader) => reader.register === register)?.read(warehouse, paths, { keyFile })
    await warehouse.close()
  }
  const warehouse = await openWarehouse(whole)
  await runPipeline(warehouse)
  await warehouse.close()

  for (const done of [2, 7, 12, 17, 22, 27]) {
    const run = spawn(process.execPath, [COMMAND, 'run', '--warehouse', killed], { stdio: 'ignore' })
    const ended = once(run, 'exit')
    while (run.exitCode === null && (await listFolder(join(killed, 'steps'))).length < done) await wait(5)
    assert.ok(run.kill('SIGKILL'), `the run was over before step ${done}`)
    await ended
  }

  const resumed = await openWarehouse(killed)
  const steps = await runPipeline(resumed)
  await resumed.close()
  assert.ok(
    steps.some(({ skipped }) => skipped),
    'the resumed run made everything again',
  )
  assert.deepEqual(await tablesOf(killed), await tablesOf(whole))
})
