import type { KnownFlow } from './chosen-flows.ts'

/** One gemeente on one side of the picture. */
export interface FlowNode {
  readonly code: string
  readonly count: number
  /** Top and height in pixels. */
  readonly y: number
  readonly height: number
}

/** A flow as a band between the two sides. */
export interface FlowBand {
  readonly flow: KnownFlow
  /** Middle on the left, middle on the right, and thickness, in pixels. */
  readonly fromY: number
  readonly toY: number
  readonly thickness: number
}

export interface FlowLayout {
  readonly left: readonly FlowNode[]
  readonly right: readonly FlowNode[]
  readonly bands: readonly FlowBand[]
  readonly height: number
}

/** The height that all flows together get, and the largest of them at most; what there is between two nodes, for their names. */
const FLOW_HEIGHT = 340
const LARGEST_HEIGHT = 90
const LEAST_PITCH = 24

/**
 * Lays flows between two sides. Thickness is in proportion to the count, at both ends alike, so a node is as high as what it
 * sends or gets. The largest node stands on top, and the gemeente that it is about above all others.
 */
export function flowLayout(flows: readonly KnownFlow[], first: string | null): FlowLayout {
  const total = flows.reduce((sum, { count }) => sum + count, 0)
  const largest = flows.reduce((most, { count }) => Math.max(most, count), 0)
  const scale = total === 0 ? 0 : Math.min(FLOW_HEIGHT / total, LARGEST_HEIGHT / largest)
  const left = sideOf(flows, ({ from }) => from, { first, scale })
  const right = sideOf(flows, ({ to }) => to, { first, scale })
  const starts = placesOf(flows, { own: left, other: right, ownEnd: 'from', scale })
  const ends = placesOf(flows, { own: right, other: left, ownEnd: 'to', scale })
  const bands = flows.map((flow) => ({
    flow,
    fromY: starts.get(flow) ?? 0,
    toY: ends.get(flow) ?? 0,
    thickness: flow.count * scale,
  }))
  const bottom = (nodes: readonly FlowNode[]) =>
    nodes.reduce((most, { y, height }) => Math.max(most, y + Math.max(height, LEAST_PITCH)), 0)
  return { left, right, bands, height: Math.max(bottom(left), bottom(right)) }
}

/** A band as an SVG path between two columns. */
export function bandPath({ fromY, toY }: FlowBand, [from, to]: readonly [number, number]): string {
  const middle = (from + to) / 2
  return `M${from} ${fromY.toFixed(1)}C${middle} ${fromY.toFixed(1)} ${middle} ${toY.toFixed(1)} ${to} ${toY.toFixed(1)}`
}

interface Side {
  readonly first: string | null
  readonly scale: number
}

function sideOf(
  flows: readonly KnownFlow[],
  end: (flow: KnownFlow) => string,
  { first, scale }: Side,
): readonly FlowNode[] {
  const sums = [...Map.groupBy(flows, end)].map(([code, own]) => ({
    code,
    count: own.reduce((sum, { count }) => sum + count, 0),
  }))
  sums.sort((a, b) => Number(b.code === first) - Number(a.code === first) || b.count - a.count)
  let y = 0
  return sums.map(({ code, count }) => {
    const node = { code, count, y, height: count * scale }
    y += Math.max(node.height + 8, LEAST_PITCH)
    return node
  })
}

interface PlaceInput {
  readonly own: readonly FlowNode[]
  readonly other: readonly FlowNode[]
  readonly ownEnd: 'from' | 'to'
  readonly scale: number
}

/** Where each flow begins on its node: in the order of the nodes across, so that bands of one node do not cross. */
function placesOf(
  flows: readonly KnownFlow[],
  { own, other, ownEnd, scale }: PlaceInput,
): ReadonlyMap<KnownFlow, number> {
  const across = new Map(other.map(({ code }, place) => [code, place]))
  const otherEnd = ownEnd === 'from' ? 'to' : 'from'
  const middles = new Map<KnownFlow, number>()
  for (const { code, y } of own) {
    let at = y
    const bands = flows.filter((flow) => flow[ownEnd] === code)
    for (const flow of bands.sort((a, b) => (across.get(a[otherEnd]) ?? 0) - (across.get(b[otherEnd]) ?? 0))) {
      middles.set(flow, at + (flow.count * scale) / 2)
      at += flow.count * scale
    }
  }
  return middles
}
