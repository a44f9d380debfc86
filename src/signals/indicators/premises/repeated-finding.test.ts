import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INSPECTIONS, type Inspection } from '../../../sources/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { OWNERS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import { type SomeRows, some } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { repeatedFinding } from './repeated-finding.ts'

type Owner = Partial<Row<typeof OWNERS>>

const FOUND_ON = '2025-06-01'

const found = (change: Partial<Inspection> = {}): SomeRows =>
  some(INSPECTIONS, [{ inspection_id: 'c1', inspected_on: FOUND_ON, found: 'misuse', ...change }])

const owned = (change: Owner = {}): SomeRows =>
  some(OWNERS, [{ party: 'person:o', held_from: '2020-01-01', owns: true, current: true, ...change }])

const lived = (stayed_from: string, change: Partial<Row<typeof STAYS>> = {}): SomeRows =>
  some(STAYS, [{ person: stayed_from, stayed_from, address_kind: 'home', ...change }])

const SINCE = owned({ tenaamstelling_id: 't', party: 'person:s', held_from: '2025-06-02' })

const plain = (what: string, gives: string, rows: readonly SomeRows[]): Case => ({ what, gives, rows: () => rows })

/** Another object of the same owner, where the finding was done. */
const elsewhere = (what: string, gives: string, change: Owner = {}, more: readonly SomeRows[] = []): Case => ({
  what,
  gives,
  rows: (id) => [
    owned({ party: `person:${id}` }),
    some(OWNERS, [
      {
        object_id: `found of ${id}`,
        party: `person:${id}`,
        held_from: '2020-01-01',
        owns: true,
        current: true,
        ...change,
      },
    ]),
    some(INSPECTIONS, [{ inspection_id: 'c1', object_id: `found of ${id}`, inspected_on: FOUND_ON, found: 'misuse' }]),
    ...more.map(({ table, rows }) => ({ table, rows: rows.map((row) => ({ object_id: `found of ${id}`, ...row })) })),
  ],
})

test('a confirmed finding at the address is a signal that names the visit', async (context) => {
  const cases = [plain('one', 'signal', [found(), owned()])]
  const signal = (await tryCases(context, repeatedFinding, { cases })).get('one')
  assert.deepEqual(inputsOf(signal), { found_here: 1, found_elsewhere: 0, last_found_on: FOUND_ON })
  assert.deepEqual(signal?.evidence, ['inspection one'])
})

test('two visits that found misuse are two findings', async (context) => {
  const cases = [plain('two', 'signal', [found(), found({ inspection_id: 'c2' }), owned()])]
  assert.equal((await tryCases(context, repeatedFinding, { cases })).get('two')?.value, 2)
})

test('a finding counts once, however many owners tie it', async (context) => {
  const both = (object_id: string) =>
    some(
      OWNERS,
      ['person:a', 'person:b'].map((party) => ({
        object_id,
        tenaamstelling_id: party,
        party,
        held_from: '2020-01-01',
        owns: true,
        current: true,
      })),
    )
  const rows = (id: string) => [both(id), both('found'), found({ object_id: 'found' })]
  const signals = await tryCases(context, repeatedFinding, { cases: [{ what: 'one', gives: 'signal', rows }] })
  assert.equal(signals.get('one')?.value, 1)
  assert.deepEqual(inputsOf(signals.get('one')), { found_here: 0, found_elsewhere: 1, last_found_on: FOUND_ON })
})

test('only misuse counts, of the last five years and from before the peildatum', async (context) => {
  const cases = [
    plain('nothing found', 'none', [found({ found: 'nothing' })]),
    plain('no access', 'none', [found({ found: 'no-access' })]),
    plain('the day before', 'signal', [found({ inspected_on: '2025-12-31' })]),
    plain('the day itself', 'none', [found({ inspected_on: '2026-01-01' })]),
    plain('1826 days ago', 'signal', [found({ inspected_on: '2021-01-01' })]),
    plain('1827 days ago', 'none', [found({ inspected_on: '2020-12-31' })]),
  ]
  await tryCases(context, repeatedFinding, { cases })
})

test('a finding follows who owned the place then, to no more objects than ten', async (context) => {
  const many = (objects: number): readonly SomeRows[] => [
    some(
      OWNERS,
      Array.from({ length: objects }, (_, place) => ({
        object_id: `of ${objects} ${place}`,
        party: `person:of ${objects}`,
        held_from: '2020-01-01',
        owns: true,
        current: true,
      })),
    ),
  ]
  const one = (objects: number, gives: string): Case => ({
    what: `of ${objects} 1`,
    gives,
    rows: () => [...many(objects), found({ object_id: `of ${objects} 0` })],
  })
  const twice: Case = {
    what: 'of ten 1',
    gives: 'signal',
    rows: () => [
      some(
        OWNERS,
        Array.from({ length: 11 }, (_, place) => ({
          object_id: `of ten ${place % 10}`,
          tenaamstelling_id: `${place}`,
          party: 'person:of ten',
          held_from: '2020-01-01',
          owns: true,
          current: true,
        })),
      ),
      found({ object_id: 'of ten 0' }),
    ],
  }
  const cases = [
    elsewhere('same owner', 'signal'),
    elsewhere('owner from that day', 'signal', { held_from: FOUND_ON }),
    elsewhere('owner since', 'none', { held_from: '2025-06-02' }),
    elsewhere('owner until that day', 'none', { held_until: FOUND_ON, current: false }),
    elsewhere('owner until later', 'signal', { held_until: '2025-06-02', current: false }),
    elsewhere('another owner', 'none', { party: 'person:x' }),
    elsewhere('no owner named', 'none', { party: null }),
    elsewhere('a right of use only', 'none', { owns: false }),
    one(10, 'signal'),
    one(11, 'none'),
    twice,
  ]
  await tryCases(context, repeatedFinding, { cases })
})

test('a new owner or a new user begins anew, and their near misses do not', async (context) => {
  const letting = (let_until: string | null, let_from = '2024-01-01'): SomeRows =>
    some(TENANCIES, [{ letting_id: `${let_until}`, let_from, let_until, current: let_until === null }])
  const cases = [
    plain('owned since', 'new-owner', [found(), owned({ held_from: '2025-06-02' })]),
    plain('owned from that day', 'signal', [found(), owned({ held_from: FOUND_ON })]),
    plain('owned from a day not known', 'signal', [found(), owned({ held_from: null })]),
    plain('one owner since, one from a day not known', 'signal', [found(), SINCE, owned({ held_from: null })]),
    plain('one owner since, one of before', 'new-owner', [found(), SINCE, owned({ current: false })]),
    plain('one owner since, one with a right of use', 'new-owner', [found(), SINCE, owned({ owns: false })]),
    plain('others live there', 'new-user', [found(), owned(), lived('2025-06-02')]),
    plain('the same live there', 'signal', [found(), owned(), lived(FOUND_ON)]),
    plain('one came that day', 'signal', [found(), owned(), lived(FOUND_ON), lived('2025-06-02')]),
    plain('others from the peildatum', 'new-user', [found(), owned(), lived('2026-01-01')]),
    plain('others later', 'signal', [found(), owned(), lived('2026-01-02')]),
    plain('one left on the peildatum', 'new-user', [
      found(),
      owned(),
      lived('2025-06-02'),
      lived('2020-01-01', { stayed_until: '2026-01-01' }),
    ]),
    plain('one leaves later', 'signal', [
      found(),
      owned(),
      lived('2025-06-02'),
      lived('2020-01-01', { stayed_until: '2026-01-02' }),
    ]),
    plain('one stayed', 'signal', [found(), owned(), lived('2025-06-02'), lived('2020-01-01')]),
    plain('one gets mail', 'new-user', [
      found(),
      owned(),
      lived('2025-06-02'),
      lived('2020-01-01', { address_kind: 'correspondence' }),
    ]),
    plain('nobody lives there', 'signal', [found(), owned(), lived('2020-01-01', { stayed_until: '2025-07-01' })]),
    plain('the letting ended', 'new-user', [found(), owned(), letting('2025-07-01')]),
    plain('a letting from that day ended', 'new-user', [found(), owned(), letting('2025-07-01', FOUND_ON)]),
    plain('a letting of later ended', 'signal', [found(), owned(), letting('2025-07-01', '2025-06-02')]),
    plain('one letting ended, one goes on', 'signal', [found(), owned(), letting('2025-07-01'), letting(null)]),
    plain('others moved in, the letting goes on', 'signal', [found(), owned(), lived('2025-06-02'), letting(null)]),
    plain('found again after the letting', 'signal', [
      found(),
      found({ inspection_id: 'c2', inspected_on: '2025-07-15' }),
      owned(),
      letting('2025-07-01'),
    ]),
    plain('the letting goes on', 'signal', [found(), owned(), letting(null)]),
    plain('the letting ended before', 'signal', [found(), owned(), letting(FOUND_ON)]),
    elsewhere('its tenant left', 'new-user', {}, [letting('2025-07-01')]),
    elsewhere('its tenant stayed', 'signal', {}, [letting(null)]),
  ]
  await tryCases(context, repeatedFinding, { cases })
})
