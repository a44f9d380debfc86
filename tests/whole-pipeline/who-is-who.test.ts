import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { ORGANISATION_LINKS, PERSON_LINKS } from '../../src/linkage/contract.ts'
import { judgementStep } from '../../src/linkage/matches/judgement-rows.ts'
import { personSteps } from '../../src/linkage/persons/person-steps.ts'
import { makeUp } from '../../src/made-up/make-up.ts'
import { runPipeline } from '../../src/pipeline/run.ts'
import { ADDRESSES, MORTGAGES, PERSONS, REGISTRATIONS, RELATIONS, RIGHTS } from '../../src/sources/contract.ts'
import { makeKeyFile, pseudonymOf, readKeys } from '../../src/sources/pseudonym.ts'
import { READERS } from '../../src/sources/readers.ts'
import { parseBsn } from '../../src/vocabulary/bsn.ts'
import type { Table } from '../../src/vocabulary/table.ts'
import { openWarehouse } from '../../src/warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../../src/warehouse/warehouse-reader.ts'
import { runOnRows } from '../steps-on-rows.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** The registers that tell who is who, and those that these need. */
const REGISTERS: ReadonlySet<string> = new Set(['areas', 'bag', 'brp', 'brk', 'kvk'])
const READ = [
  PERSONS,
  REGISTRATIONS,
  RELATIONS,
  RIGHTS,
  MORTGAGES,
  ADDRESSES,
  PERSON_LINKS,
  ORGANISATION_LINKS,
] as const

interface Region {
  readonly tables: WarehouseReader
  /** What a right or a mortgage is held by in truth: the pseudonym of a BSN, or a KvK number. */
  readonly holders: ReadonlyMap<string, string>
}

async function linkedRegion(context: TestContext): Promise<Region> {
  const folder = await temporaryFolder(context)
  const { deliveries } = await makeUp({ homes: 3_000, seed: 17, dirt: 6, wholeTruth: true, folder })
  const keyFile = join(folder, 'keys.json')
  await makeKeyFile(keyFile)
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  for (const { register, paths, asOf } of deliveries.filter((one) => REGISTERS.has(one.register))) {
    const reader = READERS.find((one) => one.register === register) ?? assert.fail(register)
    await reader.read(warehouse, paths, { asOf, keyFile })
  }
  await runPipeline(warehouse, { until: 'linkage' })
  const tables = await readWarehouse(warehouse, READ)
  context.after(async () => {
    tables.close()
    await warehouse.close()
  })
  const keys = await readKeys(keyFile)
  const holders = new Map<string, string>()
  for (const table of ['rights', 'mortgages']) {
    const [header = '', ...lines] = (await readFile(join(folder, 'truth', 'tables', `${table}.csv`), 'utf8')).split(
      '\n',
    )
    const columns = header.split(',')
    const [id, holder] = [
      columns.findIndex((name) => /^(tenaamstelling|mortgage)_id$/.test(name)),
      columns.indexOf('holder'),
    ]
    for (const cells of lines.map((line) => line.split(','))) {
      const bsn = parseBsn(cells[holder] ?? '')
      holders.set(cells[id] ?? '', bsn === undefined ? (cells[holder] ?? '') : pseudonymOf(bsn, 'casework', keys))
    }
  }
  return { tables, holders }
}

/** Whom the land register knows by its own number, and who that is in truth. */
async function truthOf({ tables, holders }: Region, column: string): Promise<ReadonlyMap<string, string>> {
  const told = await tables.query<{ id: string; holder: string }>(
    `select tenaamstelling_id as id, ${column} as holder from rights where ${column} is not null and held_until is null
     union all select mortgage_id, ${column} from mortgages where ${column} is not null`,
  )
  return new Map(told.flatMap(({ id, holder }) => (holders.has(id) ? [[holder, holders.get(id) ?? '']] : [])))
}

interface Found {
  readonly from: string
  readonly to: string
}

/** How many links are right, of those made and of those that there are in truth. */
function measure(links: readonly Found[], truth: ReadonlyMap<string, string>) {
  const judged = links.filter(({ from }) => truth.has(from))
  const right = judged.filter(({ from, to }) => truth.get(from) === to).length
  return { wrong: judged.length - right, precision: right / judged.length, recall: right / truth.size }
}

test('in the made-up region persons and organisations without a common number are tied to who they are', async (context) => {
  const region = await linkedRegion(context)
  const { tables } = region

  const byKadaster = "case when holder_known_by = 'kadaster' then holder_person end"
  const persons = await truthOf(region, byKadaster)
  const personLinks = await tables.query<Found>('select person as "from", same_as as "to" from person_links')
  assert.ok(persons.size > 200)
  const ofPersons = measure(personLinks, persons)
  assert.ok(ofPersons.precision >= 0.999 && ofPersons.recall >= 0.98, JSON.stringify(ofPersons))

  const organisations = await truthOf(region, 'holder_organisation_id')
  const organisationLinks = await tables.query<Found & { method: string }>(
    'select organisation_id as "from", kvk_number as "to", method from organisation_links',
  )
  assert.ok(new Set(organisationLinks.map(({ method }) => method)).size === 3)
  const ofOrganisations = measure(organisationLinks, organisations)
  assert.ok(ofOrganisations.wrong === 0 && ofOrganisations.recall >= 0.95, JSON.stringify(ofOrganisations))

  const gone = new Set(persons.values())
  const wrong = await linksWithout(context, tables, gone)
  assert.ok(
    wrong <= persons.size * 0.005,
    `${wrong} of ${persons.size} who are in no register were tied to somebody else`,
  )
})

/** How many are tied to somebody when the one whom they are is in no register. */
async function linksWithout(context: TestContext, tables: WarehouseReader, gone: ReadonlySet<string>): Promise<number> {
  const rowsOf = async (table: Table) => ({
    table,
    rows: (await tables.rows<Readonly<Record<string, unknown>>>(table)).filter(
      ({ person }) => !gone.has(String(person)),
    ),
  })
  const given = [
    await rowsOf(PERSONS),
    await rowsOf(REGISTRATIONS),
    await rowsOf(RELATIONS),
    await rowsOf(RIGHTS),
    await rowsOf(ADDRESSES),
  ]
  const reader = await runOnRows(context, { tables: given, steps: [judgementStep([]), ...personSteps] })
  return (await reader.rows(PERSON_LINKS)).length
}
