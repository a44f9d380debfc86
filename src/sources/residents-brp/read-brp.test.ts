import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { toDay } from '../../made-up/calendar.ts'
import { makeUp } from '../../made-up/make-up.ts'
import { parseBsn } from '../../vocabulary/bsn.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { brpReader } from './read-brp.ts'
import { openTestBench, rejectsOf } from './test-bench.ts'

const { folder, keyFile, withWarehouse, close } = await openTestBench()
after(close)
const asOf = toDay('2026-01-01')
const HEADER = ';01.01.20;01.03.10;08.09.10;08.10.10;08.10.30;08.11.20;08.11.60;08.11.80;'

test('a file that is no GBA-V, a missing key file and a state that nobody names are refused', async () => {
  const path = join(folder, 'lists.csv')
  await writeFile(path, `${HEADER}\n`)
  const strange = join(folder, 'strange.csv')
  await writeFile(strange, 'a;b;c\n1;2;3\n')
  await withWarehouse(async (warehouse) => {
    await refused(brpReader.read(warehouse, [strange], { keyFile, asOf }), 'not-gba-v')
    await refused(brpReader.read(warehouse, [path], { asOf }), 'key-file-missing')
    await refused(brpReader.read(warehouse, [path], { keyFile }), 'state-unknown')
  })
})

test('the official test file gives the persons and the dirt that are known to be in it', WITH_REAL_DATA, async () => {
  const path = await realLists()
  const text = await readFile(path, 'utf8')
  const numbers = new Set(
    text
      .split('\n')
      .slice(1)
      .map((line) => line.split(';')[2] ?? '')
      .filter((cell) => /^\d{9}$/.test(cell)),
  )
  assert.equal(numbers.size, 682)
  assert.equal([...numbers].filter((number) => parseBsn(number) !== undefined).length, 681)
  await withWarehouse(async (warehouse) => {
    const delivery = await brpReader.read(warehouse, [path], { keyFile })
    assert.equal(delivery.asOf, '2022-05-02')
    assert.deepEqual(delivery.reasons, {
      'address-date-absent': 6,
      'address-date-impossible': 1,
      'address-date-unknown': 14,
      'birth-date-impossible': 1,
      'bsn-absent': 1,
      'end-date-unreadable': 1,
      'former-bsn-fails-elfproef': 1,
      'list-withdrawn': 1,
      'name-malformed': 3,
      'object-id-malformed': 11,
    })
  })
})

test('what a made-up delivery has rejected is the dirt that was planted, line by line', async () => {
  const { deliveries } = await makeUp({ homes: 2_000, seed: 3, folder: join(folder, 'dirty') })
  const planted = (await readFile(join(folder, 'dirty', 'truth', 'dirt.csv'), 'utf8'))
    .split('\n')
    .flatMap((line) => /^brp,"[^"]+",object-id-malformed/.exec(line) ?? [])
  await withWarehouse(async (warehouse) => {
    const found: string[] = []
    for (const { register, paths } of deliveries)
      if (register === 'brp') {
        const delivery = await brpReader.read(warehouse, paths, { keyFile })
        found.push(...(await rejectsOf(warehouse, delivery.id)).map(({ place, reason }) => `brp,"${place}",${reason}`))
      }
    assert.ok(planted.length > 5)
    assert.deepEqual(found.sort(), planted.sort())
  })
})

test(
  'no file of the warehouse holds a burgerservicenummer of the delivery, as text or as pseudonym of the other key',
  WITH_REAL_DATA,
  async () => {
    await assertNoNumbers([await realLists()], {})
  },
)

test('no file of the warehouse holds a made-up burgerservicenummer, and only brp_persons a surname', async () => {
  const { deliveries } = await makeUp({ homes: 300, seed: 1, folder: join(folder, 'region') })
  for (const { paths } of deliveries.filter(({ register }) => register === 'brp')) {
    const text = (await Promise.all(paths.map((path) => readFile(path, 'utf8')))).join('')
    const alsoAbsent = new Set([...text.matchAll(/"geslachtsnaam":"([^"]{6,})"/g)].map(([, name = '']) => name))
    await assertNoNumbers(paths, { alsoAbsent: [...alsoAbsent, 'Rietsnijder', 'Eendenwerf', 'Waard-Kaagman'] })
  }
})

async function refused(work: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(work, (error) => error instanceof InputFault && error.code === code)
}

async function realLists(): Promise<string> {
  const testpersonen = realData('brp-bevragen', 'testpersonen')
  const name = (await readdir(testpersonen)).find((file) => file.endsWith('GBA-V.csv')) ?? ''
  return join(testpersonen, name)
}

/** Looks through every byte of the warehouse, and through every text that its Parquet files hold once unpacked. */
async function assertNoNumbers(
  paths: readonly string[],
  { alsoAbsent = [] }: { alsoAbsent?: readonly string[] },
): Promise<void> {
  const numbers = new Set<string>()
  for (const path of paths)
    for (const [number] of (await readFile(path, 'utf8')).matchAll(/(?<=[;"])\d{9}(?=[;"])/g)) numbers.add(number)
  assert.ok(numbers.size > 100)
  await withWarehouse(async (warehouse) => {
    await brpReader.read(warehouse, paths, { keyFile })
    const database = await openDatabase()
    for (const entry of await readdir(warehouse.folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const texts = [await readFile(path, 'latin1')]
      if (path.endsWith('.parquet'))
        texts.push(JSON.stringify(await database.rows(`select * from read_parquet(${quoteText(path)})`)))
      for (const text of texts) {
        for (const [digits] of text.matchAll(/(?<![0-9a-f])\d{9}(?![0-9a-f])/g))
          assert.ok(!numbers.has(digits), entry.name)
        if (!path.includes('/brp_persons.parquet/'))
          for (const word of alsoAbsent) assert.ok(!text.includes(word), entry.name)
      }
    }
    database.close()
  })
}
