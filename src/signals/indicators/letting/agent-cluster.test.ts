import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AGENT_FINDINGS } from '../../chains/letting/agent-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { inputsOf } from '../test-bench.ts'
import { agentCluster } from './agent-cluster.ts'

const AGENT = {
  agent_kvk_number: '90000001',
  managed: 12,
  findings: 5,
  expected: 0.6049,
  p_value: 0.0001,
  q_value: 0.002,
  crude_q_value: 0.003,
  landlords: 5,
  evidence: ['letting l1', 'notice n1'],
  last_fact_on: '2025-11-30',
}

test('an agent with more findings than chance brings is a signal with its figures', async (context) => {
  const [signal] = await trySignals(context, agentCluster, { rows: [some(AGENT_FINDINGS, [AGENT])] })
  assert.deepEqual([signal?.subject_kind, signal?.subject_id], ['organisation', '90000001'])
  assert.deepEqual([signal?.value, signal?.threshold, signal?.happened_on], [0.002, 0.01, '2025-11-30'])
  assert.deepEqual(inputsOf(signal), { managed: 12, findings: 5, expected: 0.6, landlords: 5 })
  assert.deepEqual(signal?.evidence, ['letting l1', 'notice n1'])
  assert.deepEqual(signal?.explained_by, [])
})

test('each limit has a near miss, and who was not tested gives none', async (context) => {
  const agents = {
    'at the limit': { q_value: 0.01, crude_q_value: 0.01 },
    'nine homes': { managed: 9 },
    'ten homes': { managed: 10 },
    'no findings': { findings: 0 },
    'not tested': { q_value: null, crude_q_value: null },
    'in these areas alone': { crude_q_value: 0.4 },
  }
  const rows = Object.entries(agents).map(([agent_kvk_number, change]) => ({ ...AGENT, agent_kvk_number, ...change }))
  const signals = await trySignals(context, agentCluster, { rows: [some(AGENT_FINDINGS, rows)] })
  assert.deepEqual(
    signals.map(({ subject_id, explained_by }) => [subject_id, explained_by]),
    [
      ['in these areas alone', []],
      ['ten homes', []],
    ],
  )
})

test('a weak area and one landlord explain, and just not so do not', async (context) => {
  const agents = {
    'weak area': { q_value: 0.01 },
    'a bit less weak': { q_value: 0.0099 },
    'one landlord': { landlords: 1 },
    'one finding': { findings: 1, landlords: 1 },
    'two landlords': { landlords: 2 },
  }
  const rows = Object.entries(agents).map(([agent_kvk_number, change]) => ({ ...AGENT, agent_kvk_number, ...change }))
  const signals = await trySignals(context, agentCluster, { rows: [some(AGENT_FINDINGS, rows)] })
  assert.deepEqual(
    signals.map(({ subject_id, explained_by }) => [subject_id, explained_by]),
    [
      ['a bit less weak', []],
      ['one finding', []],
      ['one landlord', ['one-landlord']],
      ['two landlords', []],
      ['weak area', ['weak-area']],
    ],
  )
})
