import type { Cell, Missing } from '../../../publication/contract.ts'
import type { MapArea } from '../release/map-area.ts'
import type { View } from '../release/view.ts'
import { type Third, type Thirds, thirdOf, thirdsOf } from './thirds.ts'

/** A class of two subjects laid together: the third of the first and the third of the second, as `31`. */
export type PairClass = `${Third}${Third}`

export const PAIR_CLASSES: readonly PairClass[] = ['11', '12', '13', '21', '22', '23', '31', '32', '33']

/** One area with the published cells of two subjects, or three, side by side. Nothing is reckoned from them together. */
export interface CombinedRow {
  readonly area: MapArea
  readonly first: Cell
  readonly second: Cell
  readonly third: Cell | null
  /** Its class, or why it has none: one of the first two is missing. */
  readonly kind: PairClass | Missing
}

/** Two subjects on the same map, and perhaps a third beside them. */
export interface Combination {
  readonly first: View
  readonly second: View
  readonly third: View | null
  readonly thirdsOfFirst: Thirds
  readonly thirdsOfSecond: Thirds
  /** In the order of the map. */
  readonly rows: readonly CombinedRow[]
  readonly byCode: ReadonlyMap<string, CombinedRow>
  readonly counts: ReadonlyMap<PairClass | Missing, number>
  /** Of how many areas the first two are both known. */
  readonly known: number
}

/** Lays views of one map side by side. The thirds of a subject are those of all its areas that have a figure. */
export function combinationOf(first: View, second: View, third: View | null): Combination {
  const [thirdsOfFirst, thirdsOfSecond] = [thirdsOfView(first), thirdsOfView(second)]
  const rows = first.rows.flatMap((row, place): CombinedRow[] => {
    const beside = second.rows[place]
    if (beside === undefined) return []
    const pair = { first: row.cell, second: beside.cell, third: third?.rows[place]?.cell ?? null }
    const thirds = {
      first: thirdIn(first, pair.first, thirdsOfFirst),
      second: thirdIn(second, pair.second, thirdsOfSecond),
    }
    const kind =
      thirds.first === null || thirds.second === null ? missingOf(pair) : pairClass(thirds.first, thirds.second)
    return [{ area: row.area, ...pair, kind }]
  })
  const counts = new Map([...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, { length }]) => [kind, length]))
  return {
    ...{ first, second, third, thirdsOfFirst, thirdsOfSecond, rows, counts },
    byCode: new Map(rows.map((row) => [row.area.code, row])),
    known: PAIR_CLASSES.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0),
  }
}

export function isPairClass(kind: PairClass | Missing): kind is PairClass {
  return kind !== 'withheld' && kind !== 'not-measured' && kind !== 'impossible'
}

/** How often high goes with high, and how often that would be if the two had nothing to do with each other. */
export interface HighTogether {
  readonly highOnFirst: number
  readonly highOnBoth: number
  readonly ifUnrelated: number
}

/** Counted over the areas of which both are known; nothing when one of the subjects has no highest third. */
export function highTogether({ counts, known }: Combination): HighTogether | undefined {
  const sum = (kinds: readonly PairClass[]) => kinds.reduce((total, kind) => total + (counts.get(kind) ?? 0), 0)
  const [highOnFirst, highOnSecond] = [sum(['31', '32', '33']), sum(['13', '23', '33'])]
  if (highOnFirst === 0 || highOnSecond === 0) return undefined
  return { highOnFirst, highOnBoth: counts.get('33') ?? 0, ifUnrelated: (highOnFirst * highOnSecond) / known }
}

function thirdsOfView({ rows, subject }: View): Thirds {
  return thirdsOf(
    rows.flatMap(({ cell }) => cell.value ?? []),
    subject.decimals,
  )
}

function thirdIn({ subject }: View, { value }: Cell, thirds: Thirds): Third | null {
  return value === null ? null : thirdOf(value, thirds, subject.decimals)
}

function pairClass(first: Third, second: Third): PairClass {
  return `${first}${second}`
}

/** When both are missing for different reasons, the reason that says most about the area comes first. */
function missingOf({ first, second }: Pick<CombinedRow, 'first' | 'second'>): Missing {
  const reasons = [first, second].flatMap(({ value, missing }) => (value === null ? [missing ?? 'not-measured'] : []))
  const order: readonly Missing[] = ['withheld', 'not-measured', 'impossible']
  return order.find((reason) => reasons.includes(reason)) ?? 'not-measured'
}
