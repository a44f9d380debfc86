/** A rule that could be chosen: which of the wanted pairs it makes, and how many pairs in all. */
export interface RuleCandidate {
  /** By wanted pair: 1 when the rule makes it. */
  readonly makes: Uint8Array
  /** The pairs that it makes by chance, estimated. */
  readonly chancePairs: number
}

export interface SearchSettings {
  /** How many pairs may be compared to find one more match. */
  readonly pairsPerMatch: number
  readonly mostRules: number
  /** A rule must find at least this share of the wanted pairs that no rule before it found. */
  readonly leastShare: number
}

/**
 * Chooses rules one by one: each time the one that finds the most wanted pairs that are not found yet, less a price for the pairs
 * that it makes by chance. Gives the places of the chosen ones, in order. `weights` tell how often each wanted pair counts.
 */
export function searchRules(
  candidates: readonly RuleCandidate[],
  weights: Float64Array,
  settings: SearchSettings,
): { readonly chosen: readonly number[]; readonly recall: number } {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const left = weights.slice()
  const chosen: number[] = []
  while (chosen.length < settings.mostRules) {
    const best = bestCandidate(candidates, left, settings.pairsPerMatch)
    if (best === undefined || best.gain < settings.leastShare * total) break
    chosen.push(best.place)
    const { makes } = best.candidate
    for (const pair of left.keys()) if (makes[pair] === 1) left[pair] = 0
  }
  const missed = left.reduce((sum, weight) => sum + weight, 0)
  return { chosen, recall: total === 0 ? 1 : 1 - missed / total }
}

interface Choice {
  readonly place: number
  readonly candidate: RuleCandidate
  readonly gain: number
}

function bestCandidate(
  candidates: readonly RuleCandidate[],
  left: Float64Array,
  pairsPerMatch: number,
): Choice | undefined {
  let best: Choice | undefined
  let most = 0
  for (const [place, candidate] of candidates.entries()) {
    const gain = candidate.makes.reduce((sum, made, pair) => sum + (made === 1 ? (left[pair] ?? 0) : 0), 0)
    const value = gain - candidate.chancePairs / pairsPerMatch
    if (value <= most) continue
    most = value
    best = { place, candidate, gain }
  }
  return best
}
