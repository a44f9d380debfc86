import assert from 'node:assert/strict'
import type { Lattice } from '../cells/lattice.ts'
import { flatTree, pathUp, type Tree } from '../cells/tree.ts'
import { checkCounts, checkRounded } from './check-rounded.ts'
import { cheapestRungs } from './convex-flow.ts'
import type { CountsToRound, RoundedCounts } from './rounded-counts.ts'
import { fix, type RoundingCosts, roundingCosts, stepsOf } from './rounding-costs.ts'
import { RoundingFault } from './rounding-fault.ts'
import { solidRungs } from './solid-block.ts'
import { flowOf } from './tree-slices.ts'

/** The work under way: what each cell is, in bases, and what it costs to become something else. */
interface Rounding {
  readonly lattice: Lattice
  readonly costs: RoundingCosts
  readonly multiples: Float64Array
}

/** Some nodes of a dimension. The product of a few makes a block of cells. */
interface Axis {
  readonly dimension: number
  readonly tree: Tree
  readonly nodes: readonly number[]
}

/**
 * Every count of a lattice to a multiple of the base next to it, so that everything still adds up everywhere. Crossings
 * come one after the other, and what an earlier one decided stands. Where that leaves no way, as few cells as possible
 * go one or two multiples further. Throws RoundingFault for counts that are not whole, do not add up, or cannot be rounded.
 */
export async function roundCounts(task: CountsToRound): Promise<RoundedCounts> {
  checkCounts(task)
  const { lattice, counts, base } = task
  const rounding = { lattice, costs: roundingCosts(task), multiples: new Float64Array(lattice.size) }
  for (const crossing of lattice.crossings) await roundCrossing(rounding, axesOf(lattice, crossing))
  const rounded = rounding.multiples.map((multiple) => multiple * base)
  const steps = Uint8Array.from(counts, (count, cell) => stepsOf(count, rounded[cell] ?? 0, base))
  const { sums, multiples } = checkRounded(task, { rounded, steps })
  assert(sums === 0 && multiples === 0, 'Rounded counts add up, and are multiples of the base.')
  return { rounded, steps }
}

/** The dimensions of a crossing in full, the deepest last. */
function axesOf({ dimensions }: Lattice, crossing: readonly number[]): Axis[] {
  const depthOf = (tree: Tree) => Math.max(...tree.codes.map((_, node) => pathUp(tree, node).length))
  return crossing
    .flatMap((dimension) => {
      const tree = dimensions[dimension]
      return tree === undefined ? [] : [{ dimension, tree, nodes: [...tree.codes.keys()], depth: depthOf(tree) }]
    })
    .sort((one, other) => one.depth - other.depth)
}

/**
 * One dimension, or two of which one is flat, are one network and solved whole. Anything else is solved whole when it is
 * small. Of two deep dimensions the shallower is walked from its top: a parent and its children, over all of the other,
 * are a network again. Of three or more the deepest is walked, and nothing is a network.
 */
async function roundCrossing(rounding: Rounding, axes: readonly Axis[]): Promise<void> {
  const [first, second, third] = axes
  if (first === undefined) return roundSlices(rounding, ALONE, [])
  if (second === undefined) return roundSlices(rounding, first.tree, [first])
  if (third !== undefined || !isFlat(first)) {
    if (await roundTogether(rounding, axes)) return
    if (third !== undefined) return roundByDeepest(rounding, axes)
  }
  for (const family of familiesOf(first)) roundSlices(rounding, second.tree, [family, second])
}

/** The grand total by itself. */
const ALONE = flatTree('alone', '', [])

function isFlat({ tree }: Axis): boolean {
  return tree.parents.every((parent) => parent <= 0)
}

/** Every parent with its children, from the top. */
function familiesOf(axis: Axis): Axis[] {
  return [...axis.tree.children.entries()].flatMap(([parent, children]) =>
    children.length === 0 ? [] : [{ ...axis, nodes: [parent, ...children] }],
  )
}

function roundSlices(rounding: Rounding, tree: Tree, axes: readonly Axis[]): void {
  const cells = cellsOf(rounding.lattice, axes)
  const rungs = cheapestRungs(flowOf({ tree, cells }, rounding.costs))
  if (rungs === undefined) throw noRounding()
  decide(rounding, cells, rungs)
}

/** Three dimensions or more: first all that stands at the total of the deepest, then each family of it, from its top. */
async function roundByDeepest(rounding: Rounding, axes: readonly Axis[]): Promise<void> {
  const others = axes.slice(0, -1)
  await roundCrossing(rounding, others)
  for (const family of axes.slice(-1).flatMap(familiesOf)) {
    const tree = flatTree('family', '', family.nodes.slice(1).map(String))
    if (!(await roundTogether(rounding, [{ ...family, tree }, ...others], Infinity))) throw noRounding()
  }
}

/** Rounds a block by a program in whole numbers; false when it is too large, or nothing was found in time. */
async function roundTogether(rounding: Rounding, axes: readonly Axis[], most: number = SMALL): Promise<boolean> {
  if (sizeOf(axes) > most) return false
  const cells = cellsOf(rounding.lattice, axes)
  const rungs = await solidRungs({ trees: axes.map(({ tree }) => tree), cells }, rounding.costs)
  if (rungs !== undefined) decide(rounding, cells, rungs)
  return rungs !== undefined
}

/** So many cells are solved whole in seconds where they are no network. */
const SMALL = 15_000

function sizeOf(axes: readonly Axis[]): number {
  return axes.reduce((size, { nodes }) => size * nodes.length, 1)
}

/** The cells of a block, the first axis outermost. */
function cellsOf({ dimensions, cellAt }: Lattice, axes: readonly Axis[]): Int32Array {
  const tuple = dimensions.map(() => 0)
  const cells = new Int32Array(sizeOf(axes))
  let end = 0
  const fill = (depth: number) => {
    const axis = axes[depth]
    if (axis === undefined) {
      cells[end] = cellAt(tuple) ?? 0
      end += 1
      return
    }
    for (const node of axis.nodes) {
      tuple[axis.dimension] = node
      fill(depth + 1)
    }
  }
  fill(0)
  return cells
}

function decide({ costs, multiples }: Rounding, cells: Int32Array, rungs: Int32Array): void {
  for (const [place, cell] of cells.entries()) {
    multiples[cell] = (costs.lowest[cell] ?? 0) + (rungs[place] ?? 0)
    fix(costs, cell, multiples[cell] ?? 0)
  }
}

function noRounding(): RoundingFault {
  return new RoundingFault(
    'no-rounding',
    'What was decided of earlier sums leaves no way to round what falls under them.',
  )
}
