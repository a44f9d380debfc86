import type { Lattice } from '../../disclosure/cells/lattice.ts'
import { TOTAL } from '../contract.ts'

/** The cell of an area, split and category by the codes that people know; undefined where there is none. */
export type CellFinder = (area: string, split: string, category: string) => number | undefined

/** Finds cells of a period by their codes. Of a country there are millions: nothing is made for any of them. */
export function cellFinder({
  lattice,
  splits,
}: {
  readonly lattice: Lattice
  readonly splits: readonly string[]
}): CellFinder {
  const [areas, ...parts] = lattice.dimensions.map(({ codes }) => new Map(codes.map((code, place) => [code, place])))
  const categories = new Map(splits.map((split, place) => [split, { place: place + 1, nodes: parts[place] }]))
  const tuple = new Int32Array(lattice.dimensions.length)
  return (area, split, category) => {
    const node = areas?.get(area)
    if (node === undefined) return undefined
    tuple[0] = node
    if (split === TOTAL) return lattice.cellAt(tuple)
    const found = categories.get(split)
    const child = found?.nodes?.get(category)
    if (found === undefined || child === undefined) return undefined
    tuple[found.place] = child
    const cell = lattice.cellAt(tuple)
    tuple[found.place] = 0
    return cell
  }
}
