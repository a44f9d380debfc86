import type { Tree } from './tree.ts'

/** Where each cell of some crossings stands: cells that crossings share stand once, at the first. */
export interface CellPlaces {
  readonly size: number
  /** Of every cell its node in each dimension: `nodes[cell × dimensions.length + dimension]`. */
  readonly nodes: Int32Array
  readonly cellAt: (nodes: ArrayLike<number>) => number | undefined
}

/** One crossing laid out flat: the cell of a tuple stands at Σ node × stride. */
interface Sheet {
  /** A bit for each dimension that is crossed. */
  readonly crossed: number
  readonly strides: Int32Array
  readonly cells: Int32Array
}

/**
 * Numbers the cells of all crossings, in the order of their first dimension, then the next; parents before children.
 * A table per crossing, and no key per cell, is what makes this fast. At most 31 dimensions.
 */
export function cellPlaces(dimensions: readonly Tree[], crossings: readonly (readonly number[])[]): CellPlaces {
  const widths = dimensions.map(({ codes }) => codes.length)
  const sheets: Sheet[] = []
  const chunks: Int32Array[] = []
  const cellAt = lookUp(widths, sheets)
  let size = 0
  for (const crossing of crossings) {
    const sheet = emptySheet(widths, crossing)
    const nodes = new Int32Array(sheet.cells.length * widths.length)
    const first = size
    const tuple = widths.map(() => 0)
    for (let at = 0; at < sheet.cells.length; at += 1) {
      let rest = at
      for (const dimension of crossing) {
        const stride = sheet.strides[dimension] ?? 1
        tuple[dimension] = Math.floor(rest / stride)
        rest %= stride
      }
      const known = cellAt(tuple)
      sheet.cells[at] = known ?? size
      if (known !== undefined) continue
      nodes.set(tuple, (size - first) * widths.length)
      size += 1
    }
    chunks.push(nodes.subarray(0, (size - first) * widths.length))
    sheets.push(sheet)
  }
  return { size, nodes: joined(chunks), cellAt }
}

function emptySheet(widths: readonly number[], crossing: readonly number[]): Sheet {
  const strides = new Int32Array(widths.length)
  let cells = 1
  for (const dimension of crossing.toReversed()) {
    strides[dimension] = cells
    cells *= widths[dimension] ?? 1
  }
  return {
    crossed: crossing.reduce((bits, dimension) => bits | (1 << dimension), 0),
    strides,
    cells: new Int32Array(cells),
  }
}

/** The cell of a tuple: in the first sheet that crosses every dimension in which the tuple is not at its total. */
function lookUp(widths: readonly number[], sheets: readonly Sheet[]): CellPlaces['cellAt'] {
  return (tuple) => {
    let below = 0
    for (let dimension = 0; dimension < widths.length; dimension += 1) {
      const node = tuple[dimension] ?? -1
      if (node < 0 || node >= (widths[dimension] ?? 0)) return undefined
      if (node > 0) below |= 1 << dimension
    }
    for (const { crossed, strides, cells } of sheets) {
      if ((below & ~crossed) !== 0) continue
      let at = 0
      for (let dimension = 0; dimension < widths.length; dimension += 1)
        at += (tuple[dimension] ?? 0) * (strides[dimension] ?? 0)
      return cells[at]
    }
    return undefined
  }
}

function joined(chunks: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(chunks.reduce((size, { length }) => size + length, 0))
  let end = 0
  for (const chunk of chunks) {
    whole.set(chunk, end)
    end += chunk.length
  }
  return whole
}
