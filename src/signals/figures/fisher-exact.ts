/** A sample from a pool, and how many of each have the trait. The pool includes the sample. */
export interface Sample {
  readonly hits: number
  readonly size: number
  readonly poolHits: number
  readonly poolSize: number
}

/**
 * Chance that a sample of this size, drawn blindly from the pool, has as many hits or more (Fisher 1935, one-sided).
 */
export function fisherExact(sample: Sample): number {
  return stratifiedExact([sample])
}

/**
 * The same over several pools at once, with every sample held against its own pool only: the exact conditional test for
 * 2×2×K tables (Gart 1970, Zelen 1971). Who works in a bad area is not worse for it.
 */
export function stratifiedExact(samples: readonly Sample[]): number {
  const hits = samples.reduce((sum, sample) => sum + sample.hits, 0)
  const chances = samples.map(hypergeometric).reduce(convolution, [1])
  return Math.min(
    1,
    chances.slice(hits).reduceRight((sum, chance) => sum + chance, 0),
  )
}

/**
 * Chance of 0, 1, 2, … hits in the sample. From each count to the next is a ratio of four whole numbers, so nothing is
 * lost to the size of factorials; the likeliest count is the unit, and the whole is divided by its sum.
 */
function hypergeometric({ size, poolHits, poolSize }: Sample): readonly number[] {
  const least = Math.max(0, size + poolHits - poolSize)
  const most = Math.min(size, poolHits)
  const ratio = (count: number) =>
    ((poolHits - count) * (size - count)) / ((count + 1) * (poolSize - poolHits - size + count + 1))
  const likeliest = Math.min(most, Math.floor(((size + 1) * (poolHits + 1)) / (poolSize + 2)))
  const chances = Array.from({ length: most + 1 }, () => 0)
  chances[likeliest] = 1
  for (let count = likeliest; count < most; count += 1) chances[count + 1] = (chances[count] ?? 0) * ratio(count)
  for (let count = likeliest; count > least; count -= 1) chances[count - 1] = (chances[count] ?? 0) / ratio(count - 1)
  const sum = chances.reduce((total, chance) => total + chance, 0)
  return chances.map((chance) => chance / sum)
}

function convolution(one: readonly number[], other: readonly number[]): readonly number[] {
  const chances = Array.from({ length: one.length + other.length - 1 }, () => 0)
  for (const [place, chance] of one.entries())
    for (const [further, next] of other.entries())
      chances[place + further] = (chances[place + further] ?? 0) + chance * next
  return chances
}
