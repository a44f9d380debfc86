import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { deliver, openWorkFolder } from './work-folder.ts'

test('what was begun of the same version stays, and of another version goes', async (context) => {
  const place = join(await temporaryFolder(context), 'bag')
  let others = 0
  const open = (etag: string) => openWorkFolder(place, { etag }, () => (others += 1))
  const { delivery } = await open('one')
  await writeFile(join(delivery, 'a.part'), 'a')
  await open('one')
  assert.deepEqual([others, await readdir(delivery)], [0, ['a.part']])
  await open('two')
  assert.deepEqual([others, await readdir(delivery)], [1, []])
})

test('a whole delivery takes the place of an older one, and nothing else is left', async (context) => {
  const folder = await temporaryFolder(context)
  const place = join(folder, 'bag')
  await mkdir(join(place, 'delivery'), { recursive: true })
  await writeFile(join(place, 'delivery/old'), 'old')
  const work = await openWorkFolder(place, { etag: 'two' }, () => {})
  await writeFile(join(work.delivery, 'new'), 'new')
  await deliver(work, place)
  assert.deepEqual([await readdir(folder), await readdir(place)], [['bag'], ['delivery']])
  assert.equal(await readFile(join(place, 'delivery/new'), 'utf8'), 'new')
})

test('two processes never work on one delivery, and one that was killed holds nothing', async (context) => {
  const place = join(await temporaryFolder(context), 'bag')
  const { path } = await openWorkFolder(place, { etag: 'one' }, () => {})
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  context.after(() => other.kill('SIGKILL'))
  await writeFile(join(path, 'holder.txt'), String(other.pid))
  await assert.rejects(
    openWorkFolder(place, { etag: 'one' }, () => {}),
    { code: 'already-being-fetched' },
  )
  const ended = once(other, 'exit')
  other.kill('SIGKILL')
  await ended
  await openWorkFolder(place, { etag: 'one' }, () => {})
})
