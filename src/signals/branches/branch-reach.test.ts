import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { openDatabase } from '../../warehouse/database.ts'
import { SIGNALS } from '../contract.ts'
import { BUSINESSES, OWNERS, TENANCIES } from '../facts/fact-tables.ts'
import { fill, some } from '../test-bench.ts'
import { BRANCH_PLACES } from './branch-tables.ts'

test('a signal on a branch comes to its premises in that area, and not to homes, other branches or other areas', async (context) => {
  const database = await openDatabase({ threads: 1 })
  context.after(() => database.close())
  const place = { area_id: 'BU99010001', sbi_code: '9602', at_home: false }
  const places = [
    { ...place, object_id: 'salon' },
    { ...place, object_id: 'home', at_home: true },
    { ...place, object_id: 'baker', sbi_code: '1071' },
    { ...place, object_id: 'elsewhere', area_id: 'BU99010002' },
  ].map((row, index) => ({ ...row, establishment_number: `${index}` }))
  const given = [
    some(SIGNALS, [{ indicator: 'BR-01', subject_kind: 'branch', subject_id: 'BU99010001/9602' }]),
    some(BRANCH_PLACES, places),
    ...[OWNERS, TENANCIES, BUSINESSES].map((table) => some(table, [])),
  ]
  for (const { table, rows } of given) await fill(database, table, rows)
  const sql = await readFile(new URL('../signal-places.sql', import.meta.url), 'utf8')
  const reached = await database.rows(sql, { reaches: 'BR-01 established', most_places: 50 })
  assert.deepEqual(reached, [
    { indicator: 'BR-01', subject_id: 'BU99010001/9602', object_id: 'salon', by: 'established' },
  ])
})
