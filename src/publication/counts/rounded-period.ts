import type { Lattice } from '../../disclosure/cells/lattice.ts'
import { roundCounts } from '../../disclosure/rounding/round-counts.ts'
import type { CountPeriod } from './count-period.ts'

/** The counts of one period as they may be shown. */
export interface RoundedPeriod extends CountPeriod {
  readonly base: number
  readonly rounded: Float64Array
  /** Of each cell how many multiples further than the nearest two it went. */
  readonly steps: Uint8Array
  /** How far any true count may lie from the rounded one. */
  readonly within: number
}

/** A count of the release before and what it was rounded to. */
export interface EarlierCount {
  readonly count: number
  readonly rounded: number
}

export interface RoundingOrder {
  readonly period: CountPeriod
  readonly base: number
  readonly secret: Uint8Array
  /** Rounded before, of tables that hold all units of this one. */
  readonly wholes: readonly RoundedPeriod[]
  /** By `cellKey`, what a cell should be shown as at least, for the sake of its parts. */
  readonly floors: ReadonlyMap<string, number>
  /** By `cellKey`; empty for a first release. */
  readonly earlier: ReadonlyMap<string, EarlierCount>
}

/**
 * Rounds every cell so that all sums hold. A count that did not change keeps its rounding, unless sums forbid. Where a table
 * holds all units of this one, no count goes so far above it that the two together tell more than each by itself.
 */
export async function roundPeriod(order: RoundingOrder): Promise<RoundedPeriod> {
  const { period, base, secret, wholes, floors, earlier } = order
  const { lattice, counts } = period
  const atMost = mostBeside(lattice, wholes, base)
  const atLeast = Float64Array.from(counts, (_, cell) => floors.get(cellKey(lattice, cell)) ?? 0)
  const previous = earlier.size === 0 ? {} : { previous: earlierCells(lattice, earlier) }
  const { rounded, steps } = await roundCounts({ lattice, counts, base, secret, atMost, atLeast, ...previous })
  const furthest = steps.reduce((most, step) => Math.max(most, step), 0)
  return { ...period, base, rounded, steps, within: (furthest + 1) * base - 1 }
}

/**
 * The rounding of the release before, kept whole: it adds up, and lies at most one multiple further from the counts as they
 * are now. Undefined when cells came or went, or a count changed too much for that.
 */
export function keptRounding(
  period: RoundedPeriod,
  earlier: ReadonlyMap<string, EarlierCount>,
): RoundedPeriod | undefined {
  const { lattice, counts, base } = period
  const known = Array.from(counts, (_, cell) => earlier.get(cellKey(lattice, cell)))
  if (earlier.size !== lattice.size || known.includes(undefined)) return undefined
  const rounded = Float64Array.from(known, (cell) => cell?.rounded ?? 0)
  const steps = Uint8Array.from(counts, (count, cell) => stepsFrom(count, rounded[cell] ?? 0, base))
  const furthest = steps.reduce((most, step) => Math.max(most, step), 0)
  return furthest > 1 ? undefined : { ...period, rounded, steps, within: (furthest + 1) * base - 1 }
}

/**
 * The most that each cell may be shown as beside the wholes. The whole is at most what is shown and its base; the part is at
 * least what is shown less its base; between the two there must be left what the finer base leaves.
 */
function mostBeside(lattice: Lattice, wholes: readonly RoundedPeriod[], base: number): Float64Array {
  const atMost = new Float64Array(lattice.size).fill(Infinity)
  for (const whole of wholes) {
    const above = new Map(
      Array.from(whole.rounded, (shown, cell) => {
        const reach = ((whole.steps[cell] ?? 0) + 1) * whole.base - 1
        return [cellKey(whole.lattice, cell), shown + reach] as const
      }),
    )
    const room = base - Math.min(base, whole.base)
    for (const cell of atMost.keys())
      atMost[cell] = Math.min(atMost[cell] ?? Infinity, (above.get(cellKey(lattice, cell)) ?? Infinity) + room)
  }
  return atMost
}

/**
 * What the cells of a whole should have been shown as at least, where sums have led a part of it too far above them. Empty
 * when the two tell no more together than each by itself.
 */
export function floorsUnder(part: RoundedPeriod, whole: RoundedPeriod): ReadonlyMap<string, number> {
  const atMost = mostBeside(part.lattice, [whole], part.base)
  const shown = new Map(Array.from(whole.rounded, (value, cell) => [cellKey(whole.lattice, cell), value]))
  return new Map(
    Array.from(part.rounded, (value, cell) => ({
      key: cellKey(part.lattice, cell),
      above: value - (atMost[cell] ?? 0),
    }))
      .filter(({ above }) => above > 0)
      .map(({ key, above }) => [key, (shown.get(key) ?? 0) + above]),
  )
}

/** How many multiples further than the nearest two a count was moved. */
export function stepsFrom(count: number, rounded: number, base: number): number {
  return Math.ceil((Math.abs(rounded - count) + 1) / base) - 1
}

/** The name of a cell that stays the same when areas or categories come and go around it. */
export function cellKey({ dimensions, nodes }: Pick<Lattice, 'dimensions' | 'nodes'>, cell: number): string {
  const first = cell * dimensions.length
  const area = dimensions[0]?.codes[nodes[first] ?? 0] ?? ''
  for (let place = 1; place < dimensions.length; place += 1) {
    const node = nodes[first + place] ?? 0
    if (node > 0) return `${area}|${dimensions[place]?.name}|${dimensions[place]?.codes[node]}`
  }
  return area
}

/** A cell that was not there has no count, and no count equals that. */
function earlierCells(lattice: Lattice, earlier: ReadonlyMap<string, EarlierCount>) {
  const counts = new Float64Array(lattice.size).fill(Number.NaN)
  const rounded = new Float64Array(lattice.size)
  for (let cell = 0; cell < lattice.size; cell += 1) {
    const known = earlier.get(cellKey(lattice, cell))
    if (known === undefined) continue
    counts[cell] = known.count
    rounded[cell] = known.rounded
  }
  return { counts, rounded }
}
