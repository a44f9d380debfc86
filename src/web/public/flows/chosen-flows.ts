import type { Flow } from '../../../publication/contract.ts'

/** A flow with a published count above zero. */
export interface KnownFlow {
  readonly from: string
  readonly to: string
  readonly count: number
}

/** The flows of one gemeente, or the largest of all. */
export interface ChosenFlows {
  /** Code of the gemeente that they are about; null for the largest of all. */
  readonly gemeente: string | null
  readonly known: readonly KnownFlow[]
  /** To where the count is not shown of those who live here. */
  readonly withheldTo: readonly string[]
  /** From where the count is not shown of what happened here. */
  readonly withheldFrom: readonly string[]
}

export interface FlowEnds {
  /** Codes of the gemeenten where people may live. */
  readonly origins: readonly string[]
  /** Where it may have happened: gemeenten, and what is none. */
  readonly destinations: readonly string[]
}

/** Everything from and to one gemeente. A pair without a published count is withheld: it is named, and has no size. */
export function flowsOfGemeente(
  flows: readonly Flow[],
  gemeente: string,
  { origins, destinations }: FlowEnds,
): ChosenFlows {
  const own = flows.filter(({ from, to }) => from === gemeente || to === gemeente)
  const told = new Set(own.filter(({ count }) => count !== null).map(({ from, to }) => `${from} ${to}`))
  return {
    gemeente,
    known: knownOf(own),
    withheldTo: destinations.filter((to) => !told.has(`${gemeente} ${to}`)),
    withheldFrom: origins.filter((from) => from !== gemeente && !told.has(`${from} ${gemeente}`)),
  }
}

/** The largest flows from one gemeente to another; those that stay at home are left out. */
export function largestFlows(flows: readonly Flow[], atMost: number): ChosenFlows {
  const between = knownOf(flows.filter(({ from, to }) => from !== to))
  return { gemeente: null, known: between.slice(0, atMost), withheldTo: [], withheldFrom: [] }
}

/** What flows add up to, beside the total that was published. */
export interface AddedUp {
  readonly shown: number
  /** Null when the total itself is not published. */
  readonly total: number | null
  /** The total less what is shown; null without a total. It is withheld flows and rounding together. */
  readonly gap: number | null
}

export function addedUp(flows: readonly KnownFlow[], total: number | null): AddedUp {
  const shown = sumOf(flows)
  return { shown, total, gap: total === null ? null : total - shown }
}

/** What stays, leaves and comes, as far as it is shown; null where everything of it is withheld. */
export interface Balance {
  readonly stays: number | null
  readonly leaves: number | null
  readonly comes: number | null
}

export function balanceOf({ gemeente, known, withheldTo, withheldFrom }: ChosenFlows): Balance {
  const sum = (of: (flow: KnownFlow) => boolean, hides: boolean) => {
    const shown = known.filter(of)
    return shown.length === 0 && hides ? null : sumOf(shown)
  }
  return {
    stays: sum(
      ({ from, to }) => from === gemeente && to === gemeente,
      withheldTo.some((to) => to === gemeente),
    ),
    leaves: sum(
      ({ from, to }) => from === gemeente && to !== gemeente,
      withheldTo.some((to) => to !== gemeente),
    ),
    comes: sum(({ from, to }) => from !== gemeente && to === gemeente, withheldFrom.length > 0),
  }
}

function sumOf(flows: readonly KnownFlow[]): number {
  return flows.reduce((sum, { count }) => sum + count, 0)
}

function knownOf(flows: readonly Flow[]): readonly KnownFlow[] {
  return flows
    .flatMap(({ from, to, count }) => (count === null || count <= 0 ? [] : [{ from, to, count }]))
    .sort((a, b) => b.count - a.count)
}
