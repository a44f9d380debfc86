import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OFFICERS } from '../../../sources/contract.ts'
import { COMPANIES, OWNERS } from '../../facts/fact-tables.ts'
import { COMPANY_GROUPS } from '../../facts/holder-fact-tables.ts'
import { some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { professionalDirector } from './professional-director.ts'
import { verdictsOf } from './test-bench.ts'

interface Directed {
  readonly count: number
  readonly director?: string
  readonly each?: (place: number) => object
  readonly officer?: object
  readonly head?: (place: number) => string
  readonly extra?: readonly object[]
}

/** Per case so many organisations of one director, each its own group; the first, named as the case, owns something. */
function rowsOf(cases: Readonly<Record<string, Directed>>) {
  const named = Object.entries(cases)
  const companies = named.flatMap(([name, { count, director, each, extra = [] }]) => [
    ...Array.from({ length: count }, (_, place) => ({
      kvk_number: place === 0 ? name : `${name} ${place}`,
      form: 'private-limited',
      directors: [director ?? `person:${name}`],
      ...each?.(place),
    })),
    ...extra,
  ])
  const groups = named.flatMap(([name, { count, head }]) =>
    Array.from({ length: count }, (_, place) => {
      const kvk_number = place === 0 ? name : `${name} ${place}`
      return { kvk_number, head: head?.(place) ?? `kvk:${kvk_number}` }
    }),
  )
  return [
    some(COMPANIES, companies),
    some(COMPANY_GROUPS, groups),
    some(
      OWNERS,
      named.map(([kvk_number]) => ({ kvk_number, object_id: kvk_number, owns: true, current: true })),
    ),
    some(
      OFFICERS,
      named.flatMap(([kvk_number, { officer }]) => (officer === undefined ? [] : [{ kvk_number, ...officer }])),
    ),
  ]
}

test('ten directorships at once are a signal on the organisation that owns something, and name no person', async (context) => {
  const signals = await trySignals(context, professionalDirector, { rows: rowsOf({ ten: { count: 10 } }) })
  assert.deepEqual(
    signals.map(({ subject_id, value, evidence }) => [subject_id, value, evidence]),
    [['ten', 10, ['officers ten']]],
  )
  assert.doesNotMatch(JSON.stringify(signals), /person:/)
})

test('nine directorships, ended organisations and organisations of one group do not make ten', async (context) => {
  const rows = rowsOf({
    nine: { count: 9 },
    ended: { count: 10, each: (place) => ({ ended: place === 9 }) },
    'three of one group': { count: 11, head: (place) => `kvk:H${Math.max(place, 2)}` },
    'sold it': { count: 10 },
  })
  const others = rows.filter(({ table }) => table !== OWNERS)
  const owners = rows.flatMap((one) => (one.table === OWNERS ? one.rows : []))
  const kept = some(
    OWNERS,
    owners.filter(({ kvk_number }) => kvk_number !== 'sold it'),
  )
  assert.deepEqual(await verdictsOf(context, professionalDirector, [...others, kept]), {})
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const office = (kvk_number: string, change: object) => ({ kvk_number, sbi_code: '66191', employees: 2, ...change })
  const trustee = { officer_kind: 'person', officer_id: 't', function: 'administrator' }
  const first = (change: object) => (place: number) => (place === 0 ? change : {})
  const vves = (own: number) => (place: number) => (place < own ? {} : { form: 'owners-association' })
  assert.deepEqual(
    await verdictsOf(
      context,
      professionalDirector,
      rowsOf({
        trust: { count: 10, director: 'kvk:O1', extra: [office('O1', {})] },
        'office of one': { count: 10, director: 'kvk:O2', extra: [office('O2', { employees: 1 })] },
        'other office': { count: 10, director: 'kvk:O3', extra: [office('O3', { sbi_code: '70221' })] },
        'vve manager': { count: 30, each: vves(9) },
        'and much more': { count: 30, each: vves(10) },
        'under a trustee': { count: 10, officer: trustee },
        'from today': { count: 10, officer: { ...trustee, held_from: TRIAL_DAY } },
        'from tomorrow': { count: 10, officer: { ...trustee, held_from: '2026-01-02' } },
        'until today': { count: 10, officer: { ...trustee, has_ended: true, held_until: TRIAL_DAY } },
        curator: { count: 10, officer: { ...trustee, function: 'trustee' } },
        'a new director': { count: 10, officer: { ...trustee, function: 'director' } },
        clubs: { count: 30, each: (place) => (place < 9 ? {} : { form: 'association' }) },
        'clubs of one group': {
          count: 12,
          each: (place) => (place < 10 ? {} : { form: 'association' }),
          head: (place) => `kvk:C${Math.min(place, 10)}`,
        },
        'no longer': { count: 10, officer: { ...trustee, has_ended: true, held_until: '2025-12-31' } },
        association: { count: 10, each: first({ form: 'foundation', sbi_code: '68201', employees: 30 }) },
        gemeente: { count: 10, each: first({ form: 'public-body' }) },
      }),
    ),
    {
      trust: 'trust-office',
      'office of one': '',
      'other office': '',
      'vve manager': 'associations',
      'and much more': '',
      'under a trustee': 'trustee',
      'from today': 'trustee',
      'from tomorrow': '',
      'until today': '',
      curator: 'trustee',
      'a new director': '',
      clubs: 'associations',
      'clubs of one group': '',
      'no longer': '',
      association: 'housing-association',
      gemeente: 'institution',
    },
  )
})

test('the busiest of several directors is the one that counts, and an object of two rights counts once', async (context) => {
  const many = { count: 10, each: (place: number) => (place === 0 ? { directors: ['person:p', 'kvk:office'] } : {}) }
  const extra = [
    { kvk_number: 'office', sbi_code: '69209', employees: 2 },
    ...Array.from({ length: 10 }, (_, place) => ({
      kvk_number: `o${place}`,
      directors: ['kvk:office'],
      form: 'association',
    })),
  ]
  const rows = [
    ...rowsOf({ K: { ...many, director: 'person:p', extra } }),
    some(
      COMPANY_GROUPS,
      extra.map(({ kvk_number }) => ({ kvk_number, head: `kvk:${kvk_number}` })),
    ),
    some(OWNERS, [
      { kvk_number: 'K', object_id: 'K', tenaamstelling_id: '2', owns: true, current: true },
      { kvk_number: 'K', object_id: 'sold', owns: true, current: false },
      { kvk_number: 'K', object_id: 'pipe', owns: false, current: true },
    ]),
  ]
  const [signal] = await trySignals(context, professionalDirector, { rows })
  const { associations, objects } = JSON.parse(signal?.inputs ?? '')
  assert.deepEqual([signal?.value, associations.value, objects.value], [11, 10, 1])
  assert.deepEqual(signal?.explained_by, ['trust-office', 'associations'])
})
