import { areaY, axisX, axisY, dot, line, type Markish, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import { useCallback } from 'react'
import type { Cell, Subject } from '../../../publication/contract.ts'
import { readToken } from '../../design/token.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { trendOf } from '../release/trend.ts'
import type { Speech } from '../words/speech.ts'
import { PlotFigure } from './plot-figure.tsx'

interface TrendPlotProps {
  readonly subject: Subject
  /** The cells of one area, one per period; none when only the whole is shown. */
  readonly cells: readonly Cell[]
  readonly areaName: string
  /** The value of all measured areas together, per period. */
  readonly whole: Readonly<Record<string, number | null>>
  readonly wholeName: string
  readonly decimals: number
  readonly label: string
}

/** The figure of one area over the periods with its interval as a band, and the whole as a dashed line. */
export function TrendPlot({ label, subject, cells, areaName, whole, wholeName, decimals }: TrendPlotProps) {
  const speech = useSpeech()
  const options = useCallback(
    (width: number) => trendOptions({ subject, cells, areaName, whole, wholeName, decimals, width }, speech),
    [subject, cells, areaName, whole, wholeName, decimals, speech],
  )
  return <PlotFigure label={label} options={options} />
}

interface TrendInput extends Omit<TrendPlotProps, 'label'> {
  readonly width: number
}

interface Point {
  readonly period: string
  readonly value: number | null
}

function trendOptions(input: TrendInput, speech: Speech): PlotOptions {
  const { subject, cells, areaName, wholeName, decimals, width } = input
  const whole = subject.periods.map((period): Point => ({ period, value: input.whole[period] ?? null }))
  const attention = readToken('--attention')
  const ink = readToken('--ink-soft')
  const narrow = width < 480
  return {
    height: 230,
    marginTop: 30,
    marginLeft: 48,
    marginRight: narrow ? 96 : 160,
    x: { type: 'point', domain: [...subject.periods], padding: 0.2 },
    y: { zero: true, nice: true },
    marks: [
      axisY({
        ticks: 4,
        tickSize: 0,
        tickFormat: (value: number) => speech.short(value, decimals),
        label: null,
      }),
      axisX({ tickSize: 0, label: null }),
      ruleY([0], { stroke: readToken('--line') }),
      ...trendOf(subject, cells).series.map((series) => bandOf(series, attention)),
      ...linesOf(subject, whole, { stroke: ink, strokeDasharray: '3 3' }),
      ...linesOf(subject, cells, { stroke: attention, strokeWidth: 2.5 }),
      dot(cells, { x: 'period', y: 'value', fill: attention, r: 4 }),
      ...breakMarks(subject, speech),
      ...endNames(
        { last: lastOf(cells), name: areaName, fill: attention },
        { last: lastOf(whole), name: wholeName, fill: ink },
        narrow,
      ),
    ],
  }
}

/** The intervals of a series; a series of one period has a bar. */
function bandOf(series: readonly Cell[], colour: string): Markish {
  const place = { x: 'period', y1: 'low', y2: 'high' } as const
  return series.length > 1
    ? areaY(series, { ...place, fill: colour, fillOpacity: 0.18 })
    : ruleX(series, { ...place, stroke: colour, strokeOpacity: 0.18, strokeWidth: 10 })
}

interface LineStyle {
  readonly stroke: string
  readonly strokeWidth?: number
  readonly strokeDasharray?: string
}

/** A line per series: none runs over a break. */
function linesOf(subject: Subject, points: readonly Point[], style: LineStyle): Markish[] {
  return trendOf(subject, points).series.flatMap((series): Markish[] =>
    series.length > 1
      ? [line(series, { x: 'period', y: 'value', ...style })]
      : [dot(series, { x: 'period', y: 'value', r: 2.5, fill: style.stroke, stroke: null })],
  )
}

/** Where another way of counting begins: a line just before the first such period, with words. */
function breakMarks(subject: Subject, speech: Speech): Markish[] {
  const periods = subject.seriesBreaks.map(({ period }) => period).filter((period) => subject.periods.includes(period))
  const words = () => speech.t('trend.break')
  return [
    ruleX(periods, { stroke: readToken('--ink'), strokeWidth: 1.2, strokeDasharray: '6 3', dx: -14 }),
    text(periods, { x: (period: string) => period, text: words, frameAnchor: 'top', dy: -18, dx: -14, fontSize: 14 }),
  ]
}

interface LineEnd {
  readonly last: Point | undefined
  readonly name: string
  readonly fill: string
}

/** Names at the end of the lines instead of a legend; moved apart when the lines end close together. */
function endNames(own: LineEnd, whole: LineEnd, narrow: boolean): Markish[] {
  const above = (own.last?.value ?? 0) >= (whole.last?.value ?? 0)
  return [
    { ...own, dy: above ? -9 : 9 },
    { ...whole, dy: above ? 9 : -9 },
  ].flatMap(({ last, name, fill, dy }) => {
    if (last === undefined) return []
    const place = { x: 'period', y: 'value', dx: 12, dy, textAnchor: 'start' } as const
    return [
      text([last], { ...place, text: () => name, fill, fontSize: 14, fontWeight: 600, lineWidth: narrow ? 6 : 10 }),
    ]
  })
}

function lastOf(points: readonly Point[]): Point | undefined {
  return points.findLast((point) => point.value !== null)
}
