import type { Reading, SourceTable } from './reading.ts'

export interface Summary {
  /** `85984NED 2024: residents; 14574 regions, BU00030000 to BU19991208`. */
  readonly scope: string
  /** Day of `Modified`, else the last day of the last period. */
  readonly asOf: string
}

/**
 * What a delivery is about, from its figures. The scope names periods, measures and regions:
 * a table may come in pieces (gemeenten now, buurten later), and one piece must not replace another. Where
 * pieces overlap, `placed-figures.sql` keeps the latest figure.
 */
export function summarise(readings: readonly Reading[], table: SourceTable): Summary {
  const periods = new Set<string>()
  const measures = new Set<string>()
  const regions = new Set<string>()
  for (const reading of readings) {
    if (!('figure' in reading)) continue
    periods.add(reading.figure.period)
    measures.add(reading.figure.measure)
    regions.add(reading.figure.region_key ?? reading.figure.region_name ?? '')
  }
  const years = [...periods].sort()
  const last = years.at(-1) ?? table.year
  return {
    scope: describe(table, { years, measures: [...measures].sort(), regions: [...regions].sort() }),
    asOf: table.metadata.modified ?? `${last ?? '1900'}-12-31`,
  }
}

function describe(
  { id, metadata }: SourceTable,
  found: { years: readonly string[]; measures: readonly string[]; regions: readonly string[] },
): string {
  const figures = found.measures.length > 0
  const regions = figures ? found.regions : metadata.areas.map(({ code }) => code).sort()
  const extent = `${regions.length} regions, ${regions.at(0)} to ${regions.at(-1)}`
  return figures ? `${id} ${found.years.join(', ')}: ${found.measures.join(', ')}; ${extent}` : `${id}: ${extent}`
}
