const Z = 1.959964

/**
 * The 95 % interval of a Poisson count, by Byar's approximation (Breslow and Day 1987, p. 69):
 * within 1 % of the exact bounds from 5 on. A count of 0 gives 0 to 3.69, the exact bound.
 */
export function poissonInterval(count: number): { low: number; high: number } {
  if (count === 0) return { low: 0, high: 3.6889 }
  const above = count + 1
  return {
    low: count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3,
    high: above * (1 - 1 / (9 * above) + Z / (3 * Math.sqrt(above))) ** 3,
  }
}
