import { logGamma } from './log-gamma.ts'

/** Terms smaller than this part of the sum no longer change it. */
const NEGLIGIBLE = 1e-17

/** Chance of `least` or more when `mean` are expected (Poisson 1837). Summed on the short side, so a tiny tail stays exact. */
export function poissonTail(least: number, mean: number): number {
  if (least <= 0) return 1
  if (mean <= 0) return 0
  const first = Math.exp(least * Math.log(mean) - mean - logGamma(least + 1))
  return least > mean ? above(first, least, mean) : 1 - below(first, least, mean)
}

function above(first: number, least: number, mean: number): number {
  let [sum, term] = [first, first]
  for (let count = least + 1; term > sum * NEGLIGIBLE; count += 1) {
    term *= mean / count
    sum += term
  }
  return sum
}

function below(first: number, least: number, mean: number): number {
  let [sum, term] = [0, first]
  for (let count = least; count > 0; count -= 1) {
    term *= count / mean
    sum += term
  }
  return sum
}
