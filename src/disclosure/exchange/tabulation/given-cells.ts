import { InputFault } from '../../../vocabulary/input-fault.ts'
import { residuals } from '../../cells/equations.ts'
import { codesOf } from '../../cells/lattice.ts'
import { refuseRows } from './loaded-rows.ts'
import { emptyTable, type TableInMaking, type Tabulated } from './tabulated.ts'
import type { Tabulation } from './tabulation.ts'

interface GivenRow {
  readonly [name: string]: string | number | null
}

const SHOWN = 5

/**
 * Takes cells that were summed elsewhere. A total that was not given is the sum of its parts; what was given must add up,
 * to within the rounding of its decimals, or it is a fault that names the cells.
 */
export async function tabulateCells(work: Tabulation): Promise<Tabulated> {
  const { database, lattice, ranks } = work
  await checkCodes(work)
  const table = emptyTable(lattice, ranks)
  const known = new Set<number>()
  const wrong = { outside: [] as number[], twice: [] as number[] }
  for await (const row of database.stream<GivenRow>('select rowid + 1 as place, * from given order by rowid')) {
    const cell = cellOf(row, work)
    if (cell === undefined) wrong.outside.push(Number(row['place']))
    else if (known.has(cell)) wrong.twice.push(Number(row['place']))
    else fill(table, cell, { row, work })
    if (cell !== undefined) known.add(cell)
  }
  refusePlaces(work.path, wrong)
  addTotals(table, known)
  checkSums(table, work.path)
  return table
}

async function checkCodes({ database, spec, path, lattice, placeOf }: Tabulation): Promise<void> {
  const problems = spec.dimensions.map((dimension, place) => {
    const codes = lattice.dimensions[placeOf[place] ?? 0]?.codes ?? []
    return {
      where: `code_${place} not in (${codes.map((code) => `'${code.replaceAll("'", "''")}'`).join(', ')})`,
      says: `have a code in ${dimension.column} that is not in its hierarchy`,
    }
  })
  await refuseRows(database, path, problems)
}

function cellOf(row: GivenRow, { lattice, placeOf, spec }: Tabulation): number | undefined {
  const nodes = lattice.dimensions.map(() => 0)
  for (const place of spec.dimensions.keys()) {
    const at = placeOf[place] ?? 0
    nodes[at] = lattice.dimensions[at]?.codes.indexOf(String(row[`code_${place}`])) ?? 0
  }
  return lattice.cellAt(nodes)
}

function fill(table: TableInMaking, cell: number, { row, work }: { row: GivenRow; work: Tabulation }): void {
  const { cells } = work.spec
  const number = (name: string) => {
    const given = row[name]
    return typeof given === 'number' ? given : undefined
  }
  const records = number('contributors') ?? 1
  table.values[cell] = number('value') ?? 0
  table.records[cell] = records
  table.units[cell] = records
  table.costs[cell] = number('cost') ?? 0
  for (const [rank, amounts] of table.largest.entries()) amounts[cell] = number(`largest_${rank}`) ?? 0
  const holder = row['holder']
  if (records === 1 && typeof holder === 'string') table.soleHolders.set(cell, holder)
  const status = String(row['status'] ?? '').toLowerCase()
  const says = (words: readonly string[] | undefined) => words?.some((word) => word.toLowerCase() === status) === true
  table.given.set(cell, {
    isSensitive: says(cells.status?.unsafe),
    mustBeShown: says(cells.status?.shown),
    lower: number('lower'),
    upper: number('upper'),
  })
}

/** Parts have higher places than their total, so that going down from the last sum finds all parts ready. */
function addTotals(table: TableInMaking, known: Set<number>): void {
  const { equations } = table.lattice
  for (let row = equations.independent - 1; row >= 0; row -= 1) {
    const [total = 0, ...parts] = equations.places.subarray(equations.starts[row], equations.starts[row + 1])
    if (known.has(total)) continue
    known.add(total)
    for (const column of [table.values, table.records, table.units, table.costs])
      column[total] = parts.reduce((sum, part) => sum + (column[part] ?? 0), 0)
    const amounts = parts
      .flatMap((part) => table.largest.map((rank) => rank[part] ?? 0))
      .sort((one, other) => other - one)
    for (const [rank, largest] of table.largest.entries()) largest[total] = amounts[rank] ?? 0
  }
}

function checkSums(table: TableInMaking, path: string): void {
  const { equations } = table.lattice
  const decimals = table.values.reduce((most, value) => Math.max(most, String(value).split('.')[1]?.length ?? 0), 0)
  const unit = 10 ** -Math.min(decimals, 6)
  const broken = [...residuals(equations, table.values)].flatMap((miss, row) => {
    const parts = (equations.starts[row + 1] ?? 0) - (equations.starts[row] ?? 0)
    const slack = decimals === 0 ? 1e-6 : unit * parts
    return Math.abs(miss) > slack ? [equations.places[equations.starts[row] ?? 0] ?? 0] : []
  })
  if (broken.length === 0) return
  const cells = [...new Set(broken)].map((cell) => codesOf(table.lattice, cell).join(' × '))
  throw new InputFault({
    code: 'does-not-add-up',
    file: path,
    says: `${broken.length} sums do not hold: the parts of ${cells.slice(0, SHOWN).join('; ')}${cells.length > SHOWN ? '; and so on' : ''}.`,
    remedy: 'Correct the values or the hierarchy, or leave totals out: they are then added up.',
  })
}

function refusePlaces(
  path: string,
  { outside, twice }: { outside: readonly number[]; twice: readonly number[] },
): void {
  const list = (places: readonly number[]) =>
    `${places.slice(0, SHOWN).join(', ')}${places.length > SHOWN ? ' and so on' : ''}`
  const found = [
    ...(outside.length > 0 ? [`${outside.length} records stand in no crossing: record ${list(outside)}.`] : []),
    ...(twice.length > 0
      ? [`${twice.length} records are about a cell that was there already: record ${list(twice)}.`]
      : []),
  ]
  if (found.length > 0)
    throw new InputFault({
      code: 'cells-at-fault',
      file: path,
      says: found.join('\n  '),
      remedy: 'Give every cell once, and name the crossings that hold them.',
    })
}
