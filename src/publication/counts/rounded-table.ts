import type { Territory } from '../../vocabulary/area.ts'
import { type Areas, holdersOf } from '../area-tree.ts'
import type { Missing } from '../contract.ts'
import { cellFinder } from './cell-finder.ts'
import type { RoundedPeriod } from './rounded-period.ts'

/** A table of counts as it may be shown: what every figure in a release is read from. */
export interface RoundedTable {
  readonly table: string
  readonly territory: Territory
  readonly base: number
  readonly periods: readonly RoundedView[]
}

/** Looks a period up by the codes that people know. */
export interface RoundedView extends RoundedPeriod {
  /** All areas of the period, those without a count included. */
  readonly areaCodes: readonly string[]
  readonly areaGaps: ReadonlyMap<string, Missing>
  /** The categories of a split; none when the period is not split so. */
  readonly categoriesIn: (split: string) => readonly string[]
  /** The rounded count of a cell, or why there is none. */
  readonly at: (area: string, split: string, category: string) => number | Missing
  /** The rounded count of a category in all measured areas together. */
  readonly measuredIn: (split: string, category: string) => number
}

/** Wraps a rounded period so that it can be looked up. An area that holds one without a count has none either. */
export function roundedView(period: RoundedPeriod, areas: Areas, territory: Territory): RoundedView {
  const { lattice, rounded, splits } = period
  const areaGaps = gapsUpwards(period, areas, territory)
  const tree = lattice.dimensions[0]?.codes ?? []
  const cellOf = cellFinder(period)
  return {
    ...period,
    areaGaps,
    areaCodes: [...new Set([...tree, ...areaGaps.keys()])].sort(),
    categoriesIn: (split) => {
      const place = splits.indexOf(split) + 1
      return place === 0 ? [] : (lattice.dimensions[place]?.codes.slice(1) ?? [])
    },
    at: (area, split, category) => {
      const gap = areaGaps.get(area)
      if (gap !== undefined) return gap
      const cell = cellOf(area, split, category)
      return cell === undefined ? 'not-measured' : (rounded[cell] ?? 0)
    },
    measuredIn: (split, category) => rounded[cellOf(tree[0] ?? '', split, category) ?? -1] ?? 0,
  }
}

/** An area above is impossible when all in it is, and otherwise lacks a figure for the gravest reason in it. */
function gapsUpwards(
  { gaps, lattice }: RoundedPeriod,
  areas: Areas,
  territory: Territory,
): ReadonlyMap<string, Missing> {
  const known = new Set(lattice.dimensions[0]?.codes)
  const all = new Map(gaps)
  for (const [code, missing] of gaps)
    for (const holder of holdersOf(code, areas, territory)) {
      if (missing === 'impossible' && known.has(holder)) continue
      const reason = all.get(holder)
      if (reason === undefined || reason === 'impossible' || missing === 'withheld') all.set(holder, missing)
    }
  return all
}
