/**
 * The bounds between at most five classes: the quintiles of the shown values, each rounded to a number
 * that a person can remember, a small one as finely as its own size asks for, and never two alike.
 * No class is empty, so where few values differ there are fewer bounds.
 */
export function classBreaks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  if (sorted.length === 0) return []
  const spread = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)
  const quintiles = [0.2, 0.4, 0.6, 0.8].map((share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  const breaks: number[] = []
  for (const quintile of quintiles) {
    const step = Math.min(friendlyStep(spread / 20), quintile === 0 ? Infinity : friendlyStep(Math.abs(quintile) / 4))
    const rounded = roundTo(quintile, step)
    const last = breaks.at(-1)
    breaks.push(last !== undefined && rounded <= last ? roundTo(last + step, step) : rounded)
  }
  return withoutEmptyClasses(breaks, sorted)
}

/** Leaves out every bound with nothing between it and the one below, or nothing above it. Zero lies below every bound. */
function withoutEmptyClasses(breaks: readonly number[], sorted: readonly number[]): number[] {
  const below = (bound: number) => sorted.filter((value) => value <= 0 || value < bound).length
  const kept: number[] = []
  for (const bound of breaks) {
    const last = kept.at(-1)
    const under = last === undefined ? 0 : below(last)
    if (below(bound) > under && below(bound) < sorted.length) kept.push(bound)
  }
  return kept
}

/** The largest of 1, 2 or 5 times a power of ten that is not above the size. */
function friendlyStep(size: number): number {
  if (size <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(size))
  const factor = [5, 2, 1].find((candidate) => candidate * power <= size) ?? 1
  return factor * power
}

function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(10))
}
