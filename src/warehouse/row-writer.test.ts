import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { optional, required, table } from '../vocabulary/table.ts'
import { openDatabase } from './database.ts'
import { createPartWriter, createTableWriter, createTurns } from './row-writer.ts'

const EVERYTHING = table({
  name: 'everything',
  grain: 'One row per row added.',
  key: [],
  columns: {
    text: required('text', 'Any text.'),
    maybe: optional('text', 'Any text or nothing.'),
    whole: optional('integer', 'A whole number.'),
    number: optional('number', 'Any number.'),
    flag: optional('boolean', 'True or false.'),
    day: optional('date', 'A day.'),
    moment: optional('timestamp', 'A moment.'),
    texts: required('texts', 'Any texts.'),
  },
})

const TEXT = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((text) => text.replaceAll('\x1e', '').replaceAll('\0', ''))
const NASTY = fc.oneof(TEXT, fc.constantFrom('', '"', '""', '\n', '\r\n', '\x1f', "'", '\\', 'null', '[]', 'é€😀', ' '))

const ROW = fc.record(
  {
    text: NASTY,
    maybe: fc.option(NASTY),
    whole: fc.option(fc.integer()),
    number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
    flag: fc.option(fc.boolean()),
    day: fc.option(fc.constantFrom('2024-02-29', '1721-01-01')),
    moment: fc.option(fc.constantFrom('2011-01-10T09:06:00.261', '2019-12-31T23:59:59.999')),
    texts: fc.array(NASTY, { maxLength: 3 }),
  },
  { noNullPrototype: true },
)

test('rows come out as they went in, whatever their texts hold', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rows-'))
  const database = await openDatabase()
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(ROW, { maxLength: 20 }), async (rows) => {
        const writer = createTableWriter(database, EVERYTHING, folder)
        for (const row of rows) writer.add(row)
        const path = join(folder, 'everything.parquet')
        await writer.toParquet(path)
        assert.equal(writer.count, rows.length)
        assert.deepEqual(await database.rows(`select * from '${path}'`), rows)
      }),
      { numRuns: 60 },
    )
    assert.deepEqual(await readdir(folder), ['everything.parquet'])
  } finally {
    database.close()
    await rm(folder, { recursive: true })
  }
})

test('a table of any size comes in parts, in order, and leaves nothing waiting', async (context) => {
  const folder = await temporaryFolder(context)
  const place = join(folder, 'letters')
  await mkdir(place)
  const database = await openDatabase()
  context.after(() => database.close())
  const letters = table({
    name: 'letters',
    grain: 'One row per letter.',
    key: [],
    columns: { text: required('text', 'Its text.') },
  })
  const writer = createPartWriter(database, letters, { folder, place, turns: createTurns() })
  for (let number = 0; number < 12; number += 1) writer.add({ text: `${number} ${'x'.repeat(1_000_000)}` })
  const parts = await writer.finish()
  assert.equal(parts.length, 3)
  const rows = await database.rows<{ number: string }>(
    `select split_part(text, ' ', 1) as number from read_parquet('${join(place, '*.parquet')}')`,
  )
  assert.deepEqual(
    rows.map(({ number }) => Number(number)),
    Array.from({ length: 12 }, (_row, number) => number),
  )
  assert.deepEqual(await readdir(folder), ['letters'])
})

test('turns are taken one after the other, and what fails is told to whoever waits', async () => {
  const turns = createTurns()
  const seen: string[] = []
  const work = (name: string, milliseconds: number) => async () => {
    seen.push(`${name} begins`)
    await wait(milliseconds)
    seen.push(`${name} ends`)
  }
  await Promise.all([turns(work('long', 20)), turns(work('short', 0))])
  assert.deepEqual(seen, ['long begins', 'long ends', 'short begins', 'short ends'])
  await assert.rejects(
    turns(() => Promise.reject(new RangeError('full'))),
    RangeError,
  )
})

test('a table without rows is one empty part', async (context) => {
  const folder = await temporaryFolder(context)
  const database = await openDatabase()
  context.after(() => database.close())
  const parts = await createPartWriter(database, EVERYTHING, { folder, place: folder, turns: createTurns() }).finish()
  assert.deepEqual(await database.rows(`select * from read_parquet('${parts.join()}')`), [])
})
