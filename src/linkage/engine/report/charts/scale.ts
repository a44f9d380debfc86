/** Where an amount lies along an axis, in percent of its length. */
export interface Scale {
  (amount: number): number
  readonly ticks: readonly number[]
}

/** An axis with round numbers within its bounds; bounds that are equal are moved apart. */
export function linearScale(low: number, high: number, about = 6): Scale {
  const top = high > low ? high : low + 1
  const step = roundStep((top - low) / about)
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(top / step + 1e-9) - first + 1
  const ticks = Array.from({ length: count }, (_, place) => Number(((first + place) * step).toPrecision(12)))
  return Object.assign((amount: number) => (100 * (amount - low)) / (top - low), { ticks })
}

/** An axis from one to the power of ten at or above `high`, with a tick at each power: for counts. */
export function countScale(high: number): Scale {
  const powers = Math.max(1, Math.ceil(Math.log10(Math.max(1, high)) - 1e-9))
  const ticks = Array.from({ length: powers + 1 }, (_, power) => 10 ** power)
  return Object.assign((count: number) => (100 * Math.log10(Math.max(1, count))) / powers, { ticks })
}

/** 1, 2 or 5 with zeros: the smallest of these that is not below. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5].find((step) => step * power >= rough * 0.999) ?? 10)
}
