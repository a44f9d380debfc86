import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type MadeUpSummary, makeUp } from '../../src/made-up/make-up.ts'
import { runPipeline } from '../../src/pipeline/run.ts'
import { REJECTS } from '../../src/sources/contract.ts'
import { makeKeyFile, type PseudonymKeys, pseudonymOf, readKeys } from '../../src/sources/pseudonym.ts'
import { READERS } from '../../src/sources/readers.ts'
import { parseBsn } from '../../src/vocabulary/bsn.ts'
import { quoteText } from '../../src/warehouse/database.ts'
import { openWarehouse } from '../../src/warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../../src/warehouse/warehouse-reader.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { TRUTH_TABLES, type TruthTable } from './truth-tables.ts'

/** A region that was made up, delivered and read; and the truth of it with pseudonyms in the place of numbers. */
interface Trip {
  readonly folder: string
  readonly tables: WarehouseReader
  readonly truthOf: (table: TruthTable) => string
}

async function makeTrip(context: TestContext, { homes, dirt }: { homes: number; dirt: number }): Promise<Trip> {
  const folder = await temporaryFolder(context)
  const region = await makeUp({ homes, seed: 3, dirt, wholeTruth: true, folder })
  await makeKeyFile(join(folder, 'keys.json'))
  await readAll(region, folder)
  const keys = await readKeys(join(folder, 'keys.json'))
  for (const { table } of TRUTH_TABLES) await replaceNumbers(join(folder, 'truth', 'tables', `${table.name}.csv`), keys)
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  const tables = await readWarehouse(warehouse, [REJECTS, ...TRUTH_TABLES.map(({ table }) => table)])
  context.after(async () => {
    tables.close()
    await warehouse.close()
  })
  const truthOf = ({ table }: TruthTable) =>
    `select * from read_csv(${quoteText(join(folder, 'truth', 'tables', `${table.name}.csv`))}, all_varchar = true, header = true)`
  return { folder, tables, truthOf }
}

async function readAll({ deliveries }: MadeUpSummary, folder: string): Promise<void> {
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  try {
    for (const { register, paths, asOf } of deliveries) {
      const reader = READERS.find((one) => one.register === register) ?? assert.fail(register)
      await reader.read(warehouse, paths, { asOf, keyFile: join(folder, 'keys.json') })
    }
    await runPipeline(warehouse, { until: 'sources' })
  } finally {
    await warehouse.close()
  }
}

/** Pseudonyms for burgerservicenummers: of all cells with nine digits that pass the elfproef, for an RSIN is no person. */
async function replaceNumbers(path: string, keys: PseudonymKeys): Promise<void> {
  const [header = '', ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n')
  const columns = header.split(',')
  const replaced = lines.map((line) =>
    line
      .split(',')
      .map((cell, place) => {
        const bsn = columns[place] === 'rsin' ? undefined : parseBsn(cell)
        return bsn === undefined ? cell : pseudonymOf(bsn, 'casework', keys)
      })
      .join(','),
  )
  await writeFile(path, `${[header, ...replaced].join('\n')}\n`)
}

/** Rows of both sides as texts, so that nothing is equal by a rounding. */
async function compare({ tables, truthOf }: Trip, truth: TruthTable) {
  const width = (await tables.query<Record<string, unknown>>(`select * from (${truthOf(truth)}) limit 1`))[0]
  const columns = Object.keys(width ?? {})
  const named = columns.map((_, place) => `c${place}`).join(', ')
  const asText = columns
    .map((_, place) => `nullif(regexp_replace(cast(c${place} as varchar), '[.]0$', ''), '') as c${place}`)
    .join(', ')
  const told = `select ${asText} from (${truthOf(truth)}) as t (${named})`
  const read = `select ${asText} from (${truth.sql}) as t (${named})`
  const keys = columns.slice(0, truth.keys).map((_, place) => `c${place}`)
  const keyed = (side: string) => `select distinct ${keys.join(', ')} from (${side})`
  const count = async (sql: string) =>
    Number((await tables.query<{ n: bigint }>(`select count(*) as n from (${sql})`))[0]?.n)
  return {
    rows: await count(told),
    missing: await count(`${keyed(told)} except ${keyed(read)}`),
    extra: await count(`${keyed(read)} except ${keyed(told)}`),
    different: await count(`${told} except ${read}`),
    sample: await tables.query(
      `(select 'truth' as side, * from (${told} except ${read}) limit 3) union all (select 'read', * from (${read} except ${told}) limit 3)`,
    ),
  }
}

test('of a clean region everything that was made up comes into the warehouse, and nothing else', async (context) => {
  const trip = await makeTrip(context, { homes: 2_000, dirt: 0 })
  const rejects = await trip.tables.query('select register, place, reason from rejects')
  assert.deepEqual(rejects, [])
  for (const truth of TRUTH_TABLES) {
    const { rows, missing, extra, different, sample } = await compare(trip, truth)
    assert.ok(rows > 0, truth.table.name)
    assert.deepEqual(
      { missing, extra, different },
      { missing: 0, extra: 0, different: 0 },
      `${truth.table.name}: ${JSON.stringify(sample)}`,
    )
  }
})

test('of a dirty region just the planted dirt is rejected, and what it touched is all that differs', async (context) => {
  const trip = await makeTrip(context, { homes: 20_000, dirt: 1 })
  const planted = await dirtOf(trip.folder)
  const rejected = await trip.tables.query<Fault>('select register, place, reason from rejects')
  const expected = planted.flatMap(({ register, place, rejected_as: reason }) =>
    reason === '' ? [] : [{ register, place, reason }],
  )
  assert.ok(expected.length > 200)
  assert.deepEqual(asLines(rejected), asLines(expected))
  for (const truth of TRUTH_TABLES) {
    const { extra, different, sample } = await compare(trip, truth)
    const touched = planted.filter(({ register }) => truth.registers.includes(register)).length * truth.rowsPerDirt
    assert.ok(different <= touched, `${truth.table.name}: ${different} rows differ: ${JSON.stringify(sample)}`)
    assert.ok(extra <= different, `${truth.table.name}: ${extra} rows that nobody made up`)
  }
})

interface Fault {
  readonly register: string
  readonly place: string
  readonly reason: string
}

/** Each once: what contradicts itself in the land register is rejected for both sides of it. */
function asLines(faults: readonly Fault[]): readonly string[] {
  return [...new Set(faults.map(({ register, place, reason }) => `${register}: ${place}: ${reason}`))].sort()
}

async function dirtOf(folder: string): Promise<readonly (Fault & { readonly rejected_as: string })[]> {
  const [, ...lines] = (await readFile(join(folder, 'truth', 'dirt.csv'), 'utf8')).trimEnd().split('\n')
  return lines.map((line) => {
    const [, register = '', place = '', reason = '', rejected_as = ''] =
      /^([^,]*),"([^"]*)",([^,]*),([^,]*)$/.exec(line) ?? assert.fail(line)
    return { register, place, reason, rejected_as }
  })
}
