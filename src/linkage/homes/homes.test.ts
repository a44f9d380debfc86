import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import {
  ADDRESSES,
  type Address,
  DELIVERIES,
  REGISTRATIONS,
  RELATIONS,
  type Registration,
} from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { ADDRESS_LINKS, type AddressLink, HOMES, type Home } from '../contract.ts'
import { homeSteps } from './home-steps.ts'

type Relation = Row<typeof RELATIONS>

const address = (number: number, change: Partial<Address> = {}): Address => ({
  nummeraanduiding_id: `990120000000000${number}`,
  object_id: `990101000000000${number}`,
  object_kind: 'verblijfsobject',
  main_address: true,
  street: 'Kade',
  house_number: number,
  house_letter: null,
  house_number_addition: null,
  postcode: '8999AB',
  place: 'Waterdam',
  buurt_code: 'BU99010001',
  rd_x: 140000,
  rd_y: 510000,
  lon: 5.2,
  lat: 52.5,
  use_purposes: ['woon'],
  floor_area_square_metres: 80,
  object_status: 'Verblijfsobject in gebruik',
  building_ids: ['9901100000000001'],
  building_year: 1975,
  delivery_id: 'bag',
  ...change,
})

const registration = (person: string, change: Partial<Registration> = {}): Registration => ({
  person,
  registered_from: '2020-01-01',
  registered_until: null,
  ended_because: null,
  address_kind: 'home',
  adult_from: '2000-01-01',
  object_id: '9901010000000001',
  postcode: '8999AB',
  house_number: 1,
  house_letter: null,
  house_number_addition: null,
  delivery_id: 'brp',
  ...change,
})

const delivery = (delivery_id: string, as_of: string): Row<typeof DELIVERIES> => ({
  delivery_id,
  register: delivery_id,
  supplier: 'test',
  scope: 'all',
  as_of,
  licence: null,
  row_count: 1,
  rejected_count: 0,
  checksum: 'x',
})

/** Each registration is linked to the object that it names. */
const link = ({ person, registered_from, object_id, delivery_id }: Registration): AddressLink => ({
  register: 'registrations',
  record_id: person,
  registered_from,
  delivery_id,
  object_id: object_id ?? '',
  nummeraanduiding_id: '',
  method: 'bag-id',
  confidence: 1,
  why: '',
})

async function homesOf(
  context: TestContext,
  rows: { addresses?: Address[]; registrations?: Registration[]; relations?: Relation[]; brp?: boolean },
) {
  const { addresses = [address(1)], registrations = [], relations = [], brp = true } = rows
  const reader = await runOnRows(context, {
    tables: [
      given(ADDRESSES, addresses),
      given(ADDRESS_LINKS, registrations.map(link)),
      given(REGISTRATIONS, registrations),
      given(RELATIONS, relations),
      given(DELIVERIES, [delivery('bag', '2026-01-08'), ...(brp ? [delivery('brp', '2026-01-01')] : [])]),
    ],
    steps: homeSteps,
  })
  return reader.rows<Home>(HOMES)
}

const counts = ({ resident_count, adult_count, unrelated_adult_count }: Home) => [
  resident_count,
  adult_count,
  unrelated_adult_count,
]

test('a home without residents stays, with 0; without a BRP it has no peildatum', async (context) => {
  const [home] = await homesOf(context, {})
  assert.deepEqual(home && counts(home), [0, 0, 0])
  assert.equal(home?.peildatum, '2026-01-01')
  assert.equal((await homesOf(context, { brp: false }))[0]?.peildatum, null)
})

test('an address reads as on an envelope', async (context) => {
  const addresses = [address(1, { house_letter: 'A', house_number_addition: '2' }), address(2, { postcode: null })]
  const homes = await homesOf(context, { addresses })
  assert.deepEqual(
    homes.map((home) => home.address),
    ['Kade 1A-2, 8999AB Waterdam', 'Kade 2, Waterdam'],
  )
})

test('residents are counted on the peildatum, both ends of the period minded', async (context) => {
  const registrations = [
    registration('came that day', { registered_from: '2026-01-01' }),
    registration('comes the day after', { registered_from: '2026-01-02' }),
    registration('left that day', { registered_until: '2026-01-01' }),
    registration('leaves the day after', { registered_until: '2026-01-02' }),
    registration('turns 18 that day', { adult_from: '2026-01-01' }),
    registration('turns 18 the day after', { adult_from: '2026-01-02' }),
    registration('of unknown age', { adult_from: null }),
  ]
  const [home] = await homesOf(context, { registrations })
  assert.deepEqual(home && counts(home), [5, 4, 4])
})

test('nobody lives where only their post goes', async (context) => {
  const registrations = [registration('lives here'), registration('gets post here', { address_kind: 'correspondence' })]
  const [home] = await homesOf(context, { registrations })
  assert.deepEqual(home && counts(home), [1, 1, 1])
})

test('an adult is related through a partner, parent or child at the same address only', async (context) => {
  const registrations = ['mother', 'grown child', 'lodger', 'lodger with family elsewhere'].map((person) =>
    registration(person),
  )
  const relations: Relation[] = [
    { person: 'grown child', other: 'mother', kind: 'parent', delivery_id: 'brp' },
    { person: 'lodger with family elsewhere', other: 'somebody else', kind: 'partner', delivery_id: 'brp' },
  ]
  const [home] = await homesOf(context, { registrations, relations })
  assert.deepEqual(home && counts(home), [4, 4, 2])
})

test('a record of another register with the id of a person counts nobody', async (context) => {
  const reader = await runOnRows(context, {
    tables: [
      given(ADDRESSES, [address(1)]),
      given(ADDRESS_LINKS, [{ ...link(registration('one')), register: 'lettings' }]),
      given(REGISTRATIONS, [registration('one')]),
      given(RELATIONS, []),
      given(DELIVERIES, [delivery('bag', '2026-01-08'), delivery('brp', '2026-01-01')]),
    ],
    steps: homeSteps,
  })
  const [home] = await reader.rows<Home>(HOMES)
  assert.deepEqual(home && counts(home), [0, 0, 0])
})
