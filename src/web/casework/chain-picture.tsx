import type { ChainNode } from './chain-nodes.ts'

/** Sizes in pixels, so that text is never scaled: a row where there is room, a column where there is not. */
const LAYOUTS = {
  row: { width: 208, height: 92, gap: 64 },
  column: { width: 248, height: 92, gap: 44 },
} as const

/** The chain from left to right, or from top to bottom on a small screen; the rent goes along the arrows. */
export function ChainPicture({ nodes }: { readonly nodes: readonly ChainNode[] }) {
  return (
    <figure className="chain-picture">
      <Drawing nodes={nodes} direction="row" />
      <Drawing nodes={nodes} direction="column" />
    </figure>
  )
}

function Drawing({ nodes, direction }: { readonly nodes: readonly ChainNode[]; readonly direction: 'row' | 'column' }) {
  const { width, height, gap } = LAYOUTS[direction]
  const [right, down] = direction === 'row' ? [width + gap, 0] : [0, height + gap]
  const last = nodes.length - 1
  const told = nodes.map(({ role, who, note }) => [role, who, note].filter((part) => part !== '').join(', '))
  return (
    <svg
      className={direction}
      width={last * right + width + 2}
      height={last * down + height + 2}
      role="img"
      aria-label={told.join(' → ')}
    >
      {nodes.map((node, place) => (
        <g key={node.role} transform={`translate(${place * right + 1} ${place * down + 1})`}>
          <rect width={width} height={height} rx="4" className="node" />
          <text x="16" y="30" className="here">
            {node.role}
          </text>
          <text x="16" y="53">
            {node.who}
          </text>
          <text x="16" y="76" className="note">
            {node.note}
          </text>
          {place < last && <Arrow direction={direction} />}
        </g>
      ))}
    </svg>
  )
}

function Arrow({ direction }: { readonly direction: 'row' | 'column' }) {
  const { width, height, gap } = LAYOUTS[direction]
  const [from, to] = direction === 'row' ? [width + 8, width + gap - 8] : [height + 6, height + gap - 6]
  const turn = direction === 'row' ? `translate(0 ${height / 2})` : `translate(${width / 2} 0) rotate(90)`
  return <path transform={turn} d={`M${from} 0 H${to} m-8 -6 l8 6 l-8 6`} className="arrow" />
}
