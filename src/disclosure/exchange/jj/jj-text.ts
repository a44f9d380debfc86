import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type LineProblem, numberedLines, refuseLines } from '../argus/line-fault.ts'
import type { JjStatus, JjTable } from './jj-table.ts'

/** Writes a table in the format JJ; `parseJj` makes the same of it again. */
export function writeJj(table: JjTable): string {
  const { values, costs, statuses, low, high, lower, upper, sliding, equations } = table
  const cells = statuses.map((status, cell) => {
    const at = (column: Float64Array) => writeBound(column[cell] ?? 0)
    return `${cell} ${at(values)} ${at(costs)} ${status} ${[low, high, lower, upper, sliding].map(at).join(' ')}`
  })
  const sums = Array.from(equations.constants, (constant, row) => {
    const from = equations.starts[row] ?? 0
    const entries = Array.from(
      equations.places.subarray(from, equations.starts[row + 1]),
      (place, at) => `${place} (${equations.coefficients[from + at]})`,
    )
    return `${constant} ${entries.length} : ${entries.join(' ')}`
  })
  return `${['0', statuses.length, ...cells, sums.length, ...sums].join('\n')}\n`
}

/** The format has no word for "no bound"; programs that read it take a number as large as this for none. */
const NO_BOUND = 1e15

const writeBound = (number: number): string => String(Number.isFinite(number) ? number : Math.sign(number) * NO_BOUND)

/** The outcome of protection, a line per cell: its place and its status. */
export function writeStatuses(statuses: readonly JjStatus[]): string {
  return statuses.map((status, cell) => `${cell} ${status}\n`).join('')
}

/** Reads what `writeStatuses` writes. Throws InputFault with every line that is wrong. */
export function parseStatuses(text: string, file: string, cells: number): JjStatus[] {
  const problems: LineProblem[] = []
  const statuses = new Map<number, JjStatus>()
  for (const { line, text: content } of numberedLines(text)) {
    const [, place = '', status = ''] = /^\s*(\d+)\s+([suzm])\s*$/.exec(content) ?? []
    if (status === '' || Number(place) >= cells || statuses.has(Number(place)))
      problems.push({
        line,
        says: `This is no place from 0 to ${cells - 1} that was not there yet, with status s, u, z or m.`,
        remedy: 'Write a place and a status, such as "12 m".',
      })
    else statuses.set(Number(place), status as JjStatus)
  }
  refuseLines(file, 'statuses-not-understood', problems)
  if (statuses.size !== cells)
    throw new InputFault({
      code: 'statuses-not-whole',
      file,
      says: `It has ${statuses.size} cells, and the table has ${cells}.`,
      remedy: 'Give the statuses of this table, all of them.',
    })
  return Array.from({ length: cells }, (_, cell) => statuses.get(cell) ?? 's')
}
