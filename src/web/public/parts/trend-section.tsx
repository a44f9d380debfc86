import { Heading } from '@nl-design-system-candidate/heading-react'
import { lazy, Suspense, use } from 'react'
import type { Cell } from '../../../publication/contract.ts'
import { cellsOfArea } from '../release/area-figures.ts'
import { gemeenteOf } from '../release/choice.ts'
import { openGemeente } from '../release/release-folder.ts'
import { trendSentences } from '../release/sentence.ts'
import { trendOf } from '../release/trend.ts'
import type { View, ViewRow } from '../release/view.ts'
import { useSpeech } from './speech-context.tsx'

const TrendPlot = lazy(async () => ({ default: (await import('../charts/trend-plot.tsx')).TrendPlot }))

interface TrendSectionProps {
  readonly view: View
  readonly marked: ViewRow | undefined
}

/** The totals of the marked area over the periods, beside the whole; of the whole alone when none is marked. */
export function TrendSection({ view, marked }: TrendSectionProps) {
  return marked === undefined ? <Trend view={view} cells={[]} /> : <MarkedTrend view={view} marked={marked} />
}

function MarkedTrend({ view, marked }: { readonly view: View; readonly marked: ViewRow }) {
  const { totals } = use(openGemeente(gemeenteOf(marked.area.code)))
  const cells = cellsOfArea(totals[view.subject.id], marked.area.code)
  return <Trend view={view} cells={cells} name={marked.area.name} />
}

interface TrendProps {
  readonly view: View
  readonly cells: readonly Cell[]
  readonly name?: string
}

function Trend({ view, cells, name }: TrendProps) {
  const speech = useSpeech()
  const { t, say, figure, placeOf } = speech
  const { subject, level, map } = view
  const whole = subject.periods.map((period) => ({ period, value: level.whole[period] ?? null }))
  const shown = cells.length > 0 ? cells : whole
  const measured = shown.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]))
  if (measured.length < 2) return null
  const of = name ?? placeOf(map)
  const told = measured.map(({ period, value }) => `${period}: ${figure(value, subject.decimals)}`).join('; ')
  const sentences = cells.length > 0 ? trendSentences(subject, trendOf(subject, cells), speech) : breakWords()
  function breakWords(): readonly string[] {
    return subject.seriesBreaks.map(({ period, says }) => `${t('sentence.seriesBreak', { period })} ${say(says)}`)
  }
  return (
    <section className="trend">
      <Heading level={2}>{t('trend.title', { area: upperFirst(of) })}</Heading>
      {sentences.length > 0 && <p>{sentences.join(' ')}</p>}
      <Suspense fallback={<div className="plot" />}>
        <TrendPlot
          subject={subject}
          cells={cells}
          areaName={name ?? ''}
          whole={level.whole}
          wholeName={placeOf(map)}
          label={`${t('trend.label', { area: of })} ${told}.`}
        />
      </Suspense>
      {cells.length > 0 && <p className="note">{t('trend.note')}</p>}
    </section>
  )
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
