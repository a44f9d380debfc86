import type { Cell, Release, ReleaseMap, Spread, Subject, SubjectLevel } from '../../../publication/contract.ts'
import type { Speech } from '../words/speech.ts'
import { levelsOf } from './choice.ts'
import { spreadCoverage } from './coverage.ts'
import { coverageSentences } from './coverage-sentence.ts'
import { shareBelow } from './quantile-dots.ts'
import { intervalOf } from './standing.ts'
import { roundingWords } from './unit.ts'

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

/** The whole or how is counted, the middle half, and what has no figure. */
export function spreadSentences(of: SpreadOfSubject, speech: Speech): readonly string[] {
  const { map, spread } = of
  const middle = middleSentence(of, speech)
  const covered = { noun: (count: number) => speech.areas(map.level, count), drawn: false }
  return [
    openingSentence(of, speech),
    ...(middle === undefined ? [] : [middle]),
    ...(spread === undefined ? [] : coverageSentences(spreadCoverage(spread), covered, speech)),
  ]
}

function openingSentence({ subject, map, level, period }: SpreadOfSubject, speech: Speech): string {
  const { t, say, areas, figure } = speech
  const [unit, place, whole] = [say(subject.unit), speech.placeOf(map), level.whole[period] ?? null]
  if (subject.per === null) {
    const rounding = roundingWords(subject.roundedTo, speech)
    return t('sentence.counts', { period, unit, areas: areas(map.level, 1), rounding })
  }
  return whole === null
    ? t('sentence.wholeMissing', { period, place })
    : t('sentence.whole', { period, place, unit, figure: figure(whole, subject.decimals) })
}

function middleSentence({ subject, map, spread }: SpreadOfSubject, speech: Speech): string | undefined {
  if (spread === undefined || spread.measured < ENOUGH_AREAS) return undefined
  const [low, high] = [spread.quantiles[5], spread.quantiles[15]]
  if (low === undefined || high === undefined) return undefined
  const [areas, unit] = [speech.areas(map.level), speech.say(subject.unit)]
  const bounds = { low: speech.figure(low, subject.decimals), high: speech.figure(high, subject.decimals) }
  return subject.per === null
    ? speech.t('sentence.spreadCounts', { areas, unit, ...bounds })
    : speech.t('sentence.spread', { areas, ...bounds })
}

/** "Van elke 10 gemeenten zitten er 6 tot 8 lager": the place among equals, as exact as the interval of the figure allows. */
export function placeSentence(cell: Cell, { spread, map, speech }: PlaceAmong): string | undefined {
  if (cell.value === null || spread === undefined || spread.measured < ENOUGH_FOR_TENTHS) return undefined
  const { low, high } = intervalOf(cell)
  const [from = 0, until = 0] = [low, high].map((bound) => Math.round(10 * shareBelow(spread.quantiles, bound)))
  const values = { areas: speech.areas(map.level), from: String(from), until: String(until) }
  if (until - from >= UNSURE) return speech.t('sentence.lowerUnsure', values)
  if (from === 10) return speech.t('sentence.lowerNearlyAll', values)
  if (until === 0) return speech.t('sentence.lowerNearlyNone', values)
  return from === until ? speech.t('sentence.lowerAbout', values) : speech.t('sentence.lowerBetween', values)
}

/** An interval over so many tenths of the areas gives no place. */
const UNSURE = 8

/** Of fewer areas a tenth is less than two of them. */
const ENOUGH_FOR_TENTHS = 20

export interface PlaceAmong {
  readonly spread: Spread | undefined
  readonly map: ReleaseMap
  readonly speech: Speech
}
