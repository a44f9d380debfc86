import { approach, isSeen } from '../pursuit.ts'
import { type Block, cutOut } from './block.ts'
import type { Aim, Engine } from './engine.ts'

export interface Pieces {
  /** How many cells a piece holds, about. */
  readonly size: number
  /** A table that fits: what lies outside a piece stands still there. */
  readonly table: Float64Array
  /** The engine for networks; undefined for a piece that is none. */
  readonly openNetwork: (piece: Block, table: Float64Array) => Engine | undefined
  readonly openLinear: (block: Block) => Engine
}

/**
 * The engine for a block that is no network and large. A table that changes only in some cells, while all else stands
 * still, fits the whole as well. So first the cells that stand in two rows are taken as a network; then what is left, in
 * small pieces around each cell; and only what is still left is asked of the whole.
 */
export function piecedEngine(block: Block, { size, table, openNetwork, openLinear }: Pieces): Engine {
  const bounds = { low: block.low.slice(), high: block.high.slice() }
  const reach = { low: table.slice(), up: table.slice() }
  const rowsOf = rowsByCell(block)
  let explored = false
  let opened: Engine | undefined

  const whole = (): Engine => {
    opened ??= openLinear({ ...block, ...bounds })
    return opened
  }
  const pieceOf = (cells: readonly number[]): Block => {
    const placeOf = new Map(cells.map((cell, place) => [cell, place]))
    const rows = [...new Set(cells.flatMap((cell) => [...rowsAt(rowsOf, cell)]))]
    const cut = { cells, rows, values: table, placeOf: (cell: number) => placeOf.get(cell) ?? -1 }
    return cutOut({ equations: block.equations, ...bounds }, cut)
  }
  /** The aims that lie in a piece and were not reached yet, by their place there. */
  const openIn = ({ cells }: Block, aims: ReadonlyMap<number, Aim>): Aim[] =>
    Array.from(cells).flatMap((cell, place) => {
      const aim = aims.get(cell)
      return aim === undefined || isSeen({ reach }, aim) ? [] : [{ place, goal: aim.goal }]
    })
  const explore = (list: readonly Aim[]) => {
    const aims = new Map(list.map((aim) => [aim.place, aim]))
    const explorePiece = (piece: Block, engine: Engine, oneByOne?: number) => {
      const open = openIn(piece, aims)
      approach(engine, open, open.slice(0, oneByOne))
      widen(reach, engine.reach, piece.cells)
      engine.dispose()
    }
    const narrow = pieceOf(Array.from(block.cells.keys()).filter((cell) => rowsAt(rowsOf, cell).length <= 2))
    const network = openNetwork(narrow, tableOf(narrow, table))
    if (network !== undefined) explorePiece(narrow, network)
    // Totals stand before their parts, and parts lie close together: from the end, a piece certifies many.
    for (const aim of list.toReversed()) {
      if (isSeen({ reach }, aim)) continue
      const piece = pieceOf(nearestCells(block, rowsOf, aim.place, size))
      // The cell itself comes first in its piece; those at the rim get a piece of their own.
      explorePiece(piece, openNetwork(piece, tableOf(piece, table)) ?? openLinear(piece), 1)
    }
  }

  return {
    reach,
    harvest: (aims) => {
      if (explored) {
        whole().harvest?.(aims)
        widen(reach, whole().reach)
      } else explore(aims)
      explored = true
    },
    push: (cell, direction, until) => {
      const end = whole().push(cell, direction, until)
      widen(reach, whole().reach)
      return end
    },
    hold: (cell, direction) => whole().hold(cell, direction),
    bound: (changed) => {
      for (const { cell, low, high } of changed) {
        bounds.low[cell] = low
        bounds.high[cell] = high
      }
      reach.low.set(table)
      reach.up.set(table)
      explored = false
      opened?.bound(changed)
    },
    dispose: () => opened?.dispose(),
  }
}

/** The cells nearest to one by the rows they share, itself first, until there are about so many. */
function nearestCells({ equations }: Block, rowsOf: RowsByCell, start: number, size: number): number[] {
  const { starts, places } = equations
  const cells = [start]
  const seen = new Set(cells)
  const rows = new Set<number>()
  for (const cell of cells)
    for (const row of rowsAt(rowsOf, cell)) {
      if (rows.has(row) || cells.length >= size) continue
      rows.add(row)
      for (const other of places.subarray(starts[row], starts[row + 1])) {
        if (!seen.has(other)) cells.push(other)
        seen.add(other)
      }
    }
  return cells
}

/** The rows that each cell stands in. */
interface RowsByCell {
  readonly starts: Int32Array
  readonly rows: Int32Array
}

function rowsByCell({ equations, cells }: Block): RowsByCell {
  const starts = new Int32Array(cells.length + 1)
  for (const cell of equations.places) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1
  for (let cell = 0; cell < cells.length; cell += 1) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0)
  const next = starts.slice()
  const rows = new Int32Array(equations.places.length)
  for (let row = 0; row < equations.starts.length - 1; row += 1)
    for (const cell of equations.places.subarray(equations.starts[row], equations.starts[row + 1])) {
      rows[next[cell] ?? 0] = row
      next[cell] = (next[cell] ?? 0) + 1
    }
  return { starts, rows }
}

function rowsAt({ starts, rows }: RowsByCell, cell: number): Int32Array {
  return rows.subarray(starts[cell], starts[cell + 1])
}

function tableOf({ cells }: Block, table: Float64Array): Float64Array {
  return Float64Array.from(cells, (cell) => table[cell] ?? 0)
}

/** Takes over what was seen elsewhere; `cells` says which cell each of theirs is, when they are not the same. */
function widen(reach: Engine['reach'], seen: Engine['reach'], cells?: Int32Array): void {
  for (let theirs = 0; theirs < seen.low.length; theirs += 1) {
    const own = cells?.[theirs] ?? theirs
    reach.low[own] = Math.min(reach.low[own] ?? 0, seen.low[theirs] ?? 0)
    reach.up[own] = Math.max(reach.up[own] ?? 0, seen.up[theirs] ?? 0)
  }
}
