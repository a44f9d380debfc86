import { type Cell, type Missing, TOTAL } from '../../../publication/contract.ts'
import type { Speech } from '../words/speech.ts'
import { coverageOf } from './coverage.ts'
import { coverageSentences } from './coverage-sentence.ts'
import { ENOUGH_AREAS } from './spread-sentence.ts'
import { type Comparison, compareShare, compareWithWhole, standingOf } from './standing.ts'
import { changeOf, type Trend } from './trend.ts'
import { areasOf, decimalsOf, partName, roundingWords, unitOf } from './unit.ts'
import type { View, ViewRow } from './view.ts'

/** The sentences above a picture, made from its figures. They say what is seen, no more than the intervals bear, and accuse nobody. */

const OFTEN = 2

/** What the picture shows as a whole: the whole, the middle half, what stands out, what has no figure. */
export function overviewSentences(view: View, speech: Speech): readonly string[] {
  return [...seenSentences(view, speech), ...unseenSentences(view, speech)]
}

/** What is seen: the whole, the middle half, what stands out. */
export function seenSentences(view: View, speech: Speech): readonly string[] {
  return [
    view.counted ? countSentence(view, speech) : wholeSentence(view, speech),
    spreadSentence(view, speech),
    farAboveSentence(view, speech),
  ].filter((sentence) => sentence !== undefined)
}

/** What is not seen: which areas have no figure, and why. */
export function unseenSentences(view: View, speech: Speech): readonly string[] {
  const noun = (count: number) => areasOf(view, speech, count)
  return coverageSentences(coverageOf(view), { noun, drawn: true }, speech)
}

function wholeSentence(view: View, speech: Speech): string {
  const { period, whole } = view
  const place = speech.placeOf(view.map)
  return whole === null
    ? speech.t('sentence.wholeMissing', { period, place })
    : speech.t('sentence.whole', { period, place, unit: unitOf(view, speech), figure: figureOf(whole, view, speech) })
}

/** Of counts there is no whole to lie beside: a part is always less. What a reader must know is how they were rounded. */
function countSentence(view: View, speech: Speech): string {
  const rounding = roundingWords(view.subject.roundedTo, speech)
  const [period, unit, areas] = [view.period, unitOf(view, speech), speech.areas(view.map.level, 1)]
  return speech.t('sentence.counts', { period, unit, areas, rounding })
}

function spreadSentence(view: View, speech: Speech): string | undefined {
  const { figures } = view
  if (figures.length < ENOUGH_AREAS) return undefined
  const at = (share: number) => figureOf(figures[Math.floor(share * (figures.length - 1))] ?? 0, view, speech)
  const [low, high, areas] = [at(0.25), at(0.75), areasOf(view, speech)]
  return low === high
    ? speech.t('sentence.spreadNone', { areas, figure: low })
    : speech.t('sentence.spread', { areas, low, high })
}

/** Counts areas of which even the lower bound is twice the whole, so that chance alone names none. */
function farAboveSentence(view: View, speech: Speech): string | undefined {
  const { whole } = view
  if (whole === null || whole === 0 || view.counted) return undefined
  const count = view.rows.filter(({ cell }) => cell.low !== null && cell.low >= OFTEN * whole).length
  const areas = areasOf(view, speech, count)
  return count === 0
    ? undefined
    : speech.t('sentence.farAbove', { count, figure: speech.figure(count), areas, place: speech.placeOf(view.map) })
}

/** One area in one sentence or more: its figure, and how it compares with the whole or with the share of all businesses. */
export function areaSentence(row: ViewRow, view: View, speech: Speech): string {
  const { cell, area } = row
  if (cell.value === null) return missingSentence(cell.missing ?? 'not-measured', area.name, speech)
  const values = { area: area.name, period: view.period, figure: figureOf(cell.value, view, speech) }
  const opening = speech.t('sentence.area', { ...values, unit: unitOf(view, speech) })
  return [opening, comparisonSentence(row, view, speech), shareSentence(row, view, speech)]
    .filter((sentence) => sentence !== undefined)
    .join(' ')
}

function comparisonSentence(row: ViewRow, view: View, speech: Speech): string | undefined {
  const comparison = compareWithWhole(row, view)
  if (comparison === undefined || view.whole === null) return undefined
  return comparedSentence(
    comparison,
    { place: speech.placeOf(view.map), whole: figureOf(view.whole, view, speech) },
    speech,
  )
}

export function comparedSentence(
  comparison: Comparison,
  values: { readonly place: string; readonly whole: string },
  { t }: Speech,
): string {
  const sentences: Record<Comparison, string> = {
    more: t('sentence.more', values),
    less: t('sentence.less', values),
    'not-clearly-different': t('sentence.notClearlyDifferent', values),
  }
  return sentences[comparison]
}

/** "Dat aandeel is 2,3 keer zo groot als in heel Nederland", where the release gives it and the count bears it. */
function shareSentence({ cell, overRepresentation }: ViewRow, view: View, speech: Speech): string | undefined {
  if (overRepresentation === null || view.part.dimension === TOTAL) return undefined
  const part = partName(view, speech) ?? ''
  const within = view.subject.within[view.period] ?? 0
  return overRepresentationSentence({ cell, overRepresentation, within, part, place: speech.placeOf(view.map) }, speech)
}

export interface ShareOfPart {
  readonly cell: Cell
  readonly overRepresentation: number
  /** How far a true count may lie from the published one. */
  readonly within: number
  readonly part: string
  readonly place: string
}

/** How much larger the share of a category is here than in the whole; said only as far as its count bears. */
export function overRepresentationSentence(
  { cell, overRepresentation, within, part, place }: ShareOfPart,
  { t, figure }: Speech,
): string {
  const values = { part, place, times: figure(overRepresentation, 1) }
  const sentences: Record<Comparison, string> = {
    more: t('sentence.shareMore', values),
    less: t('sentence.shareLess', values),
    'not-clearly-different': t('sentence.shareAlike', values),
  }
  return sentences[compareShare(cell, overRepresentation, within)]
}

/** Where an area stands among its equals, and how many differ as far as its interval tells; nothing when it has no figure. */
export function standingSentence(row: ViewRow, view: View, speech: Speech): string | undefined {
  const standing = standingOf(row, view)
  if (standing === undefined) return undefined
  const { rank, of, clearlyHigher, clearlyLower, alike } = standing
  const areas = areasOf(view, speech, of)
  const place = speech.t('sentence.standing', { rank: speech.figure(rank), of: speech.figure(of), areas })
  if (row.cell.low === null) return place
  const told = speech.t('sentence.toldApart', {
    higher: speech.figure(clearlyHigher),
    lower: speech.figure(clearlyLower),
    alike: speech.figure(alike),
  })
  return `${place} ${told}`
}

/** Why there is no figure, in a full sentence. */
export function missingSentence(missing: Missing, area: string, { t }: Speech): string {
  const sentences: Record<Missing, string> = {
    withheld: t('sentence.areaWithheld', { area }),
    'not-measured': t('sentence.areaNotMeasured', { area }),
    impossible: t('sentence.areaImpossible', { area }),
  }
  return sentences[missing]
}

/** What happened over the periods that were counted in one way. A break is named, and nothing is compared across it. */
export function trendSentences(trend: Trend<Cell>, decimals: number, speech: Speech): readonly string[] {
  const change = changeOf(trend)
  const figure = (value: number) => speech.figure(value, decimals)
  const told = change && {
    from: change.from.period,
    to: change.to.period,
    old: figure(change.from.value),
    fresh: figure(change.to.value),
  }
  const sentences = told && {
    more: speech.t('sentence.rose', told),
    less: speech.t('sentence.fell', told),
    'not-clearly-different': speech.t('sentence.steady', told),
  }
  const breaks = trend.breaks.map(
    ({ period, says }) => `${speech.t('sentence.seriesBreak', { period })} ${speech.say(says)}`,
  )
  return [...(change === undefined || sentences === undefined ? [] : [sentences[change.comparison]]), ...breaks]
}

function figureOf(value: number, view: View, speech: Speech): string {
  return speech.figure(value, decimalsOf(view))
}
