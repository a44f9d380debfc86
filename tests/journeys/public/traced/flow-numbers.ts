import type { Flow } from '../../../../src/publication/contract.ts'
import type { ReleaseFigures } from './release-figures.ts'

/** The largest flows of all are drawn together. */
const DRAWN = 15

/** What is said of a gemeente in the flows, reckoned again: pairs, sums, and how many pairs are withheld. */
export function flowNumbers(area: string, figures: ReleaseFigures): readonly string[] {
  return [...figures.flows].flatMap(([subject, { dimension, periods }]) =>
    Object.entries(periods).flatMap(([period, all]) => {
      const [leaving, coming] = [all.filter(({ from }) => from === area), all.filter(({ to }) => to === area)]
      const drawn = largest(all)
      const withheld = withheldOf({ subject, dimension, period, area }, { leaving, coming }, figures)
      return [
        ...[...leaving, ...coming].flatMap(({ count }) => count ?? []),
        ...[leaving, coming, drawn.filter(({ from }) => from === area), drawn.filter(({ to }) => to === area)].map(sum),
        ...[leaving.filter(({ to }) => to !== area), coming.filter(({ from }) => from !== area)].map(sum),
        ...[drawn.length, ...withheld],
      ].map(String)
    }),
  )
}

function largest(all: readonly Flow[]): readonly Flow[] {
  const between = all.filter(({ from, to, count }) => from !== to && count !== null)
  return between.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0)).slice(0, DRAWN)
}

function sum(flows: readonly Flow[]): number {
  return flows.reduce((total, { count }) => total + (count ?? 0), 0)
}

interface Place {
  readonly subject: string
  readonly dimension: string
  readonly period: string
  readonly area: string
}

/** How many pairs have no published count: to where, from where, and together. */
function withheldOf(
  { subject, dimension, period, area }: Place,
  own: { readonly leaving: readonly Flow[]; readonly coming: readonly Flow[] },
  { release, rows }: ReleaseFigures,
): readonly number[] {
  const told = (flows: readonly Flow[]) => flows.filter(({ count }) => count !== null).length
  const ends = release.subjects.find(({ id }) => id === subject)?.dimensions.find(({ id }) => id === dimension)
  const to = (ends?.categories.length ?? 0) - told(own.leaving)
  const origins = (rows.get(subject) ?? []).filter(
    (row) => row.level === 'gemeente' && row.dimension === 'totaal' && row.period === period && isCounted(row.status),
  )
  const others = origins.filter((row) => row.area !== area).length
  const from = others - told(own.coming.filter((flow) => flow.from !== area))
  return [to, from, to + from]
}

/** Somebody counted here, whether or not the count may be shown. */
function isCounted(status: string): boolean {
  return status === 'cijfer' || status === 'onderdrukt'
}
