import type { Spread } from '../../../publication/contract.ts'
import { quantileDots, stripEnd } from '../release/quantile-dots.ts'

interface QuantileStripProps {
  readonly spread: Spread
  readonly whole: number | null
  /** The figure of the marked area, with its interval. */
  readonly marked?: { readonly value: number; readonly low: number | null; readonly high: number | null }
  /** What it shows, for who cannot see it; without, the words beside it say so. */
  readonly label?: string
}

const WIDTH = 240
const RADIUS = 2.6
const COLUMNS = 44
const TOP = 7

/** All areas as at most twenty dots, with the whole and one area marked: where among its equals. */
export function QuantileStrip({ spread: { quantiles, measured }, whole, marked, label }: QuantileStripProps) {
  const high = marked?.high ?? null
  const upTo = stripEnd(quantiles, [whole, marked?.value ?? null])
  const { dots, highest } = quantileDots({ quantiles, measured, upTo, columns: COLUMNS })
  const step = Math.min(2 * RADIUS + 0.6, 44 / highest)
  const floor = TOP + Math.max(16, highest * step + 4)
  const x = (value: number) => round(4 + (Math.min(value, upTo) / upTo) * (WIDTH - 8))
  return (
    <svg
      className="quantile-strip"
      viewBox={`0 0 ${WIDTH} ${round(floor + 3)}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      {marked !== undefined && marked.low !== null && high !== null && (
        <rect
          className="strip-interval"
          x={x(marked.low)}
          y={TOP - 3}
          width={round(Math.max(x(high) - x(marked.low), 1))}
          height={round(floor - TOP + 3)}
        />
      )}
      <line className="strip-floor" x1="2" x2={WIDTH - 2} y1={floor} y2={floor} />
      {dots.map(({ value, level }) => (
        <circle
          key={`${value} ${level}`}
          className="strip-dot"
          cx={x(value)}
          cy={round(floor - RADIUS - 1 - level * step)}
          r={RADIUS}
        />
      ))}
      {whole !== null && <line className="strip-whole" x1={x(whole)} x2={x(whole)} y1={TOP - 5} y2={floor} />}
      {marked !== undefined && (
        <path className="strip-mark" d={`M${x(marked.value)} ${floor}V${TOP - 1}m-4.5 -6h9l-4.5 7z`} />
      )}
    </svg>
  )
}

function round(value: number): number {
  return Number(value.toFixed(1))
}
