import type { Solver } from '../solver/solver.ts'
import { openPieceRouter } from './piece-router.ts'
import { openRouter, type Router } from './router.ts'
import type { TableInQuestion, Target } from './table-in-question.ts'
import { holds, type Witness } from './witness.ts'
import { emptyWitnesses } from './witnesses.ts'

/**
 * A pattern, and for every target a witness that it is met: a table that could be as well, differing from the true one
 * in withheld cells alone. When the pattern changes, only targets whose witness is hurt are looked at again.
 */
export interface Protection extends Disposable {
  /** 1 for every column that is withheld now. */
  readonly pattern: Uint8Array
  /** Withholds exactly these columns and the sensitive ones. */
  readonly set: (pattern: Uint8Array) => void
  /** Targets that the pattern does not meet: all, or no more than so many for any one column. */
  readonly unmet: (perColumn?: number) => Target[]
  /** Withholds what is cheapest to meet a target, by prices that are asked when needed; false when nothing can. */
  readonly meet: (target: Target, prices: () => Float64Array) => boolean
  /** Whether a witness that was found already meets it. */
  readonly isMet: (target: Target) => boolean
  /** Shows a column again if every target remains met; true when that was done. All must be met before. */
  readonly show: (column: number) => boolean
  /** Every witness found so far that holds for the pattern. */
  readonly witnesses: () => Witness[]
}

/** Above so many columns ways are looked for in pieces; below, one program of the whole is quicker. */
const LARGE = 2500

/**
 * From thin pieces that reach far to thick ones: a way of a large need leads up to large totals, and is cheaper there than
 * over many small cells nearby.
 */
const ANYWHERE = [
  { columns: 400, perRow: 3 },
  { columns: 1200, perRow: 6 },
  { columns: 2400, perRow: Infinity },
  { columns: Infinity, perRow: Infinity },
]

/** Among withheld columns alone a way that is missed leaves a column withheld that could be shown: that may be. */
const INSIDE = [
  { columns: 150, perRow: 6 },
  { columns: 600, perRow: 20 },
]

export interface ProtectionOptions {
  /** Witnesses that are known beforehand. */
  readonly found?: readonly Witness[]
  /** From this moment, as `performance.now()` tells it, no way is looked for any more to show a column again. */
  readonly until?: number
}

export function openProtection(
  solver: Solver,
  table: TableInQuestion,
  { found = [], until = Infinity }: ProtectionOptions = {},
): Protection {
  const { targets, cells, sensitive } = table
  const large = cells.length > LARGE
  const pattern = sensitive.slice()
  const inside = large ? openPieceRouter(solver, table, INSIDE) : openRouter(solver, table)
  const anywhere = large ? openPieceRouter(solver, table, ANYWHERE) : openRouter(solver, table)
  const witnesses = emptyWitnesses(table)
  const holding = emptyHolding(cells.length)
  for (const witness of found) witnesses.add(witness)
  inside.price(new Float64Array(cells.length).fill(1))
  inside.shut([...cells.keys()].filter((column) => pattern[column] === 0))

  const routed = (router: Router, target: Target) => {
    const witness = routeTo(router, target)
    if (witness !== undefined) witnesses.add(witness)
    return witness
  }
  const isMet = (place: number): boolean => {
    const target = targets[place]
    const old = holding.witnessOf(place)
    if (target === undefined || (old !== undefined && holds(old, target, pattern))) return true
    const known = witnesses.find(target, pattern)
    const witness = known ?? (performance.now() > until ? undefined : routed(inside, target))
    if (witness !== undefined) holding.hold(place, witness)
    return witness !== undefined
  }
  const change = (columns: readonly number[], to: 0 | 1) => {
    for (const column of columns) pattern[column] = to
    if (to === 1) inside.open(columns)
    else inside.shut(columns)
  }
  return {
    pattern,
    set(next) {
      const now = [...cells.keys()]
      change(
        now.filter((column) => next[column] === 1 && pattern[column] === 0),
        1,
      )
      change(
        now.filter((column) => next[column] === 0 && pattern[column] === 1 && sensitive[column] === 0),
        0,
      )
    },
    unmet(perColumn = Infinity) {
      const counts = new Map<number, number>()
      return targets.filter(({ column }, place) => {
        const before = counts.get(column) ?? 0
        if (before >= perColumn || isMet(place)) return false
        counts.set(column, before + 1)
        return true
      })
    },
    meet(target, prices) {
      if (witnesses.find(target, pattern) !== undefined) return true
      anywhere.price(prices())
      const way = routed(anywhere, target)
      change(way?.secondary.filter((column) => pattern[column] === 0) ?? [], 1)
      return way !== undefined
    },
    isMet: (target) => witnesses.find(target, pattern) !== undefined,
    show(column) {
      if (sensitive[column] === 1 || pattern[column] === 0) return false
      change([column], 0)
      if (holding.placesWith(column).every(isMet)) return true
      change([column], 1)
      return false
    },
    witnesses: () => witnesses.all.filter(({ secondary }) => secondary.every((column) => pattern[column] === 1)),
    [Symbol.dispose]() {
      inside[Symbol.dispose]()
      anywhere[Symbol.dispose]()
    },
  }
}

/** Which witness each target has, and the other way round. */
function emptyHolding(columns: number) {
  const held = new Map<number, Witness>()
  const placesOf = new Map<Witness, Set<number>>()
  const through = Array.from({ length: columns }, () => new Set<Witness>())
  return {
    witnessOf: (place: number) => held.get(place),
    hold(place: number, witness: Witness) {
      placesOf.get(held.get(place) ?? witness)?.delete(place)
      held.set(place, witness)
      const places = placesOf.get(witness) ?? new Set()
      placesOf.set(witness, places.add(place))
      for (const column of witness.secondary) through[column]?.add(witness)
    },
    /** The targets whose witness moves a column. */
    placesWith: (column: number) =>
      [...(through[column] ?? [])].flatMap((witness) => [...(placesOf.get(witness) ?? [])]),
  }
}

/** A target of width is met by the whole width on one side; that both sides together give it is left to who must know. */
function routeTo(router: Router, { column, direction, need, knows }: Target): Witness | undefined {
  if (direction !== 0) return router.route(column, direction * need, knows)
  return router.route(column, need, knows) ?? router.route(column, -need, knows)
}
