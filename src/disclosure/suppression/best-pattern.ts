import type { Solver } from '../solver/solver.ts'
import { completePattern, costOf } from './cheap-pattern.ts'
import { type Cut, shortfall } from './cut.ts'
import { harvestWitnesses } from './harvest.ts'
import { type Master, openMaster, type Weighed } from './master.ts'
import { openProtection } from './protection.ts'
import { rowCuts } from './row-cuts.ts'
import { openSeparation, type Separation } from './separation.ts'
import type { TableInQuestion, Target } from './table-in-question.ts'
import type { Witness } from './witness.ts'

export interface PatternFound {
  readonly pattern: Uint8Array
  readonly cost: number
  /** No pattern that protects costs less. */
  readonly atLeast: number
  /** Tables that show that the pattern protects; where they do not suffice, the attack has to tell. */
  readonly witnesses: readonly Witness[]
}

export interface SearchLimits {
  /** Moment to stop, as `performance.now()` tells it. */
  readonly until: number
  /** Stop when the cost is within this share of the least possible. */
  readonly gap: number
  /** Tables of more columns than this get their first pattern only: to find a cheaper one there takes many minutes. */
  readonly columns: number
}

/** How many insiders per victim are looked at in one round: what stops them mostly stops the others. */
const INSIDERS_AT_ONCE = 4

/** The share of the time that is left for weighing; the rest is for making a whole pattern of it. */
const WEIGHING_SHARE = 0.7

/** A known cut is taken up when it is broken by more than this. */
const LEAST_PROGRESS = 1e-3

/**
 * The cheapest pattern by cuts (Fischetti and Salazar 2001): a master chooses the cheapest pattern that fulfils the cuts
 * so far, and attackers show by new cuts what it leaves open, until nothing is. Columns are weighed by shares first,
 * which alone often leads to the optimum; insiders come in only where attackers from outside find nothing.
 */
export function bestPattern(solver: Solver, table: TableInQuestion, limits: SearchLimits): PatternFound {
  const { until } = limits
  const found = harvestWitnesses(solver, table, { pattern: table.sensitive, until })
  using protection = openProtection(solver, table, { found, until })
  using master = openMaster(solver, table)
  using separation = openSeparation(solver, table)
  // What the sensitive columns alone meet, every pattern meets.
  const asked = new Set(table.targets.filter((target) => target.knows.length === 0 && !protection.isMet(target)))
  const complete = (atLeast: number): PatternFound => {
    const pattern = completePattern(protection, table, until)
    return { pattern, cost: costOf(table, pattern), atLeast, witnesses: protection.witnesses() }
  }
  const start = performance.now()
  let best = complete(0)
  // Whatever is chosen later has to be completed as well.
  const latest = until - (performance.now() - start)
  const easy = rowCuts(table, [...asked])
  while (table.cells.length <= limits.columns && performance.now() < latest) {
    const weighed = weighUntilClosed({
      master,
      separation,
      easy,
      targets: [...asked],
      until: Math.min(latest, shareOf(until, WEIGHING_SHARE)),
    })
    if (weighed === undefined) break
    const choice = choose(master, { weighed, best, limits })
    best = { ...best, atLeast: Math.max(best.atLeast, choice.atLeast) }
    if (best.cost - best.atLeast <= limits.gap * best.cost || choice.pattern === undefined) break
    protection.set(choice.pattern)
    const open = protection.unmet(INSIDERS_AT_ONCE)
    const broken = separation.broken(open, Float64Array.from(choice.pattern), until)
    for (const target of open) asked.add(target)
    const isNew = master.add(broken.map(({ cut }) => cut)) > 0
    // By duality a pattern that breaks no cut protects: so does one that needs both sides together to be wide enough.
    if (broken.length === 0 && performance.now() < until) {
      const { pattern, atLeast } = choice
      return { pattern, cost: costOf(table, pattern), atLeast, witnesses: protection.witnesses() }
    }
    const completed = complete(best.atLeast)
    if (completed.cost < best.cost) best = completed
    if (!isNew) break
  }
  return { ...best, atLeast: Math.min(best.cost, best.atLeast) }
}

interface Weighing {
  readonly master: Master
  readonly separation: Separation
  /** Cuts that are known beforehand; the master gets those that are broken. */
  readonly easy: readonly Cut[]
  readonly targets: readonly Target[]
  readonly until: number
}

/** Weighs the columns and cuts off what leaves an attacker room, first by who found something before, until no one does. */
function weighUntilClosed({ master, separation, easy, targets, until }: Weighing): Closing | undefined {
  const hot = new Set<Target>()
  let last: Weighed | undefined
  for (let weighed = master.weigh(until); weighed !== undefined; weighed = master.weigh(until)) {
    last = weighed
    const { shares } = weighed
    if (master.add(easy.filter((cut) => shortfall(cut, shares) > LEAST_PROGRESS)) > 0) continue
    const again = separation.broken([...hot], shares, until)
    const broken = again.length > 0 ? again : separation.broken(targets, shares, until)
    for (const { target } of broken) hot.add(target)
    if (master.add(broken.map(({ cut }) => cut)) === 0) break
  }
  return last && { ...last, isClosed: performance.now() < until }
}

/** What was weighed, and whether it leaves attackers nothing; if not, time was up. */
interface Closing extends Weighed {
  readonly isClosed: boolean
}

interface Choosing {
  readonly weighed: Closing
  readonly best: PatternFound
  readonly limits: SearchLimits
}

/**
 * The cheapest whole pattern: the weighed one when its shares are whole, else by branch and bound, or, when time is up,
 * what weighs at least half. Nothing when the best is close enough already.
 */
function choose(
  master: Master,
  { weighed: { shares, cost, isClosed }, best, limits }: Choosing,
): { readonly pattern?: Uint8Array; readonly atLeast: number } {
  if (best.cost - cost <= limits.gap * best.cost) return { atLeast: cost }
  const rounded = Uint8Array.from(shares, Math.round)
  const seconds = (limits.until - performance.now()) / 1000
  if (!isClosed || seconds <= 0 || shares.every((share, column) => Math.abs(share - (rounded[column] ?? 0)) < 1e-6))
    return { pattern: rounded, atLeast: cost }
  const outcome = master.choose(best.pattern, seconds, limits.gap / 2)
  if (outcome.status === 'optimal')
    return {
      pattern: Uint8Array.from(outcome.values, Math.round),
      atLeast: Math.max(cost, outcome.objective * (1 - limits.gap / 2)),
    }
  return { atLeast: outcome.status === 'time-limit' ? Math.max(cost, outcome.atBest) : cost }
}

/** The moment at which this share of the time until then has gone by. */
function shareOf(until: number, share: number): number {
  const now = performance.now()
  return now + share * Math.max(0, until - now)
}
