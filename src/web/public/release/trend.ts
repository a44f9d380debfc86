import type { Cell, SeriesBreak, Subject } from '../../../publication/contract.ts'
import { type Comparison, compareCells } from './standing.ts'

/** A figure over the periods, in pieces that were counted in one way. */
export interface Trend<T> {
  /** From old to new; no piece is empty. */
  readonly series: readonly (readonly T[])[]
  /** The breaks between the pieces. */
  readonly breaks: readonly SeriesBreak[]
}

/** Cuts what has a period into series at the breaks of a subject. No line may be drawn from one series to the next. */
export function trendOf<T extends { readonly period: string }>(subject: Subject, points: readonly T[]): Trend<T> {
  const inOrder = points.toSorted((a, b) => a.period.localeCompare(b.period))
  const first = inOrder[0]?.period ?? ''
  const last = inOrder.at(-1)?.period ?? ''
  const breaks = subject.seriesBreaks
    .filter(({ period }) => period > first && period <= last)
    .toSorted((a, b) => a.period.localeCompare(b.period))
  const seriesOf = ({ period }: T) => breaks.filter((entry) => entry.period <= period).length
  return { series: [...Map.groupBy(inOrder, seriesOf).values()], breaks }
}

export interface Change {
  readonly from: Cell & { readonly value: number }
  readonly to: Cell & { readonly value: number }
  /** How the newer figure compares with the older one, as far as their intervals bear. */
  readonly comparison: Comparison
}

/** The change over the newest series; nothing when it has fewer than two figures, or when nobody says how sure they are. */
export function changeOf({ series }: Trend<Cell>): Change | undefined {
  const measured = (series.at(-1) ?? []).filter(isSure)
  const [from, to] = [measured[0], measured.at(-1)]
  if (from === undefined || to === undefined || from === to) return undefined
  const comparison = compareCells(to, from)
  return comparison === undefined ? undefined : { from, to, comparison }
}

function isSure(cell: Cell): cell is Cell & { readonly value: number } {
  return cell.value !== null && cell.low !== null && cell.high !== null
}
