import { HOMES } from '../../../linkage/contract.ts'
import { INCIDENTS, INSPECTIONS } from '../../../sources/contract.ts'
import type { Step } from '../../../warehouse/step.ts'
import { NOTICES, PEILDATUM, PERMITS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import { type AgentTest, agentFindings } from './agent-findings.ts'
import { AGENT_FACTS, AGENT_FINDINGS, AGENT_HOMES, type AgentHome } from './agent-tables.ts'

/** When an agent stands out (HU-05). The indicator shows these as its limits. */
export const AGENT_TEST: AgentTest = { leastManaged: 10, greatestChance: 0.01 }

/** Of the closed list of signs, those of drugs made in a home, and of a home that is let and not lived in. */
const SIGNS = [
  'cannabis-smell',
  'chemical-smell',
  'tampered-meter',
  'humming',
  'taped-windows',
  'heat-or-melted-snow',
  'nobody-there',
  'mail-piling-up',
]

/** Signs that many people come and go: only where no rooms are let and no young people or employees live. */
const COMINGS = ['ever-changing-residents', 'visitors-at-odd-times']

const NOTICED = {
  signs: SIGNS.join(' '),
  // SoortMisdrijf 3.1 of CBS 47018NED: drugs.
  drug_crimes: '3.1.',
  window_days: 730,
}

/** What came up at the homes that each letting agent lets, and whether that is more than chance brings. */
export const agentSteps: readonly Step[] = [
  {
    name: 'agent_facts',
    reads: [TENANCIES, HOMES, STAYS, PERMITS, NOTICES, INCIDENTS, INSPECTIONS, PEILDATUM],
    makes: AGENT_FACTS,
    rows: { is: 'any number' },
    parameters: {
      ...NOTICED,
      comings: COMINGS.join(' '),
      // Half a year: after that, a home without residents counts as empty (BW-01).
      settling_days: 183,
      // Younger than 27: nine years after becoming an adult, when most studies have ended.
      young_adult_days: 3287,
      least_sharers: 2,
    },
    sql: new URL('agent-facts.sql', import.meta.url),
  },
  {
    name: 'agent_homes',
    reads: [TENANCIES, HOMES, AGENT_FACTS, NOTICES, INCIDENTS, PEILDATUM],
    makes: AGENT_HOMES,
    rows: { is: 'at most as many as', of: TENANCIES },
    parameters: {
      ...NOTICED,
      // One fact may be anything; two registers that know nothing of each other, or a visit that found misuse, are a finding.
      least_registers: 2,
      // Little, some and much noticed. A buurt alone has too few lettings to tell chance from more than chance.
      area_classes: 3,
    },
    sql: new URL('agent-homes.sql', import.meta.url),
  },
  {
    name: 'agent_findings',
    reads: [AGENT_HOMES],
    makes: AGENT_FINDINGS,
    rows: { is: 'at most as many as', of: AGENT_HOMES },
    parameters: { least_managed: AGENT_TEST.leastManaged, greatest_chance: AGENT_TEST.greatestChance },
    async make(input, output) {
      const homes: AgentHome[] = []
      for await (const home of input.rows(AGENT_HOMES)) homes.push(home)
      for (const finding of agentFindings(homes, AGENT_TEST)) output.add(finding)
    },
  },
]
