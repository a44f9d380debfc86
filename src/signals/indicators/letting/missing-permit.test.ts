import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, PERMITS, TENANCIES } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { inputsOf } from '../test-bench.ts'
import { missingPermit } from './missing-permit.ts'

interface Letting {
  readonly from?: string
  readonly buurt?: string
  readonly gemeente?: string
  readonly use?: string
  readonly permit?: object
  /** The home, where it is not one of its own. */
  readonly home?: string
  readonly current?: boolean
}

/** Landlords by name with their lettings; GM1 has granted permits since 2024, in BU1 only. */
async function outcomes(
  context: TestContext,
  landlords: Readonly<Record<string, readonly Letting[]>>,
  { permits = 25, companies = [] as readonly object[] } = {},
) {
  const lettings = Object.entries(landlords).flatMap(([landlord, own]) =>
    own.map((letting, place) => ({
      from: '2025-06-01',
      buurt: 'BU1',
      gemeente: 'GM1',
      use: 'woon',
      ...letting,
      landlord,
      letting_id: `${landlord} ${place + 1}`,
      id: letting.home ?? `${landlord} ${place + 1}`,
    })),
  )
  const others = Array.from({ length: permits }, (_, place) => `permitted ${place}`)
  const signals = await trySignals(context, missingPermit, {
    rows: [
      some(COMPANIES, companies),
      some(
        HOMES,
        others.map((object_id) => ({ object_id, buurt_code: 'BU1', gemeente_code: 'GM1' })),
      ),
      some(
        PERMITS,
        others.map((object_id) => ({ object_id, kind: 'letting', status: 'granted', valid_from: '2024-01-01' })),
      ),
      some(
        HOMES,
        [...new Map(lettings.map((letting) => [letting.id, letting])).values()].map(({ id, buurt, gemeente, use }) => ({
          object_id: id,
          buurt_code: buurt,
          gemeente_code: gemeente,
          use_purposes: [use],
        })),
      ),
      some(
        TENANCIES,
        lettings.map(({ id, letting_id, landlord, from, current = true }) => ({
          object_id: id,
          letting_id,
          landlord_kvk_number: landlord === 'a person' ? null : landlord,
          let_from: from,
          current,
        })),
      ),
      some(
        PERMITS,
        lettings.flatMap(({ id, permit }) =>
          permit ? [{ object_id: id, kind: 'letting', status: 'granted', valid_from: '2024-05-01', ...permit }] : [],
        ),
      ),
    ],
  })
  assert.ok(signals.every(({ subject_id }) => subject_id !== null))
  const told = new Map(signals.map((signal) => [signal.subject_id, signal.explained_by.join(' ') || 'signal']))
  return {
    signals,
    told: Object.fromEntries(Object.keys(landlords).map((landlord) => [landlord, told.get(landlord) ?? 'none'])),
  }
}

test('two lettings begun without a permit within a year are a signal, one is none', async (context) => {
  const { signals, told } = await outcomes(context, {
    two: [{ from: '2025-05-01' }, {}, { permit: {} }],
    one: [{}, { permit: {} }],
    'a person': [{}, {}],
    rooms: [{ home: 'house' }, { home: 'house' }],
  })
  assert.deepEqual(told, { two: 'signal', one: 'none', 'a person': 'none', rooms: 'none' })
  assert.deepEqual([signals[0]?.value, signals[0]?.happened_on], [2, '2025-06-01'])
  assert.deepEqual(signals[0]?.evidence, ['letting two 1', 'letting two 2'])
  assert.deepEqual(inputsOf(signals[0]), { missing: 2, lettings: 3, not_repaired: 2 })
})

test('only lettings of the window count that began after the gemeente gave time to ask', async (context) => {
  const both = (letting: Letting) => [letting, letting]
  const { told } = await outcomes(context, {
    'first day of the window': both({ from: '2025-01-02' }),
    'day before it': both({ from: '2025-01-01' }),
    peildatum: both({ from: '2026-01-01' }),
    'day after it': both({ from: '2026-01-02' }),
    'another gemeente': both({ gemeente: 'GM2', buurt: 'BU9' }),
    'no home': both({ use: 'kantoor' }),
  })
  assert.deepEqual(told, {
    'first day of the window': 'signal',
    'day before it': 'none',
    peildatum: 'signal',
    'day after it': 'none',
    'another gemeente': 'none',
    'no home': 'none',
  })
  const late = { permit: { valid_from: '2025-04-01', status: 'granted' }, from: '2025-04-01' }
  assert.deepEqual((await outcomes(context, { two: both({}) }, { permits: 24 })).told, { two: 'none' })
  const begun = {
    early: both({ from: '2025-09-30' }),
    late: both({ from: '2025-10-01' }),
    asks: Array.from({ length: 25 }, () => late),
  }
  assert.deepEqual((await outcomes(context, begun, { permits: 0 })).told, {
    early: 'none',
    late: 'signal',
    asks: 'none',
  })
})

test('a permit counts when it was granted and held on the first day', async (context) => {
  const both = (permit: object) => [{ permit }, { permit }]
  const { told } = await outcomes(context, {
    'from that day': both({ valid_from: '2025-06-01' }),
    'until the day after': both({ valid_until: '2025-06-02' }),
    'until that day': both({ valid_until: '2025-06-01' }),
    refused: both({ status: 'refused' }),
    'for rooms': both({ kind: 'rooms' }),
  })
  assert.deepEqual(told, {
    'from that day': 'none',
    'until the day after': 'none',
    'until that day': 'signal',
    refused: 'signal',
    'for rooms': 'signal',
  })
})

test('asking afterwards repairs it, an area without any permit needs none, and an association never does', async (context) => {
  const later = { permit: { valid_from: '2025-07-01', status: 'requested' } }
  const homes = (count: number) => Array.from({ length: count }, () => ({ permit: {} }))
  const forms = { large: 'foundation', club: 'association', small: 'foundation', firm: 'private-limited' }
  const companies = Object.entries(forms).map(([kvk_number, form]) => ({ kvk_number, form }))
  const granted = { permit: { valid_from: '2025-07-01' } }
  const { told } = await outcomes(
    context,
    {
      repaired: [{}, later],
      'two left': [{}, {}, later],
      elsewhere: [{ buurt: 'BU2' }, {}],
      'two here': [{ buurt: 'BU2' }, {}, {}],
      'granted later': [granted, granted],
      'asked before, and not decided': [{}, { permit: { valid_from: '2025-05-01', status: 'requested' } }],
      'asked for rooms': [{}, { permit: { ...later.permit, kind: 'rooms' } }],
      'refused later': [{}, { permit: { ...later.permit, status: 'refused' } }],
      'rooms, and one repaired': [{ home: 'house' }, { home: 'house' }, later],
      'rooms, and one elsewhere': [{ home: 'villa' }, { home: 'villa' }, { buurt: 'BU2' }],
      large: [...homes(98), {}, {}],
      club: [...homes(98), {}, {}],
      small: [...homes(97), { ...homes(1)[0], home: 'small 1' }, { permit: {}, current: false }, {}, {}],
      firm: [...homes(98), {}, {}],
    },
    { companies },
  )
  assert.deepEqual(told, {
    repaired: 'repaired',
    'two left': 'signal',
    elsewhere: 'not-designated',
    'two here': 'signal',
    'granted later': 'repaired',
    'asked before, and not decided': 'repaired',
    'asked for rooms': 'signal',
    'refused later': 'signal',
    'rooms, and one repaired': 'repaired',
    'rooms, and one elsewhere': 'not-designated',
    large: 'none',
    club: 'none',
    small: 'signal',
    firm: 'signal',
  })
})
