import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { runOnDeliveries } from '../../../tests/steps-on-deliveries.ts'
import { areaSteps } from '../areas/area-steps.ts'
import { areasReader } from '../areas/read-areas.ts'
import { AREA_FIGURES, AREAS } from '../contract.ts'
import { figureSteps } from './figure-steps.ts'
import { UNPLACED_FIGURES } from './figure-tables.ts'
import { cbsReader } from './read-cbs.ts'
import { readStatlineHead } from './statline-export.ts'

const STATLINE = 'cbs-83648NED-statline-export'
const GEMEENTEN = { reader: areasReader, paths: [realData('geo-gemeenten-2022-pdok/gemeenten.geojson')] }
const CRIMES = ['misdrijven_2022_2023.csv', 'Misdrijven_2024.csv'].map((name) => ({
  reader: cbsReader,
  paths: [realData(STATLINE, name)],
}))

test('registered crimes of 2022 to 2024 are placed in all 342 gemeenten', WITH_REAL_DATA, async (context) => {
  const { read, tables } = await runOnDeliveries(context, {
    given: [GEMEENTEN, ...CRIMES],
    steps: [...areaSteps, ...figureSteps],
  })
  assert.deepEqual(
    read.map(({ rows, rejected }) => [Object.values(rows)[0], rejected]),
    [
      [345, 0],
      [712, 0],
      [356, 0],
    ],
  )
  const national = await tables.query<{ period: string; value: number }>(
    `select period, value from ${AREA_FIGURES.name} where area_code = 'NL00' order by period`,
  )
  assert.deepEqual(national, [
    { period: '2022', value: 800_027 },
    { period: '2023', value: 805_590 },
    { period: '2024', value: 805_559 },
  ])
  const lacking = await tables.query<{ code: string }>(
    `select areas.code from ${AREAS.name}
     left join ${AREA_FIGURES.name} on area_code = code
     where level = 'gemeente' group by code having count(distinct period) <> 3`,
  )
  assert.deepEqual(lacking, [])
})

test('what is no gemeente of ours is kept with the reason', WITH_REAL_DATA, async (context) => {
  const { tables } = await runOnDeliveries(context, {
    given: [GEMEENTEN, ...CRIMES.slice(1)],
    steps: [...areaSteps, ...figureSteps],
  })
  const unplaced = await tables.query<{ region_name: string; reason: string }>(
    `select region_name, reason from ${UNPLACED_FIGURES.name} order by reason desc, region_name`,
  )
  assert.deepEqual(
    unplaced.map(({ region_name, reason }) => `${region_name}: ${reason}`),
    [
      'Amsterdam (RE): other-region',
      'Buitenland: other-region',
      'Den Haag (RE): other-region',
      'Limburg (RE): other-region',
      'Midden-Nederland (RE): other-region',
      'Noord-Holland (RE): other-region',
      'Noord-Nederland (RE): other-region',
      'Oost-Brabant (RE): other-region',
      'Oost-Nederland (RE): other-region',
      'Rotterdam (RE): other-region',
      'Zeeland - West-Brabant (RE): other-region',
      'Gemeenten; niet in te delen: not-divided',
      'Niet in te delen (RE): not-divided',
    ],
  )
})

test('key figures of gemeenten and wijken come with their three missing cells', WITH_REAL_DATA, async (context) => {
  const { read, tables } = await runOnDeliveries(context, {
    given: [{ reader: cbsReader, paths: [realData('cbs-85984NED-odata-json')] }, GEMEENTEN],
    steps: [...areaSteps, ...figureSteps],
  })
  assert.equal(read[0]?.asOf, '2025-03-27')
  const counts = await tables.query(
    `select substr(area_code, 1, 2) as level, measure, count(*) as regions, count(missing) as missing
     from ${AREA_FIGURES.name} group by all order by all`,
  )
  assert.deepEqual(counts, [
    { level: 'GM', measure: 'homes', regions: 342, missing: 0 },
    { level: 'GM', measure: 'residents', regions: 342, missing: 0 },
    { level: 'WK', measure: 'homes', regions: 3393, missing: 3 },
    { level: 'WK', measure: 'residents', regions: 3393, missing: 0 },
  ])
  const missing = await tables.query(
    `select distinct missing, value from ${AREA_FIGURES.name} where missing is not null`,
  )
  assert.deepEqual(missing, [{ missing: 'impossible', value: null }])
})

test('residents of 14,574 buurten add up to 17,942,915', WITH_REAL_DATA, async (context) => {
  const { tables } = await runOnDeliveries(context, {
    given: [{ reader: cbsReader, paths: [realData('cbs-85984NED-kwb2024-csv')] }, GEMEENTEN],
    steps: [...areaSteps, ...figureSteps],
  })
  assert.deepEqual(
    await tables.query(`select count(*) as buurten, sum(value) as residents from ${AREA_FIGURES.name}`),
    [{ buurten: 14_574, residents: 17_942_915 }],
  )
})

test('the list of wijken and buurten of the police holds 18,313 regions', WITH_REAL_DATA, async (context) => {
  const paths = ['WijkenEnBuurten.csv', 'TableInfos.csv', 'Perioden.csv'].map((name) =>
    realData('politie-47018NED-metadata', name),
  )
  const { read } = await runOnDeliveries(context, { given: [{ reader: cbsReader, paths }], steps: [] })
  assert.deepEqual(read[0]?.rows, { cbs_figures: 0, cbs_areas: 18_313 })
  assert.equal(read[0]?.asOf, '2024-08-15')
})

test('the layout with dimension names above the columns is read too', WITH_REAL_DATA, async () => {
  const path = realData(STATLINE, 'vermogen_2022.csv')
  const { columns } = await readStatlineHead({ path, kind: 'statline-export', shape: 'csv-semicolon' })
  assert.deepEqual(
    columns.map(({ topic, unit, period, dimensions }) => [topic, unit, period, [...dimensions.values()]]),
    [
      [['Particuliere huishoudens'], 'x 1 000', '2022', ['Particuliere huishoudens']],
      [['Particuliere huishoudens relatief'], '%', '2022', ['Particuliere huishoudens']],
      [['Totaal vermogen'], 'mld euro', '2022', ['Particuliere huishoudens']],
      [['Gemiddeld vermogen'], '1 000 euro', '2022', ['Particuliere huishoudens']],
      [['Mediaan vermogen'], '1 000 euro', '2022', ['Particuliere huishoudens']],
    ],
  )
})
