import type { AreaLevel } from '../../vocabulary/area.ts'
import { type Areas, levelIn } from '../area-tree.ts'
import type { Cell, Missing, SplitCell } from '../contract.ts'
import { poissonInterval } from '../interval.ts'
import { RELEASE_POLICY } from '../release-policy.ts'
import type { Denominator } from '../subject-definition.ts'
import { TOTAL } from './count-period.ts'
import type { RoundedTable, RoundedView } from './rounded-table.ts'

/** A subject's counts, and what they are divided by; all of it rounded already. */
export interface Ratio {
  readonly counted: RoundedTable
  readonly per: (Pick<Denominator, 'times' | 'split'> & { readonly counted: RoundedTable }) | null
  /** The splits that the subject shows; its table may have others, of another subject. */
  readonly splits: readonly string[]
  /** The splits of which the over-representation is given. */
  readonly compared: readonly string[]
}

/** Every published cell of a subject, by period, area, split and category. */
export function publishedCells(ratio: Ratio, areas: Areas): SplitCell[] {
  return ratio.counted.periods.flatMap((view) => {
    const per = denominatorPeriod(ratio, view.period)
    const shown = view.splits.filter((split) => ratio.splits.includes(split))
    return view.areaCodes.flatMap((area) => {
      const place = { view, per, area, level: levelIn(area, areas) }
      const splits = shown.flatMap((split) =>
        view.categoriesIn(split).map((category) => cellAt(ratio, place, { split, category })),
      )
      return [cellAt(ratio, place, { split: TOTAL, category: TOTAL }), ...splits]
    })
  })
}

/** The period of the denominator for one of the counts: the same year, or else the nearest within the policy. */
export function denominatorPeriod({ per }: Ratio, period: string): RoundedView | undefined {
  return per === null ? undefined : nearestPeriod(per.counted, period)
}

/** The period of a table that lies nearest to a year, within the policy; of two the earlier. */
export function nearestPeriod({ periods }: RoundedTable, period: string): RoundedView | undefined {
  const away = (view: RoundedView) => Math.abs(Number(view.period) - Number(period))
  return periods
    .filter((view) => away(view) <= RELEASE_POLICY.mostYearsBetween.value)
    .toSorted((one, other) => away(one) - away(other) || one.period.localeCompare(other.period))[0]
}

/** The value of all areas of a level that have both a count and a denominator; null when nothing can be compared. */
export function wholeOfPeriod(ratio: Ratio, view: RoundedView, areas: readonly string[]): number | null {
  const per = denominatorPeriod(ratio, view.period)
  if (ratio.per === null || per === undefined) return null
  const both = areas.flatMap((area) => {
    const [count, of] = [view.at(area, TOTAL, TOTAL), per.at(area, TOTAL, TOTAL)]
    return typeof count === 'number' && typeof of === 'number' ? [{ count, of }] : []
  })
  const of = both.reduce((sum, area) => sum + area.of, 0)
  if (of < RELEASE_POLICY.minimumDenominator.value) return null
  return times(both.reduce((sum, area) => sum + area.count, 0) / of, ratio.per.times)
}

interface Place {
  readonly view: RoundedView
  /** What the counts of the period are divided by. */
  readonly per: RoundedView | undefined
  readonly area: string
  readonly level: AreaLevel
}

interface Part {
  readonly split: string
  readonly category: string
}

function cellAt(ratio: Ratio, place: Place, part: Part): SplitCell {
  const { view, area, level } = place
  const count = view.at(area, part.split, part.category)
  const rest = { area, period: view.period, level, dimension: part.split, category: part.category }
  const shown = shownCount(count, view.base)
  if (typeof shown !== 'number') return { ...rest, ...emptyCell(shown), overRepresentation: null }
  return {
    ...rest,
    ...valueOf(ratio, place, { ...part, count: shown }),
    overRepresentation: overRepresentation(ratio, view, { ...part, area, count: shown }),
  }
}

/** Of a sensitive subject nothing below the smallest is shown. Rounding has protected it already. */
function shownCount(count: number | Missing, base: number): number | Missing {
  const { value } = RELEASE_POLICY.smallestSensitive
  return typeof count === 'number' && base >= value && count < value ? 'withheld' : count
}

type Value = Pick<Cell, 'value' | 'missing' | 'numerator' | 'denominator' | 'low' | 'high'>

function emptyCell(missing: Missing | null, numerator: number | null = null, denominator: number | null = null): Value {
  return { value: null, missing, numerator, denominator, low: null, high: null }
}

function valueOf(
  ratio: Ratio,
  { view, per, area }: Place,
  { split, category, count }: Part & { count: number },
): Value {
  const least = Math.max(0, count - view.within)
  const most = count + view.within
  if (ratio.per === null) {
    return { value: count, missing: null, numerator: count, denominator: null, low: least, high: most }
  }
  if (split !== TOTAL && !ratio.per.split.includes(split)) return emptyCell(null, count)
  const of = per === undefined ? 'not-measured' : shownCount(per.at(area, split, category), per.base)
  if (per === undefined || typeof of !== 'number') return emptyCell(typeof of === 'number' ? 'not-measured' : of, count)
  if (of < RELEASE_POLICY.minimumDenominator.value) return emptyCell('withheld', count, of)
  return {
    value: times(count / of, ratio.per.times),
    missing: null,
    numerator: count,
    denominator: of,
    low: times(poissonInterval(least).low / (of + per.within), ratio.per.times),
    high: times(poissonInterval(most).high / (of - per.within), ratio.per.times),
  }
}

/** The location quotient: the share of the category in the area, over its share in all measured areas together. */
function overRepresentation(
  { compared }: Ratio,
  view: RoundedView,
  { split, category, area, count }: Part & { area: string; count: number },
): number | null {
  if (!compared.includes(split)) return null
  const least = RELEASE_POLICY.minimumDenominator.value
  const all = view.at(area, TOTAL, TOTAL)
  const everywhere = view.rounded[0] ?? 0
  const ofCategory = view.measuredIn(split, category)
  if (typeof all !== 'number' || all < least || ofCategory < least) return null
  return Number((count / all / (ofCategory / everywhere)).toFixed(2))
}

/** To four decimals: what is shown and what is downloaded are one number. */
function times(share: number, of: number): number {
  return Number((share * of).toFixed(4))
}
