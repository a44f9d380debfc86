import { gemeenteOf } from '../release/choice.ts'
import type { View, ViewRow } from '../release/view.ts'

/** A gemeente in which some buurten have a count and others may not show theirs. */
export interface NoFigureFacts {
  readonly gemeente: ViewRow
  readonly shown: readonly ViewRow[]
  readonly withheld: readonly ViewRow[]
  /** The counts of the buurten that show one, added up. */
  readonly sum: number
}

/** A table of more rows is no story. */
const MOST_ROWS = 15

/** The gemeente with most buurten of either kind that can be read in one table, or else the smallest; nothing when there is none. */
export function noFigureFacts(gemeenten: View, buurten: View): NoFigureFacts | undefined {
  const parts = Map.groupBy(buurten.rows, ({ area }) => gemeenteOf(area.code))
  const found = gemeenten.rows.flatMap((gemeente) => {
    const inside = parts.get(gemeente.area.code) ?? []
    const shown = inside.filter(({ cell }) => cell.numerator !== null)
    const withheld = inside.filter(({ cell }) => cell.numerator === null && cell.missing === 'withheld')
    const usable = gemeente.cell.numerator !== null && shown.length > 0 && withheld.length > 0
    const sum = shown.reduce((total, { cell }) => total + (cell.numerator ?? 0), 0)
    return usable ? [{ gemeente, shown, withheld, sum }] : []
  })
  const size = ({ shown, withheld }: NoFigureFacts) => shown.length + withheld.length
  const weight = ({ shown, withheld }: NoFigureFacts) => Math.min(shown.length, withheld.length)
  const readable = found.filter((facts) => size(facts) <= MOST_ROWS)
  return (
    readable.toSorted((one, other) => weight(other) - weight(one))[0] ?? found.toSorted((a, b) => size(a) - size(b))[0]
  )
}
