import { openDatabase } from '../../../warehouse/database.ts'
import type { Spec } from '../spec/spec.ts'
import { tabulateCells } from './given-cells.ts'
import { growTrees } from './grown-trees.ts'
import { loadRows, type NumberColumn } from './loaded-rows.ts'
import { tabulateMicrodata } from './microdata.ts'
import { specLattice } from './spec-lattice.ts'
import type { Tabulated } from './tabulated.ts'
import type { Tabulation } from './tabulation.ts'

export interface SpecTable extends Tabulated {
  readonly spec: Spec
  /** Of each dimension of the spec its place in the lattice. */
  readonly placeOf: readonly number[]
}

/**
 * Reads a table as its spec says, and tells of every cell that is to be published its value, how many units are in it,
 * and what the largest of them gave. Throws one InputFault for all records at fault.
 */
export async function tabulate(spec: Spec, path: string): Promise<SpecTable> {
  const database = await openDatabase()
  try {
    await loadRows(database, { path, spec }, columnsOf(spec))
    const trees = await growTrees(database, spec)
    const placed = specLattice(spec, trees)
    const work: Tabulation = { database, spec, path, ...placed, ranks: ranksOf(spec) }
    const table = spec.table.kind === 'microdata' ? await tabulateMicrodata(work) : await tabulateCells(work)
    return { ...table, spec, placeOf: placed.placeOf }
  } finally {
    database.close()
  }
}

function columnsOf(spec: Spec): { numbers: NumberColumn[]; texts: { name: string; from: string }[] } {
  const { measure, costs, cells, holder, table } = spec
  const number = (name: string, from: string | undefined, least?: number): NumberColumn[] =>
    from === undefined ? [] : [{ name, from, ...(least === undefined ? {} : { least }) }]
  const text = (name: string, from: string | undefined) => (from === undefined ? [] : [{ name, from }])
  const cost = typeof costs === 'object' ? costs.column : undefined
  const always = [...number('value', measure.column, 0), ...number('cost', cost, 0)]
  if (table.kind === 'microdata')
    return { numbers: [...always, ...number('weight', measure.weight, 0)], texts: text('holder', holder) }
  return {
    numbers: [
      ...always,
      ...number('contributors', cells.contributors, 0),
      ...(cells.largest ?? []).flatMap((from, rank) => number(`largest_${rank}`, from, 0)),
      ...number('lower', cells.lower, 0),
      ...number('upper', cells.upper, 0),
    ],
    texts: [...text('status', cells.status?.column), ...text('holder', cells.holder)],
  }
}

function ranksOf({ protection, table, cells }: Spec): number {
  if ('base' in protection) return 0
  const asked = Math.max(2, ...protection.rules.map((rule) => (rule.rule === 'dominance' ? rule.n : 2)))
  return table.kind === 'cells' ? Math.min(asked, cells.largest?.length ?? 0) : asked
}
