/** What an evaluation counts. Counts of several regions add up; figures are made of counts, never of figures. */
export interface Counts {
  readonly homes: number
  /** Addresses that were planted as misused. */
  readonly misused: number
  /** The order in which every family weighs the same, the order by what visits taught, and the plain number of signals. */
  readonly equal: ListCounts
  readonly learned: ListCounts
  readonly naive: ListCounts
  /** The equal order without any signal that rests on what a visit found: nothing there was known before. */
  readonly unvisited: ListCounts
  readonly agents: { readonly planted: number; readonly found: number; readonly innocentFlagged: number }
  readonly indicators: Readonly<Record<string, IndicatorCounts>>
  readonly misuseKinds: Readonly<Record<string, Cases>>
  readonly innocentKinds: Readonly<Record<string, Cases>>
}

/** Of equals at the end of a list a part is inside, so these need not be whole. */
export interface ListCounts {
  /** Places of the short list; one that stays empty is not right. */
  readonly places: number
  readonly misusedInShortList: number
  readonly innocentInShortList: number
  readonly misusedInTopShare: number
}

/** Signals and, of those that nothing explains, the addresses that they reach. */
export interface IndicatorCounts {
  readonly signals: number
  readonly explained: number
  readonly onMisuse: number
  readonly onInnocents: number
  readonly onNeither: number
}

/** Planted addresses of one kind, and how many of them came high in the equal order. */
export interface Cases {
  readonly planted: number
  readonly inShortList: number
  readonly inTopShare: number
}

export interface Figures {
  readonly precisionAt50: number
  readonly recallTop2Percent: number
  readonly naivePrecisionAt50: number
  readonly naiveRecallTop2Percent: number
  readonly learnedPrecisionAt50: number
  readonly learnedRecallTop2Percent: number
  readonly precisionAt50WithoutVisits: number
  readonly recallTop2PercentWithoutVisits: number
  readonly agentsPlanted: number
  readonly agentsFound: number
  readonly innocentAgentsFlagged: number
  readonly innocentsInTop50: number
  /** Kinds of innocents among the first fifty, with how many of each. */
  readonly innocentKindsInTop50: Readonly<Record<string, number>>
}

/** The figures that a list is judged by. */
export function figuresOf(counts: Counts): Figures {
  const { equal, naive, learned, unvisited, agents } = counts
  const precision = (list: ListCounts) => list.misusedInShortList / list.places
  const recall = (list: ListCounts) => list.misusedInTopShare / counts.misused
  return {
    precisionAt50: precision(equal),
    recallTop2Percent: recall(equal),
    naivePrecisionAt50: precision(naive),
    naiveRecallTop2Percent: recall(naive),
    learnedPrecisionAt50: precision(learned),
    learnedRecallTop2Percent: recall(learned),
    precisionAt50WithoutVisits: precision(unvisited),
    recallTop2PercentWithoutVisits: recall(unvisited),
    agentsPlanted: agents.planted,
    agentsFound: agents.found,
    innocentAgentsFlagged: agents.innocentFlagged,
    innocentsInTop50: equal.innocentInShortList,
    innocentKindsInTop50: Object.fromEntries(
      Object.entries(counts.innocentKinds)
        .map(([kind, { inShortList }]): [string, number] => [kind, inShortList])
        .filter(([, inShortList]) => inShortList > 0),
    ),
  }
}

/** The counts of several regions together. */
export function addCounts(all: readonly Counts[]): Counts {
  return {
    homes: sum(all, ({ homes }) => homes),
    misused: sum(all, ({ misused }) => misused),
    equal: addLists(all.map(({ equal }) => equal)),
    learned: addLists(all.map(({ learned }) => learned)),
    naive: addLists(all.map(({ naive }) => naive)),
    unvisited: addLists(all.map(({ unvisited }) => unvisited)),
    agents: {
      planted: sum(all, ({ agents }) => agents.planted),
      found: sum(all, ({ agents }) => agents.found),
      innocentFlagged: sum(all, ({ agents }) => agents.innocentFlagged),
    },
    indicators: addIndicators(all.flatMap(({ indicators }) => Object.entries(indicators))),
    misuseKinds: addCases(all.flatMap(({ misuseKinds }) => Object.entries(misuseKinds))),
    innocentKinds: addCases(all.flatMap(({ innocentKinds }) => Object.entries(innocentKinds))),
  }
}

/** Counts per indicator, in the order of their codes. */
export function addIndicators(rows: readonly (readonly [string, IndicatorCounts])[]): Counts['indicators'] {
  return byKey(rows, (counts) => ({
    signals: sum(counts, ({ signals }) => signals),
    explained: sum(counts, ({ explained }) => explained),
    onMisuse: sum(counts, ({ onMisuse }) => onMisuse),
    onInnocents: sum(counts, ({ onInnocents }) => onInnocents),
    onNeither: sum(counts, ({ onNeither }) => onNeither),
  }))
}

/** Counts per planted kind, in the order of their names. */
export function addCases(rows: readonly (readonly [string, Cases])[]): Readonly<Record<string, Cases>> {
  return byKey(rows, (cases) => ({
    planted: sum(cases, ({ planted }) => planted),
    inShortList: sum(cases, ({ inShortList }) => inShortList),
    inTopShare: sum(cases, ({ inTopShare }) => inTopShare),
  }))
}

function addLists(lists: readonly ListCounts[]): ListCounts {
  return {
    places: sum(lists, ({ places }) => places),
    misusedInShortList: sum(lists, ({ misusedInShortList }) => misusedInShortList),
    innocentInShortList: sum(lists, ({ innocentInShortList }) => innocentInShortList),
    misusedInTopShare: sum(lists, ({ misusedInTopShare }) => misusedInTopShare),
  }
}

function byKey<T>(rows: readonly (readonly [string, T])[], add: (group: readonly T[]) => T): Record<string, T> {
  const groups = Map.groupBy(rows, ([key]) => key)
  return Object.fromEntries(
    [...groups.keys()].sort().map((key) => [key, add((groups.get(key) ?? []).map(([, row]) => row))]),
  )
}

function sum<T>(rows: readonly T[], figure: (row: T) => number): number {
  return rows.reduce((total, row) => total + figure(row), 0)
}
