import type { Missing } from '../../../publication/contract.ts'
import type { Speech } from '../words/speech.ts'
import { type Comparison, compareWithWhole, standingOf } from './standing.ts'
import type { View, ViewRow } from './view.ts'

/** The sentences above a picture, made from its figures. They say what is seen and accuse nobody. */

const OFTEN = 2

/** What the picture shows as a whole: the whole, the middle half, what stands out, what is withheld. */
export function overviewSentences(view: View, speech: Speech): readonly string[] {
  return [
    wholeSentence(view, speech),
    spreadSentence(view, speech),
    farAboveSentence(view, speech),
    withheldSentence(view, speech),
  ].filter((sentence) => sentence !== undefined)
}

function wholeSentence(view: View, speech: Speech): string {
  const { subject, period } = view
  const whole = subject.whole[period]
  const place = speech.placeOf(view.map)
  const unit = speech.say(subject.unit)
  return whole === null || whole === undefined
    ? speech.t('sentence.wholeMissing', { period, place })
    : speech.t('sentence.whole', { period, place, unit, figure: speech.figure(whole, subject.decimals) })
}

function spreadSentence(view: View, speech: Speech): string | undefined {
  const values = valuesOf(view)
  if (values.length < 8) return undefined
  const at = (share: number) =>
    speech.figure(values[Math.floor(share * (values.length - 1))] ?? 0, view.subject.decimals)
  const [low, high] = [at(0.25), at(0.75)]
  return low === high ? undefined : speech.t('sentence.spread', { areas: speech.areas(view.map.level), low, high })
}

/** Counts areas of which even the lower bound is twice the whole, so that chance alone names none. */
function farAboveSentence(view: View, speech: Speech): string | undefined {
  const whole = view.subject.whole[view.period]
  if (whole === null || whole === undefined || whole === 0) return undefined
  const count = view.rows.filter(({ cell }) => cell.low !== null && cell.low >= OFTEN * whole).length
  const areas = speech.areas(view.map.level, count)
  return count === 0 ? undefined : speech.t('sentence.farAbove', { count, areas, place: speech.placeOf(view.map) })
}

function withheldSentence(view: View, speech: Speech): string | undefined {
  const count = view.rows.filter(({ cell }) => cell.missing === 'withheld').length
  return count === 0 ? undefined : speech.t('sentence.withheld', { count, areas: speech.areas(view.map.level, count) })
}

/** One area in one sentence or two: its figure, how sure it is, and how it compares with the whole. */
export function areaSentence(row: ViewRow, view: View, speech: Speech): string {
  const { cell, area } = row
  if (cell.value === null) return missingSentence(cell.missing ?? 'not-measured', area.name, speech)
  const { subject, period } = view
  const figure = speech.figure(cell.value, subject.decimals)
  const opening = speech.t('sentence.area', { area: area.name, period, figure, unit: speech.say(subject.unit) })
  return [opening, comparisonSentence(row, view, speech)].filter((part) => part !== undefined).join(' ')
}

function comparisonSentence(row: ViewRow, view: View, speech: Speech): string | undefined {
  const comparison = compareWithWhole(row, view)
  const whole = view.subject.whole[view.period]
  if (comparison === undefined || whole === null || whole === undefined) return undefined
  const values = { place: speech.placeOf(view.map), whole: speech.figure(whole, view.subject.decimals) }
  const sentences: Record<Comparison, string> = {
    more: speech.t('sentence.more', values),
    less: speech.t('sentence.less', values),
    'not-clearly-different': speech.t('sentence.notClearlyDifferent', values),
  }
  return sentences[comparison]
}

/** Where an area stands among its equals; nothing when it has no figure. */
export function standingSentence(row: ViewRow, view: View, speech: Speech): string | undefined {
  const standing = standingOf(row, view)
  if (standing === undefined) return undefined
  const { rank, of, clearlyHigher, clearlyLower, alike } = standing
  const place = speech.t('sentence.standing', {
    rank: speech.figure(rank),
    of: speech.figure(of),
    areas: speech.areas(view.map.level),
  })
  const told = speech.t('sentence.toldApart', {
    higher: speech.figure(clearlyHigher),
    lower: speech.figure(clearlyLower),
    alike: speech.figure(alike),
  })
  return `${place} ${told}`
}

/** Why there is no figure, in a full sentence. */
export function missingSentence(missing: Missing, area: string, speech: Speech): string {
  const sentences: Record<Missing, string> = {
    withheld: speech.t('sentence.areaWithheld', { area }),
    'not-measured': speech.t('sentence.areaNotMeasured', { area }),
    impossible: speech.t('sentence.areaImpossible', { area }),
  }
  return sentences[missing]
}

function valuesOf(view: View): readonly number[] {
  return view.rows.flatMap(({ cell }) => (cell.value === null ? [] : [cell.value])).sort((a, b) => a - b)
}
