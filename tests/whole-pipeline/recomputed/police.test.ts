import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  CLEARED_FARMS_PER_BUURT,
  CRIMES_PER_BUURT,
  CRIMES_PER_GEMEENTE,
  DRUG_SUSPECTS_PER_GEMEENTE,
} from '../../../src/statistics/contract.ts'
import { policeSteps } from '../../../src/statistics/police/police-steps.ts'
import { type CountedRegion, countRegion, type TextRow, tallyOf } from './counted-region.ts'

const region = await countRegion({ dirt: 1, steps: policeSteps })
const places = new Map((await region.truth('tables/places.csv')).map((place) => [place['object_id'], place]))
const buurten = [...new Set([...places.values()].map((place) => place['buurt_code'] ?? ''))]

test('crimes per buurt and kind are the incidents that the police delivered and that have a place', async () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    inbraak: ['1.1.1', '1.1.2', '2.5.1'],
    diefstal: ['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.5.2', '1.6.2', '2.5.2'],
    geweld: ['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.6', '1.4.7', '1.6.3'],
    'vernieling-en-overlast': ['1.6.1', '2.2.1', '2.4.2', '3.6.4'],
    verkeer: ['1.3.1', '3.3.2', '3.3.5', '3.4.2', '3.5.2', '3.5.5'],
    'drugs-en-wapens': ['2.1.1', '3.1.1', '3.1.3'],
    'fraude-en-cybercrime': ['3.7.4', '3.9.1', '3.9.2', '3.9.3'],
  }
  const soort = [...Object.keys(kinds), 'overig', 'onbekend']
  const expected = tallyOf(buurten, ['2023', '2024', '2025'], { soort })
  for (const incident of await region.delivered('police')) {
    const buurt = buurtOf(incident)
    if (buurt === undefined) continue
    const kind = Object.keys(kinds).find((one) => kinds[one]?.includes(incident['soort_misdrijf'] ?? '')) ?? 'overig'
    expected.add(buurt, yearOf(incident['datum']), { soort: kind })
  }
  await assertCounts(region, CRIMES_PER_BUURT, expected.counts)
})

test('crimes per gemeente are the figures of the delivered table, year by year', async () => {
  const folder = join(region.folder, 'deliveries', 'cbs')
  const linesOf = async (name: string) =>
    (await readFile(join(folder, name), 'utf8')).split('\n').map((line) => line.replaceAll('"', '').split(';'))
  const named = (await linesOf('85984NED_2024.csv')).filter(([, code]) => code?.startsWith('GM'))
  const codes = new Map(named.map(([, code = '', name = '']) => [name.trim(), code.trim()]))
  const table = await linesOf('83648NED_voorbeeldregio.csv')
  const years = table.find(([head]) => head === 'Perioden')?.slice(1) ?? assert.fail('no years')
  const rows = table.flatMap(([name = '', ...figures]) => {
    const code = codes.get(name)
    return code === undefined ? [] : [{ code, figures }]
  })
  assert.ok(rows.length > 0)
  const expected = rows.flatMap(({ code, figures }) =>
    years.map((year, at) => [`${code} ${year} totaal/totaal`, Number(figures[at])] as const),
  )
  await assertCounts(region, CRIMES_PER_GEMEENTE, new Map(expected))
})

test('cleared farms are those that were delivered with a place, with the traits of the address', async () => {
  const owners: TextRow = { person: 'persoon', organisation: 'organisatie', unknown: 'onbekend' }
  const truths = new Map((await region.truth('clearances.csv')).map((one) => [one['clearance_id'], one]))
  const rows = (await region.delivered('clearances')).map((row) => ({
    row,
    buurt: buurtOf(row),
    year: yearOf(row['datum']),
  }))
  const told = rows.filter(({ row, buurt }) => buurt !== undefined || row['nihil_gemeente'] !== '')
  const years = [...new Set(told.map(({ year }) => year))]
  const expected = tallyOf(buurten, years, {
    oppervlakte: ['tot-50', '50-74', '75-99', '100-149', 'vanaf-150', 'onbekend'],
    bouwperiode: ['voor-1945', '1945-1969', '1970-1989', '1990-2009', 'vanaf-2010', 'onbekend'],
    woningtype: ['eengezinswoning', 'meergezinswoning', 'standplaats-of-ligplaats', 'geen-woning', 'onbekend'],
    'soort-eigenaar': Object.values(owners),
  })
  const inBuilding = Map.groupBy(places.values(), (place) => place['building_id'])
  for (const { row, buurt, year } of rows) {
    if (buurt === undefined) continue
    const place = places.get(row['object_id'])
    const owner = place === undefined ? 'onbekend' : owners[truths.get(row['ruiming_id'])?.['owner'] ?? '']
    expected.add(buurt, year, {
      oppervlakte: classOf(
        place?.['floor_area_square_metres'],
        [50, 75, 100, 150],
        ['tot-50', '50-74', '75-99', '100-149', 'vanaf-150'],
      ),
      bouwperiode: classOf(
        place?.['building_year'],
        [1945, 1970, 1990, 2010],
        ['voor-1945', '1945-1969', '1970-1989', '1990-2009', 'vanaf-2010'],
      ),
      woningtype: dwellingOf(place, inBuilding.get(place?.['building_id'])?.length ?? 0),
      'soort-eigenaar': owner ?? 'onbekend',
    })
  }
  assert.ok(rows.length > 3)
  await assertCounts(region, CLEARED_FARMS_PER_BUURT, expected.counts)
})

test('suspects per age, and where they offended, are what the police counted', async () => {
  const rows = await region.delivered('suspects')
  const leeftijd = {
    '12-17': '12-17',
    '18-24': '18-24',
    '25-44': '25-44',
    '45-64': '45-64',
    '65 en ouder': '65-plus',
    onbekend: 'niet-vermeld',
  }
  const expected = new Map<string, number | string>()
  const years = [...new Set(rows.map((row) => yearOf(row['vanaf'])))]
  for (const year of years) {
    const here = rows.filter((row) => yearOf(row['vanaf']) === year && row['woongemeente'] === 'GM9901')
    const parts = here.filter((row) => row['leeftijd'] !== 'totaal')
    const control = here.find((row) => row['pleeggemeente'] === 'totaal')
    const whole = control !== undefined && Number(control['aantal']) === sumOf(parts)
    expected.set(`GM9901 ${year} totaal/totaal`, whole ? sumOf(parts) : 'not-measured')
    if (!whole) continue
    for (const [told, age] of Object.entries(leeftijd))
      expected.set(`GM9901 ${year} leeftijd/${age}`, sumOf(parts.filter((row) => row['leeftijd'] === told)))
    for (const place of ['GM9901', 'elders'])
      expected.set(
        `GM9901 ${year} pleeggemeente/${place}`,
        sumOf(parts.filter((row) => row['pleeggemeente'] === place)),
      )
  }
  assert.equal(years.length, 3)
  await assertCounts(region, DRUG_SUSPECTS_PER_GEMEENTE, expected)
})

async function assertCounts(
  { counts }: CountedRegion,
  table: Parameters<CountedRegion['counts']>[0],
  expected: ReadonlyMap<string, number | string>,
): Promise<void> {
  assert.deepEqual(await counts(table), expected)
}

/** Where the BAG has the object, or where the police said it was. */
function buurtOf(row: TextRow): string | undefined {
  return row['object_id'] === '' ? row['buurt_code'] || undefined : places.get(row['object_id'])?.['buurt_code']
}

function yearOf(day: string | undefined): string {
  return (day ?? '').slice(0, 4)
}

function sumOf(rows: readonly TextRow[]): number {
  return rows.reduce((sum, row) => sum + Number(row['aantal']), 0)
}

function classOf(text: string | undefined, limits: readonly number[], names: readonly string[]): string {
  if (text === undefined || text === '') return 'onbekend'
  return names[limits.filter((limit) => Number(text) >= limit).length] ?? 'onbekend'
}

function dwellingOf(place: TextRow | undefined, inBuilding: number): string {
  if (place === undefined) return 'onbekend'
  if (place['kind'] !== 'Verblijfsobject') return 'standplaats-of-ligplaats'
  if (!place['purposes']?.includes('woonfunctie')) return 'geen-woning'
  return inBuilding > 1 ? 'meergezinswoning' : 'eengezinswoning'
}
