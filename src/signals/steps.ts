import { readFileSync } from 'node:fs'
import { HOMES } from '../linkage/contract.ts'
import { INSPECTIONS } from '../sources/contract.ts'
import { quoteText } from '../warehouse/database.ts'
import type { Step } from '../warehouse/step.ts'
import { CATALOGUE } from './catalogue.ts'
import { SIGNALS, STACKS, TRACK_RECORDS } from './contract.ts'
import type { Indicator, InnocentExplanation } from './indicator.ts'

const ACTIVE = CATALOGUE.filter(({ stage }) => stage !== 'withdrawn')

/** Innocent explanations are tested in the same select that finds the signal: none can be made without them. */
export const signalSteps: readonly Step[] = [
  {
    name: 'signals',
    reads: [HOMES],
    makes: SIGNALS,
    rows: { is: 'any number' },
    parameters: Object.assign({}, ...ACTIVE.map(limitValues)),
    sql: ACTIVE.map(signalQuery).join('\nunion all\n'),
  },
  {
    name: 'stacks',
    reads: [SIGNALS],
    makes: STACKS,
    rows: { is: 'at most as many as', of: SIGNALS },
    parameters: { least_families: 3, least_sources: 2 },
    sql: new URL('stacks.sql', import.meta.url),
  },
  {
    name: 'track_records',
    reads: [SIGNALS, INSPECTIONS],
    makes: TRACK_RECORDS,
    rows: { is: 'any number' },
    parameters: { indicators: CATALOGUE.map(({ code }) => code).join(' ') },
    sql: new URL('track-records.sql', import.meta.url),
  },
]

function signalQuery(indicator: Indicator): string {
  const tested = indicator.innocentExplanations.filter(isTestable)
  return `select
  ${quoteText(indicator.code)} as indicator,
  ${quoteText(indicator.version)} as version,
  ${quoteText(indicator.family)} as family,
  ${quoteText(indicator.subject)} as subject_kind,
  subject_id, peildatum, value, threshold, inputs,
  ${texts(indicator.sources.map(quoteText))} as sources,
  list_filter(${texts(tested.map(whenHolds))}, lambda code: code is not null) as explained_by,
  ${texts(tested.map(({ code }) => quoteText(code)))} as tested
from (
${readFileSync(indicator.sql, 'utf8').trim()}
) as found`
}

function isTestable(explanation: InnocentExplanation): explanation is InnocentExplanation & { holds: string } {
  return explanation.holds !== undefined
}

function whenHolds({ code, holds }: { code: string; holds: string }): string {
  return `case when ${holds} then ${quoteText(code)} end`
}

function texts(items: readonly string[]): string {
  return `cast([${items.join(', ')}] as varchar[])`
}

function limitValues({ limits }: Indicator): Record<string, number> {
  return Object.fromEntries(Object.entries(limits).map(([name, { value }]) => [name, value]))
}
