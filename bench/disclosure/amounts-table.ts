import type { Sum } from '../../src/disclosure/cells/equations.ts'
import { latticeOf, nodesOf } from '../../src/disclosure/cells/lattice.ts'
import { pathUp, type Tree, treeOf } from '../../src/disclosure/cells/tree.ts'
import { neededRoom } from '../../src/disclosure/suppression/primary-rules.ts'
import type { KnownCell } from '../../src/disclosure/suppression/test-bench.ts'

/** What one holding gave: its codes in each dimension, by place in the tree, and its amount in whole cents. */
export interface Gift {
  readonly leaf: readonly number[]
  readonly holder: string
  readonly cents: number
}

export interface AmountsRule {
  /** A cell is sensitive by p % = so much. */
  readonly p: number
  /** Cells that are never sensitive, by their codes. */
  readonly isSafe: (codes: readonly string[]) => boolean
}

const EMPTY: Tree = treeOf('none', [['all', null]])

/** The table of these gifts over some dimensions, without the cells in which there is none. */
export function amountsTable(trees: readonly Tree[], gifts: readonly Gift[], rule: AmountsRule) {
  const lattice = latticeOf(trees, [trees.map((_, place) => place)])
  const byHolder = new Map<number, Map<string, number>>()
  for (const { leaf, holder, cents } of gifts)
    for (const tuple of product(leaf.map((node, place) => pathUp(trees[place] ?? EMPTY, node)))) {
      const cell = lattice.cellAt(tuple) ?? -1
      const gave = byHolder.get(cell) ?? new Map<string, number>()
      byHolder.set(cell, gave.set(holder, (gave.get(holder) ?? 0) + cents))
    }
  const filled = [...byHolder.keys()].sort((one, other) => one - other)
  const codes = (cell: number) => nodesOf(lattice, cell).map((node, place) => trees[place]?.codes[node] ?? '')
  return {
    cells: filled.map((cell) =>
      knownCell(byHolder.get(cell) ?? new Map(), rule.isSafe(codes(cell)) ? undefined : rule.p),
    ),
    sums: sumsAmong(lattice.equations, filled),
  }
}

function knownCell(holders: ReadonlyMap<string, number>, p: number | undefined): KnownCell {
  const largest = [...holders.values()].map((cents) => cents / 100).sort((one, other) => other - one)
  const total = [...holders.values()].reduce((sum, cents) => sum + cents, 0) / 100
  const room =
    p === undefined ? undefined : neededRoom({ total, units: holders.size, largest }, [{ kind: 'p-percent', p }])
  const holder = holders.size === 1 ? ([...holders.keys()][0] ?? null) : null
  return { value: total, nc: holders.size, holder, unsafe: room !== undefined, upl: room?.upper ?? 0 }
}

/** The sums with only the cells that are there; a sum without parts is none. */
function sumsAmong(
  { starts, places, coefficients, independent }: ReturnType<typeof latticeOf>['equations'],
  filled: readonly number[],
): Sum[] {
  const placeOf = new Map(filled.map((cell, place) => [cell, place]))
  return Array.from({ length: independent }, (_, row) => {
    const entries = Array.from(
      { length: (starts[row + 1] ?? 0) - (starts[row] ?? 0) },
      (_entry, at) => (starts[row] ?? 0) + at,
    )
    const here = entries.filter((at) => placeOf.has(places[at] ?? -1))
    const place = (at: number) => placeOf.get(places[at] ?? -1) ?? -1
    const total = here.find((at) => (coefficients[at] ?? 0) < 0)
    return { total: total === undefined ? -1 : place(total), parts: here.filter((at) => at !== total).map(place) }
  }).filter(({ total, parts }) => total >= 0 && parts.length > 0)
}

function product(paths: readonly (readonly number[])[]): number[][] {
  return paths.reduce<number[][]>((made, path) => made.flatMap((start) => path.map((node) => [...start, node])), [[]])
}
