import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { COMPANIES, DEEDS, LOANS, OBJECT_VALUES, OWNERS, PERMITS } from '../../facts/fact-tables.ts'
import { type SomeRows, some } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { loanAboveValue } from './loan-above-value.ts'

interface Change {
  readonly loan?: Partial<Row<typeof LOANS>>
  readonly value?: Partial<Row<typeof OBJECT_VALUES>>
  readonly deed?: Partial<Row<typeof DEEDS>>
  readonly more?: readonly SomeRows[]
}

const LENT_ON = '2025-06-01'

const HIGH = { value_euros: 900_000 }

const BANK = { creditor_is_financial: true, creditor_kvk_number: '1' }

/** Bought for €300,000, worth €300,000 and borrowed €400,000 on: 1.33 times. */
function lent(id: string, { loan, value, deed, more = [] }: Change): readonly SomeRows[] {
  return [
    some(OWNERS, [{ party: `person:${id}`, held_from: LENT_ON, owns: true, current: true }]),
    some(LOANS, [{ mortgage_id: `m of ${id}`, amount_euros: 400_000, objects: 1, registered_on: LENT_ON, ...loan }]),
    some(OBJECT_VALUES, [{ valued_on: '2024-01-01', value_euros: 300_000, objects: 1, ...value }]),
    some(DEEDS, [{ deed_part_id: 'd', deed_kind: 'sale', transferred_on: LENT_ON, price_euros: 300_000, ...deed }]),
    ...more,
  ]
}

const plain = (what: string, gives: string, change: Change = {}): Case => ({
  what,
  gives,
  rows: (id) => lent(id, change),
})

test('more than 1.25 times the worth is a signal that shows loan, value and price', async (context) => {
  const signal = (await tryCases(context, loanAboveValue, { cases: [plain('one', 'signal')] })).get('one')
  assert.equal(signal?.value.toFixed(2), '1.33')
  assert.deepEqual(inputsOf(signal), {
    borrowed_euros: 400_000,
    woz_euros: 300_000,
    valued_on: '2024-01-01',
    price_euros: 300_000,
    registered_on: LENT_ON,
  })
})

test('exactly 1.25 times is none, and either the value or the price may be the one that is passed', async (context) => {
  const cases = [
    plain('exactly 1.25', 'none', { loan: { amount_euros: 375_000 } }),
    plain('just more', 'signal', { loan: { amount_euros: 375_001 } }),
    plain('price alone', 'signal', { value: { value_euros: 900_000 } }),
    plain('value alone', 'signal', { deed: { price_euros: 900_000 } }),
    plain('no value', 'signal', { value: { value_euros: 0 } }),
    plain('no value and a high price', 'none', { value: { value_euros: 0 }, deed: { price_euros: 900_000 } }),
    plain('no price and a high value', 'none', { value: HIGH, deed: { price_euros: 0 } }),
    plain('no price', 'signal', { deed: { price_euros: null } }),
    plain('neither', 'none', { value: { objects: 2 }, deed: { several_objects: true } }),
    plain('no amount', 'none', { loan: { amount_euros: null } }),
    plain('an amount and one not told', 'signal', {
      more: [some(LOANS, [{ mortgage_id: 'n', objects: 2, registered_on: LENT_ON }])],
    }),
    plain('an older value is not looked at', 'none', {
      deed: { price_euros: 900_000 },
      more: [some(OBJECT_VALUES, [{ valued_on: '2025-01-01', value_euros: 900_000, objects: 1 }])],
    }),
    plain('a mortgage of two creditors counts once', 'none', {
      loan: { mortgage_id: 'm', creditor_number: 1, amount_euros: 200_000 },
      more: [
        some(LOANS, [
          { mortgage_id: 'm', creditor_number: 2, amount_euros: 200_000, objects: 1, registered_on: LENT_ON },
        ]),
      ],
    }),
    plain('two mortgages are added up', 'signal', {
      loan: { amount_euros: 200_000 },
      more: [some(LOANS, [{ mortgage_id: 'n', amount_euros: 200_000, objects: 1, registered_on: LENT_ON }])],
    }),
  ]
  await tryCases(context, loanAboveValue, { cases })
})

test('the loans stand, are of the present owner, and the last is younger than five years', async (context) => {
  const early = [
    some(OWNERS, [{ tenaamstelling_id: 't', party: 'person:x', held_from: '2000-01-01', owns: true, current: true }]),
  ]
  const priced = (day: string): Change => ({
    value: HIGH,
    deed: { transferred_on: day },
    more: [some(OWNERS, [{ tenaamstelling_id: 't', party: 'person:x', held_from: day, owns: true, current: true }])],
  })
  const cases = [
    plain('on the peildatum', 'signal', { loan: { registered_on: '2026-01-01' } }),
    plain('a day later', 'none', { loan: { registered_on: '2026-01-02' } }),
    plain('1826 days ago', 'signal', { loan: { registered_on: '2021-01-01' }, more: early }),
    plain('1827 days ago', 'none', { loan: { registered_on: '2020-12-31' }, more: early }),
    plain('of the owner before', 'none', { loan: { registered_on: '2025-03-02' } }),
    plain('90 days before the deed', 'signal', { loan: { registered_on: '2025-03-03' } }),
    plain('a price of 90 days before', 'signal', { value: HIGH, deed: { transferred_on: '2025-03-03' } }),
    plain('a price of 91 days before', 'none', { value: HIGH, deed: { transferred_on: '2025-03-02' } }),
    plain('a price of 1826 days before', 'signal', priced('2020-06-01')),
    plain('a price of 1827 days before', 'none', priced('2020-05-31')),
    ...[{ current: false }, { owns: false }, { party: null }].map((change) =>
      plain(JSON.stringify(change), 'none', {
        loan: { registered_on: '2025-03-02' },
        more: early.map(({ table, rows }) => ({ table, rows: rows.map((row) => ({ ...row, ...change })) })),
      }),
    ),
    plain('released', 'none', { loan: { released_on: '2026-01-01' } }),
    plain('on a day not known', 'none', { loan: { registered_on: null } }),
  ]
  await tryCases(context, loanAboveValue, { cases })
})

test('works, several objects, a bridge and a new home explain it, and their near misses do not', async (context) => {
  const permit = (valid_from: string, change: Partial<Row<typeof PERMITS>> = {}): Change => ({
    more: [some(PERMITS, [{ kind: 'building', status: 'granted', valid_from, ...change }])],
  })
  const sale = (transferred_on: string, seller: string): Change => ({
    more: [
      some(DEEDS, [
        { object_id: `${seller} ${transferred_on}`, deed_kind: 'sale', transferred_on, seller_parties: [seller] },
      ]),
    ],
  })
  const cheap = (value_euros: number): Change => ({
    loan: BANK,
    value: { value_euros },
    deed: { price_euros: 250_000 },
  })
  const built = (building_year: number | null): Change => ({ more: [some(HOMES, [{ building_year }])] })
  const cases = [
    plain('a permit a year later', 'building-depot', permit('2026-06-01')),
    plain('a permit asked for', 'building-depot', permit(LENT_ON, { status: 'requested' })),
    plain('a permit later still', 'signal', permit('2026-06-02')),
    plain('a permit refused', 'signal', permit(LENT_ON, { status: 'refused' })),
    plain('a permit to let', 'signal', permit(LENT_ON, { kind: 'letting' })),
    plain('a cheap home and a bank', 'bought-for-less', cheap(320_000)),
    plain('a bank far above the value', 'signal', cheap(319_999)),
    plain('a cheap home and no bank', 'signal', { ...cheap(320_000), loan: {} }),
    plain('a cheap home and a holding', 'signal', { ...cheap(320_000), loan: { ...BANK, creditor_kvk_number: '2' } }),
    plain('on two objects', 'several-objects', { loan: { objects: 2 } }),
    plain('sold another', 'bridging-loan', sale('2024-06-01', 'person:sold another')),
    plain('sold another earlier', 'signal', sale('2024-05-31', 'person:sold another earlier')),
    plain('sold by somebody else', 'signal', sale('2024-06-01', 'person:x')),
    plain('built after the value', 'new-home', built(2024)),
    plain('built before the value', 'signal', built(2023)),
    plain('built in a year not known', 'signal', built(null)),
  ]
  await tryCases(context, loanAboveValue, { cases, beside: [some(COMPANIES, [{ kvk_number: '2', sbi_code: '6420' }])] })
})
