import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { ADDRESS_LINKS } from '../../linkage/contract.ts'
import { ADDRESSES, ESTABLISHMENTS, OFFICERS, ORGANISATIONS } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { some } from '../test-bench.ts'
import { BUSINESSES, COMPANIES } from './fact-tables.ts'
import { makeFacts } from './test-bench.ts'

type Establishment = Row<typeof ESTABLISHMENTS>
type Organisation = Row<typeof ORGANISATIONS>

async function businessesOf(
  context: TestContext,
  establishments: readonly (Partial<Establishment> & { readonly establishment_number: string })[],
  organisations: readonly Partial<Organisation>[] = [],
) {
  const facts = await makeFacts(
    context,
    [BUSINESSES],
    [
      some(
        ESTABLISHMENTS,
        establishments.map((row) => ({ kvk_number: '1', object_id: 'home', ...row })),
      ),
      some(ORGANISATIONS, organisations),
      some(
        ADDRESS_LINKS,
        establishments.map(({ establishment_number, object_id }) => ({
          register: 'establishments',
          record_id: establishment_number,
          object_id: object_id ?? 'home',
        })),
      ),
      some(ADDRESSES, [
        { nummeraanduiding_id: '1', object_id: 'home', main_address: true, use_purposes: ['woon'] },
        { nummeraanduiding_id: '2', object_id: 'flat above', main_address: true, use_purposes: ['winkel', 'woon'] },
        { nummeraanduiding_id: '3', object_id: 'shop', main_address: true, use_purposes: ['winkel'] },
      ]),
    ],
  )
  return facts.rows<Row<typeof BUSINESSES>>(BUSINESSES)
}

test('a vestiging is open from its first day until the register tells that it or its organisation ended', async (context) => {
  const businesses = await businessesOf(
    context,
    [
      { establishment_number: '1', active_from: '2026-01-01' },
      { establishment_number: '2', active_from: '2026-01-02' },
      { establishment_number: '3', has_ended: true, active_until: '2026-01-02' },
      { establishment_number: '4', has_ended: true, active_until: '2026-01-01' },
      { establishment_number: '5', has_ended: true },
      { establishment_number: '6', kvk_number: '2' },
      { establishment_number: '7' },
    ],
    [{ kvk_number: '2', has_ended: true, ended_on: '2025-01-01' }],
  )
  assert.deepEqual(
    businesses.map(({ open, closed_on }) => `${open} ${closed_on}`),
    ['true null', 'false null', 'true 2026-01-02', 'false 2026-01-01', 'false null', 'false 2025-01-01', 'true null'],
  )
})

test('a vestiging has its own activity or else that of its organisation, and knows whether it is in a home', async (context) => {
  const businesses = await businessesOf(
    context,
    [
      { establishment_number: '1', sbi_codes: ['9602', '4711'] },
      { establishment_number: '2', object_id: 'flat above' },
      { establishment_number: '3', object_id: 'shop', kvk_number: '2' },
      { establishment_number: '4', object_id: 'gone' },
    ],
    [{ kvk_number: '1', sbi_codes: ['6420'], employees: 3 }],
  )
  assert.deepEqual(
    businesses.map((row) => [row.object_id, row.sbi_code, row.employees, row.at_home]),
    [
      ['flat above', '6420', 3, false],
      ['gone', '6420', 3, false],
      ['home', '9602', 3, true],
      ['shop', null, null, false],
    ],
  )
})

test('a vestiging of which only a postal address is known is at no object', async (context) => {
  const businesses = await businessesOf(context, [
    { establishment_number: '1', address_kind: 'postal' },
    { establishment_number: '2', address_kind: 'visiting' },
  ])
  assert.deepEqual(
    businesses.map((row) => row.establishment_number),
    ['2'],
  )
})

test('every legal form of the register has a form, however it is spelled', async (context) => {
  const forms: Readonly<Record<string, string>> = {
    'Besloten Vennootschap': 'private-limited',
    BeslotenVennootschap: 'private-limited',
    'Naamloze Vennootschap': 'public-limited',
    'Europese Naamloze Vennootschap': 'public-limited',
    Stichting: 'foundation',
    'Vereniging van Eigenaars': 'owners-association',
    VerenigingVanEigenaars: 'owners-association',
    Vereniging: 'association',
    Coöperatie: 'cooperative',
    OnderlingeWaarborgMaatschappij: 'cooperative',
    'Vennootschap Onder Firma': 'partnership',
    Maatschap: 'partnership',
    CommanditaireVennootschap: 'partnership',
    Eenmanszaak: 'sole-trader',
    PubliekrechtelijkeRechtspersoon: 'public-body',
    BuitenlandseRechtspersoon: 'other',
  }
  const rows = Object.keys(forms).map((legal_form, place) => ({ kvk_number: String(place + 100), legal_form }))
  const facts = await makeFacts(context, [COMPANIES], [some(ORGANISATIONS, [...rows, { kvk_number: '999' }])])
  assert.deepEqual(
    (await facts.rows<Row<typeof COMPANIES>>(COMPANIES)).map(({ form }) => form),
    [...Object.values(forms), 'other'],
  )
})

test('who runs a company now is told as parties: directors, partners or the owner, and apart who holds it', async (context) => {
  const officer = (officer_id: string, name: string, change: object = {}) => ({
    kvk_number: '1',
    officer_id,
    officer_kind: 'person',
    function: name,
    held_from: '2026-01-01',
    ...change,
  })
  const facts = await makeFacts(
    context,
    [COMPANIES],
    [
      some(ORGANISATIONS, [{ kvk_number: '1' }, { kvk_number: '2', has_ended: true, ended_on: '2026-01-01' }]),
      some(OFFICERS, [
        officer('anna', 'director'),
        officer('90000001', 'director', { officer_kind: 'organisation' }),
        officer('90000001', 'sole-shareholder', { officer_kind: 'organisation' }),
        officer('bert', 'director', { held_from: '2026-01-02' }),
        officer('carl', 'director', { has_ended: true, held_from: '2020-01-01', held_until: '2026-01-01' }),
        officer('dora', 'director', { has_ended: true, held_from: '2020-01-01' }),
        officer('emma', 'supervisor'),
        officer('fred', 'owner'),
        officer('gina', 'partner', { held_from: null }),
      ]),
    ],
  )
  const [one, two] = await facts.rows<Row<typeof COMPANIES>>(COMPANIES)
  assert.deepEqual(one?.directors, ['kvk:90000001', 'person:anna', 'person:fred', 'person:gina'])
  assert.deepEqual(one?.shareholders, ['kvk:90000001'])
  assert.deepEqual([one?.ended, two?.ended, two?.directors], [false, true, []])
})
