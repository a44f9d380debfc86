import type { SplitCell } from '../contract.ts'
import { type CellFinder, cellFinder } from '../counts/cell-finder.ts'
import type { RoundedPeriod } from '../counts/rounded-period.ts'
import type { SubjectSource } from '../subject-source.ts'
import type { ReleaseContent } from '../versions/release-memory.ts'
import { told } from './release-certificate.ts'
import type { ShownSubject } from './shown-figures.ts'

/** What the files show of one period of a table of counts, wherever it stands. */
export interface ShownCounts {
  /** By cell of the lattice; NaN where it is shown nowhere. */
  readonly counts: Float64Array
  readonly faults: readonly string[]
}

/** The counts of every table and period, from one subject after the other. */
export interface GatheredCounts {
  readonly add: (shown: ShownSubject) => void
  readonly of: (period: RoundedPeriod) => ShownCounts
}

interface Gathered {
  readonly counts: Float64Array
  readonly find: CellFinder
  different: number
  unknown: number
}

/** Opens a place for every count: as what a subject counts, and as what it is divided by. */
export function gatherCounts(content: ReleaseContent, sources: readonly SubjectSource[]): GatheredCounts {
  const gathered = new Map<RoundedPeriod, Gathered>()
  const byPlace = new Map<string, Gathered>()
  for (const { source, territory, period } of content.counts) {
    const counts = new Float64Array(period.lattice.size).fill(Number.NaN)
    const place: Gathered = { counts, find: cellFinder(period), different: 0, unknown: 0 }
    gathered.set(period, place)
    byPlace.set([source, territory, period.period].join('|'), place)
  }
  return {
    add({ subject, counts }) {
      const made = sources.find((source) => source.subject === subject.id)
      if (made === undefined) return
      const placeOf = (table: string | undefined, period: string | undefined) =>
        byPlace.get([table, made.territory, period].join('|'))
      for (const [period, cells] of Map.groupBy(counts, (cell) => cell.period)) {
        const own = placeOf(made.counted, period)
        const divided = placeOf(made.per?.counted, subject.denominatorPeriods[period])
        for (const cell of cells) {
          if (own !== undefined) take(own, cell, cell.numerator)
          if (divided !== undefined) take(divided, cell, cell.denominator)
        }
      }
    },
    of(period) {
      const { counts, different, unknown } = gathered.get(period) ?? { counts: new Float64Array(), ...NONE }
      return {
        counts,
        faults: [
          ...told(different, 'are shown differently in two files'),
          ...told(unknown, 'are shown though nothing was counted there'),
        ],
      }
    },
  }
}

const NONE = { different: 0, unknown: 0 }

function take(into: Gathered, { area, dimension, category }: SplitCell, count: number | null): void {
  if (count === null) return
  const cell = into.find(area, dimension, category)
  if (cell === undefined) into.unknown += 1
  else if (Number.isNaN(into.counts[cell])) into.counts[cell] = count
  else if (into.counts[cell] !== count) into.different += 1
}
