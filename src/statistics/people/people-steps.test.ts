import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import { ADDRESS_LINKS } from '../../linkage/contract.ts'
import {
  ADDRESSES,
  AREA_FIGURES,
  AREAS,
  type Area,
  type AreaFigure,
  DELIVERIES,
  REGISTRATIONS,
  type Registration,
} from '../../sources/contract.ts'
import { RESIDENTS_PER_BUURT } from '../contract.ts'
import { peopleSteps } from './people-steps.ts'

const D = { delivery_id: 'd' }

test('people count where they live on the peildatum, by age; where no BRP was delivered CBS tells, without ages, and of the gemeente where no buurt is known', async (context) => {
  const adults = [
    '2026-01-02',
    '2026-01-01',
    '2019-01-02',
    '2019-01-01',
    '1979-01-01',
    '2032-01-02',
    '2032-01-01',
    null,
  ]
  const people = adults.map((adult_from, place) => registration(`p${place}`, { adult_from }))
  const reader = await runOnRows(context, {
    tables: [
      given(
        AREAS,
        ['BU99010001', 'BU99010002', 'BU99020001', 'BU99030001', 'BU00010001', 'GM0001', 'GM0002'].map(area),
      ),
      given(REGISTRATIONS, [
        ...people,
        registration('post', { address_kind: 'correspondence' }),
        registration('gone', { registered_until: '2026-01-01' }),
      ]),
      given(ADDRESS_LINKS, [...people.map(({ person }) => person), 'post', 'gone'].map(link)),
      given(ADDRESSES, [HOME]),
      given(DELIVERIES, [BRP]),
      given(AREA_FIGURES, [
        figure('BU99010001', '2026', 100),
        figure('BU99020001', '2026', 40),
        figure('BU99030001', '2026', null),
        figure('BU00010001', '2024', 25),
        figure('GM0001', '2024', 26),
        figure('GM0002', '2024', 70),
      ]),
    ],
    steps: peopleSteps,
  })
  const rows = await reader.query<Record<string, string | number | null>>(`select * from ${RESIDENTS_PER_BUURT.name}`)
  const told = rows.map(
    (row) => `${row['area_code']} ${row['period']} ${row['category']} ${row['count'] ?? row['missing']}`,
  )
  assert.deepEqual(told.filter((line) => !line.endsWith(' 0')).sort(), [
    'BU00010001 2024 totaal 25',
    'BU99010001 2026 0-11 1',
    'BU99010001 2026 12-17 2',
    'BU99010001 2026 18-24 2',
    'BU99010001 2026 25-44 1',
    'BU99010001 2026 65-plus 1',
    'BU99010001 2026 onbekend 1',
    'BU99010001 2026 totaal 8',
    'BU99020001 2026 onbekend 40',
    'BU99020001 2026 totaal 40',
    'BU99030001 2026 totaal withheld',
    'GM0002 2024 totaal 70',
  ])
  assert.ok(told.includes('BU99010002 2026 totaal 0'))
})

const BRP = {
  delivery_id: 'd',
  register: 'brp',
  supplier: 'gemeente',
  scope: 'gemeenten 9901',
  as_of: '2026-01-01',
  licence: null,
  row_count: 1,
  rejected_count: 0,
  checksum: '',
} as const

const HOME = {
  nummeraanduiding_id: 'n1',
  object_id: 'o1',
  object_kind: 'verblijfsobject',
  main_address: true,
  street: 'Kade',
  house_number: 1,
  house_letter: null,
  house_number_addition: null,
  postcode: null,
  place: 'Waterdam',
  buurt_code: 'BU99010001',
  rd_x: 0,
  rd_y: 0,
  lon: 5,
  lat: 52,
  use_purposes: ['woon'],
  floor_area_square_metres: 80,
  object_status: 'Verblijfsobject in gebruik',
  building_ids: ['p1'],
  building_year: null,
  ...D,
} as const

function registration(person: string, change: Partial<Registration>): Registration {
  return {
    person,
    registered_from: '2020-01-01',
    registered_until: null,
    ended_because: null,
    address_kind: 'home',
    adult_from: '1979-01-01',
    object_id: 'o1',
    postcode: null,
    house_number: null,
    house_letter: null,
    house_number_addition: null,
    ...D,
    ...change,
  }
}

function link(record_id: string) {
  return {
    register: 'registrations',
    record_id,
    registered_from: '2020-01-01',
    object_id: 'o1',
    nummeraanduiding_id: 'n1',
    method: 'bag-id',
    confidence: 1,
    why: '',
    ...D,
  }
}

function area(code: string): Area {
  return {
    code,
    level: code.startsWith('GM') ? 'gemeente' : 'buurt',
    name: code,
    parent_code: null,
    year: 2024,
    boundary: null,
    ...D,
  }
}

function figure(area_code: string, period: string, value: number | null): AreaFigure {
  const missing = value === null ? 'withheld' : null
  return {
    area_code,
    period,
    measure: 'residents',
    source_table: '85984NED',
    value,
    missing,
    provisional: false,
    unit: 'aantal',
    ...D,
  }
}
