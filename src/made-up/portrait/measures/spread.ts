/** How amounts above zero are spread, kept as counts per step of one percent: room that does not grow with the region. */
export interface Spread {
  add(amount: number): void
  readonly count: number
  /** 0 when there is none. */
  readonly mean: number
  /** The amount below which such a share lies, within half a percent; 0 when there is none. */
  quantile(share: number): number
  /** How many lie from the first amount up to the second. */
  between(low: number, high: number): number
}

const STEP = Math.log(1.01)

export function createSpread(): Spread {
  const steps = new Map<number, number>()
  let count = 0
  let sum = 0
  return {
    add(amount) {
      if (!(amount > 0)) throw new RangeError('A spread holds amounts above zero')
      const step = Math.floor(Math.log(amount) / STEP)
      steps.set(step, (steps.get(step) ?? 0) + 1)
      count += 1
      sum += amount
    },
    get count() {
      return count
    },
    get mean() {
      return count === 0 ? 0 : sum / count
    },
    quantile(share) {
      let below = 0
      for (const [step, own] of [...steps].sort(([a], [b]) => a - b)) {
        if (below + own >= share * count) return Math.exp((step + (share * count - below) / own) * STEP)
        below += own
      }
      return 0
    },
    between(low, high) {
      let found = 0
      for (const [step, own] of steps) {
        const middle = Math.exp((step + 0.5) * STEP)
        if (middle >= low && middle < high) found += own
      }
      return found
    },
  }
}
