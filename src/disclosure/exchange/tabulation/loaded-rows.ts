import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteText } from '../../../warehouse/database.ts'
import type { Spec } from '../spec/spec.ts'
import { type GivenFile, lookAtGiven, unreadable } from './given-file.ts'

/** A number column of the loaded table, and the column of the file that it comes from. */
export interface NumberColumn {
  readonly name: string
  readonly from: string
  readonly least?: number
}

const PLACES_SHOWN = 5

/**
 * Loads a file into the table `given`: `code_0`, `code_1`… for the dimensions, the numbers, and texts (or null). A code
 * or a number that is missing or no number is a fault; so is a number below `least`. All kinds are told in one InputFault.
 */
export async function loadRows(
  database: Database,
  { path, spec }: { readonly path: string; readonly spec: Spec },
  {
    numbers,
    texts,
  }: { readonly numbers: readonly NumberColumn[]; readonly texts: readonly { name: string; from: string }[] },
): Promise<void> {
  const file = await lookAtGiven(database, path, spec)
  const dimensions = spec.dimensions.map(({ column }, place) => ({ name: `code_${place}`, from: column }))
  checkColumns(
    file,
    [...dimensions, ...numbers, ...texts].map(({ from }) => from),
  )
  const expression = ({ from }: { from: string }) => file.columns.get(from.toLowerCase()) ?? 'null'
  const written = spec.table.decimals === ',' ? (sql: string) => `replace(${sql}, ',', '.')` : (sql: string) => sql
  const columns = [
    ...[...dimensions, ...texts].map((column) => `${expression(column)} as ${column.name}`),
    ...numbers.map((column) => `try_cast(${written(expression(column))} as double) as ${column.name}`),
  ]
  await database
    .run(`create or replace table given as select ${columns.join(', ')} from ${file.relation}`)
    .catch((cause: unknown) => {
      throw unreadable(path, cause)
    })
  await refuseRows(database, path, [
    ...dimensions.map(({ name, from }) => ({ where: `${name} is null`, says: `have no ${from}` })),
    ...numbers.map(({ name, from }) => ({
      where: `${name} is null or not isfinite(${name})`,
      says: `have no number in ${from}`,
    })),
    ...numbers.flatMap(({ name, from, least }) =>
      least === undefined ? [] : { where: `${name} < ${least}`, says: `have less than ${least} in ${from}` },
    ),
  ])
}

export interface RowProblem {
  /** Which rows of `given` are wrong, as SQL. */
  readonly where: string
  readonly says: string
}

/** Throws one InputFault for all rows that are wrong, with their count and the first few places of each kind. */
export async function refuseRows(database: Database, path: string, problems: readonly RowProblem[]): Promise<void> {
  const found: string[] = []
  for (const { where, says } of problems) {
    const rows = await database.rows<{ place: number; total: number }>(
      `select rowid + 1 as place, count(*) over () as total from given where ${where} order by place limit ${PLACES_SHOWN}`,
    )
    const total = rows[0]?.total ?? 0
    const more = total > rows.length ? ' and so on' : ''
    if (total > 0) found.push(`${total} records ${says}: record ${rows.map(({ place }) => place).join(', ')}${more}.`)
  }
  if (found.length > 0)
    throw new InputFault({
      code: 'records-at-fault',
      file: path,
      says: found.join('\n  '),
      remedy: 'Correct these records, or the spec; protecting a part of a table would protect nothing.',
    })
}

function checkColumns({ path, columns }: GivenFile, wanted: readonly string[]): void {
  const missing = wanted.filter((name) => !columns.has(name.toLowerCase()))
  if (missing.length > 0)
    throw new InputFault({
      code: 'column-missing',
      file: path,
      says: `There is no column ${missing.join(', ')}.`,
      remedy: `Name one that is there: ${[...columns.keys()].join(', ')}.`,
    })
}

const UNIT_SEPARATOR = '\u001f'

/** Makes a table of two columns from pairs, in one statement whatever their number. */
export async function makePairs(
  database: Database,
  table: string,
  pairs: readonly (readonly [text: string, number: number])[],
): Promise<void> {
  const texts = quoteText(pairs.map(([text]) => text).join(UNIT_SEPARATOR))
  const numbers = pairs.map(([, number]) => number).join(UNIT_SEPARATOR)
  const split = (list: string) => `string_split(${list}, ${quoteText(UNIT_SEPARATOR)})`
  await database.run(
    pairs.length === 0
      ? `create or replace table ${table} (text varchar, number integer)`
      : `create or replace table ${table} as select unnest(${split(texts)}) as text, unnest(cast(${split(quoteText(numbers))} as integer[])) as number`,
  )
}
