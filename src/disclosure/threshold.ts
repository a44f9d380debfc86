/**
 * The first protection: a threshold, with total suppression of the row. It knows nothing of crime or of the
 * Netherlands, and protects one table of counts whose rows do not add up to anything that is published.
 */
export interface ThresholdRule {
  /** A count of 1 up to but not including this is withheld; 0 is shown. */
  readonly minimumCount: number
  /** A row about fewer than this is withheld whatever it counts. */
  readonly minimumDenominator: number
}

/** One row: so many of so many. */
export interface Count {
  readonly numerator: number
  readonly denominator: number
}

/**
 * True when the row must be withheld as a whole: numerator, denominator and everything computed from them.
 * What remains to be guessed is at least `minimumCount - 1` different counts wide.
 */
export function mustWithhold({ numerator, denominator }: Count, rule: ThresholdRule): boolean {
  if (denominator < rule.minimumDenominator) return true
  const rest = denominator - numerator
  return isFew(numerator, rule) || isFew(rest, rule)
}

/**
 * The whole that may be shown beside the rows: the sum of the shown rows, never the true total, so that
 * subtracting the shown rows from it gives nothing away. Nothing when no row is shown.
 */
export function shownWhole(counts: readonly Count[], rule: ThresholdRule): Count | undefined {
  const shown = counts.filter((count) => !mustWithhold(count, rule))
  if (shown.length === 0) return undefined
  return shown.reduce((sum, { numerator, denominator }) => ({
    numerator: sum.numerator + numerator,
    denominator: sum.denominator + denominator,
  }))
}

function isFew(count: number, { minimumCount }: ThresholdRule): boolean {
  return count > 0 && count < minimumCount
}
