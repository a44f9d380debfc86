import { type Database, quoteName } from '../../../warehouse/database.ts'
import { type DraftedColumn, restOf } from './drafted-column.ts'

/** Two columns hold the same kind of name when this share of records has a value that the other column has too. */
const IN_BOTH = 0.3
/** A name is part of a text when it is found in it in this share of records. */
const PART_OF = 0.75

/** Of each name column the one with which values may be swapped: given name and surname, street and village. */
export async function swappableColumns(
  database: Database,
  columns: readonly DraftedColumn[],
): Promise<Map<DraftedColumn, DraftedColumn>> {
  const names = columns.filter(({ kind }) => kind === 'name')
  const found = new Map<DraftedColumn, DraftedColumn>()
  for (const [place, one] of names.entries())
    for (const other of names.slice(place + 1)) {
      if (found.has(one) || found.has(other) || (await shareInBoth(database, one, other)) < IN_BOTH) continue
      found.set(one, other).set(other, one)
    }
  return found
}

async function shareInBoth(database: Database, one: DraftedColumn, other: DraftedColumn): Promise<number> {
  const [a, b] = [quoteName(one.name), quoteName(other.name)]
  const [row] = await database.rows<{ share: number | null }>(`
    select least(
      (select avg(case when ${a} in (select ${b} from records) then 1.0 else 0.0 end) from records where ${a} is not null),
      (select avg(case when ${b} in (select ${a} from records) then 1.0 else 0.0 end) from records where ${b} is not null)
    ) as share`)
  return row?.share ?? 0
}

/**
 * A text as it must be compared beside the other columns: without the names that stand in those too, and the share of records in
 * which words are left. Other columns are as they are.
 */
export async function withoutParts(
  database: Database,
  text: DraftedColumn,
  columns: readonly DraftedColumn[],
): Promise<{ readonly rest: DraftedColumn; readonly filled: number }> {
  const parts: string[] = []
  for (const column of columns)
    if (text.kind === 'text' && column.kind === 'name' && (await isPartOf(database, column, text)))
      parts.push(column.delivered)
  const rest = restOf(text, parts)
  return { rest, filled: rest.rest !== undefined ? await shareWithWords(database, rest) : 1 }
}

async function isPartOf(database: Database, part: DraftedColumn, text: DraftedColumn): Promise<boolean> {
  const [a, b] = [quoteName(text.delivered), quoteName(part.delivered)]
  const [row] = await database.rows<{ share: number | null }>(`
    select avg(case when contains(lower(${a}), lower(${b})) then 1.0 else 0.0 end) as share
    from records where ${a} is not null and ${b} is not null`)
  return (row?.share ?? 0) >= PART_OF
}

async function shareWithWords(database: Database, { derived, rest }: DraftedColumn): Promise<number> {
  let query = 'select * from records'
  for (const { name, sql } of derived) query = `select *, (${sql}) as ${quoteName(name)} from (${query})`
  const [row] = await database.rows<{ share: number | null }>(
    `select count(${quoteName(rest ?? '')}) / greatest(1, count(*)) as share from (${query})`,
  )
  return row?.share ?? 0
}
