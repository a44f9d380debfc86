import type { Speech } from '../words/speech.ts'
import { type AddedUp, type Balance, balanceOf, type ChosenFlows } from './chosen-flows.ts'

/** Names by code, of gemeenten and of what is none. */
export type FlowNames = (code: string) => string

export interface FlowTotals {
  readonly leaving: AddedUp
  readonly coming: AddedUp
}

interface SentenceInput {
  readonly chosen: ChosenFlows
  readonly period: string
  readonly unit: string
  readonly nameOf: FlowNames
}

/** What the picture shows, from its figures. */
export function flowSentences({ chosen, period, unit, nameOf }: SentenceInput, speech: Speech): readonly string[] {
  const { t, figure } = speech
  const [largest] = chosen.known
  if (chosen.gemeente === null) {
    if (largest === undefined) return [t('flows.nothingLarge', { period })]
    const ends = { from: nameOf(largest.from), to: nameOf(largest.to), count: figure(largest.count) }
    return [t('flows.largest', { ...ends, period, unit }), t('flows.shownLargest', { count: chosen.known.length })]
  }
  const name = nameOf(chosen.gemeente)
  if (largest === undefined) return [t('flows.nothingHere', { name, period })]
  return balanceSentences(balanceOf(chosen), { name, period, unit }, speech)
}

interface Place {
  readonly name: string
  readonly period: string
  readonly unit: string
}

/** Withheld is not none: where everything of it is withheld, that is what is said. */
function balanceSentences({ stays, leaves, comes }: Balance, place: Place, { t, figure }: Speech): readonly string[] {
  return [
    stays === null ? t('flows.staysWithheld', { ...place }) : t('flows.stays', { ...place, stays: figure(stays) }),
    leaves === null ? t('flows.leavesWithheld', { ...place }) : t('flows.leaves', { ...place, leaves: figure(leaves) }),
    comes === null ? t('flows.comesWithheld', { ...place }) : t('flows.comes', { ...place, comes: figure(comes) }),
  ]
}

/** Whether what is shown adds up to the published totals, and if not, why. */
export function sumSentences({ leaving, coming }: FlowTotals, name: string, speech: Speech): readonly string[] {
  const { t } = speech
  return [
    ...sumSentence(leaving, t('flows.ofResidents', { name }), speech),
    ...sumSentence(coming, t('flows.ofOffences', { name }), speech),
  ]
}

function sumSentence({ shown, total, gap }: AddedUp, what: string, { t, figure }: Speech): readonly string[] {
  if (total === null || gap === null) return shown === 0 ? [] : [t('flows.noTotal', { what, shown: figure(shown) })]
  const values = { what, shown: figure(shown), total: figure(total), gap: figure(Math.abs(gap)) }
  if (gap === 0) return [t('flows.addsUp', values)]
  return [gap > 0 ? t('flows.doesNotAddUp', values) : t('flows.addsUpToMore', values)]
}
