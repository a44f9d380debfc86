import { Heading } from '@nl-design-system-candidate/heading-react'
import { lazy, Suspense, use } from 'react'
import { type Cell, TOTAL } from '../../../publication/contract.ts'
import { cellsOverPeriods, shareOfWhole } from '../release/area-figures.ts'
import { gemeenteOf } from '../release/choice.ts'
import { openGemeente, openGemeenteSplits, openLand } from '../release/release-folder.ts'
import { trendSentences } from '../release/sentence.ts'
import { trendOf } from '../release/trend.ts'
import { decimalsOf, partName, roundingWords, unitOf } from '../release/unit.ts'
import { countAsValue, type View, type ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { missingWord } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'

const TrendPlot = lazy(async () => ({ default: (await import('../charts/trend-plot.tsx')).TrendPlot }))

interface TrendSectionProps {
  readonly view: View
  readonly marked: ViewRow | undefined
}

type Wholes = Readonly<Record<string, number | null>>

/** What is chosen, of the marked area over the periods, beside the whole; of the whole alone when none is marked. */
export function TrendSection({ view, marked }: TrendSectionProps) {
  const whole = useWholes(view)
  return marked === undefined ? (
    <Trend view={view} whole={whole} cells={[]} />
  ) : (
    <MarkedTrend view={view} whole={whole} marked={marked} />
  )
}

/** Of the totals the release says itself what the whole is per period; of a category its file of the whole territory does. */
function useWholes({ subject, level, part }: View): Wholes {
  if (part.dimension === TOTAL) return level.whole
  if (subject.per === null) return {}
  const land = use(openLand(subject))
  return Object.fromEntries(subject.periods.map((period) => [period, shareOfWhole(land, part, period)]))
}

interface MarkedTrendProps {
  readonly view: View
  readonly whole: Wholes
  readonly marked: ViewRow
}

function MarkedTrend({ view, whole, marked: { area } }: MarkedTrendProps) {
  const { subject, part } = view
  const gemeente = gemeenteOf(area.code)
  const tables = part.dimension === TOTAL ? use(openGemeente(gemeente)).totals : use(openGemeenteSplits(gemeente))
  const cells = cellsOverPeriods(tables[subject.id], area.code, part).map(countAsValue)
  return <Trend view={view} whole={whole} cells={cells} name={area.name} />
}

interface TrendProps {
  readonly view: View
  readonly whole: Wholes
  /** Of one area, from old to new; none when only the whole is shown. */
  readonly cells: readonly Cell[]
  readonly name?: string
}

function Trend({ view, whole, cells, name }: TrendProps) {
  const speech = useSpeech()
  const { t } = speech
  const { subject } = view
  const wholes = subject.periods.map((period) => ({ period, value: whole[period] ?? null, missing: null }))
  const shown = cells.length > 0 ? cells : wholes
  if (shown.filter(({ value }) => value !== null).length < 2) return null
  const of = name ?? speech.placeOf(view.map)
  const part = partName(view, speech)
  const sentences = cells.length > 0 ? sentencesOf(view, cells, speech) : breakSentences(view, speech)
  const notes = notesOf({ view, cells, wholes }, speech)
  const area = upperFirst(of)
  return (
    <section className="trend">
      <Heading level={2}>
        {part === undefined ? t('trend.title', { area }) : t('trend.titlePart', { area, part })}
      </Heading>
      {sentences.length > 0 && <p>{sentences.join(' ')}</p>}
      <p className="legend-unit">{unitOf(view, speech)}</p>
      <Suspense fallback={<div className="plot" />}>
        <TrendPlot
          subject={subject}
          cells={cells}
          areaName={name ?? ''}
          whole={whole}
          wholeName={speech.placeOf(view.map)}
          decimals={decimalsOf(view)}
          label={`${t('trend.label', { area: part === undefined ? of : `${of} (${part})` })} ${toldOf(shown, view, speech)}.`}
        />
      </Suspense>
      {notes.length > 0 && <p className="note">{notes.join(' ')}</p>}
    </section>
  )
}

function sentencesOf(view: View, cells: readonly Cell[], speech: Speech): readonly string[] {
  return trendSentences(trendOf(view.subject, cells), decimalsOf(view), speech)
}

function breakSentences({ subject }: View, { t, say }: Speech): readonly string[] {
  return subject.seriesBreaks.map(({ period, says }) => `${t('sentence.seriesBreak', { period })} ${say(says)}`)
}

type Point = Pick<Cell, 'period' | 'value' | 'missing'>

/** "2023: onderdrukt; 2024: 25,4; 2025: 20,3". */
function toldOf(points: readonly Point[], view: View, speech: Speech): string {
  const told = points.map(({ period, value, missing }) => {
    const figure =
      value === null ? missingWord(missing ?? 'not-measured', speech) : speech.figure(value, decimalsOf(view))
    return `${period}: ${figure}`
  })
  return told.join('; ')
}

interface NotesInput {
  readonly view: View
  readonly cells: readonly Cell[]
  readonly wholes: readonly Point[]
}

/** What the marks of the picture mean, and why a period has none. */
function notesOf({ view, cells, wholes }: NotesInput, speech: Speech): readonly string[] {
  const { t } = speech
  const missing = cells.filter(({ value }) => value === null)
  return [
    ...(cells.some(({ low, high }) => low !== null && high !== null && low < high) ? [t('trend.band')] : []),
    ...(cells.length > 0 && wholes.some(({ value }) => value !== null) ? [t('trend.whole')] : []),
    ...(view.counted ? [t('trend.rounded', { rounding: roundingWords(view.subject.roundedTo, speech) })] : []),
    ...(missing.length > 0 ? [`${toldOf(missing, view, speech)}.`] : []),
  ]
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
