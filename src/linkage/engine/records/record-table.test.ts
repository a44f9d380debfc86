import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../../tests/temporary-folder.ts'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { openDatabase, quoteText } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { parseSettings } from '../model/link-settings.ts'
import { loadRecords } from './record-table.ts'

const MODEL = parseSettings(
  {
    link_type: 'dedupe_only',
    unique_id_column_name: 'id',
    blocking_rules_to_generate_predictions: ['l.name = r.name'],
    comparisons: [
      {
        output_column_name: 'name',
        comparison_levels: [{ sql_condition: 'name_l = name_r' }, { sql_condition: 'ELSE' }],
      },
    ],
  },
  'model.json',
)

async function load(
  context: TestContext,
  files: Readonly<Record<string, string | Buffer>>,
  change: Partial<LinkModel> = {},
) {
  const folder = await temporaryFolder(context)
  const paths = Object.keys(files).map((name) => join(folder, name))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const database = await openDatabase()
  context.after(() => database.close())
  const records = await loadRecords(database, paths, { ...MODEL, ...change })
  return { records, rows: await database.rows<Record<string, unknown>>('from records order by record') }
}

async function faultOf(
  context: TestContext,
  files: Readonly<Record<string, string | Buffer>>,
  change: Partial<LinkModel> = {},
) {
  const outcome = await load(context, files, change).catch((error: unknown) => error)
  assert.ok(outcome instanceof InputFault, `refused with an InputFault, not ${String(outcome)}`)
  return outcome
}

test('only the columns that a model uses are read, and records are numbered by source and id', async (context) => {
  const { records, rows } = await load(context, {
    'b.csv': 'id,name,other\n10,Ada,x\n9,Bo,y\n',
    'a.csv': 'name;id\n"Cas; jr";1\n',
  })
  assert.deepEqual(records, { count: 3, sources: ['b', 'a'], columns: ['name'], emptyColumns: [] })
  assert.deepEqual(
    rows.map(({ record, source, id, name }) => [record, source, id, name]),
    [
      [0, 'b', '9', 'Bo'],
      [1, 'b', '10', 'Ada'],
      [2, 'a', '1', 'Cas; jr'],
    ],
  )
})

test('spaces around names and values of a CSV file do not count, and an empty value is missing', async (context) => {
  const { rows } = await load(context, { 'a.csv': '\uFEFFid, name\r\n1,  Ada \r\n2,   \r\n3,""\r\n' })
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['Ada', null, null],
  )
})

test('Parquet keeps its own types, and a column without values is told', async (context) => {
  const folder = await temporaryFolder(context)
  const database = await openDatabase()
  context.after(() => database.close())
  const path = join(folder, 'p.parquet')
  await database.run(`copy (select 7 as id, null::date as name, date '2020-01-01' as day) to ${quoteText(path)}`)
  const records = await loadRecords(database, [path], { ...MODEL, keptColumns: ['day'] })
  assert.deepEqual(records.emptyColumns, ['name'])
  const types = await database.rows<{ column_type: string }>('describe records')
  assert.deepEqual(
    types.map(({ column_type }) => column_type),
    ['INTEGER', 'VARCHAR', 'VARCHAR', 'DATE', 'DATE'],
  )
})

test('a derived column is made of delivered and of earlier derived ones, and may take the place of one', async (context) => {
  const derivedColumns = [
    { name: 'name', sql: 'lower(name) -- folded' },
    { name: 'initial', sql: 'substr(name, 1, 1)' },
  ]
  const { records, rows } = await load(
    context,
    { 'a.csv': 'id,name\n1,Ada\n' },
    { derivedColumns, keptColumns: ['initial'] },
  )
  assert.deepEqual(records.columns, ['name', 'initial'])
  assert.deepEqual([rows[0]?.['name'], rows[0]?.['initial']], ['ada', 'a'])
})

test('the source of a record is the column that says so', async (context) => {
  const { records } = await load(
    context,
    { 'a.csv': 'id,name,source_dataset\n1,Ada,y\n1,Bo,x\n' },
    { linkType: 'link_only' },
  )
  assert.deepEqual(records.sources, ['x', 'y'])
})

test('NUL bytes and fields of a megabyte are values like others', async (context) => {
  const long = 'x'.repeat(1 << 20)
  const { rows } = await load(context, { 'a.csv': `id,name\n1,a\0b\n2,${long}\n` })
  assert.deepEqual([rows[0]?.['name'], rows[1]?.['name']], ['a\0b', long])
})

test('ids that are missing or not unique are refused with their count and first places', async (context) => {
  const twice = await faultOf(context, { 'a.csv': 'id,name\n7,a\n8,b\n7,c\n7,d\n' })
  assert.equal(twice.code, 'id-not-unique')
  assert.match(twice.message, /^3 records share their id with another: \S+a\.csv, record 1; \S+a\.csv, record 3; /)
  const missing = await faultOf(context, { 'a.csv': 'id,name\n,a\n8,b\n' })
  assert.match(missing.message, /^1 records have no id: \S+a\.csv, record 1\./)
})

test('a column that a file lacks is named with the condition that asks for it', async (context) => {
  const { message } = await faultOf(
    context,
    { 'a.csv': 'id,name\n1,a\n', 'b.csv': 'id,naam\n1,a\n' },
    { keptColumns: ['truth'] },
  )
  assert.match(message, /a\.csv\n {4}truth, which additional_columns_to_retain uses/)
  assert.match(message, /b\.csv\n {4}name, which comparison name uses\n {4}name, which blocking rule 1 uses/)
})

test('a file that is empty, broken, not there or in another encoding is refused by name', async (context) => {
  const cases = {
    'empty.csv': ['', /empty\.csv, line 1: The file is empty/],
    'wide.csv': ['id,name\n1,a\n2,b,c\n', /wide\.csv, line 3: .*more or fewer cells/],
    'quote.csv': ['id,name\n1,a\n2,"b\n3,c\n', /quote\.csv, line 3: A quote is opened/],
    'latin.csv': [Buffer.from('id,name\n1,Andr\xe9\n', 'latin1'), /latin\.csv, line 2: It is not in UTF-8/],
    'utf16.csv': [Buffer.from('id,name\n1,a\n', 'utf16le'), /utf16\.csv, line 1: .*NUL bytes/],
    'twins.csv': ['id,name,Name\n1,a,b\n', /twins\.csv, line 1: Two columns are called Name/],
    'broken.parquet': ['PAR1 no more', /broken\.parquet: It is no whole Parquet file/],
  } as const
  for (const [name, [content, message]] of Object.entries(cases)) {
    const fault = await faultOf(context, { [name]: content })
    assert.match(fault.message, message)
    assert.doesNotMatch(fault.message, /Andr|"b/)
  }
  await assert.rejects(loadRecords(await openDatabase(), ['gone.csv'], MODEL), /gone\.csv: There is no such file/)
})

test('a file with a header and no records is a table without records', async (context) => {
  const { records } = await load(context, { 'a.csv': 'id,name\n' })
  assert.deepEqual([records.count, records.sources, records.emptyColumns], [0, [], []])
})

test('a derived column that fails is named, and no value is', async (context) => {
  const derivedColumns = [{ name: 'n', sql: 'cast(name as integer)' }]
  const fault = await faultOf(context, { 'a.csv': 'id,name\n1,Ada\n' }, { derivedColumns, keptColumns: ['n'] })
  assert.match(fault.message, /^derived_columns\.n: /)
  assert.doesNotMatch(fault.message, /Ada/)
})

test('two sources that cannot be told apart, and a link of one source, are refused', async (context) => {
  assert.equal(
    (await faultOf(context, { 'a.csv': 'id,name\n1,a\n' }, { linkType: 'link_only' })).code,
    'one-source-to-link',
  )
  const both = { 'a.csv': 'id,name\n1,a\n', 'a.CSV': 'id,name\n1,a\n' }
  assert.equal((await faultOf(context, both)).code, 'sources-not-told-apart')
})
