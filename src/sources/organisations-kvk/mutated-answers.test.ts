import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { assert as assertProperty, asyncProperty, integer, nat, oneof, sample } from 'fast-check'
import { fuzzRuns } from '../../../tests/fuzz-runs.ts'
import { mutationOf } from '../../../tests/mutated-json.ts'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { toDay } from '../../made-up/calendar.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { REJECTED_RECORDS } from '../../warehouse/rejects.ts'
import { KVK_ESTABLISHMENTS, KVK_ORGANISATIONS, type KvkEstablishment } from './delivered-tables.ts'
import { kvkReader } from './read-kvk.ts'

const asOf = toDay('2026-01-01')
const ANSWERS = [
  ['kvk-api-test-responses', 'basisprofiel_response.json'],
  ['kvk-api-test-responses', 'vestigingsprofiel_response.json'],
  ['kvk-connect-testdata', 'test_input_basisprofiel.json'],
  ['kvk-connect-testdata', 'test_input_vestigingen.json'],
  ['kvk-connect-testdata', 'test_input_vestigingsprofielen.json'],
]

test(
  'of eight hundred damaged answers every one is read or rejected, and no row is misshapen',
  WITH_REAL_DATA,
  async (context) => {
    const answers = await realAnswers()
    const damaged = sample(oneof(...answers.map(mutationOf)), { numRuns: fuzzRuns(800), seed: 1 })
    const path = join(await temporaryFolder(context), 'damaged.jsonl')
    await writeFile(path, damaged.map((answer) => `${JSON.stringify(answer)}\n`).join(''))
    const warehouse = await trialWarehouse(context)
    const delivery = await kvkReader.read(warehouse, [path], { asOf })
    assert.ok(delivery.rejected > 100, `${delivery.rejected}`)
    const database = await openDatabase()
    context.after(() => database.close())
    const rowsOf = <R>(table: string, columns: string) =>
      database.rows<R>(
        `select ${columns} from read_parquet(${quoteText(join(warehouse.deliveries, 'kvk', delivery.id, `${table}.parquet`))})`,
      )
    const seen = new Set<number>()
    for (const { name } of [KVK_ORGANISATIONS, KVK_ESTABLISHMENTS])
      for (const { record } of await rowsOf<{ record: number }>(name, 'record')) seen.add(record)
    for (const { place } of await rowsOf<{ place: string }>(REJECTED_RECORDS.name, 'place'))
      seen.add(Number(/line (\d+)/.exec(place)?.[1]))
    assert.equal(seen.size, damaged.length)
    for (const row of await rowsOf<KvkEstablishment>(KVK_ESTABLISHMENTS.name, '*')) checkEstablishment(row)
  },
)

function checkEstablishment(row: KvkEstablishment): void {
  const { kvk_number, establishment_number, postcode, object_id, sbi_codes, address_hidden } = row
  assert.match(kvk_number, /^\d{8}$/)
  assert.match(establishment_number, /^\d{12}$/)
  if (postcode !== null) assert.match(postcode, /^\d{4}[A-Z]{2}$/)
  if (object_id !== null) assert.match(object_id, /^\d{4}0[123]\d{10}$/)
  assert.ok(sbi_codes.every((code) => /^\d{4,5}$/.test(code)))
  const columns = Object.entries(row)
  const parts = columns.slice(columns.findIndex(([name]) => name === 'address_kind'))
  if (address_hidden === true) assert.ok(parts.every(([, part]) => part === null))
}

test(
  'a file whose text is damaged is read whole or refused with a place, never half',
  WITH_REAL_DATA,
  async (context) => {
    const texts = (await realAnswers()).map((answer) => JSON.stringify(answer, null, 1))
    const path = join(await temporaryFolder(context), 'damaged.json')
    const warehouse = await trialWarehouse(context)
    await assertProperty(
      asyncProperty(
        nat(texts.length - 1),
        nat(),
        nat(40),
        integer({ min: 32, max: 126 }),
        async (which, at, cut, code) => {
          const text = texts[which] ?? ''
          const start = at % text.length
          await writeFile(path, text.slice(0, start) + String.fromCodePoint(code) + text.slice(start + cut))
          try {
            const { rows, rejected } = await kvkReader.read(warehouse, [path], { asOf })
            assert.ok(rejected + Object.values(rows).reduce((sum, count) => sum + count, 0) > 0)
          } catch (error) {
            assert.ok(error instanceof InputFault, String(error))
            assert.ok(['json-broken', 'not-kvk'].includes(error.code), error.code)
          }
        },
      ),
      { numRuns: fuzzRuns(100), seed: 2 },
    )
  },
)

async function realAnswers(): Promise<unknown[]> {
  return Promise.all(ANSWERS.map(async (parts) => JSON.parse(await readFile(realData(...parts), 'utf8')) as unknown))
}
