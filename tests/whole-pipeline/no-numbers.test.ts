import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { makeUp } from '../../src/made-up/make-up.ts'
import { makeKeyFile } from '../../src/sources/pseudonym.ts'
import { parseBsn } from '../../src/vocabulary/bsn.ts'
import { openDatabase, quoteText } from '../../src/warehouse/database.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { MARKED, markNames } from './marked-names.ts'

const COMMAND = join(import.meta.dirname, '../../src/cli/zichtlijn.ts')
/** Nine digits that stand by themselves: a BAG id or a checksum may hold any nine in a row. */
const NINE_DIGITS = /(?<![0-9a-f])\d{9}(?![0-9a-f])/g

/** What linkage reads to tell who is who; no name may be anywhere else. */
const HOLDS_NAMES = /\/(brp_persons|brk_persons|persons|person_names|person_records)\.parquet/

test('after a full run no number of a person is anywhere, and a name only in the tables that linkage reads', async (context) => {
  const folder = await temporaryFolder(context)
  const { deliveries } = await makeUp({ homes: 600, seed: 11, dirt: 4, wholeTruth: true, folder })
  const numbers = await numbersOf(join(folder, 'truth', 'tables'))
  assert.ok(numbers.size > 1_500)
  const [warehouse, release, keys] = ['warehouse', 'release', 'keys.json'].map((name) => join(folder, name))
  assert.ok(warehouse !== undefined && release !== undefined && keys !== undefined)
  await makeKeyFile(keys)
  let printed = ''
  for (const { register, paths, asOf } of deliveries)
    printed += await run(
      'read',
      register,
      ...(await markNames(register, paths)),
      '--warehouse',
      warehouse,
      ...['--keys', keys, '--as-of', asOf],
    )
  printed += await run('run', '--warehouse', warehouse)
  printed += await run('signals', '--warehouse', warehouse)
  printed += await run('signals', 'sweep', '--warehouse', warehouse, '--area', 'GM9901')
  printed += await run('signals', 'unknown', '--warehouse', warehouse, '--accounts')
  printed += await run('publish', '--warehouse', warehouse, '--to', release)
  assertNone(printed, { numbers, where: 'what was printed' })
  assert.doesNotMatch(printed, MARKED)
  let holding = 0
  for (const path of [...(await filesIn(warehouse)), ...(await filesIn(release))])
    for (const text of await textsOf(path)) {
      assertNone(text, { numbers, where: path.slice(folder.length) })
      if (HOLDS_NAMES.test(path)) holding += MARKED.test(text) ? 1 : 0
      else assert.ok(!MARKED.test(text), `a name of a person in ${path.slice(folder.length)}`)
    }
  assert.ok(holding >= 5)
})

/** Everything that the command prints, to its output and to its errors. */
async function run(...words: readonly string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [COMMAND, ...words, '--json'], {
    maxBuffer: 1 << 27,
  })
  return `${stdout}\n${stderr}\n`
}

function assertNone(text: string, { numbers, where }: { numbers: ReadonlySet<string>; where: string }): void {
  const found = [...text.matchAll(NINE_DIGITS)].filter(([digits]) => numbers.has(digits)).length
  assert.equal(found, 0, `${found} numbers of persons in ${where}`)
}

/** Every burgerservicenummer that was made up; an RSIN is told apart by its first digit. */
async function numbersOf(truth: string): Promise<ReadonlySet<string>> {
  const numbers = new Set<string>()
  for (const path of await filesIn(truth))
    for (const [digits] of (await readFile(path, 'utf8')).matchAll(NINE_DIGITS))
      if (digits.startsWith('9') && parseBsn(digits) !== undefined) numbers.add(digits)
  return numbers
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** The bytes of a file as they stand, and of a Parquet file everything in it as well. */
async function textsOf(path: string): Promise<readonly string[]> {
  const bytes = await readFile(path, 'latin1')
  if (!path.endsWith('.parquet')) return [bytes]
  const database = await openDatabase()
  try {
    const rows = await database.rows(`select * from read_parquet(${quoteText(path)})`)
    return [bytes, JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))]
  } finally {
    database.close()
  }
}
