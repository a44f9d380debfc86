import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { openDatabase, quoteName, quoteText } from '../../../warehouse/database.ts'
import { writeWhole } from '../../../warehouse/files.ts'
import { copyToParquet } from '../../../warehouse/row-writer.ts'
import { nodesOf } from '../../cells/lattice.ts'
import { readText } from '../spec/named-file.ts'
import type { SpecTable } from '../tabulation/tabulate.ts'
import type { CellState, ProtectedTable } from './protected-table.ts'

const STATES: ReadonlySet<string> = new Set(['shown', 'withheld', 'impossible', 'not-measured'] satisfies CellState[])

/** Writes what may leave, `table.csv` and `table.parquet`: codes, the figure or nothing, and what became of the cell. */
export async function writeTable(
  { table, states, figures }: ProtectedTable,
  folder: string,
): Promise<readonly string[]> {
  const names = table.spec.dimensions.map(({ name }) => name)
  const rows = states.map((state, cell) => [
    ...codesInOrder(table, cell),
    state === 'shown' ? String(figures[cell] ?? 0) : '',
    state,
  ])
  const csv = join(folder, 'table.csv')
  const parquet = join(folder, 'table.parquet')
  await writeWhole(
    csv,
    [[...names, 'value', 'status'], ...rows].map((row) => `${row.map(quoteCell).join(',')}\n`).join(''),
  )
  const types = [...names.map((name) => `${quoteName(name)}: 'varchar'`), `value: 'double'`, `status: 'varchar'`]
  const database = await openDatabase()
  try {
    const source = `read_csv(${quoteText(csv)}, columns = {${types.join(', ')}}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"')`
    await database.run(copyToParquet(`select * from ${source}`, parquet, 'zstd'))
  } finally {
    database.close()
  }
  return [csv, parquet]
}

/** The codes of a cell in the order of the spec. */
export function codesInOrder({ lattice, placeOf }: SpecTable, cell: number): string[] {
  const nodes = nodesOf(lattice, cell)
  return placeOf.map((at) => lattice.dimensions[at]?.codes[nodes[at] ?? 0] ?? '')
}

const quoteCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/**
 * Reads `table.csv` as anyone would who found it: what is shown, and what is not. A cell without a row is withheld.
 * Throws InputFault with the lines that are no cell of this table.
 */
export async function readTable(table: SpecTable, file: string): Promise<Pick<ProtectedTable, 'states' | 'figures'>> {
  const { lattice, placeOf, spec } = table
  const [header = [], ...rows] = rowsOf(await readText(file), file)
  const columns = [...spec.dimensions.map(({ name }) => name), 'value', 'status'].map((name) => header.indexOf(name))
  if (columns.includes(-1)) throw tableFault(file, 'line 1', 'A column of the table is missing.')
  const indexes = lattice.dimensions.map(({ codes }) => new Map(codes.map((code, node) => [code, node])))
  const states: CellState[] = Array.from({ length: lattice.size }, () => 'withheld')
  const figures = new Float64Array(lattice.size)
  const seen = new Set<number>()
  for (const [at, row] of rows.entries()) {
    const cells = columns.map((column) => row[column] ?? '')
    const nodes = lattice.dimensions.map(() => -1)
    for (const [place, dimension] of placeOf.entries())
      nodes[dimension] = indexes[dimension]?.get(cells[place] ?? '') ?? -1
    const cell = nodes.includes(-1) ? undefined : lattice.cellAt(nodes)
    const [value = '', status = ''] = cells.slice(-2)
    const state = toState(status)
    const isShown = value !== ''
    if (cell === undefined || state === undefined || seen.has(cell) || (isShown && !Number.isFinite(Number(value))))
      throw tableFault(file, `record ${at + 1}`, 'This is no cell of the table, or it was there already.')
    seen.add(cell)
    // What a person reads is the figure: one that stands there was told, whatever the word beside it says.
    states[cell] = isShown ? 'shown' : state === 'shown' ? 'withheld' : state
    figures[cell] = isShown ? Number(value) : 0
  }
  return { states, figures }
}

function toState(status: string): CellState | undefined {
  return STATES.has(status) ? (status as CellState) : undefined
}

function rowsOf(text: string, file: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true })
  } catch (cause) {
    throw tableFault(file, undefined, 'It is no CSV with as many cells in every line.', cause)
  }
}

function tableFault(file: string, place: string | undefined, says: string, cause?: unknown): InputFault {
  return new InputFault({
    code: 'protected-table-not-understood',
    file,
    ...(place === undefined ? {} : { place }),
    says,
    remedy: 'Give the folder that "zichtlijn protect" made, with this spec and this table.',
    cause,
  })
}
