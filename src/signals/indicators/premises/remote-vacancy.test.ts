import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOMES, type Home } from '../../../linkage/contract.ts'
import { ADDRESSES, type Address } from '../../../sources/contract.ts'
import { BUSINESSES, COMPANIES, OWNERS, PERMITS, TENANCIES } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { remoteVacancy } from './remote-vacancy.ts'

interface Change {
  readonly home?: Partial<Home>
  readonly more?: (id: string) => readonly SomeRows[]
}

/** A barn in a corner of its own, ten kilometres from the next case, and its nearest dwelling 300 metres to the east. */
function barn(place: number, { what, gives, home = {}, more }: Change & { what: string; gives: string }): Case {
  return {
    what,
    gives,
    rows: (id) => [
      some(HOMES, [
        {
          nummeraanduiding_id: id,
          use_purposes: ['industrie'],
          floor_area_square_metres: 480,
          resident_count: 0,
          peildatum: TRIAL_DAY,
          ...home,
        },
      ]),
      at(id, { rd_x: 10_000 * place, use_purposes: ['industrie'] }),
      at(`dwelling of ${id}`, { rd_x: 10_000 * place + 300 }),
      ...(more?.(id) ?? []),
    ],
  }
}

const at = (id: string, change: Partial<Address>): SomeRows =>
  some(ADDRESSES, [
    {
      object_id: id,
      nummeraanduiding_id: id,
      object_kind: 'verblijfsobject',
      main_address: true,
      use_purposes: ['woon'],
      rd_y: 400_000,
      ...change,
    },
  ])

const barns = (changes: readonly (Change & { what: string; gives: string })[]): Case[] =>
  changes.map((change, place) => barn(place + 1, change))

test('an empty barn 300 metres from the nearest home is a signal that shows the distance', async (context) => {
  const signal = (await tryCases(context, remoteVacancy, { cases: barns([{ what: 'one', gives: 'signal' }]) })).get(
    'one',
  )
  assert.equal(signal?.value, 300)
  assert.deepEqual(inputsOf(signal), {
    nearest_home_metres: 300,
    homes_on_yard: 0,
    floor_area_square_metres: 480,
    last_business_until: null,
  })
})

test('a home at 249.9 metres is near, at 250 not, whichever square it lies in; farther than a kilometre is as far', async (context) => {
  const near =
    (rd_x: number, rd_y = 400_000, change: Partial<Address> = {}) =>
    (id: string) => [at(`near ${id}`, { rd_x, rd_y, ...change })]
  const cases = barns([
    { what: 'west', gives: 'none', more: near(10_000 - 249.9) },
    { what: 'at the limit', gives: 'signal', more: near(20_000 - 250) },
    { what: 'north-east', gives: 'none', more: near(30_000 + 170, 400_170) },
    { what: 'farther north-east', gives: 'signal', more: near(40_000 + 180, 400_180) },
    { what: 'south', gives: 'none', more: near(50_000, 400_000 - 200) },
    { what: 'a shop', gives: 'signal', more: near(60_000, 400_100, { use_purposes: ['winkel'] }) },
    { what: 'a mooring', gives: 'none', more: near(70_000, 400_100, { use_purposes: [], object_kind: 'ligplaats' }) },
    { what: 'one farmhouse', gives: 'signal', more: near(80_000, 400_074.9) },
    { what: 'a house off the yard', gives: 'none', more: near(90_000, 400_075) },
    {
      what: 'two houses',
      gives: 'none',
      more: (id) => [at(`one ${id}`, { rd_x: 100_010 }), at(`two ${id}`, { rd_x: 100_020 })],
    },
  ])
  const signals = await tryCases(context, remoteVacancy, { cases })
  assert.deepEqual([signals.get('at the limit')?.value, signals.get('one farmhouse')?.value], [250, 300])
  const alone = barn(20, { what: 'alone', gives: 'signal' })
  const rows = alone
    .rows('alone')
    .filter(({ rows: [row] }) => row?.object_id !== 'dwelling of alone')
    .concat(at('far north', { rd_x: 200_000, rd_y: 405_000 }))
  const far = await tryCases(context, remoteVacancy, { cases: [{ ...alone, rows: () => rows }] })
  assert.equal(far.get('alone')?.value, 1000)
  assert.equal(inputsOf(far.get('alone')).nearest_home_metres, null)
})

test('other uses, residents or a business within a year make it none', async (context) => {
  const business = (open: boolean, closed_on: string | null) => () => [some(BUSINESSES, [{ open, closed_on }])]
  const cases = barns([
    { what: 'a shop', gives: 'none', home: { use_purposes: ['winkel'] } },
    { what: 'a farmhouse', gives: 'none', home: { use_purposes: ['industrie', 'woon'] } },
    { what: 'of other use', gives: 'signal', home: { use_purposes: ['overige'] } },
    { what: 'of use not told', gives: 'none', home: { use_purposes: [] } },
    { what: 'lived in', gives: 'none', home: { resident_count: 1 } },
    { what: 'without a BRP', gives: 'none', home: { peildatum: null } },
    { what: 'a business', gives: 'none', more: business(true, null) },
    { what: 'closed 365 days ago', gives: 'signal', more: business(false, '2025-01-01') },
    { what: 'closed 364 days ago', gives: 'none', more: business(false, '2025-01-02') },
    { what: 'closed on a day not known', gives: 'none', more: business(false, null) },
  ])
  await tryCases(context, remoteVacancy, { cases })
})

test('a farm, a yard, a tenant and plans explain it, and their near misses do not', async (context) => {
  const owner = (party: string) => () => [some(OWNERS, [{ party, owns: true, current: true }])]
  const yard =
    (parcel: string, resident_count: number, current = true) =>
    (id: string) => [
      some(OWNERS, [
        { cadastral_object_id: id, party: 'person:y', owns: true, current: true },
        { object_id: `house of ${id}`, cadastral_object_id: `${parcel}${id}`, current },
      ]),
      some(HOMES, [{ object_id: `house of ${id}`, use_purposes: ['woon'], resident_count }]),
    ]
  const beside = (place: number, party: string) => (id: string) => [
    at(`house of ${id}`, { rd_x: 10_000 * place + 30 }),
    some(HOMES, [{ object_id: `house of ${id}`, use_purposes: ['woon'], resident_count: 2 }]),
    some(OWNERS, [
      { cadastral_object_id: '1', party: 'person:y', owns: true, current: true },
      { object_id: `house of ${id}`, cadastral_object_id: '2', party, owns: true, current: true },
    ]),
  ]
  const letting = (current: boolean) => () => [some(TENANCIES, [{ current }])]
  const permit =
    (valid_from: string, status = 'requested', kind = 'building') =>
    () => [some(PERMITS, [{ kind, status, valid_from }])]
  const cases = barns([
    { what: 'of a farm', gives: 'owner-is-farmer', more: owner('kvk:1') },
    { what: 'of its director', gives: 'owner-is-farmer', more: owner('person:farmer') },
    { what: 'of a farm that ended', gives: 'signal', more: owner('kvk:2') },
    { what: 'of a letting company', gives: 'signal', more: owner('kvk:3') },
    { what: 'of a yard', gives: 'part-of-a-yard', more: yard('', 2) },
    { what: 'of a yard without people', gives: 'signal', more: yard('', 0) },
    { what: 'beside the house of the owner', gives: 'part-of-a-yard', more: beside(7, 'person:y') },
    { what: 'beside the house of another', gives: 'signal', more: beside(8, 'person:z') },
    { what: 'of another parcel', gives: 'signal', more: yard('other ', 2) },
    { what: 'let', gives: 'let-now', more: letting(true) },
    { what: 'let before', gives: 'signal', more: letting(false) },
    { what: 'planned', gives: 'plans', more: permit('2024-01-03') },
    { what: 'planned today', gives: 'plans', more: permit(TRIAL_DAY) },
    { what: 'planned after', gives: 'signal', more: permit('2026-01-02') },
    { what: 'a permit to let rooms', gives: 'signal', more: permit('2025-01-02', 'granted', 'rooms') },
    { what: 'planned long ago', gives: 'signal', more: permit('2024-01-02') },
    { what: 'of a yard before', gives: 'signal', more: yard('', 2, false) },
    { what: 'plans refused', gives: 'signal', more: permit('2025-01-02', 'refused') },
  ])
  const companies = [
    { kvk_number: '1', sbi_code: '0141', directors: ['person:farmer'] },
    { kvk_number: '2', sbi_code: '0141', ended: true },
    { kvk_number: '3', sbi_code: '68203' },
  ]
  await tryCases(context, remoteVacancy, { cases, beside: [some(COMPANIES, companies)] })
})
