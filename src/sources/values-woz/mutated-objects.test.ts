import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { assert as assertProperty, asyncProperty, integer, nat, sample } from 'fast-check'
import { fuzzRuns } from '../../../tests/fuzz-runs.ts'
import { mutationOf } from '../../../tests/mutated-json.ts'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { REJECTED_RECORDS } from '../../warehouse/rejects.ts'
import { WOZ_OBJECTS } from './delivered-tables.ts'
import { wozReader } from './read-woz.ts'
import { keysIn, makeProperty, TODAY, wozObject } from './test-bench.ts'

test('of five hundred damaged objects every one is read or rejected', async (context) => {
  const damaged = sample(mutationOf(wozObject()), { numRuns: fuzzRuns(500), seed: 3 })
  const { deliveries, rowsOf } = await makeProperty(context, [{ objects: damaged }])
  assert.ok((deliveries[0]?.rejected ?? 0) > 50)
  const seen = new Set((await rowsOf(WOZ_OBJECTS.name)).map(({ record }) => Number(record)))
  for (const { place } of await rowsOf(REJECTED_RECORDS.name)) seen.add(Number(/line (\d+)/.exec(String(place))?.[1]))
  assert.equal(seen.size, damaged.length)
})

test('a file whose text is damaged is read whole or refused', async (context) => {
  const folder = await temporaryFolder(context)
  const keyFile = await keysIn(folder)
  const warehouse = await trialWarehouse(context)
  const path = join(folder, 'objects.json')
  const text = JSON.stringify(wozObject())
  await assertProperty(
    asyncProperty(nat(text.length), nat(40), integer({ min: 32, max: 126 }), async (at, cut, code) => {
      await writeFile(path, text.slice(0, at) + String.fromCodePoint(code) + text.slice(at + cut))
      const fault: unknown = await wozReader.read(warehouse, [path], { asOf: TODAY, keyFile }).then(
        () => undefined,
        (error: unknown) => error,
      )
      assert.ok(
        fault === undefined || (fault instanceof InputFault && /^(json-broken|not-woz)$/.test(fault.code)),
        String(fault),
      )
    }),
    { numRuns: fuzzRuns(60), seed: 4 },
  )
})
