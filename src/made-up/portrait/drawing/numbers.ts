export function whole(amount: number): string {
  return Math.round(amount).toLocaleString('en-GB')
}

/** No line ends within a number with its unit. */
const BOUND = '\u00a0'

/** `12 %`, or `0.5 %` below ten. */
export function percent(share: number): string {
  const amount = share * 100
  return `${amount < 9.95 && amount > 0 ? amount.toFixed(1) : amount.toFixed(0)}${BOUND}%`
}

/** For the numbers along an axis: `5 %`. */
export function wholePercent(share: number): string {
  return `${Math.round(share * 100)}${BOUND}%`
}

/** `1M`, `10k`, `100`. */
export function short(amount: number): string {
  if (amount >= 1_000_000) return `${amount / 1_000_000}M`
  return amount >= 1_000 ? `${amount / 1_000}k` : String(amount)
}

export function decimal(amount: number, places: number): string {
  return amount.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places })
}

export function many(count: number, one: string, more: string): string {
  return `${whole(count)} ${count === 1 ? one : more}`
}

/** Whole thousands of euros. */
export function euros(amount: number): string {
  return `€${BOUND}${whole(Math.round(amount / 1_000) * 1_000)}`
}
