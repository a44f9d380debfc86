/** How CBS writes a figure, and the four ways in which it writes that there is none. */

export interface CellValue {
  readonly value: number | null
  readonly missing: 'withheld' | 'impossible' | 'not-measured' | null
  readonly provisional: boolean
}

/**
 * What a cell without content stands for. DataProperties says so per topic (`Default`: Zero, Impossible,
 * Missing); 'unknown' when no DataProperties came along.
 */
export type EmptyCell = 'zero' | 'impossible' | 'unknown'

/** No figure of ours lies so low: CBS files write -99997, -99999999 or -99999999.000 for "not measured". */
const NOT_MEASURED_FROM = -99_990

const NUMBER = /^-?\d+(?:[.,]\d+)?$/

/**
 * Reads one cell, text (padded or not, decimal comma or point, trailing * or ** when provisional) or a JSON
 * value. A point alone is withheld (secret, unreliable or unknown); spaces alone are impossible. Nothing
 * when it is no figure at all.
 */
export function parseCell(cell: unknown, empty: EmptyCell): CellValue | undefined {
  if (cell === null || cell === undefined || cell === '') return emptyCell(empty)
  if (typeof cell === 'number') return figure(cell, false)
  if (typeof cell !== 'string') return undefined
  const marked = cell.trim()
  if (marked === '') return missing('impossible')
  const text = marked.replace(/ ?\*{1,2}$/, '')
  const provisional = text !== marked
  if (text === '.') return { ...missing('withheld'), provisional }
  return NUMBER.test(text) ? figure(Number(text.replace(',', '.')), provisional) : undefined
}

function emptyCell(empty: EmptyCell): CellValue {
  switch (empty) {
    case 'zero':
      return figure(0, false)
    case 'impossible':
      return missing('impossible')
    case 'unknown':
      return missing('withheld')
    default:
      return empty satisfies never
  }
}

function figure(value: number, provisional: boolean): CellValue {
  return value <= NOT_MEASURED_FROM ? missing('not-measured') : { value, missing: null, provisional }
}

function missing(why: 'withheld' | 'impossible' | 'not-measured'): CellValue {
  return { value: null, missing: why, provisional: false }
}
