import type { Truth } from '../../plants/plot.ts'
import { type Counts, createCounts } from './counts.ts'

/** How often an indicator is right: the places that show it, by what is really there. */
export interface SignMeasure {
  /** By the code of the indicator. */
  readonly misused: Counts<string>
  readonly innocent: Counts<string>
  readonly byChance: Counts<string>
  /** Misused places, whether they show anything or not. */
  readonly misusedPlaces: number
  add(truths: readonly Truth[]): void
}

export function createSignMeasure(): SignMeasure {
  const groups = { misused: createCounts<string>(), innocent: createCounts<string>(), byChance: createCounts<string>() }
  let misusedPlaces = 0
  return {
    ...groups,
    get misusedPlaces() {
      return misusedPlaces
    },
    add(truths) {
      for (const { kind, misuse, raises } of truths) {
        if (misuse) misusedPlaces += 1
        const group = groups[kind === 'chance' ? 'byChance' : misuse ? 'misused' : 'innocent']
        for (const code of raises) group.add(code)
      }
    },
  }
}
