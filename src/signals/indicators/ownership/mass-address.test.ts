import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { BUSINESSES, COMPANIES } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { massAddress } from './mass-address.ts'
import { verdictsOf } from './test-bench.ts'

interface Case {
  readonly organisations?: number
  readonly home?: object
  /** What the first business there is like. */
  readonly first?: object
  /** How many of the organisations are owners associations. */
  readonly associations?: number
  readonly form?: string
}

/** Shops with 25 open businesses each, unless told otherwise. */
function rowsOf(cases: Readonly<Record<string, Case>>) {
  const named = Object.entries(cases)
  const all = named.flatMap(
    ([object_id, { organisations = 25, first, associations = 0, form = 'owners-association' }]) =>
      Array.from({ length: organisations }, (_, place) => ({
        business: {
          object_id,
          establishment_number: `${object_id} ${place}`,
          kvk_number: `${object_id} ${place}`,
          open: true,
          sbi_code: '4711',
          ...(place === 0 ? first : {}),
        },
        form: place < associations ? form : 'private-limited',
      })),
  )
  return [
    some(
      BUSINESSES,
      all.map(({ business }) => business),
    ),
    some(
      COMPANIES,
      all.map(({ business, form }) => ({ kvk_number: business.kvk_number, form })),
    ),
    some(
      HOMES,
      named.map(([object_id, { home }]) => ({ object_id, use_purposes: ['winkel'], ...home })),
    ),
  ]
}

const verdicts = (context: TestContext, cases: Readonly<Record<string, Case>>) =>
  verdictsOf(context, massAddress, rowsOf(cases))

test('25 organisations at one address are a signal that names their vestigingen', async (context) => {
  const [signal] = await trySignals(context, massAddress, { rows: rowsOf({ shop: {} }) })
  assert.equal(signal?.value, 25)
  assert.equal(signal?.evidence.length, 25)
  assert.equal(signal?.evidence[0], 'establishment shop 0')
})

test('24 organisations, a closed one, and two vestigingen of one organisation do not make 25', async (context) => {
  assert.deepEqual(
    await verdicts(context, {
      '24': { organisations: 24 },
      closed: { first: { open: false } },
      double: { first: { kvk_number: 'double 1' } },
    }),
    {},
  )
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const office = { sbi_code: '69209', employees: 2 }
  assert.deepEqual(
    await verdicts(context, {
      'business centre': { home: { use_purposes: ['kantoor', 'bijeenkomst'] } },
      'office in a home': { home: { use_purposes: ['kantoor', 'woon'] } },
      'market hall': { home: { floor_area_square_metres: 250 } },
      'a little smaller': { home: { floor_area_square_metres: 249 } },
      'large home': { home: { use_purposes: ['woon'], floor_area_square_metres: 400 } },
      accountant: { first: office },
      'accountant alone': { first: { ...office, employees: 1 } },
      'staff not told': { first: { ...office, employees: null } },
      'other business with staff': { first: { employees: 50 } },
      'vve manager': { associations: 1 },
      'clubs at one desk': { associations: 1, form: 'association' },
      'vve of two vestigingen': {
        organisations: 27,
        first: { kvk_number: 'vve of two vestigingen 1' },
        associations: 2,
      },
      'vve manager and others': { organisations: 30, associations: 5 },
      'nothing known of the address': { home: { use_purposes: [], floor_area_square_metres: null } },
    }),
    {
      'business centre': 'office-building',
      'office in a home': '',
      'market hall': 'room-enough',
      'a little smaller': '',
      'large home': '',
      accountant: 'office-provider',
      'accountant alone': '',
      'staff not told': '',
      'other business with staff': '',
      'vve manager': 'associations',
      'clubs at one desk': 'associations',
      'vve of two vestigingen': '',
      'vve manager and others': '',
      'nothing known of the address': '',
    },
  )
})

test('each kind of office that others sit with explains, by the largest that is there', async (context) => {
  const kinds = ['66191', '68204', '68320', '69101', '69209', '82100', '82110', '82999']
  const cases = Object.fromEntries(kinds.map((sbi_code) => [sbi_code, { first: { sbi_code, employees: 2 } }]))
  assert.deepEqual(
    await verdicts(context, cases),
    Object.fromEntries(kinds.map((sbi_code) => [sbi_code, 'office-provider'])),
  )
  const two = rowsOf({ two: { first: { sbi_code: '69209', employees: 0 } } })
  const larger = { object_id: 'two', establishment_number: 'L', kvk_number: 'L', open: true, sbi_code: '82110' }
  const rows = [...two, some(BUSINESSES, [{ ...larger, employees: 2 }])]
  assert.deepEqual(await verdictsOf(context, massAddress, rows), { two: 'office-provider' })
})
