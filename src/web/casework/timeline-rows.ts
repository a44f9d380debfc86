import type { TimelineEvent } from '../../casework/contract.ts'

/** The lanes in the order of the page: what stands, who owns, who lives there, who works there, what was seen. */
const LANES = ['bag', 'brk', 'brp', 'lettings', 'permits', 'kvk', 'observations', 'inspections', 'signals']

/** Events that are drawn on one line: they cannot overlap, or say the same. */
export interface TimelineRow {
  readonly key: string
  readonly lane: string
  readonly events: readonly TimelineEvent[]
}

/** The part of time that is looked at; half-open. */
export interface Span {
  readonly from: string
  readonly until: string
}

/** The rows of a timeline, by lane, then oldest first. Residents and their gaps are one row, and so are the gaps of a lane. */
export function toRows(events: readonly TimelineEvent[], span: Span): readonly TimelineRow[] {
  const rows = Map.groupBy(
    events.filter((event) => isWithin(event, span)),
    (event) => `${event.lane} ${rowName(event)}`,
  )
  return [...rows]
    .map(([key, inRow]) => ({ key, lane: inRow[0]?.lane ?? '', events: inRow }))
    .toSorted((a, b) => placeOf(a.lane) - placeOf(b.lane))
}

function rowName({ kind, lane, says }: TimelineEvent): string {
  if (lane === 'brp') return 'residents'
  return kind === 'gap' ? 'gap' : says.nl
}

function isWithin({ from, until }: TimelineEvent, span: Span): boolean {
  return (from ?? '') < span.until && (until === null || until > span.from)
}

/** A register that we did not know of comes last but for the signals. */
function placeOf(lane: string): number {
  const place = LANES.indexOf(lane)
  return place === -1 ? LANES.length - 1.5 : place
}

/** All time of which something is told, or the last years of it. */
export function spanOf(events: readonly TimelineEvent[], peildatum: string, years: number | null): Span {
  const until = `${Number(peildatum.slice(0, 4))}${peildatum.slice(4)}`
  const first = events.reduce((least, { from }) => (from !== null && from < least ? from : least), until)
  if (years === null) return { from: first, until }
  return { from: `${Number(peildatum.slice(0, 4)) - years}${peildatum.slice(4)}`, until }
}

/** The years to write under the axis: at most seven, on round numbers. */
export function yearTicks({ from, until }: Span): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(until.slice(0, 4))]
  const step = [1, 2, 5, 10, 20, 50, 100].find((candidate) => (last - first) / candidate <= 6) ?? 100
  const start = Math.ceil(first / step) * step
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, place) => start + place * step)
}
