import { optional, type Row, required, table } from '../../../vocabulary/table.ts'

/** What is known of letting agents: facts, then homes, then agents. Of homes and organisations; nobody is named. */

const AGENT = required('text', 'KvK number of the verhuurbemiddelaar.')

export const AGENT_FACTS = table({
  name: 'agent_facts',
  grain: 'One row per letting agent, object that it lets now, fact and record: what came up there since the letting.',
  key: ['agent_kvk_number', 'object_id', 'fact', 'record'],
  columns: {
    agent_kvk_number: AGENT,
    object_id: required('text', 'BAG id.'),
    fact: required('text', 'cash, other-payer, nobody-registered, signs, drug-crime or misuse-found.'),
    register: required('text', 'The register that tells it: lettings, brp, observations, police or inspections.'),
    record: required('text', 'The record it rests on, named as in the evidence of signals.'),
    told_on: required('date', 'The last day that it rests on.'),
  },
})

export const AGENT_HOMES = table({
  name: 'agent_homes',
  grain: 'One row per letting agent and object that it lets now.',
  key: ['agent_kvk_number', 'object_id'],
  columns: {
    agent_kvk_number: AGENT,
    object_id: required('text', 'BAG id.'),
    landlord_party: optional('text', 'The landlord as a party; null when not told, or when there are several.'),
    area_class: required(
      'integer',
      'How much is noticed at other homes of the buurt: 1 little, higher more; 0 when the buurt is not known.',
    ),
    found: required(
      'boolean',
      'True for a finding: facts of enough different registers, or a visit that found misuse.',
    ),
    evidence: required('texts', 'The records that the facts rest on.'),
    last_fact_on: optional('date', 'Day of the newest fact; null without one.'),
  },
})
export type AgentHome = Row<typeof AGENT_HOMES>

export const AGENT_FINDINGS = table({
  name: 'agent_findings',
  grain: 'One row per letting agent that lets something now.',
  key: ['agent_kvk_number'],
  columns: {
    agent_kvk_number: AGENT,
    managed: required('integer', 'Objects that it lets now.'),
    findings: required('integer', 'Of these, those with a finding.'),
    expected: required('number', 'Findings that agents have on as many objects in the same kinds of buurten.'),
    p_value: optional(
      'number',
      'Chance of as many findings or more when nothing is the matter, by kind of buurt (exact); null with too few objects.',
    ),
    q_value: optional('number', 'The same after correction for all agents that were tested (Benjamini-Hochberg).'),
    crude_q_value: optional('number', 'As q_value, without regard to the buurten.'),
    landlords: required('integer', 'Different landlords of the objects with a finding.'),
    found_objects: required('texts', 'BAG ids of the objects with a finding.'),
    evidence: required('texts', 'The records that the findings rest on.'),
    last_fact_on: optional('date', 'Day of the newest fact of a finding; null without findings.'),
  },
})
export type AgentFinding = Row<typeof AGENT_FINDINGS>
