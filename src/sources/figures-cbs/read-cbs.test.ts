import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { openDatabase } from '../../warehouse/database.ts'
import type { Delivery } from '../../warehouse/delivery.ts'
import type { CbsFigure } from './cbs-tables.ts'
import { cbsReader } from './read-cbs.ts'

/** Reads files by name and content; the figures as `region period measure = value or why missing`. */
async function read(
  context: TestContext,
  files: Readonly<Record<string, string | readonly unknown[] | object>>,
): Promise<{ delivery: Delivery; lines: string[]; figures: CbsFigure[]; rejects: string[] }> {
  const warehouse = await trialWarehouse(context)
  const folder = join(await temporaryFolder(context), 'delivered')
  await mkdir(folder)
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  const delivery = await cbsReader.read(warehouse, [folder], {})
  const database = await openDatabase()
  context.after(() => database.close())
  const rowsOf = <R>(table: string) =>
    database.rows<R>(`select * from '${join(warehouse.deliveries, 'cbs', delivery.id, table)}.parquet'`)
  const figures = await rowsOf<CbsFigure>('cbs_figures')
  const rejects = await rowsOf<{ place: string; reason: string }>('rejected_records')
  return {
    delivery,
    figures,
    lines: figures.map((row) => {
      const says = row.value ?? row.missing
      const region = row.region_key ?? row.region_name
      return `${region} ${row.period} ${row.measure} = ${says}${row.provisional ? ', provisional' : ''}`
    }),
    rejects: rejects.map(({ place, reason }) => `${place}: ${reason}`),
  }
}

const TITLE = '"Geregistreerde misdrijven en aangiften; soort misdrijf, gemeente 2026"'
const TOTAL = '"Soort misdrijf: Totaal misdrijven"'

test('a StatLine export gives a figure per region and period, and the footer is none', async (context) => {
  const { lines, rejects, delivery } = await read(context, {
    'export.csv': `${TITLE}\n${TOTAL}\n""
"Onderwerp";"Geregistreerde misdrijven";"Aangiften";"Geregistreerde misdrijven"
"Perioden";"2023";"2023";"2024*"
"Regio's";"aantal";"aantal";"aantal"
"Nederland";"800";"7";"805"
"Bergen (L.)";".";"7";""
"Bron: Politie"`,
  })
  assert.deepEqual(lines, [
    'Nederland 2023 registered_crimes = 800',
    'Nederland 2024 registered_crimes = 805, provisional',
    'Bergen (L.) 2023 registered_crimes = withheld',
    'Bergen (L.) 2024 registered_crimes = impossible, provisional',
  ])
  assert.deepEqual(rejects, [])
  assert.equal(delivery.scope, '83648NED 2023, 2024: registered_crimes; 2 regions, Bergen (L.) to Nederland')
  assert.equal(delivery.asOf, '2024-12-31')
})

test('in a StatLine export with several kinds of crime only the total counts', async (context) => {
  const { lines } = await read(context, {
    'export.csv': `${TITLE}\n""
"Soort misdrijf";"Totaal misdrijven";"1 Vermogensmisdrijven"
"Onderwerp";"Geregistreerde misdrijven";"Geregistreerde misdrijven"
"Perioden";"2024";"2024"
"Regio's";"aantal";"aantal"
"Aalten";"478";"100"`,
  })
  assert.deepEqual(lines, ['Aalten 2024 registered_crimes = 478'])
})

test('a ragged row, a quarter and a word go to the rejects with their line', async (context) => {
  const { lines, rejects } = await read(context, {
    'export.csv': `${TITLE}\n${TOTAL}\n""
"Onderwerp";"Geregistreerde misdrijven";"Geregistreerde misdrijven"
"Perioden";"2024";"2024 1e kwartaal"
"Regio's";"aantal";"aantal"
"Aalten";"478"
"Almere";"veel";"9"`,
  })
  assert.deepEqual(lines, [])
  assert.deepEqual(rejects, [
    'export.csv, line 7: ragged-row',
    'export.csv, line 8: value-not-a-number',
    'export.csv, line 8: period-not-a-year',
  ])
})

test('a CSV with statistical symbols tells withheld, impossible, not measured and zero apart', async (context) => {
  const { lines, figures } = await read(context, {
    '85984NED_2024.csv': `"ID";"WijkenEnBuurten";"Gemeentenaam_1";"AantalInwoners_5";"GemiddeldeWOZWaardeVanWoningen_39"
"0";"GM0363    ";"Amsterdam";"  931300";"     521"
"1";"WK0363AA  ";"Amsterdam";"       0";"       ."
"2";"BU0363AA01";"Amsterdam";"-99999999";"        "`,
  })
  assert.deepEqual(lines, [
    'GM0363 2024 residents = 931300',
    'GM0363 2024 average_property_value = 521',
    'WK0363AA 2024 residents = 0',
    'WK0363AA 2024 average_property_value = withheld',
    'BU0363AA01 2024 residents = not-measured',
    'BU0363AA01 2024 average_property_value = impossible',
  ])
  assert.deepEqual(new Set(figures.map(({ level }) => level)), new Set(['gemeente', 'wijk', 'buurt']))
  assert.equal(figures[1]?.unit, 'x 1 000 euro')
})

const CRIME_TABLE = {
  'TableInfos.json': {
    value: [
      {
        ID: 0,
        Title: 'Geregistreerde misdrijven; soort misdrijf, wijk, buurt, jaarcijfers',
        Identifier: '47018NED',
        Modified: '2024-08-15T02:00:00',
        Period: '2012-2023',
      },
    ],
  },
  'Perioden.json': { value: [{ Key: '2023JJ00', Title: '2023', Status: 'Voorlopig' }] },
}

test('OData v3: keys are trimmed, an absent cell is the declared zero, the status of the period counts', async (context) => {
  const { lines, delivery } = await read(context, {
    ...CRIME_TABLE,
    'DataProperties.json': {
      value: [
        { ID: 0, Type: 'Dimension', Key: 'SoortMisdrijf', Title: 'Soort misdrijf', ParentID: null },
        {
          ID: 3,
          ParentID: null,
          Type: 'Topic',
          Key: 'GeregistreerdeMisdrijven_7',
          Title: 'Geregistreerde misdrijven',
          Unit: 'aantal',
          Default: 'Zero',
        },
      ],
    },
    'TypedDataSet.json': {
      'odata.metadata': 'TypedDataSet',
      value: [
        ['0.0.0 ', 'NL00      ', 795000],
        ['1.1.1 ', 'NL00      ', 22000],
        ['0.0.0 ', 'BU16800000', null],
      ].map(([crime, region, count], ID) => ({
        ID,
        SoortMisdrijf: crime,
        WijkenEnBuurten: region,
        Perioden: '2023JJ00',
        GeregistreerdeMisdrijven_7: count,
      })),
    },
  })
  assert.deepEqual(lines, [
    'NL00 2023 registered_crimes = 795000, provisional',
    'BU16800000 2023 registered_crimes = 0, provisional',
  ])
  assert.equal(delivery.asOf, '2024-08-15')
  assert.equal(delivery.supplier, 'Politie')
})

const observation = (Measure: string, region: string, Value: number | null, ValueAttribute = 'None') => ({
  Id: 1,
  Measure,
  ValueAttribute,
  Value,
  WijkenEnBuurten: region,
})

test('OData v4: measures are found by title and group, and a value attribute says why there is no value', async (context) => {
  const { lines, rejects } = await read(context, {
    'Properties.json': {
      '@odata.context': 'Properties',
      Identifier: '85984NED',
      Title: 'Kerncijfers wijken en buurten 2024',
      Modified: '2025-03-27T02:00:00+01:00',
      TemporalCoverage: '2024',
    },
    'MeasureGroups.json': {
      value: [
        { Id: '1', Title: 'Wonen en vastgoed', ParentId: null },
        { Id: '2', Title: 'Energie', ParentId: null },
      ],
    },
    'MeasureCodes.json': {
      value: [
        { Identifier: 'M1', Title: 'Koopwoningen', MeasureGroupId: '1', Unit: '%' },
        { Identifier: 'M2', Title: 'Koopwoningen', MeasureGroupId: '2', Unit: '%' },
      ],
    },
    'Observations.json': {
      '@odata.context': 'Observations',
      value: [
        observation('M1', 'GM0363    ', 30),
        observation('M2', 'GM0363    ', 2800),
        observation('M1', 'BU03630000', null, 'Impossible'),
        observation('M1', 'BU03630001', null, 'Confidential'),
        observation('M1', 'BU03630002', null, 'Whatever'),
      ],
    },
  })
  assert.deepEqual(lines, [
    'GM0363 2024 owner_occupied_homes_share = 30',
    'BU03630000 2024 owner_occupied_homes_share = impossible',
    'BU03630001 2024 owner_occupied_homes_share = withheld',
  ])
  assert.deepEqual(rejects, ['Observations.json, line 1: value-attribute-unknown'])
})

test('a list of regions comes along as areas', async (context) => {
  const { delivery } = await read(context, {
    ...CRIME_TABLE,
    'WijkenEnBuurten.csv': '"Key","Title"\n"GM1680    ","Aa en Hunze"\n"PV20      ","Groningen (PV)"',
  })
  assert.deepEqual(delivery.rows, { cbs_figures: 0, cbs_areas: 1 })
})

const UTF8 = 'WijkenEnBuurten;AantalInwoners_5\nGM0363;1'
const FAULTS = [
  ['an empty file', { '85984NED_2024.csv': '' }, 'file-empty'],
  ['a CSV with the wrong columns', { '85984NED_2024.csv': 'straat;huisnummer\nDam;1' }, 'not-a-cbs-file'],
  ['a text that is no table', { '85984NED_2024.csv': 'Geachte heer,\nhierbij' }, 'not-a-cbs-file'],
  ['JSON that is no CBS', { '85984NED_2024.json': { a: 1 } }, 'not-a-cbs-file'],
  ['a CSV with a quote left open', { '85984NED_2024.csv': `${UTF8}\n"GM0014;2` }, 'csv-broken'],
  [
    'a table that we do not know',
    { '85984NED_2024.csv': UTF8, 'x.csv': '"Vermogen"\n"Regio\'s";"%"' },
    'table-not-foreseen',
  ],
  ['a file that names no table', { 'inwoners_2024.csv': UTF8 }, 'table-unknown'],
  ['a file that names no year', { '85984NED.csv': UTF8 }, 'period-unknown'],
  ['two tables at once', { '85984NED_2024.csv': UTF8, '85618NED_2023.csv': UTF8 }, 'tables-mixed'],
  ['a table without a topic of ours', { '85984NED_2024.csv': 'WijkenEnBuurten;Mannen_6\nGM0363;1' }, 'no-wanted-topic'],
  [
    'observations without codes',
    { '85984NED_2024.csv': 'Id;Measure;Value;RegioS\n1;M1;2;GM0363' },
    'measure-codes-missing',
  ],
  ['metadata without data', CRIME_TABLE, 'no-figures'],
] as const

for (const [what, files, code] of FAULTS)
  test(`${what} is refused as ${code}`, async (context) => {
    await assert.rejects(read(context, files), { name: 'InputFault', code })
  })
