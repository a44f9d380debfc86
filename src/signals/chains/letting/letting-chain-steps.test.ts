import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { type TestContext, test } from 'node:test'
import { openDatabase } from '../../../warehouse/database.ts'
import { type LettingChain, SIGNALS } from '../../contract.ts'
import { OWNERS, TENANCIES } from '../../facts/fact-tables.ts'
import { fill } from '../../test-bench.ts'
import { AGENT_HOMES } from './agent-tables.ts'

const AGENT = '90000001'
const LET = { delivery_id: 'd', agent_kvk_number: AGENT, current: true, payment: 'bank', landlord_party: 'person:a' }
const OWNER = { tenaamstelling_id: 't', party: 'person:a', owns: true, current: true }
const FLAG = { indicator: 'HU-05', family: 'letting', stage: 'pilot', subject_kind: 'organisation', subject_id: AGENT }

interface Chain {
  readonly letting?: object
  readonly owner?: object
  readonly found?: boolean
}

async function chainsOf(
  context: TestContext,
  chains: Readonly<Record<string, Chain>>,
  signals: readonly object[] = [],
) {
  const database = await openDatabase({ threads: 1 })
  context.after(() => database.close())
  const all = Object.entries(chains)
  const named = (rows: readonly object[]) => rows.map((row, place) => ({ object_id: all[place]?.[0], ...row }))
  await fill(database, TENANCIES, named(all.map(([id, { letting }]) => ({ letting_id: id, ...LET, ...letting }))))
  await fill(database, OWNERS, named(all.map(([, { owner }]) => ({ ...OWNER, ...owner }))))
  await fill(
    database,
    AGENT_HOMES,
    named(all.map(([, { found }]) => ({ agent_kvk_number: AGENT, found: found ?? false }))),
  )
  await fill(
    database,
    SIGNALS,
    signals.map((signal) => ({ explained_by: [], ...signal })),
  )
  const sql = await readFile(new URL('letting-chains.sql', import.meta.url), 'utf8')
  const rows = await database.rows<LettingChain>(sql)
  return new Map(rows.map((row) => [row.object_id, row]))
}

test('a letting has a chain when an agent, cash or another payer is part of it', async (context) => {
  const alone = { agent_kvk_number: null }
  const chains = await chainsOf(context, {
    agent: {},
    cash: { letting: { ...alone, payment: 'cash' } },
    payer: { letting: { ...alone, payer_differs: true } },
    plain: { letting: alone },
    'let no longer': { letting: { current: false } },
  })
  assert.deepEqual([...chains.keys()].sort(), ['agent', 'cash', 'payer'])
})

test('a person who lets is a person, and nothing more; whether it is the owner is kept', async (context) => {
  const chains = await chainsOf(context, {
    owner: {},
    organisation: { letting: { landlord_party: 'kvk:90000002', landlord_kvk_number: '90000002' } },
    unknown: { letting: { landlord_party: null } },
    'owner not named': { owner: { party: null } },
    'owner of before': { owner: { current: false } },
  })
  const told = [...chains].map(([id, { landlord, landlord_kvk_number, owner_is_landlord }]) => [
    id,
    { landlord, landlord_kvk_number, owner_is_landlord },
  ])
  assert.deepEqual(Object.fromEntries(told), {
    organisation: { landlord: 'organisation', landlord_kvk_number: '90000002', owner_is_landlord: false },
    owner: { landlord: 'person', landlord_kvk_number: null, owner_is_landlord: true },
    'owner not named': { landlord: 'person', landlord_kvk_number: null, owner_is_landlord: null },
    'owner of before': { landlord: 'person', landlord_kvk_number: null, owner_is_landlord: null },
    unknown: { landlord: 'unknown', landlord_kvk_number: null, owner_is_landlord: null },
  })
  assert.ok(!JSON.stringify([...chains.values()]).includes('person:'))
})

test('homes with a finding of an agent that stands out are the pattern, and their owners possibly harmed', async (context) => {
  const homes = { found: { found: true }, well: {}, cash: { letting: { payment: 'cash' } } }
  const parts = async (signals: readonly object[]) =>
    [...(await chainsOf(context, homes, signals)).values()]
      .map(({ object_id, cash_rent_pattern, owner_part }) => `${object_id} ${cash_rent_pattern} ${owner_part}`)
      .sort()
  const none = ['cash false possibly-harmed', 'found false none', 'well false none']
  assert.deepEqual(await parts([FLAG]), ['cash false possibly-harmed', 'found true possibly-harmed', 'well false none'])
  assert.deepEqual(await parts([]), none)
  assert.deepEqual(await parts([{ ...FLAG, explained_by: ['weak-area'] }]), none)
  assert.deepEqual(await parts([{ ...FLAG, stale: true }]), none)
  assert.deepEqual(await parts([{ ...FLAG, subject_id: '90000009' }]), none)
})

test('an owner on whom another signal stands has its own part; how it lets, and what is explained, is none', async (context) => {
  const owner = { party: 'kvk:90000002', kvk_number: '90000002' }
  const partOf = async (change: object) => {
    const signal = { ...FLAG, indicator: 'EI-06', family: 'ownership', subject_id: '90000002', ...change }
    return (await chainsOf(context, { home: { owner, found: true } }, [FLAG, signal])).get('home')?.owner_part
  }
  assert.equal(await partOf({}), 'signal')
  for (const change of [
    { family: 'letting', indicator: 'HU-08' },
    { explained_by: ['pension-fund'] },
    { stale: true },
    { stage: 'hypothesis' },
    { subject_kind: 'branch' },
    { subject_id: '90000003' },
  ])
    assert.equal(await partOf(change), 'possibly-harmed', JSON.stringify(change))
})
