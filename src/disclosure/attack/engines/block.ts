import type { Equations } from '../../cells/equations.ts'
import type { Published } from '../published.ts'

/**
 * A part of what is published that hangs together: the cells that are not shown and the sums that bind them, with the
 * shown cells moved into the constants. What happens in one block says nothing about another. Places are the block's own.
 */
export interface Block {
  /** Of each cell of the block its place in the whole. */
  readonly cells: Int32Array
  /** Of each row of the block its place in the whole. */
  readonly rows: Int32Array
  readonly equations: Equations
  readonly low: Float64Array
  readonly high: Float64Array
}

/** The blocks, and of each cell of the whole its block and its place there; both -1 when the cell is shown. */
export interface Blocks {
  readonly blocks: readonly Block[]
  readonly blockOf: Int32Array
  readonly placeOf: Int32Array
}

/** Splits what is published into blocks. Only the rows that are needed are taken: the others follow from them. */
export function blocksOf(published: Published): Blocks {
  const { equations, low, high } = published
  const roots = new Int32Array(equations.cells).map((_, cell) => cell)
  const isOpen = (cell: number) => (high[cell] ?? 0) > (low[cell] ?? 0)
  for (let row = 0; row < equations.independent; row += 1) joinRow(equations, row, roots, isOpen)
  const blockOf = new Int32Array(equations.cells).fill(-1)
  const placeOf = new Int32Array(equations.cells).fill(-1)
  const members: number[][] = []
  for (let cell = 0; cell < equations.cells; cell += 1) {
    if (!isOpen(cell)) continue
    const root = rootOf(roots, cell)
    if (blockOf[root] === -1) blockOf[root] = members.push([]) - 1
    const block = blockOf[root] ?? 0
    blockOf[cell] = block
    placeOf[cell] = (members[block]?.push(cell) ?? 0) - 1
  }
  const rows = rowsByBlock(equations, blockOf, members.length)
  const blocks = members.map((cells, block) =>
    cutOut(published, { cells, rows: rows[block] ?? [], values: low, placeOf: (cell) => placeOf[cell] ?? -1 }),
  )
  return { blocks, blockOf, placeOf }
}

function joinRow({ starts, places }: Equations, row: number, roots: Int32Array, isOpen: (cell: number) => boolean) {
  let first = -1
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const cell = places[at] ?? 0
    if (!isOpen(cell)) continue
    if (first === -1) first = rootOf(roots, cell)
    else {
      const root = rootOf(roots, cell)
      // The lesser place becomes the root, so that a root is met before its cells.
      if (root < first) {
        roots[first] = root
        first = root
      } else roots[root] = first
    }
  }
}

function rootOf(roots: Int32Array, cell: number): number {
  let at = cell
  while (roots[at] !== at) {
    roots[at] = roots[roots[at] ?? 0] ?? 0
    at = roots[at] ?? 0
  }
  return at
}

function rowsByBlock({ starts, places, independent }: Equations, blockOf: Int32Array, count: number): number[][] {
  const rows = Array.from({ length: count }, () => [] as number[])
  for (let row = 0; row < independent; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const block = blockOf[places[at] ?? 0] ?? -1
      if (block === -1) continue
      rows[block]?.push(row)
      break
    }
  return rows
}

/** What is cut out of a system: some cells, and the rows they stand in; every other cell stands still at its value. */
export interface Cut {
  readonly cells: readonly number[]
  readonly rows: readonly number[]
  readonly values: Float64Array
  /** The place of a cell among `cells`; -1 for one that stands still. */
  readonly placeOf: (cell: number) => number
}

export function cutOut({ equations, low, high }: Published, { cells, rows, values, placeOf }: Cut): Block {
  const starts = new Int32Array(rows.length + 1)
  const constants = new Float64Array(rows.length)
  const places: number[] = []
  const coefficients: number[] = []
  for (const [place, row] of rows.entries()) {
    let constant = equations.constants[row] ?? 0
    for (let at = equations.starts[row] ?? 0; at < (equations.starts[row + 1] ?? 0); at += 1) {
      const cell = equations.places[at] ?? 0
      const coefficient = equations.coefficients[at] ?? 0
      const own = placeOf(cell)
      if (own === -1) constant -= coefficient * (values[cell] ?? 0)
      else {
        places.push(own)
        coefficients.push(coefficient)
      }
    }
    constants[place] = constant
    starts[place + 1] = places.length
  }
  return {
    cells: Int32Array.from(cells),
    rows: Int32Array.from(rows),
    equations: {
      cells: cells.length,
      starts,
      places: Int32Array.from(places),
      coefficients: Float64Array.from(coefficients),
      constants,
      independent: rows.length,
    },
    low: Float64Array.from(cells, (cell) => low[cell] ?? 0),
    high: Float64Array.from(cells, (cell) => high[cell] ?? 0),
  }
}
