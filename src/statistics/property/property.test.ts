import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import { ORGANISATION_LINKS, PERSON_LINKS } from '../../linkage/contract.ts'
import {
  DELIVERIES,
  OFFICERS,
  type Officer,
  ORGANISATIONS,
  type Organisation,
  PROPERTY_VALUES,
  type PropertyValue,
  RIGHTS,
  type Right,
} from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { RESIDENTS_NOW } from '../homes/home-tables.ts'
import { objectHolderStep, worthSteps } from './property-steps.ts'
import { HELD_WORTH, HOLDER_GROUPS, HOME_SALES, OBJECT_HOLDERS } from './property-tables.ts'

const right = (change: Partial<Right>): Right => ({
  tenaamstelling_id: 't1',
  object_id: '10000000000001',
  object_kind: 'perceel',
  bag_object_ids: ['home'],
  right_kind: 'eigendom',
  right_name: null,
  holder_kind: 'unknown',
  holder_person: null,
  holder_known_by: null,
  holder_organisation_id: null,
  holder_kvk_number: null,
  holder_rsin: null,
  holder_name: null,
  holder_unknown_because: null,
  holder_address_id: null,
  share_numerator: 1,
  share_denominator: 1,
  held_jointly: false,
  held_from: '2010-01-01',
  held_until: null,
  deed_part_ids: [],
  delivery_id: 'brk',
  ...change,
})
const person = (name: string, knownBy = 'bsn'): Partial<Right> => ({
  tenaamstelling_id: name,
  holder_kind: 'person',
  holder_person: name,
  holder_known_by: knownBy,
})
const company = (kvk: string): Partial<Right> => ({
  tenaamstelling_id: kvk,
  holder_kind: 'organisation',
  holder_organisation_id: `nr ${kvk}`,
  holder_kvk_number: kvk,
})
const half: Partial<Right> = { share_numerator: 1, share_denominator: 2 }

const organisation = (kvk_number: string, sbi = '4711'): Organisation => ({
  kvk_number,
  rsin: null,
  natural_person: false,
  name: null,
  trade_names: [],
  legal_form: 'Besloten Vennootschap',
  sbi_codes: [sbi],
  founded_on: null,
  founded_on_exact: null,
  has_ended: false,
  ended_on: null,
  employees: null,
  delivery_id: 'kvk',
})
const officer = (kvk_number: string, officer_id: string, change: Partial<Officer> = {}): Officer => ({
  kvk_number,
  officer_kind: 'organisation',
  officer_id,
  function: 'sole-shareholder',
  held_from: '2010-01-01',
  has_ended: false,
  held_until: null,
  delivery_id: 'kvk',
  ...change,
})
const value = (change: Partial<PropertyValue> = {}): PropertyValue => ({
  woz_object_id: 'woz',
  valued_on: '2024-01-01',
  applies_from: null,
  value_euros: 300_000,
  under_objection: null,
  annulled: false,
  object_ids: ['home'],
  building_ids: [],
  nummeraanduiding_id: null,
  land_area_square_metres: null,
  gemeente_code: null,
  delivery_id: 'woz',
  ...change,
})
const delivery = (register: string): Row<typeof DELIVERIES> => ({
  delivery_id: register,
  register,
  supplier: 'test',
  scope: 'all',
  as_of: '2026-01-01',
  licence: null,
  row_count: 1,
  rejected_count: 0,
  checksum: '',
})

interface Given {
  readonly rights: readonly Right[]
  readonly officers?: readonly Officer[]
  readonly values?: readonly PropertyValue[]
  readonly residents?: readonly Row<typeof RESIDENTS_NOW>[]
}

async function property(context: TestContext, { rights, officers = [], values = [value()], residents = [] }: Given) {
  const reader = await runOnRows(context, {
    tables: [
      given(RIGHTS, rights),
      given(PERSON_LINKS, [
        {
          person: 'linked',
          known_by: 'kadaster',
          same_as: 'ann',
          method: 'likeness',
          weight: 9,
          probability: 1,
          why: '',
        },
      ]),
      given(ORGANISATION_LINKS, []),
      given(ORGANISATIONS, [organisation('90000001'), organisation('90000002', '6420')]),
      given(OFFICERS, officers),
      given(PROPERTY_VALUES, values),
      given(RESIDENTS_NOW, residents),
      given(HOME_SALES, []),
      given(DELIVERIES, [delivery('brk'), delivery('kvk')]),
    ],
    steps: [objectHolderStep, ...worthSteps.filter(({ name }) => name !== 'home_sales')],
  })
  return {
    holders: await reader.rows<Row<typeof OBJECT_HOLDERS>>(OBJECT_HOLDERS),
    worth: await reader.rows<Row<typeof HELD_WORTH>>(HELD_WORTH),
    groups: new Map(
      (await reader.rows<Row<typeof HOLDER_GROUPS>>(HOLDER_GROUPS)).map(({ party, holder }) => [party, holder]),
    ),
  }
}

test('a holder is unknown when no register can tell who it is, and known when one can', async (context) => {
  const { holders } = await property(context, {
    rights: [
      right(person('ann')),
      right(person('linked', 'kadaster')),
      right(person('lost', 'kadaster')),
      right(company('90000001')),
      right({ ...company('x'), holder_kvk_number: null }),
      right({ tenaamstelling_id: 'nobody', bag_object_ids: ['shed'] }),
    ],
  })
  assert.deepEqual(
    holders.map(({ party, not_found }) => [party, not_found]),
    [
      ['kadaster-organisation:nr x', 'organisatie-niet-gevonden'],
      ['kadaster-person:lost', 'persoon-niet-gevonden'],
      ['kvk:90000001', null],
      // Known by BSN on one parcel and by name on the other: one person.
      ['person:ann', null],
      ['unnamed:nobody', 'niet-genoemd'],
    ],
  )
})

test('a right that ended, begins later or gives no say holds nothing', async (context) => {
  const { holders } = await property(context, {
    rights: [
      right({ ...person('past'), held_until: '2025-01-01' }),
      right({ ...person('future'), held_from: '2026-06-01' }),
      right({ ...person('cable'), right_kind: 'opstal-nutsvoorzieningen' }),
    ],
  })
  assert.deepEqual(holders, [])
})

test('who holds the ground lease has the object and its value, and not the owner of the land', async (context) => {
  const { worth } = await property(context, {
    rights: [right(company('90000001')), right({ ...person('ann'), right_kind: 'erfpacht' })],
  })
  assert.deepEqual(
    worth.map(({ party, euros }) => [party, euros]),
    [['person:ann', 300_000]],
  )
})

test('a value is divided by shares, and equally when a share is not possible', async (context) => {
  const rights = [
    right({ ...person('ann'), share_numerator: 3, share_denominator: 4 }),
    right({ ...person('bob'), share_denominator: 4 }),
  ]
  const { worth } = await property(context, { rights })
  assert.deepEqual(
    worth.map(({ euros }) => euros),
    [225_000, 75_000],
  )
  const [one] = rights
  const broken = [
    ...(one === undefined ? [] : [one]),
    right({ ...person('bob'), share_numerator: null, share_denominator: null }),
  ]
  const unclear = await property(context, { rights: broken })
  assert.deepEqual(
    unclear.worth.map(({ euros }) => euros),
    [150_000, 150_000],
  )
})

test('the last value that stands counts, and objects valued together have equal parts of it', async (context) => {
  const { worth } = await property(context, {
    rights: [right({ ...person('ann'), bag_object_ids: ['home', 'shed'] })],
    values: [
      value({ valued_on: '2023-01-01', value_euros: 100_000 }),
      value({ object_ids: ['home', 'shed'], value_euros: 400_000 }),
      value({ woz_object_id: 'other', valued_on: '2025-01-01', annulled: true }),
    ],
  })
  assert.deepEqual(
    worth.map(({ object_id, euros }) => [object_id, euros]),
    [
      ['home', 200_000],
      ['shed', 200_000],
    ],
  )
})

test('a household is one holder, and so is a company with all that stands above it', async (context) => {
  const { groups } = await property(context, {
    rights: [
      right({ ...person('ann'), ...half }),
      right({ ...person('bob'), ...half }),
      right(person('carl')),
      right(company('90000001')),
      right(company('90000003')),
    ],
    officers: [
      officer('90000001', '90000002', { function: 'director' }),
      officer('90000002', 'ann', { officer_kind: 'person' }),
      // A director that is no holding makes no group: it may direct for many.
      officer('90000003', '90000001', { function: 'director' }),
    ],
    residents: [
      { person: 'ann', object_id: 'house' },
      { person: 'bob', object_id: 'house' },
    ],
  })
  const of = (party: string) => groups.get(party) ?? assert.fail(party)
  assert.equal(of('person:ann'), of('person:bob'))
  assert.equal(of('person:ann'), of('kvk:90000001'))
  assert.notEqual(of('person:ann'), of('person:carl'))
  assert.notEqual(of('kvk:90000001'), of('kvk:90000003'))
  for (const holder of groups.values()) assert.doesNotMatch(holder, /ann|9000/)
})
