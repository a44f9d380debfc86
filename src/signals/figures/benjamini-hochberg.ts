/**
 * The q-value of each p-value, in the given order: acting on q < 0.01 lets at most 1 in 100 of what is acted on be
 * chance, however many were tested (Benjamini & Hochberg 1995).
 */
export function benjaminiHochberg(chances: readonly number[]): readonly number[] {
  const falling = chances.map((chance, place) => ({ chance, place })).sort((one, other) => other.chance - one.chance)
  const corrected = Array.from({ length: chances.length }, () => 1)
  let least = 1
  for (const [index, { chance, place }] of falling.entries()) {
    least = Math.min(least, (chance * chances.length) / (chances.length - index))
    corrected[place] = least
  }
  return corrected
}
