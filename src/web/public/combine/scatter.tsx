import { useMemo, useRef } from 'react'
import { useFrameWidth } from '../charts/frame-width.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import type { Combination, PairClass } from './combination.ts'
import { hexagonPath } from './hexagons.ts'
import { HEXAGON_RADIUS, type ScatterDot, type ScatterLayout, scatterLayout } from './scatter-layout.ts'

interface ScatterProps {
  readonly combination: Combination
  readonly chosen: PairClass | undefined
  readonly marked: string | undefined
  readonly label: string
  readonly onMark: (code: string) => void
}

/** Every area at its two figures; the marked one with its intervals and its neighbours beside it. */
export function Scatter(props: ScatterProps) {
  const { combination, chosen, marked } = props
  const { t } = useSpeech()
  const frame = useRef<HTMLDivElement>(null)
  const width = useFrameWidth(frame, 720)
  const height = Math.round(Math.min(520, Math.max(300, width * 0.7)))
  const layout = useMemo(
    () => scatterLayout(combination, { width, height }, chosen),
    [combination, width, height, chosen],
  )
  const neighbours = new Set(marked === undefined ? [] : combination.byCode.get(marked)?.area.neighbours)
  const near = layout.dots.filter(({ row }) => neighbours.has(row.area.code))
  const own = layout.dots.find(({ row }) => row.area.code === marked)
  return (
    <div ref={frame} className="scatter">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={props.label}>
        <Axes layout={layout} combination={combination} />
        <ThirdLines layout={layout} combination={combination} />
        {layout.hexagons === null ? <Dots layout={layout} {...props} /> : <Hexagons layout={layout} />}
        {near.map((dot) => (
          <circle key={dot.row.area.code} className="scatter-near" cx={dot.x} cy={dot.y} r={dot.radius + 1} />
        ))}
        {own !== undefined && <Marked dot={own} layout={layout} />}
      </svg>
      {(layout.x.pressed || layout.y.pressed) && <p className="note">{t('combine.pressed')}</p>}
    </div>
  )
}

function Axes({
  layout,
  combination: { first, second },
}: {
  readonly layout: ScatterLayout
  readonly combination: Combination
}) {
  const speech = useSpeech()
  const { x, y, frame } = layout
  return (
    <g className="scatter-axes">
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line x1={frame.left} x2={frame.right} y1={y.at(tick)} y2={y.at(tick)} />
          <text x={frame.left - 8} y={y.at(tick) + 4} textAnchor="end">
            {speech.short(tick, first.subject.decimals + 1)}
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <text key={tick} x={x.at(tick)} y={frame.bottom + 20} textAnchor="middle">
          {speech.short(tick, second.subject.decimals + 1)}
        </text>
      ))}
    </g>
  )
}

/** Where the thirds of the legend begin. */
function ThirdLines({ layout, combination }: { readonly layout: ScatterLayout; readonly combination: Combination }) {
  const { x, y, frame } = layout
  const bounds = ({ middle, high }: Combination['thirdsOfFirst']) => [middle, high].filter((bound) => bound !== null)
  return (
    <g className="scatter-thirds">
      {bounds(combination.thirdsOfSecond).map((bound) => (
        <line key={`x${bound}`} x1={x.at(bound)} x2={x.at(bound)} y1={frame.top} y2={frame.bottom} />
      ))}
      {bounds(combination.thirdsOfFirst).map((bound) => (
        <line key={`y${bound}`} x1={frame.left} x2={frame.right} y1={y.at(bound)} y2={y.at(bound)} />
      ))}
    </g>
  )
}

/** A dot can be clicked as a short cut; who uses a keyboard marks an area in the table, which has the same ones. */
function Dots({ layout, chosen, onMark }: ScatterProps & { readonly layout: ScatterLayout }) {
  return (
    <g className={chosen === undefined ? 'scatter-dots' : 'scatter-dots scatter-choosing'}>
      {layout.dots.map((dot) => (
        <circle
          key={dot.row.area.code}
          className={dotClass(dot, chosen)}
          cx={dot.x}
          cy={dot.y}
          r={dot.radius}
          onClick={() => onMark(dot.row.area.code)}
        >
          <title>{dot.row.area.name}</title>
        </circle>
      ))}
    </g>
  )
}

function dotClass({ kind, sized }: ScatterDot, chosen: PairClass | undefined): string {
  const names = [`fill-bivariate-${kind}`, kind === chosen ? 'scatter-chosen' : '', sized ? '' : 'scatter-open']
  return names.filter((name) => name !== '').join(' ')
}

const HEXAGON = hexagonPath(HEXAGON_RADIUS)

/** Darker is more areas, in steps that double and double again. */
function Hexagons({ layout }: { readonly layout: ScatterLayout }) {
  const steps = [2, 4, 8, 16]
  return (
    <g className="scatter-hexagons">
      {(layout.hexagons ?? []).map(({ x, y, count }) => (
        <path
          key={`${x} ${y}`}
          className={`hexagon-${steps.filter((step) => count >= step).length}`}
          d={HEXAGON}
          transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
        />
      ))}
    </g>
  )
}

/** The intervals of the marked area as a cross, its name beside it where there is room. */
function Marked({ dot, layout }: { readonly dot: ScatterDot; readonly layout: ScatterLayout }) {
  const { x, y, frame } = layout
  const { area, first, second } = dot.row
  const within = (at: number, [from, to]: readonly [number, number]) => Math.min(Math.max(at, from), to)
  const across = [second.low, second.high].map((end) =>
    within(x.at(end ?? second.value ?? 0), [frame.left, frame.right]),
  )
  const up = [first.low, first.high].map((end) => within(y.at(end ?? first.value ?? 0), [frame.top, frame.bottom]))
  const toTheLeft = dot.x > (frame.left + frame.right) / 2
  return (
    <g className="scatter-marked">
      <line x1={across[0]} x2={across[1]} y1={dot.y} y2={dot.y} />
      <line x1={dot.x} x2={dot.x} y1={up[0]} y2={up[1]} />
      <circle cx={dot.x} cy={dot.y} r={Math.max(dot.radius, 5)} />
      <text x={dot.x + (toTheLeft ? -12 : 12)} y={Math.max(dot.y - 10, 14)} textAnchor={toTheLeft ? 'end' : 'start'}>
        {area.name}
      </text>
    </g>
  )
}
