import type { LinkSummary } from './link-summary.ts'

export interface CurvePoint {
  /** In bits. */
  readonly threshold: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1 at rising thresholds: measured when the truth is known, else as the model's chances have it. */
export function toCurve({ accuracy, weights }: LinkSummary): {
  readonly points: readonly CurvePoint[]
  readonly measured: boolean
} {
  if (accuracy === undefined) return { points: estimatedCurve(weights), measured: false }
  return { points: accuracy.curve.toSorted((one, other) => one.threshold - other.threshold), measured: true }
}

/** If chances are right, the chances of the pairs above a threshold add up to how many of them are right. */
function estimatedCurve(weights: LinkSummary['weights']): readonly CurvePoint[] {
  const all = weights.reduce((sum, { expectedMatches }) => sum + expectedMatches, 0)
  let pairs = 0
  let matches = 0
  const falling = weights.toReversed().map((bin): CurvePoint => {
    pairs += bin.pairs
    matches += bin.expectedMatches
    return {
      threshold: bin.from,
      precision: matches / pairs,
      recall: all === 0 ? 1 : matches / all,
      f1: (2 * matches) / (pairs + all),
    }
  })
  return falling.toReversed()
}
