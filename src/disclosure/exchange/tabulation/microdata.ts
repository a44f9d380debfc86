import { isLeaf, pathUp } from '../../cells/tree.ts'
import { makePairs, type RowProblem, refuseRows } from './loaded-rows.ts'
import { emptyTable, type TableInMaking, type Tabulated } from './tabulated.ts'
import type { Tabulation } from './tabulation.ts'

/**
 * Adds up records to every cell of the lattice: each record counts in the cell of its codes and in every cell above it.
 * Contributions of one holder to a cell are one contribution.
 */
export async function tabulateMicrodata(work: Tabulation): Promise<Tabulated> {
  const { database, lattice, ranks } = work
  await placeRecords(work)
  const table = emptyTable(lattice, ranks)
  for (const crossing of lattice.crossings)
    for await (const row of database.stream<CellRow>(cellsQuery(crossing, work))) fill(table, crossing, row)
  return table
}

interface CellRow {
  readonly [node: `n${number}`]: number
  readonly value: number
  readonly records: number
  readonly units: number
  readonly cost: number
  readonly largest: readonly number[]
  readonly sole: string | null
}

/** Makes `placed`: the records with the node of each code, by place in the lattice. */
async function placeRecords({ database, spec, path, lattice, placeOf }: Tabulation): Promise<void> {
  const problems: RowProblem[] = []
  for (const [place, dimension] of spec.dimensions.entries()) {
    const at = placeOf[place] ?? 0
    const tree = lattice.dimensions[at]
    if (tree === undefined) continue
    const leaves = tree.codes.flatMap((code, node) => (isLeaf(tree, node) ? [[code, node] as const] : []))
    await makePairs(database, `leaves_${at}`, leaves)
    await makePairs(
      database,
      `paths_${at}`,
      leaves.flatMap(([, leaf]) => pathUp(tree, leaf).map((node) => [String(leaf), node] as const)),
    )
    const known = `(select text from leaves_${at})`
    problems.push({
      where: `code_${place} not in ${known}`,
      says: `have a code in ${dimension.column} that is no lowest code of its hierarchy`,
    })
  }
  await refuseRows(database, path, problems)
  const joins = spec.dimensions.map(
    (_, place) => `join leaves_${placeOf[place]} l${placeOf[place]} on l${placeOf[place]}.text = code_${place}`,
  )
  const nodes = lattice.dimensions.map((_, at) => `l${at}.number as n${at}`)
  await database.run(
    `create or replace table placed as select given.rowid as record, given.*, ${nodes.join(', ')} from given ${joins.join(' ')}`,
  )
}

/**
 * One row per cell of a crossing that holds records. The largest contributions are those in the sample, and the value is
 * raised by the weight (Handbook on Statistical Disclosure Control, section 4.2.4).
 */
function cellsQuery(crossing: readonly number[], { spec, ranks }: Tabulation): string {
  const paths = crossing.map((at) => `join paths_${at} p${at} on cast(p${at}.text as integer) = n${at}`)
  const nodes = crossing.map((at) => `p${at}.number as n${at}`)
  const keys = crossing.map((at) => `n${at}`).join(', ')
  const amount = spec.measure.column === undefined ? '1' : 'value'
  const weighted = spec.measure.weight === undefined ? amount : `${amount} * weight`
  const cost = typeof spec.costs === 'object' ? 'cost' : '0'
  const unit = spec.holder === undefined ? 'record' : "coalesce(holder, 'record ' || record)"
  return `with contributions as (
    select ${nodes.join(', ')}, cast(${unit} as varchar) as unit, round(cast(sum(${amount}) as double), 6) as amount, sum(${weighted}) as weighted,
      sum(${cost}) as cost, count(*) as records
    from placed ${paths.join(' ')} group by all)
  select ${keys}, round(cast(sum(weighted) as double), 6) as value, cast(sum(records) as double) as records,
    cast(count(*) as double) as units, round(cast(sum(cost) as double), 6) as cost,
    ${ranks === 0 ? '[]' : `list_transform(max(amount, ${ranks}), lambda x: cast(x as double))`} as largest,
    case when count(*) = 1 then any_value(unit) end as sole
  from contributions group by ${keys} order by ${keys}`
}

function fill(table: TableInMaking, crossing: readonly number[], row: CellRow): void {
  const { lattice } = table
  const nodes = lattice.dimensions.map((_, at) => (crossing.includes(at) ? row[`n${at}`] : 0))
  const cell = lattice.cellAt(nodes.map((node) => node ?? 0))
  if (cell === undefined) return
  table.values[cell] = row.value
  table.records[cell] = row.records
  table.units[cell] = row.units
  table.costs[cell] = row.cost
  for (const [rank, amounts] of table.largest.entries()) amounts[cell] = row.largest[rank] ?? 0
  if (row.sole !== null) table.soleHolders.set(cell, row.sole)
}
