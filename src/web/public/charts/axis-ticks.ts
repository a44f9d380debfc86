/** Friendly steps from zero (1, 2 or 5 times a power of ten) up to at most so many, none beyond the end. */
export function axisTicks(end: number, atMost: number): readonly number[] {
  if (!(end > 0)) return [0]
  const rough = end / Math.max(1, atMost)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough * (1 - 1e-9)) ?? 10 * power
  const decimals = Math.max(0, -Math.floor(Math.log10(step)) + 1)
  const count = Math.floor(end / step + 1e-9)
  return Array.from({ length: count + 1 }, (_, place) => Number((place * step).toFixed(decimals)))
}
