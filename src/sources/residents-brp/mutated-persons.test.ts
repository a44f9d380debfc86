import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sample } from 'fast-check'
import { fuzzRuns } from '../../../tests/fuzz-runs.ts'
import { mutationOf } from '../../../tests/mutated-json.ts'
import { toDay } from '../../made-up/calendar.ts'
import { BRP_REGISTRATIONS } from './delivered-tables.ts'
import { brpReader } from './read-brp.ts'
import { persoon } from './sample-answers.ts'
import { openTestBench, rejectsOf, rowsOf } from './test-bench.ts'

const bench = await openTestBench()
after(() => bench.close())

test('of five hundred damaged persons every one is read or rejected, and no row is misshapen', async () => {
  const damaged = sample(mutationOf(persoon()), { numRuns: fuzzRuns(500), seed: 5 })
  const path = join(bench.folder, 'damaged.jsonl')
  await writeFile(path, damaged.map((person) => JSON.stringify({ personen: [person] })).join('\n'))
  await bench.withWarehouse(async (warehouse) => {
    const options = { keyFile: bench.keyFile, asOf: toDay('2026-01-01') }
    const { id, rejected } = await brpReader.read(warehouse, [path], options)
    assert.ok(rejected > damaged.length / 20)
    const seen = new Set<number>()
    for (const row of await rowsOf(warehouse, id, BRP_REGISTRATIONS.name)) {
      seen.add(Number(row['list_line']))
      const { person, postcode, object_id } = row
      assert.match(JSON.stringify(person), /^"[0-9a-f]{32}"$/)
      assert.match(JSON.stringify(postcode), /^(null|"\d{4}[A-Z]{2}")$/)
      assert.match(JSON.stringify(object_id), /^(null|"\d{4}0[123]\d{10}")$/)
    }
    for (const { place } of await rejectsOf(warehouse, id)) seen.add(Number(/line (\d+)/.exec(place)?.[1]))
    assert.equal(seen.size, damaged.length)
  })
})
