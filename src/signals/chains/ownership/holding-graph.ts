/** Who holds whom, with parties by number. The holders of a party lie beside each other, so that a country fits in memory. */
export interface HoldingGraph {
  readonly parties: number
  /** The holders of party p are at the places from `first[p]` until `first[p + 1]`. */
  readonly first: Int32Array
  readonly holder: Int32Array
  /** What part of it each holder holds, 0 to 1; NaN when that is not told. */
  readonly share: Float32Array
}

/** One holding per place of the three arrays. */
export interface Holdings {
  readonly held: Int32Array
  readonly holder: Int32Array
  readonly share: Float32Array
}

/** Puts holdings in order of the party that is held, without comparing any two. */
export function holdingGraph(parties: number, { held, holder, share }: Holdings): HoldingGraph {
  const first = new Int32Array(parties + 1)
  for (const party of held) first[party + 1] = (first[party + 1] ?? 0) + 1
  for (let party = 0; party < parties; party++) first[party + 1] = (first[party + 1] ?? 0) + (first[party] ?? 0)
  const next = first.slice()
  const graph = { parties, first, holder: new Int32Array(held.length), share: new Float32Array(held.length) }
  for (let row = 0; row < held.length; row++) {
    const party = held[row] ?? 0
    const place = next[party] ?? 0
    next[party] = place + 1
    graph.holder[place] = holder[row] ?? 0
    graph.share[place] = share[row] ?? Number.NaN
  }
  return graph
}

/** The holders of a party, in the order in which they were given. */
export function holdersOf({ first, holder }: HoldingGraph, party: number): Int32Array {
  return holder.subarray(first[party] ?? 0, first[party + 1] ?? 0)
}
