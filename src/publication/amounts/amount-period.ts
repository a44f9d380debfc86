import { type Lattice, latticeOf } from '../../disclosure/cells/lattice.ts'
import { flatTree, pathUp } from '../../disclosure/cells/tree.ts'
import type { Territory } from '../../vocabulary/area.ts'
import { type Areas, areaTree } from '../area-tree.ts'
import { TOTAL } from '../counts/count-period.ts'

/** One row of a table of amounts: what one holder contributed. */
export interface AmountRow {
  readonly area_code: string
  readonly period: string
  readonly category: string
  readonly holder: string
  readonly amount: number
}

/** The sums of one table, territory and period in every cell, with who contributed to each; not yet protected. */
export interface AmountPeriod {
  readonly period: string
  /** The areas first, then the categories; areas alone when there are none. */
  readonly lattice: Lattice
  /** Whole euros. */
  readonly values: Float64Array
  /** Of each cell, per holder what it gave. */
  readonly contributions: readonly ReadonlyMap<string, number>[]
}

export interface AmountSetting {
  /** Smallest areas that were measured, also those where nobody gave anything. */
  readonly measured: readonly string[]
  readonly areas: Areas
  readonly territory: Territory
}

/** Puts the contributions of one period in their lattice and adds them up. Amounts count in whole euros, so that sums hold. */
export function amountPeriod(period: string, rows: readonly AmountRow[], setting: AmountSetting): AmountPeriod {
  const codes = [...new Set([...setting.measured, ...rows.map(({ area_code }) => area_code)])]
  const tree = areaTree(codes, setting.areas, setting.territory)
  const categories = [...new Set(rows.map(({ category }) => category))].filter((category) => category !== TOTAL).sort()
  const split = categories.length > 0
  const lattice = latticeOf(split ? [tree, flatTree('categorie', TOTAL, categories)] : [tree], split ? [[0, 1]] : [[0]])
  const values = new Float64Array(lattice.size)
  const contributions = Array.from({ length: lattice.size }, () => new Map<string, number>())
  const areaPlaces = new Map(tree.codes.map((code, place) => [code, place]))
  for (const row of rows) {
    const euros = Math.round(row.amount)
    const category = categories.indexOf(row.category) + 1
    for (const area of pathUp(tree, areaPlaces.get(row.area_code) ?? 0))
      for (const nodes of split
        ? [
            [area, 0],
            [area, category],
          ]
        : [[area]]) {
        const cell = lattice.cellAt(nodes) ?? -1
        values[cell] = (values[cell] ?? 0) + euros
        const holders = contributions[cell]
        holders?.set(row.holder, (holders.get(row.holder) ?? 0) + euros)
      }
  }
  return { period, lattice, values, contributions }
}
