import type { Missing, SplitCell } from '../../../publication/contract.ts'
import type { ApiCell } from './schema.ts'

const REASONS: Readonly<Record<Missing, NonNullable<ApiCell['ontbreekt']>>> = {
  withheld: 'onderdrukt',
  'not-measured': 'geen-waarneming',
  impossible: 'komt-niet-voor',
}

export function toReason(missing: Missing | null): ApiCell['ontbreekt'] {
  return missing === null ? null : REASONS[missing]
}

/** A cell of the release in the words of the API. */
export function toApiCell(subject: string, name: string, cell: SplitCell): ApiCell {
  return {
    gebied: cell.area,
    naam: name,
    niveau: cell.level,
    onderwerp: subject,
    jaar: cell.period,
    dimensie: cell.dimension,
    categorie: cell.category,
    waarde: cell.value,
    ontbreekt: toReason(cell.missing),
    teller: cell.numerator,
    noemer: cell.denominator,
    laag: cell.low,
    hoog: cell.high,
    oververtegenwoordiging: cell.overRepresentation,
  }
}

type Row<K extends string> = Readonly<Record<K, string | number | null>>

/** Rows as CSV (RFC 4180): commas, a point before decimals, an empty place where there is no figure. */
export function toCsv<K extends string>(columns: readonly K[], rows: readonly Row<K>[]): string {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column])).join(','))
  return [columns.join(','), ...lines, ''].join('\r\n')
}

function quoted(value: string | number | null): string {
  const text = String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
