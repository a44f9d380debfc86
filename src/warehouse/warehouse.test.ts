import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { openWarehouse } from './warehouse.ts'

test('a warehouse that a living process holds is refused, and one whose holder is gone is taken over', async (context) => {
  const folder = await temporaryFolder(context)
  await (await openWarehouse(folder)).close()
  await writeFile(join(folder, 'lock'), `${process.ppid}\n`)
  await assert.rejects(openWarehouse(folder), { name: 'InputFault', code: 'warehouse-in-use' })
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  await writeFile(join(folder, 'lock'), `${gone}\n`)
  await (await openWarehouse(folder)).close()
})

test('a warehouse of another format is refused with the remedy', async (context) => {
  const folder = await temporaryFolder(context)
  await writeFile(join(folder, 'warehouse.json'), '{"format": 99}')
  await assert.rejects(openWarehouse(folder), {
    code: 'warehouse-of-other-format',
    message: /Read the deliveries again/,
  })
})
