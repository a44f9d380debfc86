import type { Solver } from '../solver/solver.ts'
import { openRouter, type Router, type Witness } from './router.ts'
import type { TableInQuestion, Target } from './table-in-question.ts'
import { emptyWitnesses, holds } from './witnesses.ts'

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
  /** Withholds what is cheapest to meet a target; false when nothing can. */
  readonly meet: (target: Target, prices: Float64Array) => boolean
  /** Shows a column again if every target remains met; true when that was done. All must be met before. */
  readonly show: (column: number) => boolean
}

export function openProtection(solver: Solver, table: TableInQuestion): Protection {
  const { targets, cells, sensitive } = table
  const pattern = sensitive.slice()
  const inside = openRouter(solver, table)
  const anywhere = openRouter(solver, table)
  const witnesses = emptyWitnesses(table)
  const held: (Witness | undefined)[] = targets.map(() => undefined)
  inside.price(new Float64Array(cells.length).fill(1))
  inside.shut([...cells.keys()].filter((column) => pattern[column] === 0))

  const routed = (router: Router, target: Target) => {
    const witness = routeTo(router, target)
    if (witness !== undefined) witnesses.add(witness)
    return witness
  }
  const isMet = (place: number): boolean => {
    const target = targets[place]
    const old = held[place]
    if (target === undefined || (old !== undefined && holds(old, target, pattern))) return true
    held[place] = witnesses.find(target, pattern) ?? routed(inside, target)
    return held[place] !== undefined
  }
  const change = (columns: readonly number[], to: 0 | 1) => {
    for (const column of columns) pattern[column] = to
    if (to === 1) inside.open(columns)
    else inside.shut(columns)
  }
  const show = (column: number): boolean => {
    if (sensitive[column] === 1 || pattern[column] === 0) return false
    change([column], 0)
    const hurt = [...held.keys()].filter((place) => held[place]?.columns.includes(column) ?? true)
    if (hurt.every(isMet)) return true
    change([column], 1)
    return false
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
      const found = new Map<number, number>()
      return targets.filter(({ column }, place) => {
        const before = found.get(column) ?? 0
        if (before >= perColumn || isMet(place)) return false
        found.set(column, before + 1)
        return true
      })
    },
    meet(target, prices) {
      if (witnesses.find(target, pattern) !== undefined) return true
      anywhere.price(prices)
      const way = routed(anywhere, target)
      change(way?.columns.filter((column) => pattern[column] === 0) ?? [], 1)
      return way !== undefined
    },
    show,
    [Symbol.dispose]() {
      inside[Symbol.dispose]()
      anywhere[Symbol.dispose]()
    },
  }
}

/** A target of width is met by the whole width on one side; that both sides together give it is left to who must know. */
function routeTo(router: Router, { column, direction, need, knows }: Target): Witness | undefined {
  if (direction !== 0) return router.route(column, direction * need, knows)
  return router.route(column, need, knows) ?? router.route(column, -need, knows)
}
