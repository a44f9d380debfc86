import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Land, Area as LandArea } from '../../src/made-up/land/area.ts'
import { makeLand } from '../../src/made-up/land/land.ts'
import { toWgs84 } from '../../src/made-up/land/rd-to-wgs84.ts'
import { createRandom } from '../../src/made-up/random.ts'
import type { Release } from '../../src/publication/contract.ts'
import { makeRelease } from '../../src/publication/release.ts'
import { SUBJECTS, tablesToRead } from '../../src/publication/subject-catalogue.ts'
import { AREAS, DELIVERIES } from '../../src/sources/contract.ts'
import type { Row, Table } from '../../src/vocabulary/table.ts'
import { openDatabase } from '../../src/warehouse/database.ts'
import { createTableWriter, type TableWriter } from '../../src/warehouse/row-writer.ts'
import { openWarehouse } from '../../src/warehouse/warehouse.ts'
import { readWarehouse } from '../../src/warehouse/warehouse-reader.ts'
import { type CountedRow, drawnRows, drawnSubjects } from './national-counts.ts'

/** Homes of a country, so that the land has 342 gemeenten, some 3,400 wijken and 14,500 buurten. */
const HOMES = 10_000_000

/** Publishes a made-up country into a folder, through the gate, as any release is; takes minutes. */
export async function makeNationalRelease(folder: string): Promise<Release> {
  const land = makeLand(HOMES, createRandom('country'))
  const subjects = drawnSubjects(SUBJECTS)
  const tables = tablesToRead(subjects)
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  await mkdir(warehouse.tables, { recursive: true })
  const database = await openDatabase()
  const writers = new Map(tables.map((table) => [table.name, createTableWriter<Table>(database, table, folder)]))
  for (const row of areaRows(land)) write(writers, AREAS.name, row)
  write(writers, DELIVERIES.name, DELIVERY)
  const gemeenten = new Map<string, CountedRow>()
  for (const [table, row] of drawnRows(land, subjects))
    if (row.area_code.startsWith('GM')) addTo(gemeenten, row, table)
    else write(writers, table, row)
  for (const [key, row] of gemeenten) write(writers, key.split(' ')[0] ?? '', row)
  for (const [name, writer] of writers) await writer.toParquet(join(warehouse.tables, `${name}.parquet`))
  database.close()
  const reader = await readWarehouse(warehouse, tables)
  await warehouse.close()
  try {
    return await makeRelease({
      warehouse: reader,
      subjects,
      folder: join(folder, 'release'),
      secrets: join(folder, 'protection.json'),
      memory: join(folder, 'released'),
      publishedOn: '2026-06-01',
      versionOf: ({ name }) => Promise.resolve(name),
      indicators: [],
      notComputed: [],
    })
  } finally {
    reader.close()
  }
}

function write(writers: ReadonlyMap<string, TableWriter<Table>>, table: string, row: object): void {
  writers.get(table)?.add(row as Row<Table>)
}

/** A gemeente counts what its buurten do; one that was not measured says so once. */
function addTo(sums: Map<string, CountedRow>, row: CountedRow, table: string): void {
  if (row.missing === 'impossible') return
  const key = `${table} ${row.area_code} ${row.period}`
  const count = row.count === null ? null : row.count + (sums.get(key)?.count ?? 0)
  sums.set(key, { ...row, count })
}

const DELIVERY = {
  delivery_id: 'bench',
  register: 'cbs',
  supplier: 'Verzonnen Bureau',
  scope: 'alles',
  as_of: '2026-01-01',
  licence: 'CC BY 4.0',
  row_count: 1,
  rejected_count: 0,
  checksum: 'x',
}

function* areaRows({ gemeenten }: Land) {
  for (const gemeente of gemeenten) {
    yield areaRow(gemeente, 'gemeente', null)
    for (const wijk of gemeente.wijken) {
      yield areaRow(wijk, 'wijk', gemeente.code)
      for (const buurt of wijk.buurten) yield areaRow(buurt, 'buurt', wijk.code)
    }
  }
}

function areaRow({ code, name, rings }: LandArea, level: string, parent: string | null) {
  const coordinates = [rings.map((ring) => [...ring, ...ring.slice(0, 1)].map((point) => toWgs84(point)))]
  const boundary = JSON.stringify({ type: 'MultiPolygon', coordinates })
  return { code, level, name, parent_code: parent, year: 2026, boundary, delivery_id: 'bench' }
}

if (import.meta.main) {
  const folder = process.argv[2]
  if (folder === undefined) throw new Error('Give the folder: node bench/site/national-release.ts DIR')
  await mkdir(folder, { recursive: true })
  const { maps, subjects } = await makeNationalRelease(folder)
  console.log(`${subjects.length} subjects on ${maps.map(({ id }) => id).join(', ')}`)
}
