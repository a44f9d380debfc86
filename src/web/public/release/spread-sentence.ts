import type { Cell, Release, ReleaseMap, Spread, Subject, SubjectLevel } from '../../../publication/contract.ts'
import type { Speech } from '../words/speech.ts'
import { levelsOf } from './choice.ts'
import { spreadCoverage } from './coverage.ts'
import { coverageSentences } from './coverage-sentence.ts'
import { shareBelow } from './quantile-dots.ts'
import { intervalOf } from './standing.ts'

/** A subject at one level in one period, of which only the spread is known. */
export interface SpreadOfSubject {
  readonly subject: Subject
  readonly map: ReleaseMap
  readonly level: SubjectLevel
  readonly period: string
  readonly spread: Spread | undefined
}

/** The newest figures of a subject at its largest level: what is shown where there is room for one picture of it. */
export function newestSpread(
  release: Release,
  subject: Subject,
  spreads: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Spread>>>>>>,
): SpreadOfSubject | undefined {
  const [largest] = levelsOf(release, subject)
  const period = subject.periods.at(-1)
  if (largest === undefined || period === undefined) return undefined
  return { subject, ...largest, period, spread: spreads[subject.id]?.[largest.map.id]?.[period] }
}

/** Below so many areas the middle half is a handful. */
export const ENOUGH_AREAS = 8

/** The whole, the middle half, and what has no figure. */
export function spreadSentences(
  { subject, map, level, period, spread }: SpreadOfSubject,
  speech: Speech,
): readonly string[] {
  const { t, say, areas } = speech
  const figure = (value: number) => speech.figure(value, subject.decimals)
  const whole = level.whole[period] ?? null
  const place = speech.placeOf(map)
  const enough = spread !== undefined && spread.measured >= ENOUGH_AREAS
  const [low, high] = enough ? [spread.quantiles[5], spread.quantiles[15]] : []
  return [
    ...(whole === null ? [] : [t('sentence.whole', { period, place, unit: say(subject.unit), figure: figure(whole) })]),
    ...(low === undefined || high === undefined
      ? []
      : [
          whole === null
            ? t('sentence.spreadCounts', {
                areas: areas(map.level),
                unit: say(subject.unit),
                low: figure(low),
                high: figure(high),
              })
            : t('sentence.spread', { areas: areas(map.level), low: figure(low), high: figure(high) }),
        ]),
    ...(spread === undefined
      ? []
      : coverageSentences(spreadCoverage(spread), (count) => areas(map.level, count), speech)),
  ]
}

/** "Van elke 10 gemeenten zitten er 6 tot 8 lager": the place among equals, as exact as the interval of the figure allows. */
export function placeSentence(cell: Cell, { spread, map, speech }: PlaceAmong): string | undefined {
  if (cell.value === null || spread === undefined || spread.measured < ENOUGH_FOR_TENTHS) return undefined
  const { low, high } = intervalOf(cell)
  const [from, until] = [low, high].map((bound) => Math.round(10 * shareBelow(spread.quantiles, bound)))
  const values = { areas: speech.areas(map.level), from: String(from), until: String(until) }
  if (from === 10) return speech.t('sentence.lowerNearlyAll', values)
  if (until === 0) return speech.t('sentence.lowerNearlyNone', values)
  return from === until ? speech.t('sentence.lowerAbout', values) : speech.t('sentence.lowerBetween', values)
}

/** Of fewer areas a tenth is less than two of them. */
const ENOUGH_FOR_TENTHS = 20

export interface PlaceAmong {
  readonly spread: Spread | undefined
  readonly map: ReleaseMap
  readonly speech: Speech
}
