import { type Lattice, latticeOf } from '../../disclosure/cells/lattice.ts'
import { flatTree, pathUp } from '../../disclosure/cells/tree.ts'
import type { Territory } from '../../vocabulary/area.ts'
import { type Areas, areaTree } from '../area-tree.ts'
import type { Missing } from '../contract.ts'
import type { Dimension } from '../subject-definition.ts'

/** One row of a table of counts. */
export interface CountRow {
  readonly area_code: string
  readonly period: string
  readonly dimension: string
  readonly category: string
  readonly count: number | null
  readonly missing: string | null
}

/** The counts of one table, territory and period, in every cell that anyone can compose; not yet protected. */
export interface CountPeriod {
  readonly period: string
  /** The areas first, then each split; a crossing per split, sharing the totals. */
  readonly lattice: Lattice
  readonly counts: Float64Array
  /** The splits by the order of the lattice's dimensions after the first. */
  readonly splits: readonly string[]
  /** Smallest areas without a count, and why. */
  readonly gaps: ReadonlyMap<string, Missing>
}

export const TOTAL = 'totaal'

export interface CountSetting {
  /** The table, for messages. */
  readonly table: string
  readonly dimensions: readonly Dimension[]
  readonly areas: Areas
  readonly territory: Territory
}

/**
 * Puts the rows of one period in their lattice and adds them up to all areas above. A split of which no row was made
 * is left out. Throws a TypeError when the rows break the contract of statistics: a split must add up to its total.
 */
export function countPeriod(period: string, rows: readonly CountRow[], setting: CountSetting): CountPeriod {
  const totals = rows.filter(({ dimension }) => dimension === TOTAL)
  const measured = totals.filter(({ count }) => count !== null)
  const bySplit = Map.groupBy(rows, ({ dimension }) => dimension)
  const splits = setting.dimensions.filter(({ id }) => bySplit.has(id))
  const lattice = latticeOf(
    [
      areaTree(
        measured.map(({ area_code }) => area_code),
        setting.areas,
        setting.territory,
      ),
      ...splits.map((split) => flatTree(split.id, TOTAL, categoriesOf(split, bySplit.get(split.id) ?? []))),
    ],
    splits.length === 0 ? [[0]] : splits.map((_, place) => [0, place + 1]),
  )
  const made: CountPeriod = {
    period,
    lattice,
    counts: new Float64Array(lattice.size),
    splits: splits.map(({ id }) => id),
    gaps: new Map(totals.flatMap((row) => (row.count === null ? [[row.area_code, parseMissing(row, setting)]] : []))),
  }
  const places = lattice.dimensions.map(({ codes }) => new Map(codes.map((code, place) => [code, place])))
  for (const row of [...measured, ...splits.flatMap(({ id }) => bySplit.get(id) ?? [])])
    addUp(made, places, row, setting)
  checkSplits(made, setting)
  return made
}

/** The categories of a split in reading order; those of a split by gemeenten are the ones that were counted. */
function categoriesOf({ categories }: Dimension, rows: readonly Pick<CountRow, 'category'>[]): string[] {
  if (categories !== 'gemeenten') return categories.map(({ id }) => id)
  return [...new Set(rows.map(({ category }) => category))].sort()
}

function addUp(
  { lattice, counts, splits }: CountPeriod,
  places: readonly ReadonlyMap<string, number>[],
  row: CountRow,
  { table }: CountSetting,
): void {
  const split = splits.indexOf(row.dimension) + 1
  const area = places[0]?.get(row.area_code)
  const category = split === 0 ? 0 : places[split]?.get(row.category)
  if (area === undefined || category === undefined || row.count === null)
    throw new TypeError(`${table} has a row for ${row.area_code} or ${row.dimension} ${row.category} that has no place`)
  const tuple = lattice.dimensions.map((_, place) => (place === split && split > 0 ? category : 0))
  const tree = lattice.dimensions[0]
  if (tree === undefined) return
  for (const above of pathUp(tree, area)) {
    const cell = lattice.cellAt(tuple.with(0, above)) ?? -1
    counts[cell] = (counts[cell] ?? 0) + row.count
  }
}

/** Every split must say of every area what its total says. */
function checkSplits({ lattice, counts, splits, period }: CountPeriod, { table }: CountSetting): void {
  const areas = lattice.dimensions[0]?.codes.length ?? 0
  const at = (nodes: readonly number[]) => counts[lattice.cellAt(nodes) ?? -1] ?? 0
  const origin = lattice.dimensions.map(() => 0)
  for (const [place, split] of splits.entries()) {
    const children = lattice.dimensions[place + 1]?.children[0] ?? []
    for (let area = 0; area < areas; area += 1) {
      const tuple = origin.with(0, area)
      const sum = children.reduce((total, child) => total + at(tuple.with(place + 1, child)), 0)
      if (sum !== at(tuple)) throw new TypeError(`${table} of ${period} does not add up in ${split}`)
    }
  }
}

function parseMissing({ missing }: CountRow, { table }: CountSetting): Missing {
  if (missing === 'withheld' || missing === 'not-measured' || missing === 'impossible') return missing
  throw new TypeError(`${table} has an area without a count that does not say why`)
}
