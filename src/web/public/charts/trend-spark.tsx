import type { Cell, Subject } from '../../../publication/contract.ts'
import { trendOf } from '../release/trend.ts'

interface TrendSparkProps {
  readonly subject: Subject
  /** The cells of one area, one per period. */
  readonly cells: readonly Cell[]
  readonly label: string
}

const WIDTH = 120
const HEIGHT = 36
const SIDE = 5

/** The figures of one area over the periods, small. Lines end where a figure is missing or the way of counting changes. */
export function TrendSpark({ subject, cells, label }: TrendSparkProps) {
  const upTo = Math.max(...cells.map(({ high, value }) => high ?? value ?? 0), Number.MIN_VALUE)
  const step = (WIDTH - 2 * SIDE) / Math.max(1, subject.periods.length - 1)
  const x = (period: string) => round(SIDE + subject.periods.indexOf(period) * step)
  const y = (value: number) => round(HEIGHT - 4 - (value / upTo) * (HEIGHT - 8))
  const pieces = trendOf(subject, cells).series.flatMap(unbroken)
  return (
    <svg className="trend-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className="strip-floor" x1="0" x2={WIDTH} y1={HEIGHT - 4} y2={HEIGHT - 4} />
      {pieces.map((piece) => (
        <g key={piece[0]?.period}>
          <path className="spark-band" d={bandOf(piece, x, y)} />
          <path className="spark-line" d={`M${piece.map((cell) => `${x(cell.period)} ${y(cell.value)}`).join('L')}`} />
          {piece.map((cell) => (
            <circle key={cell.period} className="spark-dot" cx={x(cell.period)} cy={y(cell.value)} r="2.4" />
          ))}
        </g>
      ))}
    </svg>
  )
}

type Measured = Cell & { readonly value: number }

/** Pieces without a gap: a line over a year without a figure would say something about that year. */
function unbroken(series: readonly Cell[]): readonly (readonly Measured[])[] {
  const pieces: Measured[][] = [[]]
  for (const cell of series) {
    if (hasValue(cell)) pieces.at(-1)?.push(cell)
    else pieces.push([])
  }
  return pieces.filter((piece) => piece.length > 0)
}

function hasValue(cell: Cell): cell is Measured {
  return cell.value !== null
}

function bandOf(piece: readonly Measured[], x: (period: string) => number, y: (value: number) => number): string {
  const above = piece.map((cell) => `${x(cell.period)} ${y(cell.high ?? cell.value)}`)
  const below = piece.map((cell) => `${x(cell.period)} ${y(cell.low ?? cell.value)}`).toReversed()
  return `M${[...above, ...below].join('L')}Z`
}

function round(value: number): number {
  return Number(value.toFixed(1))
}
