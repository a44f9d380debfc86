import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOTICES, PERMITS, STAYS } from '../../facts/fact-tables.ts'
import { type SomeRows, some, trySignals } from '../../test-bench.ts'
import { type AddressCase, caseRows, daysBefore, outcomesOf } from './test-bench.ts'
import { touristLetting } from './tourist-letting.ts'

const noticed = (days: number, change: object = {}): SomeRows =>
  some(NOTICES, [
    {
      observation_id: String(days),
      noticed_on: daysBefore(days),
      sign: 'tourists-with-luggage',
      origin: String(days),
      ...change,
    },
  ])
const report = (days: number) => noticed(days, { sign: null, category: 'wonen/vakantieverhuur' })

test('an observation and a report of tourists are a signal, with both days', async (context) => {
  const rows = caseRows({ home: { rows: [noticed(100), report(200)] } })
  const signal = (await trySignals(context, touristLetting, { rows })).at(0)
  assert.equal(signal?.value, 2)
  assert.equal(signal?.happened_on, daysBefore(100))
  assert.deepEqual(signal?.evidence, ['notice 100', 'notice 200'])
  assert.deepEqual(signal?.explained_by, [])
  const once = caseRows({ home: { rows: [noticed(100), report(200), noticed(150, { origin: '100' })] } })
  const { last_on } = JSON.parse((await trySignals(context, touristLetting, { rows: once })).at(0)?.inputs ?? '')
  assert.equal(last_on.value, daysBefore(100))
})

test('notices count once per origin, within a year', async (context) => {
  const cases: Record<string, AddressCase> = {
    'two notices': { rows: [noticed(100), noticed(200)] },
    'one notice': { rows: [noticed(100)] },
    'of one campaign': { rows: [noticed(100), noticed(200, { origin: '100' })] },
    'one of another sign': { rows: [noticed(100), noticed(200, { sign: 'nobody-there' })] },
    'one of another category': {
      rows: [noticed(100), noticed(200, { sign: null, category: 'wonen/leegstand' })],
    },
    'the first 364 days ago': { rows: [noticed(100), noticed(364)] },
    'the first 365 days ago': { rows: [noticed(100), noticed(365)] },
    'the last on the peildatum': { rows: [noticed(0), noticed(200)] },
    'the last after it': { rows: [noticed(-1), noticed(200)] },
  }
  assert.deepEqual(await outcomesOf(context, touristLetting, { cases }), {
    'two notices': 'counts',
    'one notice': 'no signal',
    'of one campaign': 'no signal',
    'one of another sign': 'no signal',
    'one of another category': 'no signal',
    'the first 364 days ago': 'counts',
    'the first 365 days ago': 'no signal',
    'the last on the peildatum': 'counts',
    'the last after it': 'no signal',
  })
})

test('a permit that held, a permit asked for, a move and a hotel explain it', async (context) => {
  const two = [noticed(100), noticed(200)]
  const permit = (change: object) =>
    some(PERMITS, [{ kind: 'tourist', status: 'granted', valid_from: daysBefore(300), ...change }])
  const left = (days: number) =>
    some(STAYS, [{ person: 'b', address_kind: 'home', stayed_until: daysBefore(days), ended_because: 'moved' }])
  const moved = (days: number) => some(STAYS, [{ person: 'a', address_kind: 'home', stayed_from: daysBefore(days) }])
  const cases: Record<string, AddressCase> = {
    'a permit': { rows: [...two, permit({})] },
    'a permit that held at the first': { rows: [...two, permit({ valid_until: daysBefore(199) })] },
    'a permit that ended on that day': { rows: [...two, permit({ valid_until: daysBefore(200) })] },
    'a permit since the last': { rows: [...two, permit({ valid_from: daysBefore(99) })] },
    'a refused permit': { rows: [...two, permit({ status: 'refused' })] },
    'a permit to let rooms': { rows: [...two, permit({ kind: 'rooms' })] },
    'a permit asked for 182 days ago': { rows: [...two, permit({ status: 'requested', valid_from: daysBefore(182) })] },
    'a permit asked for 183 days ago': { rows: [...two, permit({ status: 'requested', valid_from: daysBefore(183) })] },
    'somebody moved in 31 days before one': { rows: [...two, moved(231)] },
    'somebody moved in 32 days before one': { rows: [...two, moved(232)] },
    'somebody moved in 31 days after one': { rows: [...two, moved(69)] },
    'somebody moved in 32 days after one': { rows: [...two, moved(68)] },
    'somebody left 31 days before one': { rows: [...two, left(231)] },
    'somebody left 32 days before one': { rows: [...two, left(232)] },
    'somebody left 31 days after one': { rows: [...two, left(69)] },
    'somebody left 32 days after one': { rows: [...two, left(68)] },
    'a permit since the day of the last': { rows: [...two, permit({ valid_from: daysBefore(100) })] },
    'one notice and two moves': { rows: [noticed(100), moved(100), moved(101)] },
    'somebody got mail here': {
      rows: [...two, some(STAYS, [{ person: 'c', address_kind: 'correspondence', stayed_from: daysBefore(200) }])],
    },
    'two moved in at once, for one of three': { rows: [...two, noticed(300), moved(200), moved(201)] },
    'a hotel': { home: { use_purposes: ['logies'] }, rows: two },
  }
  assert.deepEqual(await outcomesOf(context, touristLetting, { cases }), {
    'a permit': 'tourist-permit',
    'a permit that held at the first': 'tourist-permit',
    'a permit that ended on that day': 'counts',
    'a permit since the last': 'counts',
    'a refused permit': 'counts',
    'a permit to let rooms': 'counts',
    'a permit asked for 182 days ago': 'permit-asked',
    'a permit asked for 183 days ago': 'counts',
    'somebody moved in 31 days before one': 'moving',
    'somebody moved in 32 days before one': 'counts',
    'somebody moved in 31 days after one': 'moving',
    'somebody moved in 32 days after one': 'counts',
    'somebody left 31 days before one': 'moving',
    'somebody left 32 days before one': 'counts',
    'somebody left 31 days after one': 'moving',
    'somebody left 32 days after one': 'counts',
    'a permit since the day of the last': 'tourist-permit',
    'one notice and two moves': 'no signal',
    'somebody got mail here': 'counts',
    'two moved in at once, for one of three': 'counts',
    'a hotel': 'care-or-lodging',
  })
})
