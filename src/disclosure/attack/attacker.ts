import { InputFault } from '../../vocabulary/input-fault.ts'
import type { Solver } from '../solver/solver.ts'
import type { Attacked } from './attacked.ts'
import { type Block, blocksOf } from './engines/block.ts'
import type { Bound, Engine, Reach } from './engines/engine.ts'
import { flowEngine } from './engines/flow-engine.ts'
import { linearEngine, programOf } from './engines/linear-engine.ts'
import { networkOf } from './engines/network.ts'
import { piecedEngine } from './engines/pieced-engine.ts'
import { goalOf, isExact } from './goal.ts'
import type { Insider, Published, Sensitive } from './published.ts'
import { pursueAll } from './pursuit.ts'
import { checkTableFits } from './table-fit.ts'

export interface AttackOptions {
  /** The true table. Without it the attack starts from any table that fits, and insiders cannot be tried. */
  readonly truth?: Float64Array
  /** The cells are counts: the attacker knows that halves cannot be. */
  readonly whole?: boolean
  /** `needed`: stop at a cell once it is seen to be protected. `all`: go to the ends of every interval, for a certificate. */
  readonly ends?: 'needed' | 'all'
  /** Seconds per solve, at most; over it SolverFault. */
  readonly seconds?: number
  /** Leave the quicker engine for networks aside: for checking one engine by the other. */
  readonly linearOnly?: boolean
  /** How far cells go in tables that were seen to fit: of `reachByUnits`. The attack goes on from there. */
  readonly seen?: Reach
  /** A block of more cells than this that is no network is first worked through in pieces of about so many; 1500. */
  readonly pieceSize?: number
}

/** Someone who has everything that is published, and the engines to work on it. */
export interface Attacker {
  /** From outside: one answer per sensitive cell. */
  readonly derive: (sensitive: readonly Sensitive[]) => Attacked[]
  /** With what an insider knows: one answer per victim. */
  readonly deriveInside: (insider: Insider) => Attacked[]
  readonly dispose: () => void
}

/** Opens the attack on what is published. Throws InputFault when the truth does not fit, or no table does. */
export function openAttacker(published: Published, solver: Solver, options: AttackOptions = {}): Attacker {
  const { truth, whole = false, ends = 'needed' } = options
  if (truth !== undefined) checkTableFits(published, truth)
  const { blocks, blockOf, placeOf } = blocksOf(published)
  const engines = new Map<number, Engine>()
  const engineOf = (at: number, block: Block): Engine => {
    const engine = engines.get(at) ?? openEngine(block, solver, options)
    engines.set(at, engine)
    return engine
  }

  /** One answer per cell of one block, while those bounds hold. */
  const deriveIn = (at: number, sensitive: readonly Sensitive[], bounds: readonly Bound[]): Attacked[] => {
    const block = blocks[at]
    if (block === undefined) return sensitive.map((shown) => shownCell(published, shown, whole))
    const engine = engineOf(at, block)
    const low = new Map(bounds.map((bound) => [bound.cell, bound.low]))
    const aims = sensitive.map((one) => {
      const place = placeOf[one.cell] ?? 0
      return { place, goal: goalOf(one, low.get(place) ?? block.low[place] ?? 0, whole) }
    })
    if (bounds.length > 0) engine.bound(bounds)
    else if (options.seen !== undefined) takeSeen(engine.reach, options.seen, block.cells)
    const limits = bounds.length > 0 ? undefined : block
    const answers = pursueAll(engine, aims, { ends, ...(limits && { limits }) }).map((attacked) =>
      inWhole(attacked, block),
    )
    if (bounds.length > 0) engine.bound(bounds.map(({ cell }) => ownBound(block, cell)))
    return answers
  }

  const derive = (sensitive: readonly Sensitive[], known: readonly Bound[]): Attacked[] => {
    const knownIn = Map.groupBy(known, ({ cell }) => blockOf[cell] ?? -1)
    const answers = new Map<Sensitive, Attacked>()
    for (const [at, cells] of Map.groupBy(sensitive, ({ cell }) => blockOf[cell] ?? -1)) {
      const bounds = (knownIn.get(at) ?? []).map((bound) => ({ ...bound, cell: placeOf[bound.cell] ?? 0 }))
      for (const [place, attacked] of deriveIn(at, cells, bounds).entries()) {
        const one = cells[place]
        if (one !== undefined) answers.set(one, attacked)
      }
    }
    return sensitive.flatMap((one) => answers.get(one) ?? [])
  }

  return {
    derive: (sensitive) => derive(sensitive, []),
    deriveInside: (insider) => derive(insider.victims, boundsKnown(published, insider, truth)),
    dispose: () => {
      for (const engine of engines.values()) engine.dispose()
    },
  }
}

/** The quickest engine that can answer for a block. */
function openEngine(block: Block, solver: Solver, options: AttackOptions): Engine {
  const { truth, whole = false, seconds = 60, linearOnly = false, pieceSize = 1500 } = options
  const known = truth && Float64Array.from(block.cells, (cell) => truth[cell] ?? 0)
  const table = known ?? anyTable(block, solver, seconds)
  const openLinear = (part: Block) => linearEngine(part, { solver, whole, seconds })
  if (linearOnly) return openLinear(block)
  const openNetwork = (part: Block, fits: Float64Array) => {
    const network = networkOf(part.equations)
    return network && flowEngine(part, network, fits)
  }
  const flow = openNetwork(block, table)
  if (flow !== undefined || block.cells.length <= pieceSize) return flow ?? openLinear(block)
  return piecedEngine(block, { size: pieceSize, table, openNetwork, openLinear })
}

/** A table that fits; in a network with whole bounds it is whole. */
function anyTable(block: Block, solver: Solver, seconds: number): Float64Array {
  using program = solver.open(programOf(block))
  const outcome = program.minimise({ seconds })
  if (outcome.status === 'optimal') return outcome.values
  throw new InputFault({
    code: 'cells-contradict',
    place: `cell ${block.cells[0] ?? 0} and those bound to it`,
    says: 'No table fits what is published: the shown cells and bounds contradict each other.',
    remedy: 'Check the sums and the bounds.',
  })
}

/** What an insider knows: cells that are his alone, and cells that hold at least what he gave. */
function boundsKnown(published: Published, { knows, atLeast = [] }: Insider, truth: Float64Array | undefined): Bound[] {
  if (truth === undefined)
    throw new InputFault({
      code: 'insiders-need-truth',
      says: 'What insiders know is not given with the published cells.',
      remedy: 'Give the true table as well.',
    })
  const exact = knows.map((cell) => ({ cell, low: truth[cell] ?? 0, high: truth[cell] ?? 0 }))
  const raised = atLeast.map(({ cell, amount }) => ({
    cell,
    low: Math.max(amount, published.low[cell] ?? 0),
    high: published.high[cell] ?? 0,
  }))
  return [...raised, ...exact]
}

function takeSeen(reach: Reach, seen: Reach, cells: Int32Array): void {
  for (const [place, cell] of cells.entries()) {
    reach.low[place] = Math.min(reach.low[place] ?? 0, seen.low[cell] ?? 0)
    reach.up[place] = Math.max(reach.up[place] ?? 0, seen.up[cell] ?? 0)
  }
}

function ownBound({ low, high }: Block, cell: number): Bound {
  return { cell, low: low[cell] ?? 0, high: high[cell] ?? 0 }
}

/** Everyone can read it. */
function shownCell({ low, high }: Published, sensitive: Sensitive, whole: boolean): Attacked {
  const { cell } = sensitive
  const interval = { cell, low: low[cell] ?? 0, up: high[cell] ?? 0, lowIsEnd: true, upIsEnd: true }
  const goal = goalOf(sensitive, interval.low, whole)
  const verdict = isExact(goal, interval.low, interval.up) ? 'exact' : 'under-protected'
  return { ...interval, verdict, holds: [] }
}

function inWhole(attacked: Attacked, { cells, rows }: Block): Attacked {
  const holds = attacked.holds.map((hold) => ({
    direction: hold.direction,
    rows: hold.rows.map((row) => rows[row] ?? 0),
    cells: hold.cells.map((place) => cells[place] ?? 0),
  }))
  return { ...attacked, cell: cells[attacked.cell] ?? 0, holds }
}
