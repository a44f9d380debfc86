import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { INCIDENTS, INSPECTIONS } from '../../../sources/contract.ts'
import { openDatabase } from '../../../warehouse/database.ts'
import { NOTICES, PEILDATUM, PERMITS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import { fill, type SomeRows, some, TRIAL_DAY } from '../../test-bench.ts'
import { agentSteps } from './agent-steps.ts'
import type { AgentHome } from './agent-tables.ts'

const READ = [TENANCIES, HOMES, STAYS, PERMITS, NOTICES, INCIDENTS, INSPECTIONS, PEILDATUM]

/** Runs the SQL steps on given rows, and returns the facts per object as texts and the homes of agents. */
async function made(context: TestContext, given: readonly SomeRows[]) {
  const database = await openDatabase({ threads: 1 })
  context.after(() => database.close())
  const rows = [...given, some(PEILDATUM, [{ day: TRIAL_DAY }])]
  for (const table of READ)
    await fill(
      database,
      table,
      rows.filter((own) => own.table === table).flatMap((own) => own.rows),
    )
  for (const step of agentSteps)
    if ('sql' in step && step.sql instanceof URL)
      await database.run(`create table ${step.makes.name} as ${await readFile(step.sql, 'utf8')}`, step.parameters)
  const facts = await database.rows<{ object_id: string; fact: string }>(
    'select * from agent_facts order by fact, record',
  )
  return {
    facts: Object.fromEntries(
      [...Map.groupBy(facts, ({ object_id }) => object_id)].map(([id, own]) => [
        id,
        own.map(({ fact }) => fact).join(' '),
      ]),
    ),
    homes: await database.rows<AgentHome>('select * from agent_homes order by object_id'),
  }
}

const LET = {
  letting_id: 'l1',
  agent_kvk_number: '90000001',
  landlord_party: 'person:a',
  let_from: '2025-01-01',
  current: true,
  payment: 'bank',
}
const RESIDENT = { person: 'p', address_kind: 'home', stayed_from: '2025-01-01', adult_from: '1999-01-01' }
const SIGN = {
  observation_id: 'o1',
  noticed_on: '2025-06-01',
  sign: 'tampered-meter',
  origin: 'o1',
  origin_kind: 'own',
}

interface At {
  readonly letting?: object
  readonly residents?: readonly object[]
  readonly notice?: object
  readonly rows?: readonly SomeRows[]
}

/** A let home with a resident, and what is told of it; the id names the case. */
function at(id: string, { letting, residents = [RESIDENT], notice, rows = [] }: At = {}): readonly SomeRows[] {
  const own: readonly SomeRows[] = [
    some(TENANCIES, [{ ...LET, ...letting }]),
    some(HOMES, [{ buurt_code: 'BU1', resident_count: residents.length, peildatum: TRIAL_DAY }]),
    some(STAYS, residents),
    some(NOTICES, notice === undefined ? [] : [{ ...SIGN, ...notice }]),
    ...rows,
  ]
  return own.map(({ table, rows: about }) => ({ table, rows: about.map((row) => ({ object_id: id, ...row })) }))
}

test('each register tells its own fact', async (context) => {
  const { facts } = await made(context, [
    ...at('cash', { letting: { payment: 'cash' } }),
    ...at('payer', { letting: { payer_differs: true } }),
    ...at('empty', { residents: [] }),
    ...at('sign', { notice: {} }),
    ...at('crime', {
      rows: [some(INCIDENTS, [{ incident_id: 'i1', crime_code: '3.1.1', occurred_on: '2025-06-01' }])],
    }),
    ...at('burglary', {
      rows: [some(INCIDENTS, [{ incident_id: 'i2', crime_code: '1.1.1', occurred_on: '2025-06-01' }])],
    }),
    ...at('visit', {
      rows: [some(INSPECTIONS, [{ inspection_id: 'v1', found: 'misuse', inspected_on: '2025-06-01' }])],
    }),
    ...at('clean visit', {
      rows: [some(INSPECTIONS, [{ inspection_id: 'v2', found: 'nothing', inspected_on: '2025-06-01' }])],
    }),
    ...at('no agent', { letting: { agent_kvk_number: null, payment: 'cash' } }),
    ...at('let no longer', { letting: { current: false, payment: 'cash' } }),
    ...at('nothing'),
  ])
  assert.deepEqual(facts, {
    cash: 'cash',
    payer: 'other-payer',
    empty: 'nobody-registered',
    sign: 'signs',
    crime: 'drug-crime',
    visit: 'misuse-found',
  })
})

test('what lies before the letting, outside the window or in a campaign of tips does not count', async (context) => {
  const { facts } = await made(context, [
    ...at('on the first day', { notice: { noticed_on: '2025-01-01' } }),
    ...at('before the letting', { notice: { noticed_on: '2024-12-31' } }),
    ...at('in the window', { letting: { let_from: '2020-01-01' }, notice: { noticed_on: '2024-01-03' } }),
    ...at('before the window', { letting: { let_from: '2020-01-01' }, notice: { noticed_on: '2024-01-02' } }),
    ...at('on the peildatum', { notice: { noticed_on: '2026-01-01' } }),
    ...at('after it', { notice: { noticed_on: '2026-01-02' } }),
    ...at('a campaign', { notice: { origin_kind: 'campaign' } }),
    ...at('no customers', { notice: { sign: 'no-customers-or-stock' } }),
    ...at('empty for half a year', { letting: { let_from: '2025-07-02' }, residents: [] }),
    ...at('empty for a day less', { letting: { let_from: '2025-07-03' }, residents: [] }),
  ])
  assert.deepEqual(facts, {
    'on the first day': 'signs',
    'in the window': 'signs',
    'on the peildatum': 'signs',
    'empty for half a year': 'nobody-registered',
  })
})

test('students, rooms and employers explain comings, other payers and nobody there; not cash, nor a tampered meter', async (context) => {
  const students = [RESIDENT, { ...RESIDENT, person: 'q' }].map((stay) => ({ ...stay, adult_from: '2022-01-01' }))
  const told = { letting: { payer_differs: true }, notice: { sign: 'visitors-at-odd-times' } }
  const rooms = some(PERMITS, [{ kind: 'rooms', status: 'granted', valid_from: '2024-01-01' }])
  const { facts } = await made(context, [
    ...at('students', { ...told, residents: students }),
    ...at('one student', { ...told, residents: students.slice(0, 1) }),
    ...at('an older one beside', { ...told, residents: [...students, { ...RESIDENT, person: 'r' }] }),
    ...at('rooms', { ...told, rows: [rooms] }),
    ...at('employer', { ...told, residents: [] }),
    ...at('employer and a meter', { letting: { payer_differs: true }, residents: [], notice: {} }),
    ...at('cash of another', { letting: { payer_differs: true, payment: 'cash' }, residents: students }),
    ...at('students and a meter', { residents: students, notice: {} }),
  ])
  assert.deepEqual(facts, {
    'one student': 'other-payer signs',
    'an older one beside': 'other-payer signs',
    'employer and a meter': 'nobody-registered other-payer signs',
    'cash of another': 'cash other-payer',
    'students and a meter': 'signs',
  })
})

test('a finding takes two registers or a visit; two facts of one letting are one register', async (context) => {
  const { homes } = await made(context, [
    ...at('cash and a sign', { letting: { payment: 'cash' }, notice: {} }),
    ...at('cash of another', { letting: { payment: 'cash', payer_differs: true } }),
    ...at('visit', {
      rows: [some(INSPECTIONS, [{ inspection_id: 'v1', found: 'misuse', inspected_on: '2025-06-01' }])],
    }),
    ...at('nothing'),
  ])
  assert.deepEqual(
    homes.map(({ object_id, found, evidence, last_fact_on }) => [object_id, found, evidence, last_fact_on]),
    [
      ['cash and a sign', true, ['letting l1', 'notice o1'], '2026-01-01'],
      ['cash of another', false, ['letting l1'], '2026-01-01'],
      ['nothing', false, [], null],
      ['visit', true, ['inspection visit'], '2025-06-01'],
    ],
  )
})

test('a buurt is classed by what is noticed at homes that no agent lets', async (context) => {
  const unlet = (buurt: string, noticed: number) =>
    Array.from({ length: 10 }, (_, home) => `${buurt} ${home}`).flatMap((object_id, place) => [
      some(HOMES, [{ object_id, buurt_code: buurt }]),
      some(NOTICES, place < noticed ? [{ ...SIGN, object_id, observation_id: object_id }] : []),
    ])
  const inBuurt = (id: string, buurt_code: string | null) => [
    some(TENANCIES, [{ ...LET, object_id: id }]),
    some(HOMES, [{ object_id: id, buurt_code }]),
  ]
  const { homes } = await made(context, [
    ...unlet('quiet', 0),
    ...unlet('middling', 2),
    ...unlet('loud', 5),
    ...inBuurt('a', 'quiet'),
    ...inBuurt('b', 'middling'),
    ...inBuurt('c', 'loud'),
    ...inBuurt('d', null),
    some(NOTICES, [{ ...SIGN, object_id: 'a', observation_id: 'own' }]),
  ])
  assert.deepEqual(
    homes.map(({ object_id, area_class }) => `${object_id} ${area_class}`),
    ['a 1', 'b 2', 'c 3', 'd 0'],
  )
})
