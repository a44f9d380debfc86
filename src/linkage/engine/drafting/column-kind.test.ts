import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openDatabase } from '../../../warehouse/database.ts'
import { isProtected, kindOf } from './column-kind.ts'
import { profileColumn } from './column-profile.ts'

async function kindOfValues(context: TestContext, sql: string) {
  const database = await openDatabase()
  context.after(() => database.close())
  await database.run(`create table records as select ${sql} as value from range(400) as t(i)`)
  return kindOf(await profileColumn(database, 'value'))
}

const LETTERS = "chr(cast(97 + i % 23 as integer)) || 'an' || chr(cast(97 + i % 17 as integer))"

for (const [holds, sql, kind] of [
  ['nothing', 'cast(null as varchar)', 'useless'],
  ['one value', "'always'", 'useless'],
  ['another value for every record', "'id' || i", 'useless'],
  ['dates of a database', "date '1980-01-01' + cast(i % 300 as integer)", 'date'],
  ['dates as text', "strftime(date '1980-01-01' + cast(i % 300 as integer), '%Y-%m-%d')", 'date'],
  ['dates without separators', "strftime(date '1980-01-01' + cast(i % 300 as integer), '%Y%m%d')", 'date'],
  ['dates that begin with the day', "strftime(date '1980-01-01' + cast(i % 300 as integer), '%d-%m-%Y')", 'date'],
  ['electronic addresses', "'a' || i % 300 || '@example.org'", 'email'],
  ['amounts', 'cast(i % 300 as double) / 7', 'number'],
  ['postcodes', "(1000 + i % 300) || 'ab'", 'code'],
  ['a few values', "case i % 3 when 0 then 'red' when 1 then 'green' else 'blue' end", 'category'],
  ['names', LETTERS, 'name'],
  ['several words', `${LETTERS} || ' ' || ${LETTERS} || ' street'`, 'text'],
] as const)
  test(`a column of ${holds} is seen as ${kind}`, async (context) => {
    assert.equal(await kindOfValues(context, sql), kind)
  })

test('a column about which nothing may be derived is known by its name, in Dutch and English', () => {
  const names = [
    'gender',
    'Geslacht',
    'sex',
    'nationaliteit',
    'nationality_code',
    'birth_place',
    'geboorteplaats',
    'country_of_birth',
    'religion',
    'ethnicity',
  ]
  assert.deepEqual(
    names.filter((name) => !isProtected(name)),
    [],
  )
  const others = ['surname', 'birth_date', 'place', 'address', 'essex_number', 'trace_id', 'terras']
  assert.deepEqual(others.filter(isProtected), [])
})
