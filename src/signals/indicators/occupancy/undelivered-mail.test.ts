import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Home } from '../../../linkage/contract.ts'
import { NOTICES, STAYS } from '../../facts/fact-tables.ts'
import { type SomeRows, some, trySignals } from '../../test-bench.ts'
import { type AddressCase, caseRows, daysBefore, outcomesOf } from './test-bench.ts'
import { undeliveredMail } from './undelivered-mail.ts'

const LIVED_IN: Partial<Home> = { resident_count: 1 }
const noticed = (days: number, change: object = {}): SomeRows =>
  some(NOTICES, [
    {
      observation_id: String(days),
      noticed_on: daysBefore(days),
      sign: 'mail-piling-up',
      source_kind: 'carrier',
      origin: String(days),
      ...change,
    },
  ])

test('two notices of carriers apart are a signal, with both days', async (context) => {
  const rows = caseRows({ home: { home: LIVED_IN, rows: [noticed(10), noticed(200, { sign: 'nobody-there' })] } })
  const signal = (await trySignals(context, undeliveredMail, { rows })).at(0)
  assert.equal(signal?.value, 2)
  assert.equal(signal?.happened_on, daysBefore(10))
  assert.deepEqual(signal?.evidence, ['notice 10', 'notice 200'])
  assert.deepEqual(signal?.explained_by, [])
})

test('only carriers count, once per origin, within a year', async (context) => {
  const cases: Record<string, AddressCase> = {
    'two notices': { home: LIVED_IN, rows: [noticed(10), noticed(200)] },
    'one notice': { home: LIVED_IN, rows: [noticed(10)] },
    'of one origin': { home: LIVED_IN, rows: [noticed(10), noticed(200, { origin: '10' })] },
    'one by a neighbour': { home: LIVED_IN, rows: [noticed(10), noticed(200, { source_kind: 'resident' })] },
    'one of another sign': { home: LIVED_IN, rows: [noticed(10), noticed(200, { sign: 'humming' })] },
    'one without a sign': { home: LIVED_IN, rows: [noticed(10), noticed(200, { sign: null })] },
    'the first 364 days ago': { home: LIVED_IN, rows: [noticed(10), noticed(364)] },
    'the first 365 days ago': { home: LIVED_IN, rows: [noticed(10), noticed(365)] },
    'the last on the peildatum': { home: LIVED_IN, rows: [noticed(0), noticed(200)] },
    'the last after it': { home: LIVED_IN, rows: [noticed(-1), noticed(200)] },
    'a shop': { home: { ...LIVED_IN, use_purposes: ['winkel'] }, rows: [noticed(10), noticed(200)] },
    'no BRP': { home: { peildatum: null }, rows: [noticed(10), noticed(200)] },
  }
  assert.deepEqual(await outcomesOf(context, undeliveredMail, { cases }), {
    'two notices': 'counts',
    'one notice': 'no signal',
    'of one origin': 'no signal',
    'one by a neighbour': 'no signal',
    'one of another sign': 'no signal',
    'one without a sign': 'no signal',
    'the first 364 days ago': 'counts',
    'the first 365 days ago': 'no signal',
    'the last on the peildatum': 'counts',
    'the last after it': 'no signal',
    'a shop': 'no signal',
    'no BRP': 'no signal',
  })
})

test('a holiday, an empty home and mail of who left explain it', async (context) => {
  const left = (days: number) =>
    some(STAYS, [{ person: 'a', address_kind: 'home', stayed_until: daysBefore(days), ended_because: 'moved' }])
  const cases: Record<string, AddressCase> = {
    'six weeks apart': { home: LIVED_IN, rows: [noticed(10), noticed(52)] },
    'a day more apart': { home: LIVED_IN, rows: [noticed(10), noticed(53)] },
    'nobody registered': { home: { resident_count: 0 }, rows: [noticed(10), noticed(200)] },
    'somebody left 182 days before': { home: LIVED_IN, rows: [noticed(10), noticed(200), left(382)] },
    'somebody left 183 days before': { home: LIVED_IN, rows: [noticed(10), noticed(200), left(383)] },
    'somebody left on the day of the last': { home: LIVED_IN, rows: [noticed(10), noticed(200), left(10)] },
    'a letterbox ended': {
      home: LIVED_IN,
      rows: [
        noticed(10),
        noticed(200),
        some(STAYS, [{ person: 'a', address_kind: 'correspondence', stayed_until: daysBefore(100) }]),
      ],
    },
    'told twice, of six weeks apart': {
      home: LIVED_IN,
      rows: [noticed(52), noticed(10), noticed(80, { origin: '52' })],
    },
    'somebody left since': { home: LIVED_IN, rows: [noticed(10), noticed(200), left(9)] },
  }
  assert.deepEqual(await outcomesOf(context, undeliveredMail, { cases }), {
    'six weeks apart': 'one-absence',
    'a day more apart': 'counts',
    'nobody registered': 'nobody-registered',
    'somebody left 182 days before': 'mail-of-who-left',
    'somebody left 183 days before': 'counts',
    'somebody left on the day of the last': 'mail-of-who-left',
    'a letterbox ended': 'counts',
    'told twice, of six weeks apart': 'one-absence',
    'somebody left since': 'counts',
  })
})
