import type { Database } from '../../../warehouse/database.ts'
import { readIntegerColumns, writeIntegerColumns } from '../../../warehouse/integer-columns.ts'

/**
 * Chooses pairs so that no record has more than one partner: the pair with the highest weight first, then the highest of those
 * whose records are both still free. Of equal weights the one with the lower record numbers goes first.
 * Makes the table `into(record_l, record_r)` of what a query `(record_l, record_r, match_weight)` gives.
 */
export async function chooseOneToOne(
  database: Database,
  { count, query, into }: { readonly count: number; readonly query: string; readonly into: string },
): Promise<void> {
  const taken = new Uint8Array(count)
  const chosen: { left: number; right: number }[] = []
  const ordered = `select record_l, record_r from (${query}) order by match_weight desc, record_l, record_r`
  for await (const [lefts = new Int32Array(), rights = new Int32Array()] of readIntegerColumns(database, ordered))
    for (const [place, left] of lefts.entries()) {
      const right = rights[place] ?? left
      if (taken[left] === 1 || taken[right] === 1) continue
      taken[left] = 1
      taken[right] = 1
      chosen.push({ left, right })
    }
  await writeIntegerColumns(database, into, {
    record_l: Int32Array.from(chosen, ({ left }) => left),
    record_r: Int32Array.from(chosen, ({ right }) => right),
  })
}
