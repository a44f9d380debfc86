/** Terms smaller than this part of the sum no longer change it. */
const NEGLIGIBLE = 1e-17
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)

/** So many cases, each of which falls in one place with the same chance. */
export interface Cases {
  readonly all: number
  /** Between 0 and 1. */
  readonly chance: number
}

/**
 * Natural logarithm of the chance that `least` or more of the cases fall there (binomial). As a logarithm, so that what chance
 * explains even less than 1 in 10^308 can still be put in order. Of very many cases with a very small chance it is the tail of a
 * Poisson distribution.
 */
export function logBinomialTail(least: number, { all, chance }: Cases): number {
  if (least <= 0 || chance >= 1) return 0
  if (least > all || chance <= 0) return Number.NEGATIVE_INFINITY
  const ways = logFactorial(all) - logFactorial(least) - logFactorial(all - least)
  const logFirst = ways + least * Math.log(chance) + (all - least) * Math.log1p(-chance)
  const odds = chance / (1 - chance)
  return least > all * chance
    ? logFirst + Math.log(above(least, all, odds))
    : Math.log1p(-Math.exp(logFirst) * below(least, all, odds))
}

/** All chances from `least` up, in parts of the first. */
function above(least: number, all: number, odds: number): number {
  let [sum, term] = [1, 1]
  for (let count = least; count < all && term > sum * NEGLIGIBLE; count += 1) {
    term *= ((all - count) / (count + 1)) * odds
    sum += term
  }
  return sum
}

/** All chances below `least`, in parts of that of `least`. */
function below(least: number, all: number, odds: number): number {
  let [sum, term] = [0, 1]
  for (let count = least; count > 0 && term > sum * NEGLIGIBLE; count -= 1) {
    term *= count / (all - count + 1) / odds
    sum += term
  }
  return sum
}

/** Exact up to 20!; from there on Stirling's series is (Abramowitz and Stegun 1964, 6.1.41). */
function logFactorial(count: number): number {
  if (count <= 20) {
    let product = 1
    for (let factor = 2; factor <= count; factor += 1) product *= factor
    return Math.log(product)
  }
  const square = 1 / (count * count)
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / count
  return (count + 0.5) * Math.log(count) - count + HALF_LOG_TWO_PI + series
}
