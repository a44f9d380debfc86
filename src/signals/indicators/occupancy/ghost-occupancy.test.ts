import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOTICES, OWNERS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { ghostOccupancy } from './ghost-occupancy.ts'
import { type AddressCase, caseRows, daysBefore, outcomesOf } from './test-bench.ts'

const left = (days: number, ended_because = 'moved') =>
  some(STAYS, [
    { person: 'a', address_kind: 'home', stayed_from: '2001-01-01', stayed_until: daysBefore(days), ended_because },
  ])
const noticed = (days: number, sign: string | null = 'tampered-meter', origin = 'a') =>
  some(NOTICES, [{ observation_id: origin, noticed_on: daysBefore(days), sign, origin }])
const let_ = (days: number, change: object = {}) =>
  some(TENANCIES, [{ letting_id: '1', let_from: daysBefore(days), current: true, payment: 'unknown', ...change }])
test('a home that nobody is registered at and somebody uses is a signal, with its dates', async (context) => {
  const twice = [noticed(20), let_(250, { delivery_id: '2' })]
  const cases = { home: { rows: [left(400), noticed(10), noticed(30, 'humming', 'b'), let_(300), ...twice] } }
  const signal = (await trySignals(context, ghostOccupancy, { rows: caseRows(cases) })).at(0)
  assert.equal(signal?.value, 3)
  assert.equal(signal?.happened_on, TRIAL_DAY)
  assert.deepEqual(signal?.evidence, ['letting 1', 'notice a', 'notice b', 'registrations home'])
  const inputs = JSON.parse(signal?.inputs ?? '') as Record<string, { value: unknown }>
  assert.deepEqual(
    Object.entries(inputs).map(([name, { value }]) => [name, value]),
    [
      ['left_on', daysBefore(400)],
      ['sign_count', 2],
      ['noticed_on', daysBefore(10)],
      ['long_lettings', 1],
      ['let_from', daysBefore(250)],
    ],
  )
  const alone = caseRows({ let: { rows: [left(400), let_(300)] }, noticed: { rows: [left(400), noticed(10)] } })
  const signals = await trySignals(context, ghostOccupancy, { rows: alone })
  assert.deepEqual(
    signals.map((one) => [one.value, one.happened_on, /"sign_count":\{"value":(\d)/.exec(one.inputs)?.[1]]),
    [
      [1, TRIAL_DAY, '0'],
      [1, daysBefore(10), '1'],
    ],
  )
})

test('each limit has both of its sides, and the windows both of their ends', async (context) => {
  const cases: Record<string, AddressCase> = {
    'left 183 days ago': { rows: [left(183), noticed(10)] },
    'left 182 days ago': { rows: [left(182), noticed(10)] },
    'another left 182 days ago': {
      rows: [left(400), noticed(10), some(STAYS, [{ address_kind: 'home', stayed_until: daysBefore(182) }])],
    },
    'mail stopped 10 days ago': {
      rows: [left(400), noticed(10), some(STAYS, [{ address_kind: 'correspondence', stayed_until: daysBefore(10) }])],
    },
    'nobody was ever registered': { rows: [noticed(10)] },
    'only a letterbox is left': {
      rows: [left(400), noticed(10), some(STAYS, [{ person: 'b', address_kind: 'correspondence' }])],
    },
    'no sign': { rows: [left(400)] },
    'noticed on the peildatum': { rows: [left(400), noticed(0)] },
    'noticed after it': { rows: [left(400), noticed(-1)] },
    'noticed 729 days ago': { rows: [left(900), noticed(729)] },
    'noticed 730 days ago': { rows: [left(900), noticed(730)] },
    'noticed on the day of leaving': { rows: [left(300), noticed(300)] },
    'noticed while still lived in': { rows: [left(300), noticed(301)] },
    'a sign of no use': { rows: [left(400), noticed(10, 'mail-piling-up')] },
    'a report of people who come and go': {
      rows: [left(400), some(NOTICES, [{ noticed_on: daysBefore(9), category: 'wonen/woningdelen-spookburgers' }])],
    },
    'let for 183 days': { rows: [left(400), let_(183)] },
    'let for 182 days': { rows: [left(400), let_(182)] },
    'let once': { rows: [left(400), let_(300, { current: false })] },
    'somebody lives there': { home: { resident_count: 1 }, rows: [noticed(10)] },
    'no BRP': { home: { peildatum: null }, rows: [noticed(10)] },
    'a shop': { home: { use_purposes: ['winkel'] }, rows: [noticed(10)] },
    'a houseboat': { home: { use_purposes: [] }, rows: [noticed(10)] },
  }
  assert.deepEqual(await outcomesOf(context, ghostOccupancy, { cases }), {
    'left 183 days ago': 'counts',
    'left 182 days ago': 'no signal',
    'another left 182 days ago': 'no signal',
    'mail stopped 10 days ago': 'counts',
    'nobody was ever registered': 'counts',
    'only a letterbox is left': 'counts',
    'no sign': 'no signal',
    'noticed on the peildatum': 'counts',
    'noticed after it': 'no signal',
    'noticed 729 days ago': 'counts',
    'noticed 730 days ago': 'no signal',
    'noticed on the day of leaving': 'counts',
    'noticed while still lived in': 'no signal',
    'a sign of no use': 'no signal',
    'a report of people who come and go': 'counts',
    'let for 183 days': 'counts',
    'let for 182 days': 'no signal',
    'let once': 'no signal',
    'somebody lives there': 'no signal',
    'no BRP': 'no signal',
    'a shop': 'no signal',
    'a houseboat': 'counts',
  })
})

test('a reason to stand empty explains visits, and not a letting, a tampered meter or changing residents', async (context) => {
  const visited = (party: string, ...rows: SomeRows[]): AddressCase => ({
    rows: [
      left(400),
      some(OWNERS, [{ party, owns: true, current: true }]),
      noticed(10, 'visitors-at-odd-times'),
      ...rows,
    ],
  })
  const cases: Record<string, AddressCase> = {
    visits: visited('person:a'),
    'visits and humming': visited('person:b', noticed(10, 'humming', 'b')),
    'visits and a tampered meter': visited('person:c', noticed(10, 'tampered-meter', 'b')),
    'visits and a meter, told at once': visited('person:f', noticed(10, 'tampered-meter', 'a')),
    'visits and changing residents': visited('person:d', noticed(10, 'ever-changing-residents', 'b')),
    'visits and a letting': visited('person:e', let_(300)),
  }
  assert.deepEqual(await outcomesOf(context, ghostOccupancy, { cases }), {
    visits: 'second-home',
    'visits and humming': 'second-home',
    'visits and a tampered meter': 'counts',
    'visits and a meter, told at once': 'counts',
    'visits and changing residents': 'counts',
    'visits and a letting': 'counts',
  })
})

test('a register without history cannot tell how long a home is empty', async (context) => {
  const cases = { home: { rows: [noticed(10)] } }
  assert.deepEqual(await outcomesOf(context, ghostOccupancy, { cases }), { home: 'no signal' })
  const background = [some(STAYS, [{ object_id: 'elsewhere', address_kind: 'home', stayed_until: daysBefore(182) }])]
  assert.deepEqual(await outcomesOf(context, ghostOccupancy, { cases, background }), { home: 'no signal' })
  const longer = [some(STAYS, [{ object_id: 'elsewhere', address_kind: 'home', stayed_until: daysBefore(183) }])]
  assert.deepEqual(await outcomesOf(context, ghostOccupancy, { cases, background: longer }), { home: 'counts' })
})

test('a company flat explains coming and going, and nothing more', async (context) => {
  const byEmployer = { agent_kvk_number: '90000001', payer_differs: true, payment: 'bank' }
  const cases: Record<string, AddressCase> = {
    'an employer pays': { rows: [left(200), let_(300, byEmployer), noticed(9, 'ever-changing-residents')] },
    'and nothing was noticed': { rows: [left(200), let_(300, byEmployer)] },
    'and visitors came at once': {
      rows: [
        left(200),
        let_(300, byEmployer),
        noticed(9, 'ever-changing-residents'),
        noticed(9, 'visitors-at-odd-times'),
      ],
    },
    'and beds were seen': { rows: [left(200), let_(300, byEmployer), noticed(9, 'crowded-rooms')] },
    'house sharing is reported': {
      rows: [
        let_(300, byEmployer),
        some(NOTICES, [{ noticed_on: daysBefore(9), category: 'wonen/woningdelen-spookburgers' }]),
      ],
    },
    'in cash': { rows: [left(200), let_(300, { ...byEmployer, payment: 'cash' })] },
    'the tenant pays': { rows: [left(200), let_(300, { ...byEmployer, payer_differs: false })] },
    'nobody knows who pays': { rows: [left(200), let_(300, { ...byEmployer, payer_differs: null })] },
    'without an agent': { rows: [left(200), let_(300, { ...byEmployer, agent_kvk_number: null })] },
  }
  assert.deepEqual(await outcomesOf(context, ghostOccupancy, { cases }), {
    'an employer pays': 'company-flat',
    'and nothing was noticed': 'company-flat',
    'and visitors came at once': 'company-flat',
    'and beds were seen': 'counts',
    'house sharing is reported': 'company-flat',
    'in cash': 'counts',
    'the tenant pays': 'counts',
    'nobody knows who pays': 'counts',
    'without an agent': 'counts',
  })
})

test('of each sign it is known whether a home without a resident can show it by itself', async (context) => {
  const byItself = ['visitors-at-odd-times', 'taped-windows', 'humming', 'heat-or-melted-snow']
  const telling = ['ever-changing-residents', 'crowded-rooms', 'tourists-with-luggage', 'tampered-meter', 'cash-rent']
  const reports = ['wonen/woningdelen-spookburgers', 'wonen/onderhuur-en-adreskwaliteit']
  const seen = (name: string, notice: object): AddressCase => ({
    rows: [
      left(400),
      some(OWNERS, [{ party: `person:${name}`, owns: true, current: true }]),
      some(NOTICES, [{ noticed_on: daysBefore(10), origin: 'a', ...notice }]),
    ],
  })
  const cases = Object.fromEntries([
    ...[...byItself, ...telling].map((sign) => [sign, seen(sign, { sign })] as const),
    ...reports.map((category) => [category, seen(category, { category })] as const),
  ])
  assert.deepEqual(
    await outcomesOf(context, ghostOccupancy, { cases }),
    Object.fromEntries([
      ...byItself.map((sign) => [sign, 'second-home']),
      ...[...telling, ...reports].map((sign) => [sign, 'counts']),
    ]),
  )
})
