import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type GivenTable, given, runOnRows } from '../../../tests/steps-on-rows.ts'
import {
  ADDRESSES,
  AREA_FIGURES,
  AREAS,
  CANNABIS_CLEARANCES,
  DRUG_SUSPECTS,
  INCIDENTS,
  RIGHTS,
} from '../../sources/contract.ts'
import type { Table } from '../../vocabulary/table.ts'
import {
  CLEARED_FARMS_PER_BUURT,
  CRIMES_PER_BUURT,
  CRIMES_PER_GEMEENTE,
  DRUG_SUSPECTS_PER_GEMEENTE,
} from '../contract.ts'
import { policeSteps } from './police-steps.ts'
import { address, area, figure, right } from './test-bench.ts'

const D = { delivery_id: 'd' }

test('crimes per gemeente: the newest table counts, and a year without a figure says why', async (context) => {
  const told = await run(context, CRIMES_PER_GEMEENTE, [
    given(AREAS, [area('GM0001'), area('GM0002'), area('GM9901')]),
    given(AREA_FIGURES, [
      figure('GM0001', '2024', 50),
      { ...figure('GM0001', '2024', 49), source_table: '47018NED' },
      figure('GM0001', '2021', 40),
      figure('GM0002', '2024', null),
      figure('GM9901', '2025', 7),
    ]),
  ])
  assert.deepEqual(told, [
    'GM0001 2021 totaal/totaal 40',
    'GM0001 2024 totaal/totaal 50',
    'GM0002 2021 totaal/totaal not-measured',
    'GM0002 2024 totaal/totaal withheld',
    'GM9901 2025 totaal/totaal 7',
  ])
})

test('crimes per buurt: incidents where they were delivered, else the published total of an unknown kind', async (context) => {
  const told = await run(context, CRIMES_PER_BUURT, [
    given(AREAS, ['BU00010001', 'BU00010002', 'BU00020001', 'BU00030001'].map(area)),
    given(ADDRESSES, [address('o1', 'BU00010001')]),
    given(INCIDENTS, [
      { incident_id: '1', occurred_on: '2024-12-31', crime_code: '1.1.1', object_id: 'o1', buurt_code: null, ...D },
      {
        incident_id: '2',
        occurred_on: '2024-01-01',
        crime_code: '2.6.13',
        object_id: null,
        buurt_code: 'BU00010001',
        ...D,
      },
      { incident_id: '3', occurred_on: '2024-05-01', crime_code: '1.1.1', object_id: 'gone', buurt_code: null, ...D },
    ]),
    given(AREA_FIGURES, [
      figure('BU00010001', '2024', 9),
      // A gemeente that delivers incidents does not change source from one year to the next.
      figure('BU00010001', '2023', 9),
      figure('BU00020001', '2024', 4),
      figure('BU00030001', '2024', null),
    ]),
  ])
  assert.deepEqual(
    told.filter((line) => !line.endsWith(' 0')),
    [
      'BU00010001 2024 soort/inbraak 1',
      'BU00010001 2024 soort/overig 1',
      'BU00010001 2024 totaal/totaal 2',
      'BU00020001 2024 soort/onbekend 4',
      'BU00020001 2024 totaal/totaal 4',
      'BU00030001 2024 totaal/totaal withheld',
    ],
  )
  assert.ok(told.includes('BU00010002 2024 totaal/totaal 0'))
  assert.equal(told.filter((line) => line.startsWith('BU00010002')).length, 10)
})

test('cleared farms: a nil return is 0, silence is not measured, and the leaseholder is the owner of that day', async (context) => {
  const told = await run(context, CLEARED_FARMS_PER_BUURT, [
    given(AREAS, ['BU99010001', 'BU99020001', 'BU99030001'].map(area)),
    given(ADDRESSES, [address('o1', 'BU99010001'), { ...address('o2', 'BU99010001'), building_ids: ['p1'] }]),
    given(CANNABIS_CLEARANCES, [
      { clearance_id: '1', cleared_on: '2024-06-01', object_id: 'o1', buurt_code: null, none_in: null, ...D },
      { clearance_id: '2', cleared_on: '2024-01-01', object_id: null, buurt_code: null, none_in: 'GM9902', ...D },
      { clearance_id: '3', cleared_on: '2024-06-01', object_id: 'gone', buurt_code: null, none_in: null, ...D },
    ]),
    given(RIGHTS, [
      right('r1', { right_kind: 'eigendom', holder_kind: 'organisation' }),
      right('r2', { right_kind: 'erfpacht', holder_kind: 'person', held_until: '2024-06-02' }),
      right('r3', { right_kind: 'erfpacht', holder_kind: 'organisation', held_from: '2024-06-02' }),
    ]),
  ])
  assert.deepEqual(
    told.filter((line) => !line.endsWith(' 0')),
    [
      'BU99010001 2024 bouwperiode/onbekend 1',
      'BU99010001 2024 oppervlakte/75-99 1',
      'BU99010001 2024 soort-eigenaar/persoon 1',
      'BU99010001 2024 totaal/totaal 1',
      'BU99010001 2024 woningtype/meergezinswoning 1',
      'BU99030001 2024 totaal/totaal not-measured',
    ],
  )
  assert.ok(told.includes('BU99020001 2024 totaal/totaal 0'))
})

test('suspects are counted where they live, when the rows add up to the control total', async (context) => {
  const told = await run(context, DRUG_SUSPECTS_PER_GEMEENTE, suspects())
  assert.deepEqual(
    told.filter((line) => !line.endsWith(' 0')),
    [
      'GM9901 2024 leeftijd/18-24 5',
      'GM9901 2024 leeftijd/niet-vermeld 1',
      'GM9901 2024 pleeggemeente/GM9901 5',
      'GM9901 2024 pleeggemeente/GM9902 1',
      'GM9901 2024 totaal/totaal 6',
      'GM9903 2024 totaal/totaal not-measured',
    ],
  )
  assert.ok(told.includes('GM9902 2024 totaal/totaal 0'))
})

test('where it happened splits the same suspects: every delivered gemeente, and elsewhere', async (context) => {
  const told = await run(context, DRUG_SUSPECTS_PER_GEMEENTE, suspects(3))
  assert.deepEqual(
    told.filter((line) => line.includes('GM9902 2024 totaal') || line.includes('pleeggemeente')),
    [
      'GM9901 2024 pleeggemeente/GM9901 5',
      'GM9901 2024 pleeggemeente/GM9902 1',
      'GM9901 2024 pleeggemeente/GM9903 0',
      'GM9901 2024 pleeggemeente/elders 0',
      'GM9902 2024 pleeggemeente/GM9901 0',
      'GM9902 2024 pleeggemeente/GM9902 0',
      'GM9902 2024 pleeggemeente/GM9903 0',
      'GM9902 2024 pleeggemeente/elders 3',
      'GM9902 2024 totaal/totaal 3',
    ],
  )
})

/** GM9903 has fewer rows than its control totals say; of GM9902 some were suspected of an offence elsewhere. */
function suspects(elsewhere = 0): readonly GivenTable[] {
  const row = (offence_code: string, residence_code: string, age_band: string, count: number) => ({
    period: '2024',
    offence_code,
    residence_code,
    age_band,
    count,
    ...D,
  })
  return [
    given(AREAS, ['GM9901', 'GM9902', 'GM9903'].map(area)),
    given(DRUG_SUSPECTS, [
      row('GM9901', 'GM9901', '18-24', 5),
      row('GM9902', 'GM9901', 'unknown', 1),
      row('GM9901', 'GM9903', '25-44', 2),
      row('GM9901', 'elsewhere', '25-44', 1),
      ...(elsewhere === 0 ? [] : [row('elsewhere', 'GM9902', '45-64', elsewhere)]),
      row('GM9901', 'all', 'all', 8),
      row('GM9902', 'all', 'all', 1),
      row('GM9903', 'all', 'all', 4),
      row('all', 'GM9901', 'all', 6),
      row('all', 'GM9902', 'all', elsewhere),
      row('all', 'GM9903', 'all', 3),
    ]),
  ]
}

const NOTHING = [AREAS, AREA_FIGURES, ADDRESSES, INCIDENTS, RIGHTS, CANNABIS_CLEARANCES, DRUG_SUSPECTS]

async function run(context: TestContext, makes: Table, tables: readonly GivenTable[]): Promise<readonly string[]> {
  const rest = NOTHING.filter((table) => !tables.some((mine) => mine.table === table)).map((table) => given(table, []))
  const steps = policeSteps.filter((step) => step.makes === makes)
  const reader = await runOnRows(context, { tables: [...tables, ...rest], steps })
  const rows = await reader.query<Record<string, string | number | null>>(`select * from ${makes.name}`)
  return rows
    .map(
      (row) =>
        `${row['area_code']} ${row['period']} ${row['dimension']}/${row['category']} ${row['count'] ?? row['missing']}`,
    )
    .sort()
}
