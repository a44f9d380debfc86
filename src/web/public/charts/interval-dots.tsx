import { useRef } from 'react'
import { axisTicks } from './axis-ticks.ts'
import { useFrameWidth } from './frame-width.ts'

/** One line of the picture. */
export interface IntervalDot {
  readonly key: string
  readonly name: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** What stands where the dot would be, when there is no figure. */
  readonly missing: string
  readonly kind: 'own' | 'other' | 'whole'
}

interface IntervalDotsProps {
  readonly dots: readonly IntervalDot[]
  readonly label: string
  readonly write: (value: number) => string
  /** The same for the scale, without needless zeros. */
  readonly writeTick: (value: number) => string
}

const ROW = 34
const BELOW = 30

/** Figures under each other with their intervals: a dot at the value, a bar as far as it may be off, from zero. */
export function IntervalDots({ dots, label, write, writeTick }: IntervalDotsProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useFrameWidth(frame, 720)
  const nameWidth = Math.min(220, width * 0.4)
  const [from, to] = [nameWidth + 12, width - 56]
  const end = dots.reduce((most, { value, high }) => Math.max(most, high ?? value ?? 0), 0) || 1
  const x = (value: number) => from + (Math.max(0, value) / end) * (to - from)
  const height = dots.length * ROW + BELOW
  const known = dots.some(({ value }) => value !== null)
  const ticks = known ? axisTicks(end, width < 480 ? 3 : 6) : []
  return (
    <div ref={frame} className="interval-dots">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick} className="interval-axis">
            <line x1={x(tick)} x2={x(tick)} y1="0" y2={height - BELOW} />
            <text x={x(tick)} y={height - 8} textAnchor="middle">
              {writeTick(tick)}
            </text>
          </g>
        ))}
        {dots.map((dot, place) => (
          <DotLine key={dot.key} dot={dot} y={place * ROW + ROW / 2} x={x} write={write} nameWidth={nameWidth} />
        ))}
      </svg>
    </div>
  )
}

interface DotLineProps {
  readonly dot: IntervalDot
  readonly y: number
  readonly x: (value: number) => number
  readonly write: (value: number) => string
  readonly nameWidth: number
}

function DotLine({ dot, y, x, write, nameWidth }: DotLineProps) {
  const { value, low, high } = dot
  return (
    <g className={`dot-${dot.kind}`}>
      <text x={nameWidth} y={y + 5} textAnchor="end">
        {fitting(dot.name, nameWidth)}
      </text>
      {value === null ? (
        <text className="interval-missing" x={nameWidth + 16} y={y + 5}>
          {dot.missing}
        </text>
      ) : (
        <>
          {low !== null && high !== null && high > low && <line x1={x(low)} x2={x(high)} y1={y} y2={y} />}
          <circle cx={x(value)} cy={y} r="6" />
          <text className="interval-value" x={x(high ?? value) + 12} y={y + 5}>
            {write(value)}
          </text>
        </>
      )}
    </g>
  )
}

/** A name cut to what fits; the table beside it has it whole. */
function fitting(name: string, width: number): string {
  const most = Math.max(6, Math.floor(width / 7.6))
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`
}
