import { positivePredictiveValue } from '../../vocabulary/base-rate.ts'
import type { TrackRecord } from '../contract.ts'
import type { BaseRate } from '../indicator.ts'

export interface BaseRateLens {
  /** Share of all premises that is misused, measured or assumed. */
  readonly rate: number
  /** Of the addresses with the signal, the share that is really misused, from 0 to 1. */
  readonly share: number
  /** The visits by lot that the base rate was measured in; nothing when it is assumed. */
  readonly measuredIn?: { readonly visited: number; readonly confirmed: number }
}

/** Where one in two hundred is misused, three hundred visits by lot find at least one in about four of five draws. */
const ENOUGH_VISITS = 300

/**
 * What a signal is worth when misuse is rare (Bayes). The base rate is what visits by lot found, once there are enough
 * of them, with half a finding added so that none found is not none there; the assumed one before.
 */
export function baseRateLens(assumed: BaseRate, record: TrackRecord | undefined): BaseRateLens {
  if (record === undefined || record.random_visited < ENOUGH_VISITS)
    return { rate: assumed.rate, share: positivePredictiveValue(assumed) }
  const { random_visited: visited, random_confirmed: confirmed } = record
  const rate = (confirmed + 0.5) / (visited + 1)
  return { rate, share: positivePredictiveValue({ ...assumed, rate }), measuredIn: { visited, confirmed } }
}
