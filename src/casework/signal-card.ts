import { expectedRightPer100 } from './base-rate.ts'
import type { Explanation, HitRate, SignalCard } from './contract.ts'
import type { ExplainedSignalRow } from './store/address-rows.ts'

/** A signal with everything that it must say about itself. */
export function toSignalCard(row: ExplainedSignalRow): SignalCard {
  const { definition } = row
  return {
    code: definition.code,
    version: definition.version,
    family: definition.family,
    name: definition.name,
    subject: row.subject_kind === 'address' ? null : row.subject_id,
    routes: row.routes,
    setAside: row.set_aside,
    says: definition.says,
    doesNotSay: definition.doesNotSay,
    happenedOn: row.happened_on,
    sources: row.sources,
    evidenceRecords: row.evidence,
    peildatum: row.peildatum,
    value: row.value,
    threshold: row.threshold,
    unit: definition.unit,
    inputs: definition.inputs.flatMap(({ name, says }) => {
      const input = row.inputs[name]
      return input === undefined ? [] : [{ says, ...input }]
    }),
    explanations: toExplanations(row),
    baseRate: {
      rate: definition.baseRate.rate,
      rightPer100: expectedRightPer100(definition.baseRate),
      source: definition.baseRate.source,
    },
    trackRecord: toHitRate(row),
    evidence: definition.evidenceLevel,
    source: definition.source,
  }
}

function toExplanations({ definition, tested, explained_by }: ExplainedSignalRow): readonly Explanation[] {
  return definition.innocentExplanations.map(({ code, says, untestedBecause = null }) => {
    if (!tested.includes(code)) return { says, verdict: 'untested', untestedBecause }
    return { says, verdict: explained_by.includes(code) ? 'holds' : 'fails', untestedBecause: null }
  })
}

function toHitRate({ visited, confirmed, rate, low, high }: ExplainedSignalRow): HitRate | null {
  if (visited === null || visited === 0 || confirmed === null || rate === null) return null
  return low === null || high === null ? null : { visited, confirmed, rate, low, high }
}
