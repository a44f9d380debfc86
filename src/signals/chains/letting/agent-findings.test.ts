import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agentFindings } from './agent-findings.ts'
import type { AgentFinding, AgentHome } from './agent-tables.ts'

const TEST = { leastManaged: 10, greatestChance: 0.01 }

interface Portfolio {
  readonly agent: string
  readonly size: number
  readonly found: number
  readonly areaClass?: number
}

/** Homes of an agent, the first of which have a finding. */
function homesOf({ agent, size, found, areaClass = 1 }: Portfolio): readonly AgentHome[] {
  return Array.from({ length: size }, (_, place) => ({
    agent_kvk_number: agent,
    object_id: `${agent} ${areaClass} ${place}`,
    landlord_party: place % 3 === 2 ? null : `person:${place % 3}`,
    area_class: areaClass,
    found: place < found,
    evidence: place <= found ? [`letting ${agent} ${place}`] : [],
    last_fact_on: place <= found ? `2025-0${(place % 9) + 1}-01` : null,
  }))
}

function findingsOf(...portfolios: readonly Portfolio[]): (agent: string) => AgentFinding | undefined {
  const findings = agentFindings(portfolios.flatMap(homesOf), TEST)
  return (agent) => findings.find(({ agent_kvk_number }) => agent_kvk_number === agent)
}

test('5 of 12 where all agents have 20 of 400 stands out, with what it rests on', () => {
  const finding = findingsOf({ agent: 'a', size: 12, found: 5 }, { agent: 'b', size: 388, found: 15 })('a')
  assert.deepEqual([finding?.managed, finding?.findings, finding?.expected], [12, 5, 0.6])
  assert.equal(finding?.p_value?.toFixed(7), '0.0001177')
  assert.equal(finding?.q_value, (finding?.p_value ?? 0) * 2)
  assert.deepEqual(finding?.found_objects, ['a 1 0', 'a 1 1', 'a 1 2', 'a 1 3', 'a 1 4'])
  assert.deepEqual(finding?.evidence, ['letting a 0', 'letting a 1', 'letting a 2', 'letting a 3', 'letting a 4'])
  assert.equal(finding?.last_fact_on, '2025-05-01')
  assert.equal(finding?.landlords, 3, 'a landlord who is not told is one of his own')
})

test('with fewer homes than the limit an agent is not tested, and its homes stay in the pool', () => {
  const findings = findingsOf({ agent: 'a', size: 9, found: 9 }, { agent: 'b', size: 10, found: 1 })
  assert.deepEqual([findings('a')?.p_value, findings('a')?.q_value, findings('a')?.findings], [null, null, 9])
  assert.ok((findings('b')?.p_value ?? 0) > 0.99)
  assert.equal(findings('b')?.expected, (10 * 10) / 19)
})

test('who works where much is noticed does not stand out among agents there', () => {
  const weak = findingsOf(
    { agent: 'a', size: 12, found: 6, areaClass: 3 },
    { agent: 'b', size: 88, found: 40, areaClass: 3 },
    { agent: 'c', size: 600, found: 2, areaClass: 1 },
  )('a')
  assert.ok((weak?.q_value ?? 0) > 0.1)
  assert.ok((weak?.crude_q_value ?? 1) < 0.01)
})

test('one very bad agent does not hide the next', () => {
  const ordinary = Array.from({ length: 20 }, (_, place) => ({ agent: `o${place}`, size: 30, found: 0 }))
  const next = { agent: 'next', size: 11, found: 2 }
  const beside = findingsOf({ agent: 'bad', size: 30, found: 25 }, next, ...ordinary)
  assert.ok((beside('bad')?.q_value ?? 1) < 1e-9)
  assert.ok((beside('next')?.q_value ?? 1) < 0.01)
  // The pool without the bad one has 611 homes with 2 findings; that both fall among 11 is 55 of 186,355.
  assert.equal(beside('next')?.p_value?.toFixed(9), (55 / 186_355).toFixed(9))
})

test('among five hundred agents of whom none is bad, hardly ever one stands out', () => {
  let chance = 1
  const drawn = () => {
    chance = (chance * 48_271) % 2_147_483_647
    return chance / 2_147_483_647
  }
  let flagged = 0
  for (let region = 0; region < 20; region += 1) {
    const homes = Array.from({ length: 25 }, (_, agent) =>
      homesOf({ agent: `${agent}`, size: 40, found: 0, areaClass: 1 + (agent % 3) }),
    ).flat()
    const blind = homes.map((home) => ({ ...home, found: drawn() < 0.01 * home.area_class }))
    flagged += agentFindings(blind, TEST).filter(({ q_value }) => (q_value ?? 1) < TEST.greatestChance).length
  }
  assert.equal(flagged, 0)
})
