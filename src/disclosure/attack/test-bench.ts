import { type Lattice, nodesOf } from '../cells/lattice.ts'
import { isLeaf, pathUp } from '../cells/tree.ts'
import type { Attack } from './attack.ts'
import type { Sensitive } from './published.ts'

/** A cell that must just not be known exactly. */
export function uncertain(cell: number, value = 0): Sensitive {
  return { cell, value, lower: 0, upper: 0, sliding: 0 }
}

/** The intervals of an attack, without the rest. */
export function intervals({ cells }: Attack): (readonly [number, number])[] {
  return cells.map(({ low, up }) => [tidy(low), tidy(up)] as const)
}

function tidy(value: number): number {
  return Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) + 0 : value
}

/** The cells that fall apart in no dimension. */
export function leavesOf(lattice: Lattice): number[] {
  return Array.from({ length: lattice.size }, (_, cell) => cell).filter((cell) =>
    nodesOf(lattice, cell).every((node, at) => isLeafAt(lattice, at, node)),
  )
}

/** Of every cell the leaves under it, by place in `leaves`. */
export function leavesUnder(lattice: Lattice, leaves: readonly number[]): number[][] {
  const under = Array.from({ length: lattice.size }, () => [] as number[])
  for (const [place, leaf] of leaves.entries())
    for (const tuple of product(nodesOf(lattice, leaf).map((node, at) => pathUpAt(lattice, at, node))))
      under[lattice.cellAt(tuple) ?? -1]?.push(place)
  return under
}

/** The whole table from its leaves. */
export function tabulated(under: readonly (readonly number[])[], leafValues: readonly number[]): Float64Array {
  return Float64Array.from(under, (places) => places.reduce((sum, place) => sum + (leafValues[place] ?? 0), 0))
}

/** Every way to spread so many units over so many leaves. */
export function* spreads(units: number, leaves: number): Generator<number[]> {
  if (leaves === 1) yield [units]
  else
    for (let first = 0; first <= units; first += 1)
      for (const rest of spreads(units - first, leaves - 1)) yield [first, ...rest]
}

function isLeafAt({ dimensions }: Lattice, at: number, node: number): boolean {
  const tree = dimensions[at]
  return tree !== undefined && isLeaf(tree, node)
}

function pathUpAt({ dimensions }: Lattice, at: number, node: number): number[] {
  const tree = dimensions[at]
  return tree === undefined ? [] : pathUp(tree, node)
}

function product(paths: readonly (readonly number[])[]): number[][] {
  return paths.reduce<number[][]>((made, path) => made.flatMap((start) => path.map((node) => [...start, node])), [[]])
}
