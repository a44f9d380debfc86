import type { SplitTable } from '../../../publication/contract.ts'
import type { Weighed } from '../bounded-cache.ts'
import { type Cut, cutOf } from '../file-cuts.ts'
import { passElements, passMembers, passValue, startOfElement } from './json-places.ts'

/**
 * The tables of a file by name, each by where the rows of an area stand in it. The rows stay on the disk: of all splits of
 * a country that is a tenth of the memory that their text takes, so that nothing has to be found twice.
 */
export type PlacedTables = ReadonlyMap<string, PlacedTable>

export interface PlacedTable {
  readonly columns: SplitTable['columns']
  /** Runs of rows that stand together, by area. */
  readonly runs: ReadonlyMap<string, readonly Cut[]>
}

/** Measured on files of 5 to 500 areas. */
const BYTES_PER_RUN = 250

/** Takes the text of a file and where in it the object of tables begins. Throws a SyntaxError where it is no such thing. */
export function placeRows(text: Buffer, from: number): Weighed<PlacedTables> {
  const value = new Map<string, PlacedTable>()
  passMembers(text, from, (name, at) => {
    const { table, to } = placeTable(text, at)
    value.set(name, table)
    return to
  })
  const runs = [...value.values()].reduce((sum, table) => sum + table.runs.size, 0)
  return { value, bytes: runs * BYTES_PER_RUN }
}

/** The rows of an area as the file has them, from the text of its runs. */
export function rowsIn({ columns }: PlacedTable, runs: readonly Buffer[]): SplitTable {
  return { columns, rows: JSON.parse(`[${runs.map(String).join(',')}]`) as SplitTable['rows'] }
}

function placeTable(text: Buffer, from: number): { readonly table: PlacedTable; readonly to: number } {
  let columns: SplitTable['columns'] = []
  let runs: PlacedTable['runs'] = new Map()
  const to = passMembers(text, from, (name, at) => {
    const end = name === 'rows' ? -1 : passValue(text, at)
    if (name === 'columns') columns = JSON.parse(text.toString('utf8', at, end)) as SplitTable['columns']
    if (name !== 'rows') return end
    const placed = placeRuns(text, at, columns.indexOf('area'))
    runs = placed.runs
    return placed.to
  })
  return { table: { columns, runs }, to }
}

interface PlacedRuns {
  readonly runs: PlacedTable['runs']
  readonly to: number
}

/** Rows of an area mostly stand together, so that its name is read once and not with every row. */
function placeRuns(text: Buffer, from: number, column: number): PlacedRuns {
  if (column < 0) throw new SyntaxError('A table has rows before it tells which column is the area')
  const runs = new Map<string, { from: number; to: number }[]>()
  let area = text.subarray(0, 0)
  let run = { from: 0, to: 0 }
  const to = passElements(text, from, (at) => {
    const start = startOfElement(text, at, column)
    if (area.length === 0 || !standsAt(text, start, area)) {
      area = text.subarray(start, passValue(text, start))
      run = { from: at, to: at }
      const name = String(JSON.parse(area.toString('utf8')))
      const earlier = runs.get(name)
      if (earlier === undefined) runs.set(name, [run])
      else earlier.push(run)
    }
    run.to = passValue(text, at)
    return run.to
  })
  const cuts = [...runs].map(([name, places]) => [name, places.map((place) => cutOf(text, place))] as const)
  return { runs: new Map(cuts), to }
}

/** Whether the same text stands there; with its quotes, no longer one begins with it. */
function standsAt(text: Buffer, at: number, known: Buffer): boolean {
  for (let place = 0; place < known.length; place += 1) if (text[at + place] !== known[place]) return false
  return true
}
