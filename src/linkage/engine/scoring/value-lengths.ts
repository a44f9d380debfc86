import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteName } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { comparedColumns } from '../model/used-columns.ts'
import { recordColumns } from '../records/record-table.ts'
import { similarityCalls } from './comparison-sql.ts'

/**
 * The time of a similarity grows with the product of both lengths: two fields of a megabyte take minutes, and a name of
 * this many characters is none.
 */
const LONGEST_COMPARED = 10_000

/** Throws an InputFault when a column that a similarity function compares holds values too long to compare. */
export async function checkLengths(database: Database, { comparisons }: LinkModel): Promise<void> {
  const known = new Map((await recordColumns(database)).map((name) => [name.toLowerCase(), name]))
  const compared = comparisons
    .filter(({ levels }) => levels.some(({ sql }) => similarityCalls(sql).length > 0))
    .flatMap(comparedColumns)
  const columns = [...new Set(compared.map((name) => known.get(name.toLowerCase()) ?? []).flat())]
  if (columns.length === 0) return
  const counts = columns.map(
    (column, place) =>
      `count(*) filter (length(cast(${quoteName(column)} as varchar)) > ${LONGEST_COMPARED}) as c${place}`,
  )
  const [row = {}] = await database.rows<Record<string, number>>(`select ${counts.join(', ')} from records`)
  const long = columns.flatMap((column, place) => {
    const count = row[`c${place}`] ?? 0
    return count === 0 ? [] : [`${column} in ${count.toLocaleString('en')} records`]
  })
  if (long.length === 0) return
  throw new InputFault({
    code: 'value-too-long',
    place: `column ${long.join(', ')}`,
    says: `Values of more than ${LONGEST_COMPARED.toLocaleString('en')} characters would be compared letter by letter.`,
    remedy: 'Take them out of the file, or compare a part of them: a derived column with substr.',
  })
}
