import type { Published } from '../../disclosure/attack/published.ts'
import { roundedView } from '../../disclosure/attack/views.ts'
import { codesOf, type Lattice, latticeOf } from '../../disclosure/cells/lattice.ts'
import { flatTree, isLeaf, pathUp, type Tree, treeOf } from '../../disclosure/cells/tree.ts'
import { cellKey, type RoundedPeriod } from '../counts/rounded-period.ts'

export const ALL = 'all'
export const PART = 'part'
const REST = 'rest'

/** Units of which some are counted apart: homes, and the empty ones among them. */
export interface PartAndWhole {
  readonly part: RoundedPeriod
  readonly whole: RoundedPeriod
}

/** Two tables of which one counts part of the other, as one table with a split into the part and the rest. */
export interface JointTable {
  readonly lattice: Lattice
  readonly published: Published
  /** True counts. */
  readonly table: Float64Array
  /** Rounded counts; of the rest what is left, which may be negative. */
  readonly shown: Float64Array
  readonly sliding: number
}

/** The joint table with the true counts and what is shown of them; undefined when the two share no area. */
export function jointTable(both: PartAndWhole): JointTable | undefined {
  const lattice = jointLattice(both)
  return lattice === undefined ? undefined : filledTable(lattice, both)
}

/** Areas and splits that both tables have, and which of the two a unit is in. A split of only one of them is left out. */
function jointLattice({ part, whole }: PartAndWhole): Lattice | undefined {
  const areas = commonAreas(part, whole)
  if (areas === undefined) return undefined
  const splits = part.splits.filter((split) => {
    const [one, other] = [categoriesOf(part, split), categoriesOf(whole, split)]
    return other.length > 0 && one.join() === other.join()
  })
  const dimensions = [
    areas,
    ...splits.map((split) => flatTree(split, ALL, categoriesOf(part, split))),
    flatTree('part', ALL, [PART, REST]),
  ]
  const last = dimensions.length - 1
  return latticeOf(dimensions, splits.length === 0 ? [[0, last]] : splits.map((_, place) => [0, place + 1, last]))
}

/** The areas of the part, down to the smallest that the whole has as well; undefined when they share none. */
function commonAreas(part: RoundedPeriod, whole: RoundedPeriod): Tree | undefined {
  const tree = part.lattice.dimensions[0]
  const known = new Set(whole.lattice.dimensions[0]?.codes)
  if (tree === undefined) return undefined
  const leaves = [...tree.codes.keys()].filter((node) => isLeaf(tree, node) && known.has(tree.codes[node] ?? ''))
  const kept = new Set(leaves.flatMap((leaf) => pathUp(tree, leaf)))
  const named = [...kept].map((node): [string, string | null] => {
    const parent = tree.parents[node] ?? -1
    return [tree.codes[node] ?? '', parent < 0 ? null : (tree.codes[parent] ?? null)]
  })
  return leaves.length === 0 ? undefined : treeOf('areas', named)
}

function categoriesOf({ lattice, splits }: RoundedPeriod, split: string): readonly string[] {
  return lattice.dimensions[splits.indexOf(split) + 1]?.codes.slice(1) ?? []
}

/** Of the part and the whole what was counted and shown; of the rest only that it is not negative. */
function filledTable(lattice: Lattice, { part, whole }: PartAndWhole): JointTable {
  const { equations, size, dimensions } = lattice
  const sliding = Math.min(part.base, whole.base) - 1
  const table = new Float64Array(size)
  const rounded = new Float64Array(size)
  const low = new Float64Array(size)
  const high = new Float64Array(size).fill(Infinity)
  const seen = { [PART]: shownOf(part), [ALL]: shownOf(whole) }
  const smallest = smallestUnder(dimensions[0])
  for (let cell = 0; cell < size; cell += 1) {
    const { codes, beside } = placeOf(lattice, cell)
    const sum = (of: typeof PART | typeof ALL, what: 'count' | 'rounded') =>
      (smallest.get(codes[0] ?? '') ?? []).reduce((total, area) => total + (seen[of](area + beside)?.[what] ?? 0), 0)
    const side = codes.at(-1)
    const both = (what: 'count' | 'rounded') =>
      side === PART || side === ALL ? sum(side, what) : sum(ALL, what) - sum(PART, what)
    table[cell] = both('count')
    rounded[cell] = both('rounded')
    const shown = side === PART || side === ALL ? seen[side](codes[0] + beside) : undefined
    // Where an area of only one of the tables lies in it, what is shown is of other units.
    if (shown === undefined || shown.count !== table[cell]) continue
    low[cell] = shown.low
    high[cell] = shown.high
  }
  return { lattice, table, shown: rounded, sliding, published: { equations, low, high } }
}

/** The codes of a cell, and its split and category as keys of cells name them. */
function placeOf(lattice: Lattice, cell: number): { readonly codes: readonly string[]; readonly beside: string } {
  const codes = codesOf(lattice, cell)
  const split = codes.findIndex((code, at) => at > 0 && at < codes.length - 1 && code !== ALL)
  return { codes, beside: split < 0 ? '' : `|${lattice.dimensions[split]?.name}|${codes[split]}` }
}

interface ShownCell {
  readonly count: number
  readonly rounded: number
  readonly low: number
  readonly high: number
}

/** The count and what is shown of it, by the key of the cell. */
function shownOf({ lattice, counts, rounded, steps, base }: RoundedPeriod): (key: string) => ShownCell | undefined {
  const { low, high } = roundedView({ equations: lattice.equations, rounded, steps, base })
  const cells = new Map(Array.from(counts, (_, cell) => [cellKey(lattice, cell), cell]))
  return (key) => {
    const cell = cells.get(key)
    if (cell === undefined) return undefined
    return { count: counts[cell] ?? 0, rounded: rounded[cell] ?? 0, low: low[cell] ?? 0, high: high[cell] ?? 0 }
  }
}

/** By area the smallest areas in it. */
function smallestUnder(tree: Tree | undefined): ReadonlyMap<string, readonly string[]> {
  const under = new Map<string, string[]>()
  for (const [node, code] of tree?.codes.entries() ?? []) {
    if (tree === undefined || !isLeaf(tree, node)) continue
    for (const holder of pathUp(tree, node)) {
      const name = tree.codes[holder] ?? ''
      under.set(name, [...(under.get(name) ?? []), code])
    }
  }
  return under
}
