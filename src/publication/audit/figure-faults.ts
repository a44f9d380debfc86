import type { SplitCell } from '../contract.ts'
import { TOTAL } from '../counts/count-period.ts'
import type { RoundedPeriod } from '../counts/rounded-period.ts'
import { poissonInterval } from '../interval.ts'
import { RELEASE_POLICY } from '../release-policy.ts'
import type { SubjectSource } from '../subject-source.ts'
import type { ReleaseContent } from '../versions/release-memory.ts'
import { told } from './release-certificate.ts'
import type { ShownSubject } from './shown-figures.ts'

/** Where a subject's figures come from: its own counts, and what those are divided by. */
export interface FigureSource {
  readonly times: number | null
  /** By period. */
  readonly counted: ReadonlyMap<string, RoundedPeriod>
  readonly per: ReadonlyMap<string, RoundedPeriod>
}

/** The rounded counts that a subject shows, and those that it divides by. */
export function figureSourceOf({ counted, per, territory }: SubjectSource, { counts }: ReleaseContent): FigureSource {
  const periodsOf = (table: string | undefined) =>
    new Map(
      counts.flatMap((one) =>
        one.source === table && one.territory === territory ? [[one.period.period, one.period] as const] : [],
      ),
    )
  return { times: per?.times ?? null, counted: periodsOf(counted), per: periodsOf(per?.counted) }
}

/** To four decimals, as they are shown. */
const CLOSE = 1e-4

/**
 * Everything beside the counts must follow from the counts that are shown, with the rounding that the subject says it has: a
 * rate, its interval, a share that is compared. A figure that does not follow was made of something that nobody may see.
 */
export function figureFaults(shown: ShownSubject, source: FigureSource): string[] {
  const { subject, counts } = shown
  const totals = new Map(
    counts.flatMap(({ area, period, dimension, numerator }) =>
      dimension === TOTAL ? [[`${area} ${period}`, numerator] as const] : [],
    ),
  )
  const wrong = (holds: (cell: SplitCell) => boolean) => counts.filter((cell) => !holds(cell)).length
  const faults = [
    ...told(
      wrong(({ period }) => source.counted.get(period)?.base === subject.roundedTo),
      'are rounded to another multiple than the subject says',
    ),
    ...told(
      wrong((cell) => isLargeEnough(cell, source)),
      'are shown though they are below the smallest that may be',
    ),
    ...told(
      wrong((cell) => valueFollows(cell, source.times)),
      'show a value that does not follow from the counts beside it',
    ),
    ...told(
      wrong((cell) => intervalFollows(cell, perOf(shown, cell, source), source)),
      'show an interval that does not follow from the counts beside it',
    ),
    ...told(
      wrong((cell) => comparisonFollows(cell, totals.get(`${cell.area} ${cell.period}`) ?? null, source)),
      'show an over-representation that does not follow from the counts',
    ),
  ]
  return faults.map((fault) => `${subject.id}: ${fault}`)
}

function perOf({ subject }: ShownSubject, { period }: SplitCell, { per }: FigureSource): RoundedPeriod | undefined {
  return per.get(subject.denominatorPeriods[period] ?? '')
}

/** Of a sensitive subject nothing below the smallest is shown. */
function isLargeEnough({ numerator, period }: SplitCell, { counted }: FigureSource): boolean {
  const least = RELEASE_POLICY.smallestSensitive.value
  return numerator === null || numerator >= least || (counted.get(period)?.base ?? least) < least
}

function valueFollows({ value, numerator, denominator }: SplitCell, times: number | null): boolean {
  if (value === null) return true
  if (times === null) return value === numerator
  if (numerator === null || denominator === null) return false
  const least = RELEASE_POLICY.minimumDenominator.value
  return denominator >= least && Math.abs(value - (times * numerator) / denominator) <= CLOSE
}

function intervalFollows(cell: SplitCell, per: RoundedPeriod | undefined, { times, counted }: FigureSource): boolean {
  const { value, low, high, numerator, denominator, period } = cell
  const within = counted.get(period)?.within
  if (value === null || numerator === null || within === undefined) return low === null && high === null
  const [least, most] = [Math.max(0, numerator - within), numerator + within]
  if (times === null) return low === least && high === most
  if (per === undefined || denominator === null || low === null || high === null) return false
  return (
    Math.abs(low - (times * poissonInterval(least).low) / (denominator + per.within)) <= CLOSE &&
    Math.abs(high - (times * poissonInterval(most).high) / (denominator - per.within)) <= CLOSE
  )
}

/** The location quotient, of rounded counts that are all large enough. */
function comparisonFollows(cell: SplitCell, all: number | null, { counted }: FigureSource): boolean {
  const { overRepresentation, numerator, dimension, category, period } = cell
  if (overRepresentation === null) return true
  const least = RELEASE_POLICY.minimumDenominator.value
  const whole = counted.get(period)
  const [everywhere, ofCategory] = whole === undefined ? [0, 0] : inAllAreas(whole, dimension, category)
  if (numerator === null || all === null || Math.min(all, ofCategory) < least) return false
  return overRepresentation === Number((numerator / all / (ofCategory / everywhere)).toFixed(2))
}

function inAllAreas({ lattice, splits, rounded }: RoundedPeriod, split: string, category: string): [number, number] {
  const place = splits.indexOf(split) + 1
  const node = lattice.dimensions[place]?.codes.indexOf(category) ?? -1
  const whole = lattice.dimensions.map(() => 0)
  const at = (nodes: readonly number[]) => rounded[lattice.cellAt(nodes) ?? -1] ?? 0
  return place === 0 || node < 0 ? [at(whole), 0] : [at(whole), at(whole.with(place, node))]
}
