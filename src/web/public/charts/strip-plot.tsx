import { axisX, dot, type Markish, type PlotOptions, pointer, rect, ruleX, ruleY, text, tip } from '@observablehq/plot'
import { useCallback } from 'react'
import { readClassColours, readToken } from '../../design/token.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { type DotStack, type StackedDot, stackDots } from '../release/dot-stack.ts'
import type { View, ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { PlotFigure } from './plot-figure.tsx'

interface StripPlotProps {
  readonly view: View
  readonly marked: ViewRow | undefined
  readonly label: string
  readonly onPick?: (row: ViewRow) => void
}

/** Every area as a dot at its figure, with the whole and the marked area named: where among its equals. */
export function StripPlot({ view, marked, label, onPick }: StripPlotProps) {
  const speech = useSpeech()
  const options = useCallback((width: number) => stripOptions({ view, marked, speech, width }), [view, marked, speech])
  const pick = useCallback((picked: StackedDot) => onPick?.(picked.row), [onPick])
  return <PlotFigure label={label} options={options} onPick={pick} />
}

interface StripInput {
  readonly view: View
  readonly marked: ViewRow | undefined
  readonly speech: Speech
  readonly width: number
}

const STACK_PIXELS = 150
const MIN_STACK_PIXELS = 60
const SIDE_PIXELS = 16
const ABOVE_PIXELS = 46
const BELOW_PIXELS = 28

function stripOptions(input: StripInput): PlotOptions {
  const { view, speech, width } = input
  const { stack, radius } = fittingStack(view, width - 2 * SIDE_PIXELS)
  const { decimals } = view.subject
  const stackPixels = Math.max(MIN_STACK_PIXELS, stack.highest * (2 * radius + 0.6))
  const ticks = {
    ticks: width < 600 ? 4 : 8,
    tickSize: 0,
    tickFormat: (value: number) => speech.short(value, decimals),
  }
  return {
    height: stackPixels + ABOVE_PIXELS + BELOW_PIXELS,
    marginTop: ABOVE_PIXELS,
    marginBottom: BELOW_PIXELS,
    marginLeft: SIDE_PIXELS,
    marginRight: SIDE_PIXELS,
    x: { domain: [0, stack.upTo] },
    y: { axis: null, domain: [0, Math.max(stack.highest, stackPixels / (2 * radius + 0.6))] },
    marks: [
      axisX({ ...ticks, label: null }),
      ...markedBand(input, stack),
      ruleY([0], { stroke: readToken('--line') }),
      ...dots(stack, radius, input),
      ...wholeLine(input),
      ...markedLine(input),
      ...wholeName(input),
      ...markedName(input),
    ],
  }
}

/** The largest dots with which the highest column still fits; where many figures are equal, dots overlap. */
function fittingStack(view: View, width: number): { stack: DotStack; radius: number } {
  const sizes = [7, 6, 5, 4.5, 4, 3.5, 3, 2.5, 2, 1.6]
  const tried = sizes.map((radius) => ({
    radius,
    stack: stackDots(view, Math.max(10, Math.floor(width / (2 * radius + 0.6)))),
  }))
  const fits = tried.find(({ radius, stack }) => stack.highest * (2 * radius + 0.6) <= STACK_PIXELS)
  return fits ?? { radius: 2, stack: stackDots(view, Math.max(10, Math.floor(width / 4.6))) }
}

function dots({ dots: stacked }: DotStack, radius: number, { view, speech }: StripInput): Markish[] {
  const colours = readClassColours()
  const place = { x: 'x', y: (entry: StackedDot) => entry.level + 0.5 }
  const fill = ({ row }: StackedDot) => (typeof row.shade === 'number' ? colours[row.shade] : null)
  const title = ({ row }: StackedDot) =>
    `${row.area.name}\n${speech.figure(row.cell.value ?? 0, view.subject.decimals)}`
  return [
    dot(stacked, { ...place, r: radius, fill, stroke: readToken('--class-edge'), strokeWidth: 0.7 }),
    tip(stacked, pointer({ ...place, title, fill: readToken('--paper'), fontSize: 14 })),
  ]
}

function wholeLine({ view }: StripInput): Markish[] {
  const whole = view.subject.whole[view.period] ?? null
  return whole === null ? [] : [ruleX([whole], { stroke: readToken('--ink'), strokeDasharray: '3 3', insetTop: -6 })]
}

function wholeName({ view, speech }: StripInput): Markish[] {
  const whole = view.subject.whole[view.period] ?? null
  return whole === null
    ? []
    : [nameAbove({ value: whole, name: speech.placeOf(view.map), colour: '--ink', dy: -12 }, view, speech)]
}

/** The 95% interval of the marked area, behind the dots; where it runs off the axis it is cut. */
function markedBand({ marked }: StripInput, { upTo }: DotStack): Markish[] {
  if (marked === undefined || marked.cell.low === null || marked.cell.high === null) return []
  const band = { low: marked.cell.low, high: Math.min(marked.cell.high, upTo) }
  return [
    rect([band], {
      x1: 'low',
      x2: 'high',
      fill: readToken('--attention'),
      fillOpacity: 0.14,
      insetLeft: -1,
      insetRight: -1,
    }),
  ]
}

function markedLine({ marked }: StripInput): Markish[] {
  const value = marked?.cell.value ?? null
  return value === null ? [] : [ruleX([value], { stroke: readToken('--attention'), strokeWidth: 2.5, insetTop: -24 })]
}

function markedName({ marked, view, speech }: StripInput): Markish[] {
  const value = marked?.cell.value ?? null
  if (marked === undefined || value === null) return []
  return [nameAbove({ value, name: marked.area.name, colour: '--attention', dy: -32 }, view, speech)]
}

interface NameAbove {
  readonly value: number
  readonly name: string
  readonly colour: '--ink' | '--attention'
  readonly dy: number
}

/** A name with its figure at the top of the picture, so that it does not run off the sides. */
function nameAbove({ value, name, colour, dy }: NameAbove, view: View, speech: Speech): Markish {
  const highest = Math.max(...view.rows.map((row) => row.cell.value ?? 0))
  const share = highest === 0 ? 0 : value / highest
  return text([value], {
    x: (at: number) => at,
    text: () => `${name} ${speech.figure(value, view.subject.decimals)}`,
    frameAnchor: 'top',
    textAnchor: share < 0.15 ? 'start' : share > 0.85 ? 'end' : 'middle',
    dy,
    fontSize: 14,
    fontWeight: colour === '--attention' ? 600 : 400,
    fill: readToken(colour),
    stroke: readToken('--paper'),
    strokeWidth: 4,
  })
}
