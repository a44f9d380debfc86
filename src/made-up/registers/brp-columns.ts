/**
 * The columns of the made-up GBA-V file: those a gemeente needs for addresses and ties, by their LO3 codes.
 * Nationality, birthplace, sex, religion and travel documents are not among them, and no column leads to them.
 */
export const BRP_COLUMNS = [
  '',
  '01.01.20',
  '01.02.10',
  '01.02.30',
  '01.02.40',
  '01.03.10',
  '01.61.10',
  '02.01.20',
  '02.02.10',
  '02.02.30',
  '02.02.40',
  '02.03.10',
  '03.01.20',
  '03.02.10',
  '03.02.30',
  '03.02.40',
  '03.03.10',
  '05.01.20',
  '05.02.10',
  '05.02.30',
  '05.02.40',
  '05.03.10',
  '05.06.10',
  '05.07.10',
  '05.07.40',
  '07.67.10',
  '07.67.20',
  '08.09.10',
  '08.09.20',
  '08.10.10',
  '08.10.30',
  '08.11.10',
  '08.11.20',
  '08.11.30',
  '08.11.40',
  '08.11.60',
  '08.11.70',
  '08.11.80',
  '08.11.90',
  '08.84.10',
] as const

export type BrpColumn = (typeof BRP_COLUMNS)[number]
export type BrpRow = Partial<Record<BrpColumn, string>>

/** One line of the file; like the real one it ends with an empty cell. */
export function toLine(row: BrpRow): string {
  let line = ''
  for (const column of BRP_COLUMNS) line += `${row[column] ?? ''};`
  return `${line}\n`
}
