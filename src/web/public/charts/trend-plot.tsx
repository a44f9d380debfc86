import { areaY, axisX, axisY, dot, line, type PlotOptions, ruleY, text } from '@observablehq/plot'
import { useCallback } from 'react'
import type { Cell, Subject } from '../../../publication/contract.ts'
import { readToken } from '../../design/token.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import type { Speech } from '../words/speech.ts'
import { PlotFigure } from './plot-figure.tsx'

interface TrendPlotProps {
  readonly subject: Subject
  /** The cells of one area, one per period. */
  readonly cells: readonly Cell[]
  readonly areaName: string
  readonly wholeName: string
  readonly label: string
}

/** The figure of one area over the periods with its interval as a band, and the whole as a dashed line. */
export function TrendPlot({ label, ...input }: TrendPlotProps) {
  const speech = useSpeech()
  const { subject, cells, areaName, wholeName } = input
  const options = useCallback(
    () => trendOptions({ subject, cells, areaName, wholeName }, speech),
    [subject, cells, areaName, wholeName, speech],
  )
  return <PlotFigure label={label} options={options} />
}

function trendOptions(input: Omit<TrendPlotProps, 'label'>, speech: Speech): PlotOptions {
  const { subject, cells, areaName, wholeName } = input
  const whole = subject.periods.map((period) => ({ period, value: subject.whole[period] ?? null }))
  const format = (value: number) => speech.short(value, subject.decimals)
  const attention = readToken('--attention')
  const ink = readToken('--ink-soft')
  return {
    height: 220,
    marginTop: 20,
    marginLeft: 48,
    marginRight: 150,
    x: { type: 'point', domain: [...subject.periods], padding: 0.1 },
    y: { zero: true, nice: true },
    marks: [
      axisY({ ticks: 4, tickSize: 0, tickFormat: format, label: null }),
      axisX({ tickSize: 0, label: null }),
      ruleY([0], { stroke: readToken('--line') }),
      areaY(cells, { x: 'period', y1: 'low', y2: 'high', fill: attention, fillOpacity: 0.18 }),
      line(whole, { x: 'period', y: 'value', stroke: ink, strokeDasharray: '3 3' }),
      line(cells, { x: 'period', y: 'value', stroke: attention, strokeWidth: 2.5 }),
      dot(cells, { x: 'period', y: 'value', fill: attention, r: 4 }),
      ...endNames([
        { last: lastOf(cells), name: areaName, fill: attention },
        { last: lastOf(whole), name: wholeName, fill: ink },
      ]),
    ],
  }
}

interface LineEnd {
  readonly last: { readonly period: string; readonly value: number | null } | undefined
  readonly name: string
  readonly fill: string
}

/** Names at the end of the lines instead of a legend; moved apart when the lines end close together. */
function endNames([own, whole]: readonly [LineEnd, LineEnd]) {
  const above = (own.last?.value ?? 0) >= (whole.last?.value ?? 0)
  return [
    { ...own, dy: above ? -7 : 7 },
    { ...whole, dy: above ? 7 : -7 },
  ].flatMap(({ last, name, fill, dy }) =>
    last === undefined
      ? []
      : [
          text([last], {
            x: 'period',
            y: 'value',
            text: () => name,
            dx: 12,
            dy,
            textAnchor: 'start',
            fill,
            fontSize: 14,
            fontWeight: 600,
            lineWidth: 10,
          }),
        ],
  )
}

function lastOf<T extends { readonly value: number | null }>(points: readonly T[]): T | undefined {
  return points.findLast((point) => point.value !== null)
}
