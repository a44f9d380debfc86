import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { makeUp } from '../made-up/make-up.ts'
import { makeKeyFile } from '../sources/pseudonym.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import { currentDeliveries, listDeliveries } from '../warehouse/delivery.ts'
import { openWarehouse } from '../warehouse/warehouse.ts'
import { readDelivery } from './commands/read.ts'
import { readOnThreads } from './reading-crew.ts'

async function place(context: TestContext) {
  const folder = await temporaryFolder(context)
  const keyFile = join(folder, 'keys.json')
  await makeKeyFile(keyFile)
  const warehouse = await openWarehouse(join(folder, 'threads'))
  context.after(() => warehouse.close())
  return { folder, keyFile, warehouse }
}

test('what threads read is what is read one by one, byte for byte', async (context) => {
  const { folder, keyFile, warehouse } = await place(context)
  const { deliveries } = await makeUp({ homes: 300, seed: 4, folder })
  const told: string[] = []
  const report = (done: number, total: number, at?: string) => told.push(`${done} of ${total} ${at}`)
  await readOnThreads(warehouse, deliveries, { keyFile, report })
  for (const { register, paths } of deliveries)
    await readDelivery(register, paths, { warehouse: join(folder, 'one'), keys: keyFile })
  const one = await openWarehouse(join(folder, 'one'))
  context.after(() => one.close())
  const read = await Promise.all([warehouse, one].map(listDeliveries))
  const [byThreads, byTurn] = read.map((list) =>
    currentDeliveries(list).map(({ readAt: _readAt, ...delivery }) => delivery),
  )
  assert.deepEqual(byThreads, byTurn)
  assert.equal(byThreads?.length, deliveries.length)
  assert.match(told.at(-1) ?? '', new RegExp(`^${deliveries.length} of ${deliveries.length} `))
})

test('a fault of the input in a thread is one for who gave the task', async (context) => {
  const { folder, keyFile, warehouse } = await place(context)
  const file = join(folder, 'lettings.csv')
  await writeFile(file, 'no such columns\n')
  const reading = readOnThreads(warehouse, [{ register: 'lettings', paths: [file] }], { keyFile, report: () => {} })
  await assert.rejects(reading, (error) => error instanceof InputFault && error.file !== undefined)
  assert.deepEqual(await listDeliveries(warehouse), [])
})
