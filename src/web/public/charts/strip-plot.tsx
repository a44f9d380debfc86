import { type PointerEvent, useMemo, useRef, useState } from 'react'
import { useSpeech } from '../parts/speech-context.tsx'
import { axisEnd, type DotStack, rowsUpwards, type StackedDot, stackDots, stackHeight } from '../release/dot-stack.ts'
import { decimalsOf } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { axisTicks } from './axis-ticks.ts'
import { useFrameWidth } from './frame-width.ts'

interface StripPlotProps {
  readonly view: View
  readonly marked: ViewRow | undefined
  readonly label: string
  readonly onPick?: (row: ViewRow) => void
}

const USUAL_WIDTH = 760
const SIDE = 16
const ABOVE = 46
const BELOW = 28
const MOST_STACKED = 150
const LEAST_STACKED = 60
const RADII = [7, 6, 5, 4.5, 4, 3.5, 3, 2.5, 2, 1.6]
const CLASSES = [0, 1, 2, 3, 4]

/** Where things come in the picture. */
interface Places {
  readonly width: number
  readonly stack: DotStack
  readonly radius: number
  /** The height of a dot with the room above it. */
  readonly step: number
  readonly floor: number
  readonly upTo: number
}

/**
 * Every area as a dot at its figure (very many share dots), with the whole and the marked area named: where among its
 * equals. One path for each class, so that thousands of areas are drawn between two frames.
 */
export function StripPlot({ view, marked, label, onPick }: StripPlotProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useFrameWidth(frame, USUAL_WIDTH)
  const places = useMemo(() => placesOf(view, width), [view, width])
  const [pointed, setPointed] = useState<StackedDot>()
  const dots = useMemo(() => CLASSES.map((shade) => dotsPath(places, shade)), [places])
  const at = (event: PointerEvent<SVGSVGElement>) => dotAt(places, event)
  return (
    <div ref={frame} className="strip-frame" role="img" aria-label={label}>
      <svg
        className="strip-plot"
        width={width}
        height={places.floor + BELOW}
        viewBox={`0 0 ${width} ${places.floor + BELOW}`}
        aria-hidden="true"
        onPointerMove={(event) => setPointed(at(event))}
        onPointerLeave={() => setPointed(undefined)}
        onPointerUp={(event) => pick(at(event), onPick)}
      >
        <Axis view={view} places={places} />
        <MarkedBand marked={marked} places={places} />
        {CLASSES.map((shade) => (
          <path key={shade} className={`strip-dots bar-${shade}`} d={dots[shade]} />
        ))}
        <Whole view={view} places={places} />
        <Marked view={view} marked={marked} places={places} />
        {pointed !== undefined && <Tip view={view} dot={pointed} places={places} />}
      </svg>
    </div>
  )
}

function pick(dot: StackedDot | undefined, onPick: StripPlotProps['onPick']): void {
  if (dot !== undefined && dot.rows.length === 1) onPick?.(dot.rows[0])
}

/** The largest dots with which the highest column still fits; where many figures are equal, dots overlap. */
function placesOf(view: View, width: number): Places {
  const upwards = rowsUpwards(view)
  const upTo = axisEnd(view)
  const columnsOf = (radius: number) => Math.max(10, Math.floor((width - 2 * SIDE) / (2 * radius + 0.6)))
  const fits = (radius: number) =>
    stackHeight(view.figures, upTo, columnsOf(radius)) * (2 * radius + 0.6) <= MOST_STACKED
  const fitting = RADII.find(fits)
  const radius = fitting ?? 2
  const stack = stackDots(upwards, upTo, columnsOf(radius))
  const step = fitting === undefined ? MOST_STACKED / stack.highest : 2 * radius + 0.6
  const floor = ABOVE + Math.max(LEAST_STACKED, Math.ceil(stack.highest * step))
  return { width, stack, radius, step, floor, upTo }
}

function xOf(value: number, { width, upTo }: Places): number {
  return round(SIDE + (Math.min(value, upTo) / upTo) * (width - 2 * SIDE))
}

function centreOf({ column, level }: StackedDot, { width, stack, radius, step, floor }: Places) {
  const x = SIDE + ((column + 0.5) / stack.columns) * (width - 2 * SIDE)
  return { x: round(x), y: round(floor - 1 - radius - level * step) }
}

function dotsPath(places: Places, shade: number): string {
  const { stack, radius } = places
  const arc = `a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`
  return stack.dots
    .filter(({ rows: [row] }) => row.shade === shade)
    .map((dot) => {
      const { x, y } = centreOf(dot, places)
      return `M${round(x - radius)} ${y}${arc}`
    })
    .join('')
}

/** The dot under the pointer, or the nearest one within a finger's width. */
function dotAt(places: Places, event: PointerEvent<SVGSVGElement>): StackedDot | undefined {
  const box = event.currentTarget.getBoundingClientRect()
  const [x, y] = [event.clientX - box.left, event.clientY - box.top]
  const away = (dot: StackedDot) => {
    const centre = centreOf(dot, places)
    return Math.hypot(centre.x - x, centre.y - y)
  }
  const width = (places.width - 2 * SIDE) / places.stack.columns
  const reach = Math.ceil(REACH / width)
  const column = Math.floor((x - SIDE) / width)
  const near = places.stack.dots.filter((dot) => Math.abs(dot.column - column) <= reach && away(dot) <= REACH)
  return near.sort((a, b) => away(a) - away(b))[0]
}

const REACH = 12

interface PartProps {
  readonly view: View
  readonly places: Places
}

function Axis({ view, places }: PartProps) {
  const { short } = useSpeech()
  const { width, floor, upTo } = places
  return (
    <>
      <line className="strip-floor" x1={0} x2={width} y1={floor} y2={floor} />
      {axisTicks(upTo, width < 600 ? 4 : 8).map((tick) => (
        <text key={tick} className="strip-tick" x={xOf(tick, places)} y={floor + 20} textAnchor="middle">
          {short(tick, decimalsOf(view))}
        </text>
      ))}
    </>
  )
}

/** The interval of the marked area, behind the dots; where it runs off the axis it is cut. */
function MarkedBand({ marked, places }: { readonly marked: ViewRow | undefined; readonly places: Places }) {
  if (marked === undefined || marked.cell.low === null || marked.cell.high === null) return null
  const [from, until] = [xOf(marked.cell.low, places), xOf(marked.cell.high, places)]
  const height = places.floor - ABOVE
  return <rect className="strip-interval" x={from} width={Math.max(until - from, 1)} y={ABOVE} height={height} />
}

function Whole({ view, places }: PartProps) {
  const speech = useSpeech()
  if (view.counted || view.whole === null) return null
  const x = xOf(view.whole, places)
  return (
    <>
      <line className="strip-whole" x1={x} x2={x} y1={ABOVE - 6} y2={places.floor} />
      <NameAbove value={view.whole} name={speech.placeOf(view.map)} y={ABOVE - 12} {...{ view, places }} />
    </>
  )
}

function Marked({ view, marked, places }: PartProps & { readonly marked: ViewRow | undefined }) {
  if (marked === undefined || marked.cell.value === null) return null
  const x = xOf(marked.cell.value, places)
  return (
    <g className="strip-marked">
      <line className="strip-mark" x1={x} x2={x} y1={ABOVE - 26} y2={places.floor} />
      <NameAbove value={marked.cell.value} name={marked.area.name} y={ABOVE - 32} {...{ view, places }} />
    </g>
  )
}

interface NameAboveProps extends PartProps {
  readonly value: number
  readonly name: string
  readonly y: number
}

/** A name with its figure at the top of the picture, so that it does not run off the sides. */
function NameAbove({ value, name, y, view, places }: NameAboveProps) {
  const { figure } = useSpeech()
  return (
    <text className="strip-name" x={xOf(value, places)} y={y} textAnchor={anchorOf(value, places)}>
      {name} {figure(value, decimalsOf(view))}
    </text>
  )
}

function anchorOf(value: number, { upTo, width }: Places): 'start' | 'middle' | 'end' {
  const edge = Math.min(0.45, 110 / width)
  const share = value / upTo
  return share < edge ? 'start' : share > 1 - edge ? 'end' : 'middle'
}

/** What is under the pointer: the name of the area, or how many areas share the dot and from what to what. */
function Tip({ view, dot, places }: PartProps & { readonly dot: StackedDot }) {
  const speech = useSpeech()
  const { x, y } = centreOf(dot, places)
  return (
    <>
      <circle className="strip-pointed" cx={x} cy={y} r={places.radius + 1.5} />
      <text
        className="strip-name strip-tip"
        x={x}
        y={y - places.radius - 6}
        textAnchor={anchorOf(dot.rows[0].cell.value ?? 0, places)}
      >
        {tipWords(dot, view, speech)}
      </text>
    </>
  )
}

function tipWords({ rows }: StackedDot, view: View, speech: Speech): string {
  const figure = (row: ViewRow | undefined) => speech.figure(row?.cell.value ?? 0, decimalsOf(view))
  if (rows.length === 1) return `${rows[0].area.name} ${figure(rows[0])}`
  const values = { count: rows.length, areas: speech.areas(view.map.level, rows.length) }
  return speech.t('strip.dot', { ...values, low: figure(rows[0]), high: figure(rows.at(-1)) })
}

function round(value: number): number {
  return Number(value.toFixed(1))
}
