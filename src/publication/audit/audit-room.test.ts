import assert from 'node:assert/strict'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { test } from 'node:test'
import { faultsOf, releaseOf } from './test-bench.ts'

test('an audit leaves nothing beside the release, nor what one before it left that was killed', async (context) => {
  const planted = await releaseOf(context)
  const beside = async () =>
    (await readdir(dirname(planted.place))).filter((name) => name.startsWith(`${basename(planted.place)}.`))
  for (const [room, left] of [
    ['waiting', '0.rows'],
    ['agreeing', 'attacked.parquet'],
  ]) {
    await mkdir(`${planted.place}.${room}`)
    await writeFile(`${planted.place}.${room}/${left}`, 'half')
  }
  assert.deepEqual(await faultsOf(planted, undefined), [])
  assert.deepEqual(await beside(), [])
})
