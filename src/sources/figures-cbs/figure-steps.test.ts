import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { runOnDeliveries } from '../../../tests/steps-on-deliveries.ts'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { AREA_FIGURES, AREAS, type Area } from '../contract.ts'
import { CBS_FIGURES, type CbsFigure } from './cbs-tables.ts'
import { figureSteps } from './figure-steps.ts'
import { UNPLACED_FIGURES } from './figure-tables.ts'
import { cbsReader } from './read-cbs.ts'

const area = (code: string, name: string): Area => ({
  code,
  name,
  level: 'gemeente',
  parent_code: null,
  year: 2024,
  boundary: null,
  delivery_id: 'areas',
})

const GEMEENTEN = [
  area('GM0518', "'s-Gravenhage"),
  area('GM0344', 'Utrecht'),
  area('GM0893', 'Bergen (L.)'),
  area('GM0373', 'Bergen (NH.)'),
  area('GM0417', 'Laren'),
  area('GM0603', 'Rijswijk (ZH.)'),
]
const MADE_UP = [area('GM9901', 'Waterdam'), area('GM9902', 'Laren')]

const figure = (region: string, value: number | null, place = 'line 1'): CbsFigure => ({
  region_key: /^[A-Z]{2}\d/.test(region) ? region : null,
  region_name: /^[A-Z]{2}\d/.test(region) ? null : region,
  level: region.startsWith('GM') ? 'gemeente' : region === 'NL00' ? 'land' : null,
  period: '2024',
  measure: 'registered_crimes',
  value,
  missing: value === null ? 'withheld' : null,
  provisional: false,
  unit: 'aantal',
  source_table: '83648NED',
  place,
})

/** Where each region went: `region → area` or `region: reason`. */
async function placesOf(
  context: TestContext,
  areas: readonly Area[],
  figures: readonly CbsFigure[],
): Promise<string[]> {
  // Regions have different values, by which a placed figure is recognised.
  const tables = await runOnRows(context, {
    tables: [given(AREAS, areas), given(CBS_FIGURES, figures)],
    steps: figureSteps,
  })
  const placed = await tables.query<{ area_code: string; value: number }>(
    `select area_code, value from ${AREA_FIGURES.name}`,
  )
  const unplaced = await tables.query<{ region: string; reason: string }>(
    `select coalesce(region_key, region_name) as region, reason from ${UNPLACED_FIGURES.name}`,
  )
  const nameOf = (value: number) => {
    const row = figures.find((candidate) => candidate.value === value)
    return row?.region_key ?? row?.region_name
  }
  return [
    ...placed.map(({ area_code, value }) => `${nameOf(value)} → ${area_code}`),
    ...unplaced.map(({ region, reason }) => `${region}: ${reason}`),
  ].sort()
}

test('names of CBS lead to gemeenten, with or without qualifier, and never to the wrong one', async (context) => {
  const regions = [
    "'s-Gravenhage (gemeente)",
    'Utrecht (gemeente)',
    'Utrecht (PV)',
    'Bergen (L.)',
    'Bergen',
    'Laren (NH.)',
    'Rijswijk',
    'Rijswijk (NB.)',
    'Weesp',
    'Nederland',
    'Gemeente onbekend',
  ]
  const places = await placesOf(
    context,
    GEMEENTEN,
    regions.map((region, value) => figure(region, value)),
  )
  assert.deepEqual(places, [
    "'s-Gravenhage (gemeente) → GM0518",
    'Bergen (L.) → GM0893',
    'Bergen: name-fits-many',
    'Gemeente onbekend: not-divided',
    'Laren (NH.) → GM0417',
    'Nederland → NL00',
    'Rijswijk (NB.): name-unknown',
    'Rijswijk → GM0603',
    'Utrecht (PV): other-region',
    'Utrecht (gemeente) → GM0344',
    'Weesp: name-unknown',
  ])
})

test('codes stay as they are, and those of other regions are no areas of ours', async (context) => {
  const regions = ['GM0344', 'NL01', 'PV26', 'RE03', 'GM0000', 'GM9999']
  const places = await placesOf(
    context,
    GEMEENTEN,
    regions.map((region, value) => figure(region, value)),
  )
  assert.deepEqual(places, [
    'GM0000: not-divided',
    'GM0344 → GM0344',
    'GM9999 → GM9999',
    'NL01 → NL00',
    'PV26: other-region',
    'RE03: other-region',
  ])
})

test('a delivery about the made-up region is not placed in the Netherlands', async (context) => {
  const regions = ['Nederland', 'Waterdam', 'Laren']
  const figures = regions.map((region, value) => figure(region, value))
  assert.deepEqual(await placesOf(context, [...GEMEENTEN, ...MADE_UP], figures), [
    'Laren → GM9902',
    'Nederland: other-region',
    'Waterdam → GM9901',
  ])
})

test('a figure that is delivered twice counts once, and two that differ count neither', async (context) => {
  const tables = await runOnRows(context, {
    tables: [
      given(AREAS, GEMEENTEN),
      given(CBS_FIGURES, [
        figure('GM0344', 5, 'line 1'),
        figure('Utrecht', 5, 'line 2'),
        figure('GM0518', 7, 'line 3'),
        figure('GM0518', null, 'line 4'),
      ]),
    ],
    steps: figureSteps,
  })
  assert.deepEqual(await tables.query(`select area_code, value from ${AREA_FIGURES.name}`), [
    { area_code: 'GM0344', value: 5 },
  ])
  assert.deepEqual(await tables.query(`select place, reason from ${UNPLACED_FIGURES.name} order by place`), [
    { place: 'line 2', reason: 'repeated' },
    { place: 'line 3', reason: 'contradicted' },
    { place: 'line 4', reason: 'contradicted' },
  ])
})

/** An export of the country and some years, as `2023 800, 2024 805`. */
async function exported(folder: string, name: string, figures: string): Promise<string> {
  const cells = figures.split(', ').map((figureOfYear) => figureOfYear.split(' '))
  const line = (first: string, cell: (year: string, value: string) => string) =>
    [first, ...cells.map(([year = '', value = '']) => cell(year, value))].map((text) => `"${text}"`).join(';')
  const path = join(folder, name)
  await writeFile(
    path,
    [
      '"Geregistreerde misdrijven en aangiften; soort misdrijf, gemeente 2026"',
      '"Soort misdrijf: Totaal misdrijven"',
      line('Onderwerp', () => 'Geregistreerde misdrijven'),
      line('Perioden', (year) => year),
      line("Regio's", () => 'aantal'),
      line('Nederland', (_year, value) => value),
    ].join('\n'),
  )
  return path
}

test('where deliveries overlap the one with the later state counts, whichever was read first', async (context) => {
  const folder = await temporaryFolder(context)
  const later = await exported(folder, 'later.csv', '2023 810, 2024 805')
  const earlier = await exported(folder, 'earlier.csv', '2022 800, 2023 799')
  const { tables } = await runOnDeliveries(context, {
    given: [later, earlier].map((path) => ({ reader: cbsReader, paths: [path] })),
    steps: figureSteps,
    undelivered: [AREAS],
  })
  assert.deepEqual(await tables.query(`select period, value from ${AREA_FIGURES.name} order by period`), [
    { period: '2022', value: 800 },
    { period: '2023', value: 810 },
    { period: '2024', value: 805 },
  ])
  assert.deepEqual(await tables.query(`select period, value, reason from ${UNPLACED_FIGURES.name}`), [
    { period: '2023', value: 799, reason: 'replaced' },
  ])
})
