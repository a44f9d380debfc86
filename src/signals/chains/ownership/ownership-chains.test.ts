import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { OFFICERS } from '../../../sources/contract.ts'
import type { Row, Table } from '../../../vocabulary/table.ts'
import { emptyQuery } from '../../../warehouse/column-types.ts'
import { openDatabase, quoteText } from '../../../warehouse/database.ts'
import { COMPANIES, OWNERS, type OWNERSHIP_CHAINS, PEILDATUM } from '../../facts/fact-tables.ts'
import { ownershipChainStep } from './ownership-chains.ts'

const HOLDERS = ['90000001', '90000011', '90000021', '90000031', '90000041']

const FORMS = { '90000013': 'foundation', '90000021': 'foundation' }

/** KvK number, officer, function, first day, last day. */
const HELD = [
  ['90000001', '90000002', 'sole-shareholder', '2010-01-01', null],
  ['90000002', 'p1', 'sole-shareholder', null, null],
  ['90000011', '90000012', 'sole-shareholder', '2026-01-01', null],
  ['90000012', '90000013', 'sole-shareholder', '2010-01-01', null],
  ['90000013', 'p2', 'director', '2010-01-01', null],
  ['90000031', '90000032', 'sole-shareholder', '2010-01-01', null],
  ['90000032', '90000031', 'sole-shareholder', '2010-01-01', null],
  ['90000041', 'p3', 'partner', '2010-01-01', null],
  ['90000041', 'p4', 'partner', '2010-01-01', null],
  ['90000041', 'p5', 'partner', '2010-01-01', '2026-01-01'],
  ['90000041', 'p6', 'partner', '2026-01-02', null],
  ['90000099', 'p7', 'sole-shareholder', '2010-01-01', null],
] as const

async function chainsOf(context: TestContext): Promise<Row<typeof OWNERSHIP_CHAINS>[]> {
  const database = await openDatabase({ threads: 1 })
  context.after(() => database.close())
  const fill = async (table: Table, rows: readonly object[]) => {
    await database.run(`create table ${table.name} as ${emptyQuery(table)}`)
    for (const row of rows) {
      const values = Object.values(row).map((value) => (typeof value === 'string' ? quoteText(value) : String(value)))
      await database.run(`insert into ${table.name} (${Object.keys(row).join(', ')}) values (${values.join(', ')})`)
    }
  }
  await fill(PEILDATUM, [{ day: '2026-01-01' }])
  await fill(
    COMPANIES,
    Object.entries(FORMS).map(([kvk_number, form]) => ({ kvk_number, form })),
  )
  await fill(OFFICERS, HELD.map(officer))
  const right = { kvk_number: '90000099', owns: true, current: false }
  await fill(OWNERS, [right, ...HOLDERS.map((kvk_number) => ({ kvk_number, owns: true, current: true }))])
  assert.ok('work' in ownershipChainStep)
  return database.rows(`select * from (${await ownershipChainStep.work(database)}) order by kvk_number`)
}

function officer([kvk_number, officer_id, function_, held_from, held_until]: (typeof HELD)[number]): object {
  const officer_kind = officer_id.startsWith('p') ? 'person' : 'organisation'
  return {
    kvk_number,
    officer_id,
    officer_kind,
    function: function_,
    held_from,
    held_until,
    has_ended: held_until !== null,
  }
}

test('each organisation that holds an object now has one chain, with the parties above it', async (context) => {
  const chains = await chainsOf(context)
  assert.deepEqual(
    chains.map(({ kvk_number, depth, ends_with, ultimate_parties, path }) =>
      [kvk_number, depth, ends_with, ultimate_parties.join(' '), path.join(' ')].join(' | '),
    ),
    [
      '90000001 | 1 | person | person:p1 | kvk:90000001 kvk:90000002 person:p1',
      '90000011 | 2 | directors | kvk:90000013 | kvk:90000011 kvk:90000012 kvk:90000013',
      '90000021 | 0 | directors | kvk:90000021 | kvk:90000021',
      '90000031 | 1 | cycle |  | kvk:90000031 kvk:90000032 kvk:90000031',
      '90000041 | 0 | person | person:p3 person:p4 | kvk:90000041 person:p3',
    ],
  )
})
