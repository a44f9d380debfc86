import type { GemeenteFigures, Release, SplitCell, Subject } from '../../../publication/contract.ts'
import { cellsOfArea } from '../release/area-figures.ts'
import { countAsValue } from '../release/view.ts'
import { type Difference, differenceOf } from './comparison.ts'

/** One subject of two areas side by side, in the newest period that both have. */
export interface PairRow {
  readonly subject: Subject
  readonly period: string
  readonly one: SplitCell
  readonly other: SplitCell
  /** How the other lies beside the one; null when either has no figure. */
  readonly difference: Difference | null
}

/** An area with the file of its gemeente. */
export interface AreaFile {
  readonly code: string
  readonly file: GemeenteFigures
}

/** Every subject that is published of both areas; those of one area only are left out, since nothing stands beside them. */
export function pairRows({ subjects }: Pick<Release, 'subjects'>, one: AreaFile, other: AreaFile): readonly PairRow[] {
  return subjects.flatMap((subject): PairRow[] => {
    const [ofOne, ofOther] = [cellsIn(one, subject), cellsIn(other, subject)]
    const period = subject.periods.toReversed().find((entry) => ofOne.has(entry) && ofOther.has(entry))
    const [first, second] = [ofOne.get(period ?? ''), ofOther.get(period ?? '')]
    if (period === undefined || first === undefined || second === undefined) return []
    return [{ subject, period, one: first, other: second, difference: differenceOf(first, second) }]
  })
}

/** The name of an area in the file of its gemeente. */
export function nameIn({ code, file }: AreaFile): string {
  return file.areas.find((area) => area.code === code)?.name ?? code
}

function cellsIn({ code, file }: AreaFile, subject: Subject): ReadonlyMap<string, SplitCell> {
  const own = cellsOfArea(file.totals[subject.id], code).map(countAsValue)
  return new Map(own.map((cell) => [cell.period, cell]))
}
