import assert from 'node:assert/strict'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import { assert as assertProperty, asyncProperty } from 'fast-check'
import { toDay } from '../../src/made-up/calendar.ts'
import { makeKeyFile } from '../../src/sources/pseudonym.ts'
import { READERS } from '../../src/sources/readers.ts'
import { InputFault } from '../../src/vocabulary/input-fault.ts'
import type { Delivery } from '../../src/warehouse/delivery.ts'
import { fuzzRuns } from '../fuzz-runs.ts'
import { trialWarehouse } from '../steps-on-deliveries.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { damage, damaged } from './damage.ts'
import { type SoundDelivery, soundDeliveries } from './sound-delivery.ts'
import { openWatchdog } from './watchdog.ts'

const SEED = Number(process.env['ZICHTLIJN_FUZZ_SEED'] ?? '1')
const watchdog = openWatchdog(60)
after(() => watchdog.close())

for (const [form, sound] of Object.entries(await soundDeliveries())) {
  test(`${form} without damage is read without a fault`, async (context) => {
    const read = await readerFor(context, sound)
    const delivery = await read(sound.bytes)
    if (delivery instanceof InputFault) throw delivery
    assert.deepEqual(delivery.reasons, {})
    assert.ok(recordsIn(delivery) > 0)
  })

  test(`${form} with any damage is read with every record accounted for, or refused`, async (context) => {
    const read = await readerFor(context, sound)
    let run = 0
    await assertProperty(
      asyncProperty(damage, async (edits) => {
        watchdog.watch(`${form}, seed ${SEED}, run ${(run += 1)}, ${JSON.stringify(edits)}`)
        const bytes = damaged(sound.bytes, edits)
        const outcome = await read(bytes)
        const told = outcome instanceof InputFault ? outcome.message : JSON.stringify(outcome)
        for (const secret of sound.secrets ?? []) assert.ok(!told.includes(secret), 'a message tells who it is about')
        if (outcome instanceof InputFault) return
        assert.ok(recordsIn(outcome) >= (sound.records?.(bytes.toString()) ?? 0), 'a record went missing in silence')
      }),
      { numRuns: fuzzRuns(20), seed: SEED },
    )
  })
}

/** Reads bytes as a delivery of the form; gives the fault when it is refused, and throws what is no fault of the input. */
async function readerFor(
  context: TestContext,
  { register, file, mapping }: SoundDelivery,
): Promise<(bytes: Buffer) => Promise<Delivery | InputFault>> {
  const reader = READERS.find((known) => known.register === register) ?? assert.fail(register)
  const folder = await temporaryFolder(context)
  const [keyFile, mappingFile] = [join(folder, 'keys.json'), join(folder, 'mapping.json')]
  await makeKeyFile(keyFile)
  await writeFile(mappingFile, JSON.stringify(mapping ?? {}))
  await mkdir(join(folder, 'delivered'))
  const path = join(folder, 'delivered', file)
  const warehouse = await trialWarehouse(context)
  const ownState = ['bag', 'brk', 'cbs', 'areas', 'ftm', 'bods', 'signalen'].includes(register)
  const asOf = ownState ? {} : { asOf: toDay('2026-01-01') }
  return async (bytes) => {
    await writeFile(path, bytes)
    try {
      return await reader.read(warehouse, [path], { keyFile, mappingFile, ...asOf })
    } catch (error) {
      if (error instanceof InputFault) return error
      throw error
    } finally {
      await rm(warehouse.deliveries, { recursive: true, force: true })
    }
  }
}

function recordsIn({ rows, rejected }: Delivery): number {
  return Object.values(rows).reduce((sum, count) => sum + count, rejected)
}
