/** Some dots that stand for all areas of a map, each for an equal share of them. */
export interface QuantileDots {
  /** From low to high. */
  readonly dots: readonly { readonly value: number; readonly level: number }[]
  /** Dots in the highest column. */
  readonly highest: number
}

/** Most dots: with quantiles at every 5% each then stands for one area in twenty. */
export const MOST_DOTS_OF_STRIP = 20

/** Which figures to stack, and how. */
export interface StripWish {
  /** The figures at 0, 5, 10, … 100 % of the measured areas. */
  readonly quantiles: readonly number[]
  /** How many areas are measured: of fewer than twenty each has a dot of its own. */
  readonly measured: number
  readonly upTo: number
  readonly columns: number
}

/** A quantile dot plot (Kay, Kola, Hullman & Munson 2016) of figures that are known by their quantiles, stacked in columns. */
export function quantileDots({ quantiles, measured, upTo, columns }: StripWish): QuantileDots {
  const count = quantiles.length === 0 ? 0 : Math.min(measured, MOST_DOTS_OF_STRIP)
  const heights = new Map<number, number>()
  const dots = Array.from({ length: count }, (_, place) => {
    // Twenty dots stand in the middle of their twentieth; of fewer areas the first and the last are the ends themselves.
    const share = measured > MOST_DOTS_OF_STRIP ? (place + 0.5) / count : count === 1 ? 0.5 : place / (count - 1)
    const column = Math.min(Math.floor((Math.min(quantileAt(quantiles, share), upTo) / upTo) * columns), columns - 1)
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { value: ((column + 0.5) / columns) * upTo, level }
  })
  return { dots, highest: Math.max(1, ...heights.values()) }
}

function quantileAt(quantiles: readonly number[], share: number): number {
  const place = share * (quantiles.length - 1)
  const [below = 0, above = below] = [quantiles[Math.floor(place)], quantiles[Math.ceil(place)]]
  return below + (above - below) * (place - Math.floor(place))
}

/** Where a strip ends: far enough for nearly all areas, and for the values that are marked on it. */
export function stripEnd(quantiles: readonly number[], marked: readonly (number | null)[]): number {
  const nearlyAll = quantiles.at(-2) ?? 0
  return Math.max(nearlyAll * 1.1, ...marked.map((value) => (value ?? 0) * 1.04), Number.MIN_VALUE)
}

/** Which share of the areas lies below a figure, from 0 to 1, as far as the quantiles tell. */
export function shareBelow(quantiles: readonly number[], value: number): number {
  const steps = quantiles.length - 1
  if (steps < 1) return 0
  const above = quantiles.findIndex((quantile) => quantile >= value)
  if (above === 0) return 0
  if (above === -1) return 1
  const [from = 0, until = 0] = [quantiles[above - 1], quantiles[above]]
  const within = until === from ? 0 : (value - from) / (until - from)
  return (above - 1 + within) / steps
}
