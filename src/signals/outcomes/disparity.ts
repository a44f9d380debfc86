import type { Disparity } from '../contract.ts'
import { wilsonInterval } from '../figures/wilson-interval.ts'
import type { DisparityCount } from './outcome-tables.ts'

/**
 * Whether a signal, or being right, comes more often in one class of areas than in the others. It measures and judges
 * nothing: what stands out is for people to explain, or to mend. Takes the classes of one indicator, trait and comparison.
 */
export function disparitiesOf(classes: readonly DisparityCount[]): Disparity[] {
  return classes.map((here) => {
    const others = classes.filter(({ area_class }) => area_class !== here.area_class)
    const there = { trials: sum(others.map(({ trials }) => trials)), hits: sum(others.map(({ hits }) => hits)) }
    const [interval, interval_there] = [intervalOf(here), intervalOf(there)]
    return {
      ...here,
      rate: rateOf(here),
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      elsewhere: rateOf(there),
      stands_out:
        interval !== undefined &&
        interval_there !== undefined &&
        (interval.low > interval_there.high || interval.high < interval_there.low),
    }
  })
}

type Tally = Pick<DisparityCount, 'trials' | 'hits'>

function rateOf({ trials, hits }: Tally): number | null {
  return trials === 0 ? null : hits / trials
}

function intervalOf({ trials, hits }: Tally) {
  return trials === 0 ? undefined : wilsonInterval(hits, trials)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
