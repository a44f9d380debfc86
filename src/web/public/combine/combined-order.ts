import type { Cell } from '../../../publication/contract.ts'
import type { ViewSearch } from '../address.ts'
import type { Combination, CombinedRow } from './combination.ts'

/** By which column the table is ordered, and which way; by name when there is no column. */
export interface CombinedOrder {
  readonly column: ViewSearch['kolom']
  readonly order: ViewSearch['volgorde']
}

/** What an address says of rows. */
type RowsAsked = { readonly [K in 'klas' | 'kolom' | 'volgorde']?: ViewSearch[K] | undefined }

/** The areas that an address asks for, in the order that it asks for: those of one class, or all. */
export function rowsShown({ rows }: Combination, { klas, kolom, volgorde }: RowsAsked): readonly CombinedRow[] {
  const matching = rows.filter(({ kind }) => klas === undefined || kind === klas)
  return orderedRows(matching, { column: kolom, order: volgorde })
}

/** Areas without the figure stay at the end, whichever way the figures run; the map's own order is that of the names. */
export function orderedRows(rows: readonly CombinedRow[], { column, order }: CombinedOrder): readonly CombinedRow[] {
  if (column === undefined) return rows
  const sign = order === 'laag' ? 1 : -1
  const valueOf = (row: CombinedRow) => cellOf(row, column)?.value ?? null
  return rows.toSorted((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return sign * (first - second)
  })
}

function cellOf(row: CombinedRow, column: 'eerste' | 'tweede' | 'derde'): Cell | null {
  return { eerste: row.first, tweede: row.second, derde: row.third }[column]
}
