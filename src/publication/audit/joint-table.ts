import type { Published } from '../../disclosure/attack/published.ts'
import { roundedView } from '../../disclosure/attack/views.ts'
import { type Lattice, latticeOf, nodesOf } from '../../disclosure/cells/lattice.ts'
import { flatTree, isLeaf, pathUp, type Tree, treeOf } from '../../disclosure/cells/tree.ts'
import { TOTAL } from '../contract.ts'
import { cellFinder } from '../counts/cell-finder.ts'
import type { RoundedPeriod } from '../counts/rounded-period.ts'

export const ALL = 'all'
export const PART = 'part'
export const REST = 'rest'
/** In the order of the nodes of the last dimension. */
const SIDES = [ALL, PART, REST] as const

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
    flatTree('part', ALL, SIDES.slice(1)),
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
  const { equations, size } = lattice
  const sliding = Math.min(part.base, whole.base) - 1
  const table = new Float64Array(size)
  const shown = new Float64Array(size)
  const low = new Float64Array(size)
  const high = new Float64Array(size).fill(Infinity)
  const seen = { [PART]: shownIn(part), [ALL]: shownIn(whole) }
  addUp(lattice, table, ({ side, ...at }) => countOn(side, (of) => seen[of](at)?.count ?? 0))
  addUp(lattice, shown, ({ side, ...at }) => countOn(side, (of) => seen[of](at)?.rounded ?? 0))
  for (let cell = 0; cell < size; cell += 1) {
    const { side, ...at } = placeOf(lattice, cell)
    const told = side === REST ? undefined : seen[side](at)
    // Where an area of only one of the tables lies in it, what is shown is of other units.
    if (told === undefined || told.count !== table[cell]) continue
    low[cell] = told.low
    high[cell] = told.high
  }
  return { lattice, table, shown, sliding, published: { equations, low, high } }
}

type Side = typeof ALL | typeof PART | typeof REST

function countOn(side: Side, of: (table: typeof ALL | typeof PART) => number): number {
  return side === REST ? of(ALL) - of(PART) : of(side)
}

/** Fills a column with what is told of every cell of a smallest area, and with its sum in every area above. */
function addUp(lattice: Lattice, column: Float64Array, tell: (at: JointPlace) => number): void {
  const [areas] = lattice.dimensions
  if (areas === undefined) return
  const paths = areas.codes.map((_, node) => (isLeaf(areas, node) ? pathUp(areas, node) : []))
  for (let cell = 0; cell < lattice.size; cell += 1) {
    const tuple = nodesOf(lattice, cell)
    const path = paths[tuple[0] ?? 0] ?? []
    const value = path.length === 0 ? 0 : tell(placeOf(lattice, cell))
    for (const area of path) {
      tuple[0] = area
      const above = lattice.cellAt(tuple) ?? -1
      column[above] = (column[above] ?? 0) + value
    }
  }
}

interface CellPlace {
  readonly area: string
  readonly split: string
  readonly category: string
}

interface JointPlace extends CellPlace {
  readonly side: Side
}

/** A cell as the two tables call it, and whether it is of one of them or of what is left. */
function placeOf({ dimensions, nodes }: Lattice, cell: number): JointPlace {
  const first = cell * dimensions.length
  const last = dimensions.length - 1
  const side = SIDES[nodes[first + last] ?? 0] ?? ALL
  const area = dimensions[0]?.codes[nodes[first] ?? 0] ?? ''
  for (let place = 1; place < last; place += 1) {
    const node = nodes[first + place] ?? 0
    if (node > 0)
      return { area, split: dimensions[place]?.name ?? '', category: dimensions[place]?.codes[node] ?? '', side }
  }
  return { area, split: TOTAL, category: TOTAL, side }
}

interface ShownCell {
  readonly count: number
  readonly rounded: number
  readonly low: number
  readonly high: number
}

/** The count and what is shown of it. */
function shownIn(period: RoundedPeriod): (at: CellPlace) => ShownCell | undefined {
  const { lattice, counts, rounded, steps, base } = period
  const { low, high } = roundedView({ equations: lattice.equations, rounded, steps, base })
  const find = cellFinder(period)
  return ({ area, split, category }) => {
    const cell = find(area, split, category)
    if (cell === undefined) return undefined
    return { count: counts[cell] ?? 0, rounded: rounded[cell] ?? 0, low: low[cell] ?? 0, high: high[cell] ?? 0 }
  }
}
