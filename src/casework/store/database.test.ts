import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BUNDLE_EXAMPLE } from '../intake/bundle-example.ts'
import { takeIn } from '../intake/take-in.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migration.ts'
import { throwAwayDatabase } from './throw-away-database.ts'

const { urls, intake, as } = await throwAwayDatabase()
await takeIn(intake, BUNDLE_EXAMPLE)

const LINE = `insert into processings
  (span_id, trace_id, operation, name, processing_activity_id, actor, purpose, origin, start_time)
  values (substr(md5(random()::text), 1, 16), md5('trace'), 'reading', 'proef', 'urn:test', 'a', 'p', 'o', 1)`
const ENDING = `insert into processing_endings select span_id, 2, 'Ok', 'done' from processings where name = 'proef'
  and not exists (select from processing_endings where parent_span_id = span_id)`

for (const role of ['casework', 'intake'] as const) {
  test(`The ${role} role sees no address and no signal without a line in the log`, async () => {
    for (const table of ['addresses', 'signals', 'signal_places', 'address_pictures'])
      assert.deepEqual(await as(role, `select 1 from ${table}`), [], table)
    assert.deepEqual(await as(role, 'select count(*)::integer as n from indicators'), [{ n: 4 }])
  })

  for (const table of ['processings', 'processing_subjects', 'processing_endings']) {
    const [column] = { processings: ['actor'], processing_subjects: ['data_subject_id'] }[table] ?? ['outcome']
    test(`The ${role} role cannot change, remove or empty ${table}`, async () => {
      await assert.rejects(as(role, `update ${table} set ${column} = 'x'`), /permission denied/)
      await assert.rejects(as(role, `delete from ${table}`), /permission denied/)
      await assert.rejects(as(role, `truncate ${table} cascade`), /permission denied/)
    })
  }
}

test('Even the owner of the tables cannot change or remove a line of the log', async () => {
  for (const table of ['processings', 'processing_subjects', 'processing_endings']) {
    await assert.rejects(as('owner', `delete from ${table}`), /only grows/)
    await assert.rejects(as('owner', `truncate ${table} cascade`), /only grows/)
  }
  await assert.rejects(as('owner', "update processings set actor = 'x'"), /only grows/)
})

test('A line opens the data only to the transaction that wrote it', async () => {
  const sees = await as('casework', `begin; ${LINE}; ${ENDING}; commit`).then(() =>
    as('casework', 'select object_id from addresses'),
  )
  assert.deepEqual(sees, [])
})

test('Nobody can write a line in the name of another transaction', async () => {
  const forged = LINE.replace('start_time)', 'start_time, written_in)').replace('1)', '1, pg_current_xact_id())')
  await assert.rejects(as('casework', forged), /permission denied/)
})

test('A line without an ending is not committed', async () => {
  await assert.rejects(as('casework', LINE), /without its ending/)
})

test('The casework role cannot bring in or change signals', async () => {
  await assert.rejects(as('casework', 'update signals set value = 1'), /permission denied/)
  await assert.rejects(
    as('casework', 'insert into intakes (checksum, made_on, source) values (1, now(), 1)'),
    /permission denied/,
  )
})

test('A role that could rewrite the log is refused at the door', async () => {
  await assert.rejects(openDatabase(urls.owner), { code: 'database-role-too-strong' })
})

test('A database that does not answer is named without its password', async () => {
  const url = 'postgres://someone:geheim@127.0.0.1:9/zichtlijn'
  await assert.rejects(openDatabase(url), (error: Error & { code?: string }) => {
    assert.equal(error.code, 'database-unreachable')
    assert.doesNotMatch(error.message, /geheim/)
    return true
  })
})

test('A database without our tables is refused with what to do', async () => {
  await assert.rejects(openDatabase(urls.owner.replace(/zichtlijn$/, 'postgres')), { code: 'database-not-prepared' })
})

test('Migrations run once, also when several start at the same time', async () => {
  assert.deepEqual(await Promise.all([migrate(urls.owner), migrate(urls.owner)]), [[], []])
})

test('A migration that changed after it ran is refused', async () => {
  await as('owner', "update migrations set checksum = 'other' where name = '001-log.sql'")
  await assert.rejects(migrate(urls.owner), { code: 'migration-changed' })
})

test('No table has a column for nationality, birthplace, religion, health or a person number', async () => {
  const columns = await as(
    'owner',
    "select column_name from information_schema.columns where table_schema = 'casework'",
  )
  assert.ok(columns.length > 40)
  assert.doesNotMatch(JSON.stringify(columns), /nation|birth|geboort|relig|health|zorg|bsn|person/i)
})
