import type { Random } from '../random.ts'

/**
 * Draws from a list in which the first are drawn most: the weight falls with the rank, as sizes of companies do
 * (Zipf). A greater `steepness` gives the first a greater share; `ease` keeps the very first from taking all.
 */
export function createRanking<T>(
  ranked: readonly T[],
  { steepness, ease }: { steepness: number; ease: number },
): (random: Random) => T {
  let total = 0
  const upTo = ranked.map((_, rank) => (total += (rank + 1 + ease) ** -steepness))
  return (random) => {
    const drawn = random.fraction() * total
    const place = upTo.findIndex((limit) => drawn < limit)
    const found = ranked[place] ?? ranked.at(-1)
    if (found === undefined) throw new RangeError('Nothing to draw from')
    return found
  }
}
