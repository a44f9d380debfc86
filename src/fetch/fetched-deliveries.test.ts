import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../tests/real-data.ts'
import { trialWarehouse } from '../../tests/steps-on-deliveries.ts'
import { bagReader } from '../sources/addresses-bag/read-bag.ts'
import { areasReader } from '../sources/areas/read-areas.ts'
import { cbsReader } from '../sources/figures-cbs/read-cbs.ts'
import type { Reader } from '../sources/reader.ts'
import { openDatabase } from '../warehouse/database.ts'
import type { Delivery } from '../warehouse/delivery.ts'
import {
  buurtLayer,
  crimeTable,
  gemeenteLayer,
  keyFiguresTable,
  sampleExtract,
  serveExtract,
  serveLayer,
  serveTable,
} from './sample-services.ts'
import { type Answerer, startStandIn } from './stand-in.ts'
import { trial } from './test-bench.ts'

/** Fetches an entry from a stand-in and reads what came as it is, as the two commands do after each other. */
async function fetchAndRead(
  context: TestContext,
  { service, name, reader, file = '' }: { service: Answerer; name: string; reader: Reader; file?: string },
): Promise<{ delivery: Delivery; rows: <R>(table: string) => Promise<R[]> }> {
  const standIn = await startStandIn(context, service)
  const { fetch } = await trial(context, standIn)
  const warehouse = await trialWarehouse(context)
  const delivery = await reader.read(warehouse, [join((await fetch(name)).delivery, file)], {})
  const database = await openDatabase()
  context.after(() => database.close())
  const folder = join(warehouse.deliveries, reader.register, delivery.id)
  return { delivery, rows: (table) => database.rows(`select * from '${join(folder, table)}.parquet'`) }
}

interface Figure {
  readonly region_key: string
  readonly period: string
  readonly measure: string
  readonly value: number | null
  readonly missing: string | null
}

const describe = ({ region_key, period, measure, value, missing }: Figure) =>
  `${region_key} ${period} ${measure} = ${value ?? missing}`

test('registered crimes are read as they were fetched', async (context) => {
  const service = serveTable(crimeTable(2))
  const { delivery, rows } = await fetchAndRead(context, { service, name: 'misdrijven-buurt', reader: cbsReader })
  assert.deepEqual((await rows<Figure>('cbs_figures')).map(describe), [
    'NL00 2023 registered_crimes = 100',
    'GM1680 2023 registered_crimes = 102',
    'BU16800000 2023 registered_crimes = 104',
    'BU16800001 2023 registered_crimes = 106',
  ])
  assert.deepEqual([delivery.asOf, delivery.rejected, delivery.rows['cbs_areas']], ['2024-08-15', 0, 4])
})

test('key figures are read as they were fetched, and withheld is told from impossible', async (context) => {
  const service = serveTable(keyFiguresTable())
  const { rows } = await fetchAndRead(context, { service, name: 'kerncijfers-2024', reader: cbsReader })
  assert.deepEqual((await rows<Figure>('cbs_figures')).map(describe), [
    'GM1680 2024 residents = 931300',
    'GM1680 2024 homes = 400',
    'WK168000 2024 residents = withheld',
    'WK168000 2024 homes = 401',
    'BU16800000 2024 residents = impossible',
    'BU16800000 2024 homes = 402',
  ])
})

for (const [what, service, name, file] of [
  ['gemeenten', serveLayer(gemeenteLayer()), 'gemeenten-2024', 'gemeenten_2024.geojson'],
  ['buurten, which have no year of their own,', serveLayer(buurtLayer()), 'buurten-2024', 'buurten_2024.geojson'],
] as const)
  test(`boundaries of ${what} are read as they were fetched`, async (context) => {
    const { delivery, rows } = await fetchAndRead(context, { service, name, reader: areasReader, file })
    assert.equal(delivery.rejected, 0)
    assert.equal(delivery.rows['area_boundaries'], what === 'gemeenten' ? 5 : 3)
    const years = (await rows<{ year: number }>('area_boundaries')).map(({ year }) => year)
    assert.deepEqual(new Set(years), new Set([2024]))
  })

test('the real gemeenten of PDOK come through as they are in its own file', WITH_REAL_DATA, async (context) => {
  const path = realData('geo-gemeenten-2022-pdok/gemeenten.geojson')
  const { features } = JSON.parse(await readFile(path, 'utf8'))
  const service = serveLayer({ ...gemeenteLayer(), features, pageFeatures: 100 })
  const file = 'gemeenten_2024.geojson'
  const { rows } = await fetchAndRead(context, { service, name: 'gemeenten-2024', reader: areasReader, file })
  const warehouse = await trialWarehouse(context)
  const direct = await areasReader.read(warehouse, [path], {})
  const database = await openDatabase()
  context.after(() => database.close())
  const place = join(warehouse.deliveries, 'areas', direct.id, 'area_boundaries.parquet')
  const fetched = await rows('area_boundaries')
  assert.equal(fetched.length, 345)
  assert.deepEqual(fetched, await database.rows(`select * from '${place}'`))
})

test('the real columns of 85984NED hold the topics that we rest on', WITH_REAL_DATA, async (context) => {
  const properties = JSON.parse(await readFile(realData('cbs-85984NED-odata-json/DataProperties.json'), 'utf8'))
  const table = { ...keyFiguresTable(), properties }
  const { delivery } = await fetchAndRead(context, {
    service: serveTable(table),
    name: 'kerncijfers-2024',
    reader: cbsReader,
  })
  assert.equal(delivery.rows['cbs_figures'], 6)
})

test('a real BAG extract comes through and is read', WITH_REAL_DATA, async (context) => {
  const path = realData('bag2-extract-0088-schiermonnikoog/BAGGEM0088L-15112019.zip')
  const service = serveExtract(sampleExtract(await readFile(path)))
  const { delivery } = await fetchAndRead(context, { service, name: 'bag', reader: bagReader })
  const direct = await bagReader.read(await trialWarehouse(context), [path], {})
  assert.deepEqual([delivery.asOf, delivery.rejected, delivery.rows], ['2019-11-15', 0, direct.rows])
})
