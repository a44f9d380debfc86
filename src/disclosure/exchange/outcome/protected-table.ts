import { InputFault } from '../../../vocabulary/input-fault.ts'
import type { Insider, Published, Sensitive } from '../../attack/published.ts'
import { codesOf } from '../../cells/lattice.ts'
import { roundCounts } from '../../rounding/round-counts.ts'
import { RoundingFault } from '../../rounding/rounding-fault.ts'
import { type SuppressOptions, suppress } from '../../suppression/suppress.ts'
import { SuppressionFault } from '../../suppression/suppression-fault.ts'
import type { SuppressionTask } from '../../suppression/task.ts'
import type { SpecTable } from '../tabulation/tabulate.ts'
import { insidersOf, sensitiveCells } from './sensitive-cells.ts'

/** What a reader of the table sees of a cell. A cell that is withheld for itself or for another looks the same. */
export type CellState = 'shown' | 'withheld' | 'impossible' | 'not-measured'

/** A table as it may leave: of every cell a figure, or the reason why there is none. */
export interface ProtectedTable {
  readonly table: SpecTable
  readonly states: readonly CellState[]
  /** The figure of each shown cell; of the others it means nothing. */
  readonly figures: Float64Array
  readonly sensitive: readonly Sensitive[]
  readonly insiders: readonly Insider[]
  /** Cells withheld for the sake of others. */
  readonly secondary: readonly number[]
  /** What withholding beside the sensitive cells cost; of a rounded table, how far all counts were moved together. */
  readonly cost: number
  /** No way to protect the table costs less than this; 0 when it is not known. */
  readonly atLeast: number
}

export interface ProtectOptions extends SuppressOptions {
  /** Breaks ties in rounding. */
  readonly secret: Uint8Array
}

/** Protects a table as its spec asks. Throws InputFault, naming the cells, when that cannot be done. */
export async function protectTable(table: SpecTable, options: ProtectOptions): Promise<ProtectedTable> {
  const sensitive = sensitiveCells(table)
  const insiders = insidersOf(table, sensitive)
  const known = { table, sensitive, insiders }
  const { protection } = table.spec
  return 'base' in protection
    ? { ...known, ...(await rounded(table, protection.base, options.secret)) }
    : { ...known, ...(await withheld(taskOf(known), table, options)) }
}

type Protection = Pick<ProtectedTable, 'states' | 'figures' | 'secondary' | 'cost' | 'atLeast'>

async function rounded(table: SpecTable, base: number, secret: Uint8Array): Promise<Protection> {
  const { lattice, values: counts } = table
  const outcome = await roundCounts({ lattice, counts, base, secret }).catch((cause: unknown) => {
    if (!(cause instanceof RoundingFault)) throw cause
    throw new InputFault({
      code: cause.code,
      file: table.spec.file,
      says: cause.message,
      remedy: 'Round whole counts that add up; withhold anything else by a rule.',
      cause,
    })
  })
  const cost = outcome.rounded.reduce((sum, figure, cell) => sum + Math.abs(figure - (counts[cell] ?? 0)), 0)
  return { states: statesOf(table, new Set()), figures: outcome.rounded, secondary: [], cost, atLeast: 0 }
}

async function withheld(task: SuppressionTask, table: SpecTable, options: SuppressOptions): Promise<Protection> {
  const { secondary, cost, atLeast } = await suppress(task, options).catch((cause: unknown) => {
    if (!(cause instanceof SuppressionFault)) throw cause
    const cells = cause.cells.slice(0, CELLS_NAMED).map((cell) => codesOf(table.lattice, cell).join(' × '))
    throw new InputFault({
      code: cause.code,
      file: table.spec.file,
      place: cells.join('; '),
      says: cause.message,
      remedy: 'Show fewer cells by hand, or put small codes together.',
      cause,
    })
  })
  const gone = new Set([...secondary, ...task.sensitive.map(({ cell }) => cell)])
  return { states: statesOf(table, gone), figures: table.values, secondary, cost: Number(cost.toFixed(6)), atLeast }
}

const CELLS_NAMED = 10

/** What is to be withheld, for the engine. A cell that nobody is in is shown as what it is: there is nothing to hide. */
export function taskOf({
  table,
  sensitive,
  insiders,
}: Pick<ProtectedTable, 'table' | 'sensitive' | 'insiders'>): SuppressionTask {
  const { lattice, values, records } = table
  const shown = new Set<number>()
  for (let cell = 0; cell < lattice.size; cell += 1)
    if (isEmpty(table, cell) || table.given.get(cell)?.mustBeShown === true) shown.add(cell)
  return {
    equations: lattice.equations,
    values,
    costs: costsOf(table, records),
    low: new Float64Array(lattice.size),
    high: new Float64Array(lattice.size).fill(Number.POSITIVE_INFINITY),
    sensitive,
    insiders,
    shown,
  }
}

function costsOf({ spec, values, costs }: SpecTable, records: Float64Array): Float64Array {
  if (spec.costs === 'value') return values
  if (spec.costs === 'count') return records
  return spec.costs === 'unit' ? values.map(() => 1) : costs
}

const isEmpty = ({ records, values }: SpecTable, cell: number): boolean =>
  (records[cell] ?? 0) === 0 && (values[cell] ?? 0) === 0

function statesOf(table: SpecTable, gone: ReadonlySet<number>): CellState[] {
  const { spec, lattice } = table
  const empty = spec.empty === 'zero' ? 'shown' : spec.empty
  return Array.from({ length: lattice.size }, (_, cell) =>
    gone.has(cell) ? 'withheld' : isEmpty(table, cell) ? empty : 'shown',
  )
}

/** What somebody who reads the table, and knows its spec, knows of every cell. */
export function publishedBy({
  table,
  states,
  figures,
}: Pick<ProtectedTable, 'table' | 'states' | 'figures'>): Published {
  const { lattice, values, spec } = table
  const low = new Float64Array(lattice.size)
  const high = new Float64Array(lattice.size)
  for (const [cell, state] of states.entries()) {
    const figure = figures[cell] ?? 0
    const reach = 'base' in spec.protection ? roundingReach(figure, values[cell] ?? 0, spec.protection.base) : 0
    const isOpen = state === 'withheld'
    low[cell] = isOpen || state !== 'shown' ? 0 : Math.max(0, figure - reach)
    high[cell] = isOpen ? Number.POSITIVE_INFINITY : state === 'shown' ? figure + reach : 0
  }
  return { equations: lattice.equations, low, high }
}

/**
 * How far a count may lie from a figure that shows it: less than the base, or a base more for each step that sums forced
 * it on; the attacker is given the steps. A figure that is no multiple of the base shows the count itself.
 */
function roundingReach(figure: number, count: number, base: number): number {
  if (figure % base !== 0) return 0
  return Math.max(1, Math.ceil((Math.abs(figure - count) + 1) / base)) * base - 1
}
