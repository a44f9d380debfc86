import type { Certificate, CertifiedCell } from '../../disclosure/attack/certificate.ts'
import type { Territory } from '../../vocabulary/area.ts'

/**
 * `certificate.json`: what attackers could work out about a release. It names no contributor, no parameter that must stay
 * secret, no true value, and not which of the withheld sums are sensitive.
 */
export interface ReleaseCertificate {
  readonly format: 2
  /** Each table, territory and period was attacked as one system. */
  readonly tables: readonly AuditedTable[]
}

/** What was worked out of one table: how much, and of which cells. */
export interface TableCertificate extends Omit<Certificate, 'cells'> {
  /** Made anew each time: of a country there are millions. */
  readonly cells: Iterable<CertifiedCell>
}

export interface AuditedTable {
  readonly table: string
  readonly territory: Territory
  readonly kind: 'counts' | 'amounts'
  readonly period: string
  readonly certificate: TableCertificate
  /** What was not tried on it, and why; empty when everything was. */
  readonly notTried: readonly string[]
}

/** One table after the audit: its certificate, and what is wrong, as numbers of cells. */
export interface Audit extends Pick<AuditedTable, 'certificate' | 'notTried'> {
  readonly faults: readonly string[]
}

/** The certificate of a table that is refused before any attack. */
export const NO_CERTIFICATE: TableCertificate = {
  solver: '',
  attackers: [],
  sensitive: 0,
  underProtected: 0,
  exact: 0,
  victims: 0,
  cells: [],
}

const COLUMNS = ['cell', 'verdict', 'low', 'up'] as const

/**
 * The certificate as text, piece by piece: a table's cells are rows of the columns that it names. An end that was not followed
 * is left out as `false`; null goes on without end.
 */
export function* certificateTexts({ format, tables }: ReleaseCertificate): Generator<string> {
  yield `{"format":${format},"columns":${JSON.stringify(COLUMNS)},"tables":[`
  for (const [at, { certificate, notTried, ...place }] of tables.entries()) {
    const { cells, ...about } = certificate
    yield `${at === 0 ? '' : ','}\n${JSON.stringify({ ...place, ...about, notTried }).slice(0, -1)},"cells":[`
    let separator = '\n'
    for (const { cell, verdict, low = false, up = false } of cells) {
      yield `${separator}${JSON.stringify([cell, verdict, low, up])}`
      separator = ',\n'
    }
    yield ']}'
  }
  yield ']}\n'
}

/** Cells in as little room as their numbers take, by place; they are called by name only when they are asked for. */
export function packedCells(
  cells: readonly CertifiedCell[],
  nameOf: (place: number) => string,
): Iterable<CertifiedCell> {
  const low = Float64Array.from(cells, (cell) => cell.low ?? Number.NaN)
  const up = Float64Array.from(cells, (cell) => (cell.up === undefined ? Number.NaN : (cell.up ?? Infinity)))
  const verdicts = cells.map(({ verdict }) => verdict)
  return {
    *[Symbol.iterator]() {
      for (const [place, verdict] of verdicts.entries()) {
        const [least = Number.NaN, most = Number.NaN] = [low[place], up[place]]
        yield {
          cell: nameOf(place),
          verdict,
          ...(Number.isNaN(least) ? {} : { low: least }),
          ...(Number.isNaN(most) ? {} : { up: most === Infinity ? null : most }),
        }
      }
    },
  }
}

/** A fault in words, when there are cells that have it. */
export function told(cells: number, what: string): string[] {
  return cells === 0 ? [] : [`${cells} cells ${what}.`]
}
