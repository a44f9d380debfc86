import {
  type SearchArea,
  type SearchAreas,
  type SearchedMap,
  type SplitCell,
  type Subject,
  TOTAL,
} from '../contract.ts'
import type { DrawnMaps } from '../maps/release-maps.ts'
import { FINDINGS_POLICY } from './findings-policy.ts'
import { holm } from './holm.ts'
import { logBinomialTail } from './log-binomial-tail.ts'
import { type MeasuredCell, type MeasuredWhole, measuredCells, measuredWhole } from './measured-whole.ts'

export interface SearchOrder {
  readonly subject: Subject
  /** All that is published of it. */
  readonly cells: readonly SplitCell[]
  readonly drawn: DrawnMaps
  /** How far a true denominator of the newest period may lie from the published one; null when nothing is divided. */
  readonly denominatorWithin: number | null
}

/** How far true counts may lie from published ones. */
interface Room {
  readonly count: number
  readonly of: number
}

/** As near to 0 as a chance is told: what lies below is no longer a statement about the world. */
const SMALLEST_CHANCE = 1e-300

/**
 * The areas with more than chance explains, in the newest period, per map; null for a subject that is not divided. Reads
 * published figures only, and takes them as rounding leaves them most ordinary: an area counts as few as it may, the others
 * as many. So at most one map in twenty has a find where there is nothing to find.
 */
export function searchAreasOf({ subject, cells, drawn, denominatorWithin }: SearchOrder): SearchAreas | null {
  const period = subject.periods.toSorted().at(-1)
  const room = { count: subject.within[period ?? ''], of: denominatorWithin ?? undefined }
  if (period === undefined || room.count === undefined || room.of === undefined) return null
  const totals = cells.filter((cell) => cell.period === period && cell.dimension === TOTAL)
  const within: Room = { count: room.count, of: room.of }
  return {
    period,
    maps: Object.fromEntries(
      subject.levels.map(({ map }) => [map, searchMap(totals, new Set(drawn.areas.get(map)?.codes), within)] as const),
    ),
  }
}

function searchMap(totals: readonly SplitCell[], onMap: ReadonlySet<string>, within: Room): SearchedMap {
  const areas = measuredCells(totals.filter(({ area, value }) => value !== null && onMap.has(area)))
  const whole = measuredWhole(areas, totals)
  const tested = areas.filter(({ of }) => whole.of > of)
  const chances = tested.map((cell) => logChance(cell, whole, within))
  const adjusted = holm(chances)
  const found = tested.flatMap((cell, place) => {
    const [chance = 0, corrected = 0] = [chances[place], adjusted[place]]
    if (corrected >= Math.log(FINDINGS_POLICY.mostByChance.value)) return []
    return [{ chance, area: toSearchArea(cell, whole, { chance, corrected }) }]
  })
  return {
    tested: tested.length,
    found: found
      .sort((one, other) => one.chance - other.chance || (one.area.area < other.area.area ? -1 : 1))
      .map(({ area }) => area),
  }
}

/**
 * Of all cases each falls in the area by its part of the denominator, if all areas are alike: so the area is compared with the
 * others while those, too, come by chance (Przyborowski and Wilenski 1940). The fewest cases that its published count leaves
 * possible are held against the most that could be in the others.
 */
function logChance({ count, of }: MeasuredCell, whole: MeasuredWhole, within: Room): number {
  const [own, others] = [of + within.of, whole.of - whole.cells * within.of - (of + within.of)]
  const least = Math.max(0, count - within.count)
  const all = Math.max(least, whole.count + whole.cells * within.count)
  return others <= 0 ? 0 : logBinomialTail(least, { all, chance: own / (own + others) })
}

function toSearchArea(
  { area, count, of }: MeasuredCell,
  whole: MeasuredWhole,
  { chance, corrected }: { readonly chance: number; readonly corrected: number },
): SearchArea {
  const expected = ((whole.count - count) / (whole.of - of)) * of
  return { area, count, expected: Number(expected.toFixed(1)), p: told(chance), adjusted: told(corrected) }
}

/** To three digits. */
function told(logarithm: number): number {
  return Math.max(SMALLEST_CHANCE, Number(Math.exp(logarithm).toPrecision(3)))
}
