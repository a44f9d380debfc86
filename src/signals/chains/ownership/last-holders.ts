import { type Chains, SEVERAL } from './chains-above.ts'
import { holdersOf } from './holding-graph.ts'

export interface LastHolder {
  readonly party: number
  /** What part it holds by all branches together; NaN when a share on the way is not told, or a circle lies between. */
  readonly share: number
}

/**
 * Who stands last on any branch above a party, the largest share first and unknown shares last. Shares are multiplied
 * along a branch and added over branches. Time grows with what stands above the party.
 */
export function lastHolders(chains: Chains, party: number): readonly LastHolder[] {
  const shares = new Map([[party, 1]])
  const last: LastHolder[] = []
  for (const [at, inCircle] of allAbove(chains, party)) {
    const share = inCircle ? Number.NaN : (shares.get(at) ?? 0)
    const { first, holder, share: parts } = chains.graph
    const [from, until] = [first[at] ?? 0, first[at + 1] ?? 0]
    if (from === until) last.push({ party: at, share })
    for (let place = from; place < until; place++) {
      const above = holder[place] ?? 0
      shares.set(above, (shares.get(above) ?? 0) + share * (parts[place] ?? Number.NaN))
    }
  }
  return last.toSorted((one, other) => weight(other) - weight(one) || one.party - other.party)
}

/** The last holders by number only, at once where all branches end with one party. */
export function lastParties(chains: Chains, party: number): readonly number[] {
  const only = chains.lasts[party] ?? SEVERAL
  return only === SEVERAL ? lastHolders(chains, party).map((last) => last.party) : [only]
}

/** The party and all above it, so that whoever is held comes before its holder, unless they form a circle. */
function allAbove({ graph, circles }: Chains, party: number): readonly (readonly [number, boolean])[] {
  const met = new Set([party])
  for (const at of met) for (const above of holdersOf(graph, at)) met.add(above)
  const circleOf = (at: number) => circles.circleOf[at] ?? 0
  const inCircle = (at: number) => (circles.sizes[circleOf(at)] ?? 1) > 1 || holdersOf(graph, at).includes(at)
  return [...met].sort((one, other) => circleOf(other) - circleOf(one)).map((at) => [at, inCircle(at)])
}

function weight({ share }: LastHolder): number {
  return Number.isNaN(share) ? -1 : share
}
