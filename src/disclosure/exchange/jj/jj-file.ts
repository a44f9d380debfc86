import { type Equations, residuals } from '../../cells/equations.ts'
import { type LineProblem, numberedLines, refuseLines } from '../argus/line-fault.ts'
import type { JjStatus, JjTable } from './jj-table.ts'

interface NumberedLine {
  readonly line: number
  readonly text: string
}

interface JjCell {
  readonly place: number
  readonly status: JjStatus
  /** Value, cost, lower bound, upper bound, lower, upper and sliding protection level. */
  readonly numbers: readonly number[]
}

interface JjEquation {
  readonly constant: number
  readonly entries: readonly (readonly [place: number, coefficient: number])[]
}

const STATUSES = new Set<string>(['s', 'u', 'z', 'm'] satisfies readonly JjStatus[])
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/

/**
 * Reads a table in the format JJ (CSPlib, τ-ARGUS, sdcTable): a line with 0; the number of cells; a line per cell
 * `place value cost status lb ub lpl upl spl`; the number of sums; a line per sum `constant n : place (coefficient) …`.
 * What the values miss of a sum by being rounded in the file is taken into its constant, so that they fulfil it.
 * Throws InputFault with every line that is wrong.
 */
export function parseJj(text: string, file: string): JjTable {
  const problems: LineProblem[] = []
  const refuse = (problem: LineProblem) => problems.push(problem)
  const stop = () => refuseLines(file, 'jj-not-understood', problems)
  const lines = numberedLines(text)
  const [first, cellCount] = lines
  if (first?.text.trim() !== '0')
    refuse({ line: first?.line ?? 1, says: 'The first line is not 0.', remedy: 'Give a table in the format JJ.' })
  const count = countOn(cellCount, refuse)
  stop()
  const cells = lines.slice(2, 2 + count).map((line) => readCell(line, { count, refuse }))
  const sums = countOn(lines[2 + count], refuse)
  stop()
  const equations = lines.slice(3 + count, 3 + count + sums).map((line) => readEquation(line, { count, refuse }))
  checkPlaces({ cells, count, refuse })
  if (equations.length < sums || lines.length > 3 + count + sums)
    refuse({
      line: lines.at(-1)?.line ?? 1,
      says: `There are ${lines.length - 3 - count} sums, and ${sums} were announced.`,
      remedy: 'Correct the number of sums, or get the whole file.',
    })
  stop()
  const table = toTable(cells, equations)
  const missed = residuals(table.equations, table.values)
  const unit = 10 ** -decimalsIn(lines.slice(2, 2 + count))
  for (const [row, miss] of missed.entries()) {
    const isNoise = Math.abs(miss) <= 1e-6 * unit
    if (isNoise) continue
    if (Math.abs(miss) <= unit * (equations[row]?.entries.length ?? 0))
      table.equations.constants[row] = constantOf(table, row) + miss
    else
      refuse({
        line: lines[3 + count + row]?.line ?? 1,
        says: 'The values do not fulfil this sum.',
        remedy: 'Correct the sum, or the values of its cells.',
      })
  }
  stop()
  return table
}

type Refuse = (problem: LineProblem) => void

function countOn(line: NumberedLine | undefined, refuse: Refuse): number {
  const said = line?.text.trim() ?? ''
  if (/^\d{1,9}$/.test(said)) return Number(said)
  refuse({
    line: line?.line ?? 1,
    says: 'A number of cells or of sums is missing.',
    remedy: 'Write a whole number on a line of its own before the cells, and before the sums.',
  })
  return 0
}

function readCell(
  { line, text }: NumberedLine,
  { count, refuse }: { readonly count: number; readonly refuse: Refuse },
): JjCell {
  const [place = '', value = '', cost = '', status = '', ...bounds] = text.trim().split(/\s+/)
  const numbers = [value, cost, ...bounds]
  const [low = 0, high = 0, ...levels] = bounds.map(Number)
  const wrong =
    !/^\d+$/.test(place) || Number(place) >= count
      ? `The place is no number from 0 to ${count - 1}.`
      : !STATUSES.has(status)
        ? 'The status is not s, u, z or m.'
        : bounds.length !== 5 || !numbers.every((number) => NUMBER.test(number))
          ? 'The line has no value, cost, two bounds and three protection levels.'
          : levels.some((level) => level < 0) || low > high || Number(value) < low
            ? 'A protection level is below 0, or the value lies below its lower bound, or the bounds are crossed.'
            : undefined
  if (wrong !== undefined) refuse({ line, says: wrong, remedy: 'Write place value cost status lb ub lpl upl spl.' })
  return {
    place: Number(place),
    status: STATUSES.has(status) ? (status as JjStatus) : 's',
    numbers: numbers.map(Number),
  }
}

function readEquation(
  { line, text }: NumberedLine,
  { count, refuse }: { readonly count: number; readonly refuse: Refuse },
): JjEquation {
  const [, constant = '', announced = '', body = ''] = /^\s*(\S+)\s+(\d+)\s*:(.*)$/.exec(text) ?? []
  const found = [...body.matchAll(/(\d+)\s*\(\s*([-+.\deE]+)\s*\)/g)]
  const entries = found.map(([, place, coefficient]) => [Number(place), Number(coefficient)] as const)
  const isWhole = body.replaceAll(/(\d+)\s*\(\s*([-+.\deE]+)\s*\)/g, '').trim() === ''
  if (!NUMBER.test(constant) || !isWhole || entries.length === 0 || entries.length !== Number(announced))
    refuse({ line, says: 'This is no sum of so many cells.', remedy: 'Write constant n : place (coefficient) ….' })
  else if (entries.some(([place, coefficient]) => place >= count || !Number.isFinite(coefficient)))
    refuse({ line, says: 'A cell of this sum is not there.', remedy: `Use places from 0 to ${count - 1}.` })
  return { constant: Number(constant), entries }
}

function checkPlaces({ cells, count, refuse }: { cells: readonly JjCell[]; count: number; refuse: Refuse }): void {
  const places = new Set(cells.map(({ place }) => place))
  if (cells.length === count && places.size === count) return
  refuse({
    line: 2,
    says: `${count} cells were announced, and ${places.size} are there.`,
    remedy: 'Give every place from 0 on one line.',
  })
}

function toTable(cells: readonly JjCell[], equations: readonly JjEquation[]): JjTable {
  const ordered = cells.toSorted((one, other) => one.place - other.place)
  const column = (at: number) => Float64Array.from(ordered, ({ numbers }) => numbers[at] ?? 0)
  return {
    values: column(0),
    costs: column(1),
    statuses: ordered.map(({ status }) => status),
    low: column(2),
    high: column(3),
    lower: column(4),
    upper: column(5),
    sliding: column(6),
    equations: toEquations(cells.length, equations),
  }
}

function toEquations(cells: number, equations: readonly JjEquation[]): Equations {
  const starts = new Int32Array(equations.length + 1)
  for (const [row, { entries }] of equations.entries()) starts[row + 1] = (starts[row] ?? 0) + entries.length
  return {
    cells,
    starts,
    places: Int32Array.from(equations.flatMap(({ entries }) => entries.map(([place]) => place))),
    coefficients: Float64Array.from(equations.flatMap(({ entries }) => entries.map(([, coefficient]) => coefficient))),
    constants: Float64Array.from(equations, ({ constant }) => constant),
    independent: equations.length,
  }
}

const constantOf = ({ equations }: JjTable, row: number): number => equations.constants[row] ?? 0

/** The most decimals that a value of the file has. */
function decimalsIn(lines: readonly NumberedLine[]): number {
  return lines.reduce((most, { text }) => {
    const [, value = ''] = text.trim().split(/\s+/)
    return Math.max(most, value.split('.')[1]?.length ?? 0)
  }, 0)
}
