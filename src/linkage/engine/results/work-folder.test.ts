import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../../../tests/temporary-folder.ts'
import { quoteText } from '../../../warehouse/database.ts'
import { openWorkFolder } from './work-folder.ts'

test('a sealed database reads and writes nothing outside its folder, and cannot be unsealed', async (context) => {
  const place = await temporaryFolder(context)
  const secret = join(place, 'secret.csv')
  await writeFile(secret, 'a\n1\n')
  const work = await openWorkFolder(place)
  try {
    await work.seal()
    for (const sql of [
      `select * from read_csv(${quoteText(secret)})`,
      `select * from read_text(${quoteText(secret)})`,
      `select * from glob(${quoteText(join(place, '*'))})`,
      `copy (select 1) to ${quoteText(join(place, 'stolen.csv'))}`,
      `attach ${quoteText(join(place, 'other.db'))}`,
      'set enable_external_access = true',
      `set allowed_directories = ['/']`,
      'load httpfs',
    ])
      await assert.rejects(work.database.rows(sql), Error, sql)
    await work.database.run(`copy (select 1 as a) to ${quoteText(work.path('pairs.parquet'))} (format parquet)`)
    await work.publish(['pairs.parquet'])
  } finally {
    await work.close()
  }
  assert.deepEqual((await readdir(place)).sort(), ['pairs.parquet', 'secret.csv'])
})
