import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { DEEDS, LOANS, PERMITS } from '../../facts/fact-tables.ts'
import { type SomeRows, some } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { stackedMortgages } from './stacked-mortgages.ts'

type Loan = Partial<Row<typeof LOANS>>

const LATER = { released_on: '2026-01-02' }
const DAYS = ['2025-01-02', '2025-06-01', '2026-01-01'] as const

/** Three lenders in 364 days, the last on the peildatum; `changes` are to each of the loans in order. */
function stacked(changes: readonly Loan[] = [], more: readonly SomeRows[] = []): readonly SomeRows[] {
  const loans = DAYS.map((registered_on, place) => ({
    mortgage_id: `${place}`,
    creditor_party: `kvk:${place}`,
    amount_euros: 100_000,
    registered_on,
    ...changes[place],
  }))
  return [some(LOANS, loans), ...more]
}

const plain = (what: string, gives: string, changes: readonly Loan[] = [], more: readonly SomeRows[] = []): Case => ({
  what,
  gives,
  rows: () => stacked(changes, more),
})

test('three lenders within a year are a signal that shows the days and the amount', async (context) => {
  const signal = (await tryCases(context, stackedMortgages, { cases: [plain('one', 'signal')] })).get('one')
  assert.deepEqual(inputsOf(signal), { creditors: 3, first_on: DAYS[0], last_on: DAYS[2], amount_euros: 300_000 })
  assert.deepEqual(signal?.evidence, ['loan 0', 'loan 1', 'loan 2'])
})

test('a lender counts once, a joint mortgage too, and its amount is added once', async (context) => {
  const joint = { mortgage_id: '0', creditor_number: 2, creditor_party: 'kvk:j', registered_on: DAYS[0] }
  const more = [some(LOANS, [{ ...joint, amount_euros: 100_000 }])]
  const third = [some(LOANS, [{ ...joint, creditor_number: 3, creditor_party: 'kvk:k' }])]
  const again = [some(LOANS, [{ mortgage_id: 'again', creditor_party: 'kvk:1', registered_on: DAYS[1] }])]
  const cases = [
    plain('joint', 'signal', [], more),
    plain('joint and two released', 'refinanced', [{}, LATER, LATER], [...more, ...third]),
    plain('joint and one of family', 'family-among-them', [{}, { creditor_is_related: true }], more),
    plain('one twice', 'signal', [], again),
    plain('one of two twice', 'none', [{ creditor_party: 'kvk:1' }], again),
    plain('two that stand, one twice', 'refinanced', [{ released_on: DAYS[1] }], again),
    plain('one of family, another twice', 'family-among-them', [{ creditor_is_related: true }], again),
  ]
  const signals = await tryCases(context, stackedMortgages, { cases })
  assert.equal(inputsOf(signals.get('joint')).amount_euros, 300_000)
})

test('of several years of one home the one with most lenders counts, and of equals the last', async (context) => {
  const before = ['2023-12-01', '2023-12-02', '2024-01-03'].map((registered_on, place) => ({
    mortgage_id: `before ${place}`,
    creditor_party: `kvk:before ${place}`,
    registered_on,
    released_on: registered_on,
  }))
  const cases = [plain('twice', 'signal', [], [some(LOANS, before)])]
  const signal = (await tryCases(context, stackedMortgages, { cases })).get('twice')
  assert.deepEqual([signal?.value, signal?.happened_on], [3, DAYS[2]])
})

test('fewer lenders, one mortgage of several, or more than a year between them are none', async (context) => {
  const cases = [
    plain('a year and a day', 'none', [{ registered_on: '2025-01-01' }]),
    plain('one of them twice', 'none', [{ creditor_party: 'kvk:1' }]),
    plain('one mortgage of two', 'none', [{ mortgage_id: '1', creditor_number: 2, registered_on: DAYS[1] }]),
    plain('one not named', 'none', [{ creditor_party: null }]),
    plain('one on a day not known', 'none', [{ registered_on: null }]),
    plain('the last after the peildatum', 'none', [{}, {}, { registered_on: '2026-01-02' }]),
  ]
  await tryCases(context, stackedMortgages, { cases })
})

test('the last of them is younger than two years', async (context) => {
  const ending = (last: string): readonly Loan[] => [
    { registered_on: '2023-12-01' },
    { registered_on: '2023-12-02' },
    { registered_on: last },
  ]
  const cases = [
    plain('729 days ago', 'signal', ending('2024-01-03')),
    plain('730 days ago', 'none', ending('2024-01-02')),
  ]
  await tryCases(context, stackedMortgages, { cases })
})

test('refinancing, another owner, works and family explain it, and their near misses do not', async (context) => {
  const deed = (transferred_on: string) => [some(DEEDS, [{ deed_part_id: 'd', transferred_on }])]
  const permit = (valid_from: string, status = 'granted') => [some(PERMITS, [{ kind: 'building', status, valid_from }])]
  const family = { creditor_is_related: true }
  const cases = [
    plain('one released', 'refinanced', [{ released_on: '2026-04-01' }]),
    plain('one released later', 'signal', [{ released_on: '2026-04-02' }]),
    plain('sold between', 'changed-hands', [], deed('2025-01-03')),
    plain('sold with the last', 'changed-hands', [], deed('2026-01-01')),
    plain('sold after the last', 'signal', [], deed('2026-01-02')),
    plain('bought with the first', 'signal', [], deed('2025-01-02')),
    plain('a permit a year before', 'building-loan', [], permit('2024-01-03')),
    plain('a permit earlier', 'signal', [], permit('2024-01-02')),
    plain('a permit a year after', 'building-loan', [], permit('2027-01-01')),
    plain('a permit later', 'signal', [], permit('2027-01-02')),
    plain('a permit refused', 'signal', [], permit('2025-01-02', 'refused')),
    plain('family', 'family-among-them', [family]),
    plain(
      'family beside three',
      'signal',
      [],
      [some(LOANS, [{ ...family, mortgage_id: 'f', creditor_party: 'person:f', registered_on: DAYS[1] }])],
    ),
  ]
  await tryCases(context, stackedMortgages, { cases })
})
