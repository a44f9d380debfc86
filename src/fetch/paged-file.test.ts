import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { assert as assertProperty, asyncProperty, nat } from 'fast-check'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import type { FetchContext } from './fetch-context.ts'
import { fetchPagedFile, type PagedList } from './paged-file.ts'

const ROWS = Array.from({ length: 9 }, (_, ID) => ({ ID, name: `é\u2028"\n]}${ID}` }))

const LIST: PagedList = {
  file: 'rows.json',
  address: 'https://example.org/rows',
  opening: '{"value":[',
  total: ROWS.length,
  pageFrom: async (start) => ({ rows: ROWS.slice(start, start + 2), more: start + 2 < ROWS.length }),
  identityOf: (row) => String((row as { ID: number }).ID),
}

const CONTEXT: FetchContext = {
  gate: { hosts: [] },
  patience: { attempts: 1, firstWaitMilliseconds: 0, longestWaitMilliseconds: 0, silenceMilliseconds: 0 },
  say: () => {},
  onProgress: () => {},
  onBytes: () => {},
}

async function wholeFile(context: TestContext): Promise<{ folder: string; bytes: Buffer }> {
  const folder = await temporaryFolder(context)
  assert.equal(await fetchPagedFile(LIST, folder, CONTEXT), 9)
  return { folder, bytes: await readFile(join(folder, 'rows.json')) }
}

test('rows come into one JSON file, each on a line', async (context) => {
  const { bytes } = await wholeFile(context)
  assert.deepEqual(JSON.parse(bytes.toString()), { value: ROWS })
  assert.equal(bytes.toString().split('\n').length, 1 + 9 + 1 + 1)
})

test('a file that was cut at any byte is finished to the same bytes', async (context) => {
  const { folder, bytes } = await wholeFile(context)
  let attempt = 0
  await assertProperty(
    asyncProperty(nat(bytes.length), async (cut) => {
      const place = join(folder, String((attempt += 1)))
      await mkdir(place)
      await writeFile(join(place, 'rows.json.part'), bytes.subarray(0, cut))
      assert.equal(await fetchPagedFile(LIST, place, CONTEXT), 9)
      assert.ok((await readFile(join(place, 'rows.json'))).equals(bytes))
    }),
    { numRuns: 300 },
  )
})

test('rows that are there are not asked for again', async (context) => {
  const { folder, bytes } = await wholeFile(context)
  const asked: number[] = []
  const list = { ...LIST, pageFrom: (start: number) => (asked.push(start), LIST.pageFrom(start)) }
  await fetchPagedFile(list, folder, CONTEXT)
  assert.deepEqual(asked, [])
  const place = join(folder, 'half')
  await mkdir(place)
  await writeFile(join(place, 'rows.json.part'), bytes.subarray(0, bytes.length - 60))
  await fetchPagedFile(list, place, CONTEXT)
  assert.deepEqual(asked, [7])
})
