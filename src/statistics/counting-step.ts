import { readFile } from 'node:fs/promises'
import { INDICATOR_STATES } from '../signals/contract.ts'
import { AREAS } from '../sources/contract.ts'
import type { AreaLevel } from '../vocabulary/area.ts'
import type { Table } from '../vocabulary/table.ts'
import { type Database, quoteName, quoteText } from '../warehouse/database.ts'
import type { Step } from '../warehouse/step.ts'
import { MEASURED_GEMEENTEN } from './measured-gemeenten.ts'

/** How units become counts per area and category. */
interface Count {
  readonly makes: Table
  readonly reads: readonly Table[]
  /** One select with a row per unit: `area_code`, a column per dimension, and with `years` its `period`. */
  readonly units: URL
  readonly level: AreaLevel
  /** Per column of the units the categories that it can hold. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  /** A gemeente is measured when each of these tells of it. */
  readonly registers: readonly [string, ...string[]]
  /** The indicator whose signals are counted: where it was not computed, nothing was measured. */
  readonly indicator?: string
  /** Counts of the same level that these are part of: where there are 0 of those, these are impossible. */
  readonly among?: Table
  /** For what happens in time: how many whole years before the state of the registers. */
  readonly years?: number
  readonly parameters?: NonNullable<Step['parameters']>
}

const COUNTS = new URL('counts-of-units.sql', import.meta.url)

/** A step that counts units, so that every statistic tells 0, not measured and impossible apart in the same way. */
export function countingStep(count: Count): Step {
  const { makes, among, level, years = 0 } = count
  const reads = [AREAS, MEASURED_GEMEENTEN, INDICATOR_STATES, ...count.reads, ...(among === undefined ? [] : [among])]
  return {
    name: makes.name,
    reads: [...new Set(reads)],
    makes,
    rows: { is: 'any number' },
    parameters: { level, years },
    async work(database) {
      await database.run(`create table units as ${await readFile(count.units, 'utf8')}`, count.parameters)
      await makeSplitUnits(database, count)
      await makeConditions(database, count)
      return readFile(COUNTS, 'utf8')
    },
  }
}

/** Each unit once for the total, and once for every dimension. */
async function makeSplitUnits(database: Database, { dimensions, years }: Count): Promise<void> {
  const period = years === undefined ? 'cast(null as varchar)' : 'period'
  const columns = [
    `'totaal' as dimension, 'totaal' as category`,
    ...Object.keys(dimensions).map((name) => `${quoteText(name)}, ${quoteName(name)}`),
  ]
  const parts = columns.map((column) => `select area_code, ${period} as period, ${column} from units`)
  await database.run(`create table split_units as ${parts.join(' union all ')}`)
}

/** The categories that have a row each, and what must be there for a figure to be one: see `counts-of-units.sql`. */
async function makeConditions(database: Database, { dimensions, registers, indicator, among }: Count): Promise<void> {
  const split = Object.entries(dimensions).flatMap(([dimension, names]) => names.map((name) => [dimension, name]))
  await makeList(database, 'categories (dimension, category)', [['totaal', 'totaal'], ...split])
  const needs = registers.map((register) => ['register', register])
  await makeList(database, 'needs (kind, need)', indicator === undefined ? needs : [...needs, ['indicator', indicator]])
  const empty = among === undefined ? 'select null as area_code where false' : emptyAreas(among)
  await database.run(`create table empty_areas as ${empty}`)
}

function emptyAreas({ name }: Table): string {
  return `select area_code from ${quoteName(name)} where dimension = 'totaal' and "count" = 0`
}

/** Makes a table of texts; `head` names it and its columns. There is at least one row. */
async function makeList(database: Database, head: string, rows: readonly (readonly string[])[]): Promise<void> {
  const values = rows.map((row) => `(${row.map(quoteText).join(', ')})`)
  const [name] = head.split(' ')
  await database.run(`create table ${name} as select * from (values ${values.join(', ')}) as ${head}`)
}
