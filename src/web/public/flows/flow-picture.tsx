import { useRef } from 'react'
import { useFrameWidth } from '../charts/frame-width.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import type { ChosenFlows } from './chosen-flows.ts'
import { bandPath, type FlowNode, flowLayout } from './flow-layout.ts'
import type { FlowNames } from './flow-sentence.ts'

interface FlowPictureProps {
  readonly chosen: ChosenFlows
  readonly nameOf: FlowNames
  readonly label: string
}

const HEAD = 30
const WITHHELD = 16
const NODE = 10

/** Bands from where people live, on the left, to where it happened; what is withheld is hatched and has no size. */
export function FlowPicture({ chosen, nameOf, label }: FlowPictureProps) {
  const { t, figure } = useSpeech()
  const frame = useRef<HTMLDivElement>(null)
  const width = useFrameWidth(frame, 760)
  const { known, gemeente } = chosen
  const layout = flowLayout(known, gemeente)
  const names = Math.min(210, width * 0.34)
  const columns: readonly [number, number] = [names + NODE, width - names - NODE]
  const withheld = chosen.withheldTo.length + chosen.withheldFrom.length
  const height = HEAD + layout.height + (withheld > 0 ? WITHHELD + 40 : 8)
  return (
    <div ref={frame} className="flow-picture">
      {gemeente !== null && <FlowLegend />}
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-label={label} role="group">
        <WithheldPattern />
        <text className="flow-head" x={names + NODE} y="16" textAnchor="end">
          {t('flows.from')}
        </text>
        <text className="flow-head" x={width - names - NODE} y="16">
          {t('flows.to')}
        </text>
        <g transform={`translate(0 ${HEAD})`}>
          <g role="list">
            {layout.bands.map((band) => {
              const { from, to, count } = band.flow
              const words = t('flows.band', { from: nameOf(from), to: nameOf(to), count: figure(count) })
              return (
                <path
                  key={`${from} ${to}`}
                  role="listitem"
                  aria-label={words}
                  className={bandClass(band.flow, gemeente)}
                  d={bandPath(band, columns)}
                  strokeWidth={Math.max(1, band.thickness)}
                >
                  <title>{words}</title>
                </path>
              )
            })}
          </g>
          <Nodes nodes={layout.left} side="left" x={names} width={names} nameOf={nameOf} own={gemeente} />
          <Nodes
            nodes={layout.right}
            side="right"
            x={width - names - NODE}
            width={names}
            nameOf={nameOf}
            own={gemeente}
          />
          {withheld > 0 && (
            <g transform={`translate(0 ${layout.height + 12})`}>
              <rect className="flow-withheld" x={columns[0]} y="0" width={columns[1] - columns[0]} height={WITHHELD} />
              <text className="flow-note" x={width / 2} y={WITHHELD + 18} textAnchor="middle">
                {t('flows.withheldBand', { number: figure(withheld) })}
              </text>
            </g>
          )}
        </g>
      </svg>
    </div>
  )
}

function FlowLegend() {
  const { t } = useSpeech()
  const kinds = [
    { kind: 'stays', words: t('flows.kindStays') },
    { kind: 'leaves', words: t('flows.kindLeaves') },
    { kind: 'comes', words: t('flows.kindComes') },
  ]
  return (
    <ul className="flow-legend">
      {kinds.map(({ kind, words }) => (
        <li key={kind}>
          <span className={`flow-mark flow-mark-${kind}`} aria-hidden="true" /> {words}
        </li>
      ))}
    </ul>
  )
}

function bandClass({ from, to }: { readonly from: string; readonly to: string }, own: string | null): string {
  if (own === null) return 'flow-band flow-between'
  if (from === to) return 'flow-band flow-stays'
  return from === own ? 'flow-band flow-leaves' : 'flow-band flow-comes'
}

interface NodesProps {
  readonly nodes: readonly FlowNode[]
  readonly side: 'left' | 'right'
  readonly x: number
  readonly width: number
  readonly nameOf: FlowNames
  readonly own: string | null
}

/** Names with their counts; a screen reader hears the bands, which say the same. */
function Nodes({ nodes, side, x, width, nameOf, own }: NodesProps) {
  const { figure } = useSpeech()
  const left = side === 'left'
  // On a phone the names come first: the bands say the counts, and so does the table.
  const roomy = width > 160
  return (
    <g aria-hidden="true">
      {nodes.map(({ code, count, y, height }) => (
        <g key={code} className={code === own ? 'flow-node flow-own' : 'flow-node'}>
          <rect x={x} y={y} width={NODE} height={Math.max(1, height)} />
          <text x={left ? x - 6 : x + NODE + 6} y={y + Math.max(height / 2, 8) + 5} textAnchor={left ? 'end' : 'start'}>
            {fitting(nameOf(code), width - (roomy ? 52 : 10))}{' '}
            {roomy && <tspan className="flow-count">{figure(count)}</tspan>}
          </text>
        </g>
      ))}
    </g>
  )
}

/** A name cut to what fits; the table below has it whole. */
function fitting(name: string, width: number): string {
  const most = Math.max(6, Math.floor(width / 7.4))
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`
}

function WithheldPattern() {
  return (
    <defs>
      <pattern id="flow-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="flow-hatch-paper" width="7" height="7" />
        <rect className="flow-hatch-ink" width="1.6" height="7" />
      </pattern>
    </defs>
  )
}
