import type { Certificate } from '../../disclosure/attack/certificate.ts'
import type { Territory } from '../../vocabulary/area.ts'

/**
 * `certificate.json`: what attackers could work out about a release. It names no contributor, no parameter that must stay
 * secret, no true value, and not which of the withheld sums are sensitive.
 */
export interface ReleaseCertificate {
  readonly format: 1
  /** Each table, territory and period was attacked as one system. */
  readonly tables: readonly AuditedTable[]
}

export interface AuditedTable extends Certificate {
  readonly table: string
  readonly territory: Territory
  readonly kind: 'counts' | 'amounts'
  readonly period: string
  /** What was not tried on it, and why; empty when everything was. */
  readonly notTried: readonly string[]
}

/** One table after the audit: its certificate, and what is wrong, as numbers of cells. */
export interface Audit {
  readonly certificate: Certificate
  readonly faults: readonly string[]
  readonly notTried: readonly string[]
}

/** The certificate of a table that is refused before any attack. */
export const NO_CERTIFICATE: Certificate = {
  solver: '',
  attackers: [],
  sensitive: 0,
  underProtected: 0,
  exact: 0,
  victims: 0,
  cells: [],
}

/** A fault in words, when there are cells that have it. */
export function told(cells: number, what: string): string[] {
  return cells === 0 ? [] : [`${cells} cells ${what}.`]
}
