import { levelOf } from '../../vocabulary/area.ts'
import type { CbsFigure } from './cbs-tables.ts'
import { parseCell } from './cell.ts'
import { parsePeriod } from './period.ts'
import type { TableMetadata } from './table-metadata.ts'
import type { Family, FoundTopic } from './topic.ts'

/** The table that a data file belongs to. */
export interface SourceTable {
  readonly id: string
  readonly family: Family | undefined
  /** The year of the whole table, for files without a column of periods. */
  readonly year: string | undefined
  readonly metadata: TableMetadata
}

/** Why a record or a cell could not be read. */
export type RejectReason =
  | 'ragged-row'
  | 'region-missing'
  | 'period-not-a-year'
  | 'value-not-a-number'
  | 'value-attribute-unknown'

/** One thing that came out of a data file: a figure, or a record that could not be read. */
export type Reading =
  | { readonly figure: CbsFigure }
  | { readonly reject: { readonly place: string; readonly reason: RejectReason; readonly says: string } }

export interface DeliveredCell {
  readonly region: string
  readonly period: string | undefined
  readonly cell: unknown
  readonly found: FoundTopic
  readonly place: string
}

const REGION_CODE = /^[A-Z]{2}[0-9A-Z]{2,8}$/

/** Makes a figure of one delivered cell, or says why that is not possible. */
export function toReading(delivered: DeliveredCell, table: SourceTable): Reading {
  const { place, found } = delivered
  const region = delivered.region.trim()
  if (region === '') return rejected(place, 'region-missing', 'The record names no region.')
  const period = parsePeriod(delivered.period ?? table.year ?? '')
  if (period === undefined) return rejected(place, 'period-not-a-year', 'The period is not a whole year.')
  const cell = parseCell(delivered.cell, found.empty)
  if (cell === undefined)
    return rejected(
      place,
      'value-not-a-number',
      `The figure of "${found.topic.measure}" is no number or symbol of CBS.`,
    )
  const isCode = REGION_CODE.test(region)
  return {
    figure: {
      region_key: isCode ? region : null,
      region_name: isCode ? null : region,
      level: isCode ? (levelOf(region) ?? null) : null,
      period: period.year,
      measure: found.topic.measure,
      ...cell,
      provisional: cell.provisional || period.provisional || table.metadata.provisionalYears.has(period.year),
      unit: found.unit,
      source_table: table.id,
      place,
    },
  }
}

export function rejected(place: string, reason: RejectReason, says: string): Reading {
  return { reject: { place, reason, says } }
}
