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
import { openWarehouse } from '../../src/warehouse/warehouse.ts'
import { checksumText } from '../../src/warehouse/files.ts'
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
  const region = await makeUp({ homes: 600, seed: 7, folder })
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

  let kills = 0
  for (const milliseconds of [350, 500, 650, 800, 1000, 1300, 1700]) {
    const run = spawn(process.execPath, [COMMAND, 'run', '--warehouse', killed], { stdio: 'ignore' })
    const ended = once(run, 'exit')
    await Promise.race([wait(milliseconds), ended])
    if (run.kill('SIGKILL')) kills += 1
    await ended
  }
  assert.ok(kills >= 3, `only ${kills} runs were killed before they were done`)

  const resumed = await openWarehouse(killed)
  const steps = await runPipeline(resumed)
  await resumed.close()
  assert.ok(steps.some(({ skipped }) => skipped), 'the resumed run made everything again')
  assert.deepEqual(await tablesOf(killed), await tablesOf(whole))
})
