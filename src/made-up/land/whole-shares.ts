/** Whole shares in proportion to the weights that add up to the total, by largest remainder; none below the least. */
export function divideWhole(total: number, weights: readonly number[], least = 0): number[] {
  if (least * weights.length > total) return divideWhole(total, weights)
  const sum = weights.reduce((a, b) => a + b, 0)
  const wanted = weights.map((weight) => Math.max(least, (weight / sum) * total))
  const spare = wanted.reduce((a, b) => a + b, 0) - least * weights.length
  const scale = spare === 0 ? 0 : (total - least * weights.length) / spare
  const scaled = wanted.map((share) => least + (share - least) * scale)
  const shares = scaled.map(Math.floor)
  const byRemainder = scaled.map((share, place) => ({ place, remainder: share % 1 }))
  byRemainder.sort((a, b) => b.remainder - a.remainder)
  const left = total - shares.reduce((a, b) => a + b, 0)
  for (const { place } of byRemainder.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1
  return shares
}
