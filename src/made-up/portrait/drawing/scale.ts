/** Where an amount lies on an axis, with the amounts that are written beside it. */
export interface Scale {
  (amount: number): number
  readonly ticks: readonly number[]
}

type Pair = readonly [number, number]

export function linearScale([low, high]: Pair, [start, end]: Pair, about = 5): Scale {
  const step = niceStep((high - low) / about)
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(high / step + 1e-9) - first + 1
  const ticks = Array.from({ length: count }, (_, place) => Number(((first + place) * step).toPrecision(12)))
  return Object.assign((amount: number) => start + ((amount - low) / (high - low)) * (end - start), { ticks })
}

/** Ticks at every power of ten; amounts are above zero. */
export function logScale([low, high]: Pair, [start, end]: Pair): Scale {
  const [from, to] = [Math.log10(low), Math.log10(high)]
  const first = Math.ceil(from - 1e-9)
  const count = Math.floor(to + 1e-9) - first + 1
  const ticks = Array.from({ length: count }, (_, place) => 10 ** (first + place))
  return Object.assign((amount: number) => start + ((Math.log10(amount) - from) / (to - from)) * (end - start), {
    ticks,
  })
}

/** 1, 2 or 5 with zeros: the smallest of these that is not below. */
export function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5].find((step) => step * power >= rough * 0.999) ?? 10)
}
