import type { PlacedSignal, Signal, Stack } from '../contract.ts'
import { type Order, ranked, rankedBy, sharesInside, unvisitedOrder } from '../stacking/ordered-addresses.ts'
import {
  addCases,
  addIndicators,
  type Cases,
  type Counts,
  type IndicatorCounts,
  type ListCounts,
} from './evaluation-counts.ts'

/** One planted address, as the truth beside a made-up region tells it. */
export interface PlantedAddress {
  readonly object_id: string
  readonly kind: string
  /** Who acts there: KvK numbers, and people, who are left out of everything here. */
  readonly hands: readonly string[]
}

/** A made-up region after a run, with the truth that no step may see. */
export interface EvaluatedRegion {
  readonly homes: number
  readonly stacks: readonly Pick<Stack, 'object_id' | 'equal_place' | 'learned_place'>[]
  readonly placed: readonly PlacedSignal[]
  readonly signals: readonly Pick<Signal, 'indicator' | 'subject_id' | 'explained_by' | 'stale'>[]
  readonly misuse: readonly PlantedAddress[]
  readonly innocents: readonly PlantedAddress[]
}

/** As many addresses as a team can weigh in a quarter; and the share of all homes that a search may leave over. */
const SHORT_LIST = 50
const TOP_SHARE = 0.02

const AGENT = { indicator: 'HU-05', kind: 'cash-agent' } as const

const KVK_NUMBER = /^\d{8}$/

/** Holds the two orders, and each indicator, against what was planted. Misuse and innocence at one address is misuse. */
export function evaluate(region: EvaluatedRegion): Counts {
  const { homes, stacks, placed, misuse, innocents } = region
  const truth = truthOf(region)
  const equal = ranked(stacks.map(({ object_id, equal_place }) => ({ id: object_id, weight: -equal_place })))
  const learned = ranked(stacks.map(({ object_id, learned_place }) => ({ id: object_id, weight: -learned_place })))
  const counted = (order: Order) => listCounts(order, truth, homes)
  return {
    homes,
    misused: truth.misused.size,
    equal: counted(equal),
    learned: counted(learned),
    naive: counted(naiveOrder(placed)),
    unvisited: counted(unvisitedOrder(placed)),
    agents: agentCounts(region),
    indicators: indicatorCounts(region, truth),
    misuseKinds: casesOf(misuse, equal, homes),
    innocentKinds: casesOf(innocents, equal, homes),
  }
}

interface Truth {
  readonly misused: ReadonlySet<string>
  readonly innocent: ReadonlySet<string>
}

function truthOf({ misuse, innocents }: EvaluatedRegion): Truth {
  const misused = new Set(misuse.map(({ object_id }) => object_id))
  const innocent = new Set(innocents.map(({ object_id }) => object_id).filter((id) => !misused.has(id)))
  return { misused, innocent }
}

function listCounts(order: Order, { misused, innocent }: Truth, homes: number): ListCounts {
  const inside = (length: number, wanted: ReadonlySet<string>) =>
    sharesInside(order, length).reduce(
      (sum, { ids, share }) => sum + share * ids.filter((id) => wanted.has(id)).length,
      0,
    )
  return {
    places: SHORT_LIST,
    misusedInShortList: inside(SHORT_LIST, misused),
    innocentInShortList: inside(SHORT_LIST, innocent),
    misusedInTopShare: inside(topOf(homes), misused),
  }
}

function topOf(homes: number): number {
  return Math.floor(homes * TOP_SHARE)
}

/** What a plain count of signals would bring: nothing explained, nothing taken together. */
function naiveOrder(placed: readonly PlacedSignal[]): Order {
  return rankedBy(placed, ({ length }) => length)
}

function agentCounts({ signals, misuse }: EvaluatedRegion): Counts['agents'] {
  const handsOf = (planted: readonly PlantedAddress[]) =>
    new Set(planted.flatMap(({ hands }) => hands).filter((hand) => KVK_NUMBER.test(hand)))
  const planted = handsOf(misuse.filter(({ kind }) => kind === AGENT.kind))
  const guilty = handsOf(misuse)
  const flagged = signals
    .filter(
      ({ indicator, explained_by, stale }) => indicator === AGENT.indicator && explained_by.length === 0 && !stale,
    )
    .map(({ subject_id }) => subject_id)
  return {
    planted: planted.size,
    found: flagged.filter((agent) => planted.has(agent)).length,
    innocentFlagged: flagged.filter((agent) => !guilty.has(agent)).length,
  }
}

function indicatorCounts({ signals, placed }: EvaluatedRegion, { misused, innocent }: Truth): Counts['indicators'] {
  const rows = signals.map(({ indicator, explained_by }): [string, IndicatorCounts] => [
    indicator,
    { ...NO_SIGNALS, signals: 1, explained: explained_by.length > 0 ? 1 : 0 },
  ])
  const counted = placed.filter(({ set_aside }) => set_aside !== 'explained' && set_aside !== 'stale')
  const addresses = new Map(counted.map((row) => [`${row.indicator} ${row.object_id}`, row]))
  for (const { indicator, object_id } of addresses.values()) {
    const at = misused.has(object_id) ? 'onMisuse' : innocent.has(object_id) ? 'onInnocents' : 'onNeither'
    rows.push([indicator, { ...NO_SIGNALS, [at]: 1 }])
  }
  return addIndicators(rows)
}

const NO_SIGNALS: IndicatorCounts = { signals: 0, explained: 0, onMisuse: 0, onInnocents: 0, onNeither: 0 }

function casesOf(planted: readonly PlantedAddress[], order: Order, homes: number): Counts['misuseKinds'] {
  const places = new Map(order.flat().map((id, place) => [id, place]))
  return addCases(
    planted.map(({ object_id, kind }): [string, Cases] => {
      const place = places.get(object_id) ?? Number.POSITIVE_INFINITY
      const inside = (length: number) => (place < length ? 1 : 0)
      return [kind, { planted: 1, inShortList: inside(SHORT_LIST), inTopShare: inside(topOf(homes)) }]
    }),
  )
}
