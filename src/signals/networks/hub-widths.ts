import { LINK_CODES } from './link-kinds.ts'
import type { NeighbourLists } from './neighbour-lists.ts'

/** How many neighbours each node has by the kind of link by which it has the most, and which kind that is. */
export interface HubWidths {
  readonly neighbours: Uint32Array
  /** The code of the kind, as `linkOf` reads it. */
  readonly code: Uint8Array
}

const NOBODY = -1

/** A neighbour by several links of one kind counts once, and a node is no neighbour of itself. */
export function hubWidths({ first, neighbour, way }: NeighbourLists, kinds: Uint8Array): HubWidths {
  const nodes = first.length - 1
  const widths = { neighbours: new Uint32Array(nodes), code: new Uint8Array(nodes) }
  const counts = new Uint32Array(LINK_CODES)
  const latest = new Float64Array(LINK_CODES)
  for (let node = 0; node < nodes; node++) {
    let most = 0
    let widest = 0
    counts.fill(0)
    latest.fill(NOBODY)
    for (let place = first[node] ?? 0; place < (first[node + 1] ?? 0); place++) {
      const other = neighbour[place] ?? 0
      const by = way[place] ?? 0
      const code = (kinds[by >>> 1] ?? 0) * 2 + (by & 1)
      if (other === node || latest[code] === other) continue
      latest[code] = other
      const count = (counts[code] ?? 0) + 1
      counts[code] = count
      if (count > most) {
        most = count
        widest = code
      }
    }
    widths.neighbours[node] = most
    widths.code[node] = widest
  }
  return widths
}
