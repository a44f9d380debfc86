import type { Equations } from '../../cells/equations.ts'

/**
 * A block as a network: every cell an arc, every row a node, and one node more, the ground, for cells that stand in one
 * row only. Raising a cell sends one more unit along its arc; a table fits when what comes in at a node goes out again.
 */
export interface Network {
  readonly nodes: number
  readonly tails: Int32Array
  readonly heads: Int32Array
  /** The arcs at node n: `arcs[starts[n]]` to `arcs[starts[n + 1]]`. */
  readonly starts: Int32Array
  readonly arcs: Int32Array
}

/** Of each cell the one or two rows it stands in, -1 for none, and its coefficients there. */
interface Ends {
  readonly rows: readonly [Int32Array, Int32Array]
  readonly signs: readonly [Int8Array, Int8Array]
}

/**
 * The network of some equations; undefined when there is none: a cell in three rows, a coefficient other than 1 and -1,
 * or signs that cannot be made opposite by turning rows around (Ahuja, Magnanti and Orlin, Network Flows, 1993).
 */
export function networkOf(equations: Equations): Network | undefined {
  const ends = endsOf(equations)
  const turned = ends && turnedRows(equations, ends)
  if (ends === undefined || turned === undefined) return undefined
  const ground = equations.starts.length - 1
  const tails = new Int32Array(equations.cells).fill(ground)
  const heads = new Int32Array(equations.cells).fill(ground)
  for (const side of [0, 1] as const)
    for (const [cell, row] of ends.rows[side].entries())
      if (row !== -1) {
        if ((ends.signs[side][cell] ?? 0) * (turned[row] ?? 1) > 0) heads[cell] = row
        else tails[cell] = row
      }
  return { nodes: ground + 1, tails, heads, ...arcsByNode(ground + 1, tails, heads) }
}

function endsOf({ cells, starts, places, coefficients }: Equations): Ends | undefined {
  const rows = [new Int32Array(cells).fill(-1), new Int32Array(cells).fill(-1)] as const
  const signs = [new Int8Array(cells), new Int8Array(cells)] as const
  for (let row = 0; row < starts.length - 1; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const cell = places[at] ?? 0
      const coefficient = coefficients[at] ?? 0
      const side = rows[0][cell] === -1 ? 0 : 1
      if (rows[side][cell] !== -1 || Math.abs(coefficient) !== 1) return undefined
      rows[side][cell] = row
      signs[side][cell] = coefficient
    }
  return { rows, signs }
}

/** Of each row 1 or -1, so that every cell in two rows has opposite signs there; undefined when that cannot be. */
function turnedRows({ starts, places }: Equations, { rows, signs }: Ends): Int8Array | undefined {
  const turned = new Int8Array(starts.length - 1)
  for (let first = 0; first < turned.length; first += 1) {
    if (turned[first] !== 0) continue
    turned[first] = 1
    const queue = [first]
    for (const row of queue)
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const cell = places[at] ?? 0
        const other = rows[0][cell] === row ? (rows[1][cell] ?? -1) : (rows[0][cell] ?? -1)
        if (other === -1) continue
        const wanted = -(turned[row] ?? 1) * (signs[0][cell] ?? 1) * (signs[1][cell] ?? 1)
        if (turned[other] === 0) queue.push(other)
        else if (turned[other] !== wanted) return undefined
        turned[other] = wanted
      }
  }
  return turned
}

function arcsByNode(nodes: number, tails: Int32Array, heads: Int32Array): Pick<Network, 'starts' | 'arcs'> {
  const starts = new Int32Array(nodes + 1)
  const atNode = (node: number | undefined) => (node ?? 0) + 1
  for (const ends of [tails, heads]) for (const node of ends) starts[atNode(node)] = (starts[atNode(node)] ?? 0) + 1
  for (let node = 0; node < nodes; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0)
  const next = starts.slice()
  const arcs = new Int32Array(2 * tails.length)
  for (const ends of [tails, heads])
    for (const [arc, node] of ends.entries()) {
      arcs[next[node] ?? 0] = arc
      next[node] = (next[node] ?? 0) + 1
    }
  return { starts, arcs }
}
