import { type Database, quoteName } from '../../../warehouse/database.ts'
import type { LinkType } from '../model/link-model.ts'

export interface RandomPairs {
  /** A table (record_l, record_r). */
  readonly into: string
  readonly count: number
  readonly seed: number
}

/**
 * Makes a table of about as many pairs as asked, drawn with equal chances from all that could be linked; of all of them,
 * when there are no more. The same seed draws the same pairs.
 */
export async function makeRandomPairs(database: Database, linkType: LinkType, options: RandomPairs): Promise<void> {
  const { records, possible } = await countPossiblePairs(database, linkType)
  const apart = linkType === 'link_only' ? 'l.source <> r.source' : 'true'
  if (possible <= options.count) {
    await database.run(`create or replace temp table ${quoteName(options.into)} as
      select l.record as record_l, r.record as record_r from records as l join records as r on l.record < r.record
      where ${apart}`)
    return
  }
  // Two draws make a pair; those of a record with itself, or of one source, are drawn in vain.
  const draws = Math.ceil((options.count * records * records) / (2 * possible))
  const draw = (place: number) => `cast(hash(i * 2 + ${place}, ${options.seed}) % ${records} as integer)`
  await database.run(`create or replace temp table ${quoteName(options.into)} as
    select least(a, b) as record_l, greatest(a, b) as record_r
    from (select ${draw(0)} as a, ${draw(1)} as b from range(${draws}) as draws(i))
    ${linkType === 'link_only' ? 'join records as l on l.record = a join records as r on r.record = b' : ''}
    where a <> b and ${apart}`)
}

/** How many pairs there are to link: among all records, or between sources only. */
export async function countPossiblePairs(
  database: Database,
  linkType: LinkType,
): Promise<{ readonly records: number; readonly possible: number }> {
  const [row] = await database.rows<{ records: number; squares: number }>(`
    select cast(coalesce(sum(n), 0) as double) as records, cast(coalesce(sum(n * n), 0) as double) as squares
    from (select cast(count(*) as double) as n from records group by source)`)
  const { records = 0, squares = 0 } = row ?? {}
  return {
    records,
    possible: linkType === 'link_only' ? (records * records - squares) / 2 : (records * (records - 1)) / 2,
  }
}
