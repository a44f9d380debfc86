import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import {
  ADDRESSES,
  ESTABLISHMENTS,
  type Establishment,
  KADASTER_ORGANISATIONS,
  type KadasterOrganisation,
  ORGANISATIONS,
  type Organisation,
  RIGHTS,
} from '../../sources/contract.ts'
import { ORGANISATION_LINKS, type OrganisationLink } from '../contract.ts'
import type { Judgement } from '../judgements/judgement.ts'
import { judgementStep } from '../matches/judgement-rows.ts'
import { organisationSteps } from './organisation-steps.ts'

const registered = (kvk_number: string, name: string, change: Partial<Organisation> = {}): Organisation => ({
  kvk_number,
  rsin: null,
  natural_person: false,
  name,
  trade_names: [name],
  legal_form: null,
  sbi_codes: [],
  founded_on: null,
  founded_on_exact: null,
  has_ended: false,
  ended_on: null,
  employees: null,
  delivery_id: 'given',
  ...change,
})

const known = (organisation_id: string, name: string, change: Partial<KadasterOrganisation> = {}) => ({
  organisation_id,
  kvk_number: null,
  rsin: null,
  name,
  legal_form: null,
  nummeraanduiding_id: null,
  postcode: null,
  house_number: null,
  ...change,
})

const sitsAt = (kvk_number: string, house_number: number): Establishment => ({
  kvk_number,
  establishment_number: `0000${kvk_number}`,
  main: true,
  trade_names: [],
  sbi_codes: [],
  active_from: null,
  active_from_exact: null,
  has_ended: false,
  active_until: null,
  address_hidden: false,
  address_kind: 'visiting',
  object_id: null,
  nummeraanduiding_id: null,
  street: null,
  house_number,
  house_letter: null,
  house_number_addition: null,
  postcode: '8999AB',
  place: null,
  po_box: null,
  country: null,
  written_address: null,
  rd_x: null,
  rd_y: null,
  delivery_id: 'given',
})

/** Others in the register: a name says little where there is nobody else. */
const REGISTER: readonly Organisation[] = Array.from({ length: 600 }, (_, place) => {
  const first = `${['Kade', 'Riet', 'Dijk', 'Molen', 'Veen', 'Plas'][place % 6]}${['zicht', 'punt', 'stede', 'hof', 'oord'][place % 5]}`
  const second = ['Vastgoed', 'Holding', 'Beheer', 'Verhuur', 'Techniek', 'Zorg', 'Bouw'][place % 7]
  return registered(String(91_000_000 + place), `${first} ${second} ${Math.floor(place / 42) + 1} B.V.`)
})

interface Given {
  readonly register: readonly Organisation[]
  readonly seats?: readonly Establishment[]
  readonly kadaster: readonly KadasterOrganisation[]
  readonly judgements?: readonly Judgement[]
}

/** The links as `k1 = 90000001 by likeness`. */
async function linked(context: TestContext, rows: Given): Promise<readonly string[]> {
  const reader = await runOnRows(context, {
    tables: [
      given(ORGANISATIONS, [...REGISTER, ...rows.register]),
      given(ESTABLISHMENTS, rows.seats ?? []),
      given(KADASTER_ORGANISATIONS, rows.kadaster),
      given(RIGHTS, []),
      given(ADDRESSES, []),
    ],
    steps: [judgementStep(rows.judgements ?? []), ...organisationSteps],
  })
  const links = await reader.rows<OrganisationLink>(ORGANISATION_LINKS)
  return links.map((link) => `${link.organisation_id} = ${link.kvk_number} by ${link.method}`)
}

const EENDENWERF = registered('90000001', 'Eendenwerf Slootkanten B.V.', { rsin: '000000012' })
const AT_7 = { postcode: '8999AB', house_number: 7 }

test('a KvK number decides before an RSIN, and an RSIN before a name', async (context) => {
  const other = registered('90000002', 'Heel Iets Anders B.V.')
  const kadaster = [
    known('k1', 'Eendenwerf Slootkanten B.V.', { kvk_number: '90000002', rsin: '000000012' }),
    known('k2', 'Een oude naam', { rsin: '000000012' }),
    known('k3', 'Nergens B.V.', { kvk_number: '90009999' }),
  ]
  assert.deepEqual(await linked(context, { register: [EENDENWERF, other], kadaster }), [
    'k1 = 90000002 by kvk-number',
    'k2 = 90000001 by rsin',
  ])
})

test('a name in another spelling ties together with an address, whatever way its legal form is written', async (context) => {
  const written = ['EENDENWERF SLOOTKANTEN BV', 'Slootkanten Eendenwerf', 'Eendenwerf Slootkaten b.v.']
  const kadaster = written.map((name, place) => known(`k${place}`, name, AT_7))
  const links = await linked(context, { register: [EENDENWERF], seats: [sitsAt('90000001', 7)], kadaster })
  assert.deepEqual(
    links,
    kadaster.map(({ organisation_id }) => `${organisation_id} = 90000001 by likeness`),
  )
})

test('a name of common words alone ties nothing, nor does an address without the name', async (context) => {
  const kadaster = [known('k1', 'Kadezicht Vastgoed B.V.'), known('k2', 'Gans Onbekend B.V.', AT_7)]
  assert.deepEqual(await linked(context, { register: [EENDENWERF], seats: [sitsAt('90000001', 7)], kadaster }), [])
})

test('numbers in a name tell two apart that are alike in all else', async (context) => {
  const register = [1, 2].map((number) => registered(`9000000${number}`, `Eendenwerf Slootkanten ${number} B.V.`))
  const seats = register.map(({ kvk_number }) => sitsAt(kvk_number, 7))
  const kadaster = [
    known('k1', 'Eendenwerf Slootkanten 2 BV', AT_7),
    known('k2', 'Eendenwerf Slootkanten II', AT_7),
    known('k3', 'Eendenwerf Slootkanten', AT_7),
  ]
  assert.deepEqual(await linked(context, { register, seats, kadaster }), [
    'k1 = 90000002 by likeness',
    'k2 = 90000002 by likeness',
  ])
})

test('the name of a natural person who trades is compared with nothing', async (context) => {
  const trader = registered('90000003', 'x', { natural_person: true, name: null, trade_names: ['Kaatje Rietsnijder'] })
  const kadaster = [known('k1', 'Kaatje Rietsnijder', AT_7)]
  assert.deepEqual(await linked(context, { register: [trader], seats: [sitsAt('90000003', 7)], kadaster }), [])
})

test('a judgement goes before every number, and "different" blocks every way', async (context) => {
  const judge = (verdict: Judgement['verdict'], kvk: string): Judgement => ({
    one: { source: 'brk', id: 'k1' },
    other: { source: 'kvk', id: kvk },
    verdict,
    author: 'a.clerk',
    judgedAt: '2026-03-01T10:00:00Z',
    reason: 'Seen the deed.',
  })
  const kadaster = [known('k1', 'Eendenwerf Slootkanten B.V.', { kvk_number: '90000001', rsin: '000000012', ...AT_7 })]
  const rows = { register: [EENDENWERF], seats: [sitsAt('90000001', 7)], kadaster }
  assert.deepEqual(await linked(context, { ...rows, judgements: [judge('different', '90000001')] }), [])
  assert.deepEqual(await linked(context, { ...rows, judgements: [judge('same', '91000005')] }), [
    'k1 = 91000005 by judgement',
  ])
})
