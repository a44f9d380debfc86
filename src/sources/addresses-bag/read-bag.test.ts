import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Feature, Geometry, Position } from 'geojson'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { parseDay } from '../../vocabulary/day.ts'
import { type Database, openDatabase, quoteText } from '../../warehouse/database.ts'
import type { Delivery } from '../../warehouse/delivery.ts'
import { PANDEN } from './delivered-tables.ts'
import { bagReader } from './read-bag.ts'
import { toLonLat } from './rijksdriehoek.ts'

const SCHIERMONNIKOOG = ['bag2-extract-0088-schiermonnikoog', 'BAGGEM0088L-15112019.zip'] as const
const DOESBURG = 'bag2-extract-nlextract'

interface Reading {
  readonly delivery: Delivery
  /** Rows of a query in which each table is named as delivered. */
  query<R>(sql: string): Promise<R[]>
}

async function read(context: TestContext, paths: readonly string[]): Promise<Reading> {
  const warehouse = await trialWarehouse(context)
  const delivery = await bagReader.read(warehouse, paths, {})
  const database: Database = await openDatabase()
  context.after(() => database.close())
  for (const name of [...Object.keys(delivery.rows), 'rejected_records']) {
    const path = join(warehouse.deliveries, 'bag', delivery.id, `${name}.parquet`)
    await database.run(`create view ${name} as select * from read_parquet(${quoteText(path)})`)
  }
  return { delivery, query: (sql) => database.rows(sql) }
}

test(
  'Schiermonnikoog has the voorkomens, objects and current objects that were counted',
  WITH_REAL_DATA,
  async (context) => {
    const { delivery, query } = await read(context, [realData(...SCHIERMONNIKOOG)])
    assert.deepEqual([delivery.scope, delivery.asOf, delivery.rejected], ['gemeente 0088', '2019-11-15', 0])
    const expected = `
    bag_woonplaatsen       |    1 |    1 | 1 |    1
    bag_openbare_ruimten   |  205 |  194 | 2 |  194
    bag_nummeraanduidingen | 2131 | 1686 | 4 | 1686
    bag_verblijfsobjecten  | 2837 | 1681 | 5 | 1681
    bag_panden             | 2816 | 1786 | 9 | 1786
    bag_standplaatsen      |    8 |    5 | 2 |    5
    bag_ligplaatsen        |    0 |    0 | 0 |    0`
    for (const line of expected.trim().split('\n')) {
      const [table = '', ...counts] = line.split('|').map((cell) => cell.trim())
      const [found] = await query<Record<string, number>>(`
      with numbered as (
        select identificatie, eind_geldigheid, eind_registratie, count(*) over (partition by identificatie) as versions
        from ${table}
        where tijdstip_niet_bag_lv is null and tijdstip_inactief_lv is null
      )
      select
        count(*) as voorkomens,
        count(distinct identificatie) as objects,
        coalesce(max(versions), 0) as most,
        count(*) filter (where eind_geldigheid is null and eind_registratie is null) as current
      from numbered`)
      assert.deepEqual(Object.values(found ?? {}), counts.map(Number), table)
    }
  },
)

test('records beside the live ones are read and keep their mark', WITH_REAL_DATA, async (context) => {
  const { delivery, query } = await read(context, [realData(...SCHIERMONNIKOOG)])
  const marked = (table: string) => query<{ n: number }>(`select count(tijdstip_niet_bag_lv) as n from ${table}`)
  for (const [table, count] of [
    ['bag_openbare_ruimten', 2],
    ['bag_nummeraanduidingen', 4],
    ['bag_verblijfsobjecten', 126],
    ['bag_panden', 23],
  ] as const)
    assert.deepEqual(await marked(table), [{ n: count }], table)
  assert.equal(delivery.rows['bag_in_onderzoek'], 328 + 14 + 6)
  assert.deepEqual(
    await query('select count(*) as relations, count(eind_geldigheid) as ended from bag_gemeente_woonplaatsen'),
    [{ relations: 8505, ended: 5552 }],
  )
})

interface DoesburgFeature extends Feature<Geometry | null> {
  readonly properties: {
    readonly identificatie: string
    readonly voorkomenIdentificatie: number
    readonly status: string
  }
}

/** The GeoJSON was made from the unpacked folder, whose NUM file has one record more than that in the zip. */
const ONLY_UNPACKED = '0362200001221879 3 Naamgeving uitgegeven'

for (const delivered of ['BAGNLDL-15092020-small.zip', 'BAGNLDL-15092020-small-expand'])
  test(
    `${delivered} gives the objects of the GeoJSON beside it, within half a metre`,
    WITH_REAL_DATA,
    async (context) => {
      const { delivery, query } = await read(context, [realData(DOESBURG, delivered)])
      assert.deepEqual([delivery.scope, delivery.asOf, delivery.rejected], ['gemeente 0221', '2020-09-15', 0])
      for (const [type, table] of [
        ['LIG', 'bag_ligplaatsen'],
        ['NUM', 'bag_nummeraanduidingen'],
        ['OPR', 'bag_openbare_ruimten'],
        ['PND', 'bag_panden'],
        ['STA', 'bag_standplaatsen'],
        ['VBO', 'bag_verblijfsobjecten'],
        ['WPL', 'bag_woonplaatsen'],
      ] as const) {
        const hasGeometry = type !== 'NUM' && type !== 'OPR'
        const rows = await query<{ identificatie: string; voorkomen: number; status: string; geometrie?: string }>(
          `select identificatie, voorkomen, status ${hasGeometry ? ', geometrie' : ''} from ${table}
         where tijdstip_niet_bag_lv is null`,
        )
        const features = await featuresOf(type)
        const key = (id: string, voorkomen: number, status: string) => `${id} ${voorkomen} ${status}`
        assert.deepEqual(
          rows.map((row) => key(row.identificatie, row.voorkomen, row.status)).sort(),
          features
            .map(({ properties: is }) => key(is.identificatie, is.voorkomenIdentificatie, is.status))
            .filter((one) => !delivered.endsWith('.zip') || one !== ONLY_UNPACKED)
            .sort(),
          type,
        )
        for (const { identificatie, voorkomen, geometrie } of rows) {
          const same = features.find(
            ({ properties: is }) => is.identificatie === identificatie && is.voorkomenIdentificatie === voorkomen,
          )
          if (geometrie !== undefined) assertNear(geometrie, same?.geometry ?? null)
        }
      }
    },
  )

async function featuresOf(type: string): Promise<DoesburgFeature[]> {
  const text = await readFile(realData(DOESBURG, 'out-geojson', `${type}.json`), 'utf8')
  return (JSON.parse(text) as { features: DoesburgFeature[] }).features
}

const METRES_PER_DEGREE = 111_320

function assertNear(wkt: string, geometry: Geometry | null): void {
  assert.ok(geometry !== null && 'coordinates' in geometry)
  const expected = (geometry.coordinates.flat(geometry.type === 'MultiPolygon' ? 3 : 2) as unknown as number[]).flat()
  const numbers = [...wkt.matchAll(/[\d.]+/g)].map(([digits]) => Number(digits))
  assert.equal(numbers.length, expected.length)
  for (let at = 0; at < numbers.length; at += 2) {
    const [lon, lat] = toLonLat(numbers[at] ?? 0, numbers[at + 1] ?? 0)
    const [toLon = 0, toLat = 0]: Position = expected.slice(at, at + 2)
    const east = (lon - toLon) * METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
    const north = (lat - toLat) * METRES_PER_DEGREE
    assert.ok(Math.hypot(east, north) < 0.5, `${Math.hypot(east, north)} metres apart`)
  }
}

test('values come over as the register writes them', WITH_REAL_DATA, async (context) => {
  const { query } = await read(context, [realData(...SCHIERMONNIKOOG)])
  const [row] = await query(
    `select * from bag_verblijfsobjecten where identificatie = '0088010000138362' and voorkomen = 1`,
  )
  assert.deepEqual(row, {
    identificatie: '0088010000138362',
    voorkomen: 1,
    begin_geldigheid: '2001-03-20',
    eind_geldigheid: '2015-05-29',
    tijdstip_registratie: '2011-01-10T08:43:55.000',
    eind_registratie: '2015-05-29T12:19:57.000',
    tijdstip_registratie_lv: '2011-01-10T09:06:00.261',
    tijdstip_eind_registratie_lv: '2015-05-29T12:30:15.141',
    tijdstip_inactief: null,
    tijdstip_inactief_lv: null,
    tijdstip_niet_bag_lv: null,
    geconstateerd: false,
    documentdatum: '2001-03-20',
    documentnummer: 'BM200114',
    status: 'Verblijfsobject in gebruik',
    hoofdadres_id: '0088200000138361',
    nevenadres_ids: [],
    pand_ids: ['0088100000138158'],
    gebruiksdoelen: ['logiesfunctie'],
    oppervlakte: 58,
    geometrie: 'POINT (206149.0 610815.0)',
  })
  assert.deepEqual(await query(`select documentnummer from ${PANDEN.name} where documentnummer like '%&%' limit 1`), [
    { documentnummer: '38 & 50' },
  ])
})

test('an earlier day can be asked for, a later one cannot', WITH_REAL_DATA, async (context) => {
  const warehouse = await trialWarehouse(context)
  const path = realData(...SCHIERMONNIKOOG)
  const asOf = parseDay('2015-01-01')
  assert.ok(asOf)
  assert.equal((await bagReader.read(warehouse, [path], { asOf })).asOf, '2015-01-01')
  const later = parseDay('2020-01-01')
  assert.ok(later)
  await assert.rejects(bagReader.read(warehouse, [path], { asOf: later }), { code: 'as-of-after-delivery' })
})
