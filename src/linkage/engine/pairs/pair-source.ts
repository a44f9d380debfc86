import { quoteName } from '../../../warehouse/database.ts'
import type { BlockingRule, LinkType } from '../model/link-model.ts'

/** A blocking rule with the two relations that it is between. */
export interface PairSource {
  readonly sql: string
  readonly left: string
  readonly right: string
  /** What `l` and `r` must obey beside the rule, so that each pair comes once and the right way round. */
  readonly between: string
  /** The side that has far fewer records, when one has. */
  readonly few?: 'left' | 'right'
}

/** How the records are told apart: the number of the first record of the second source, when there are just two. */
export interface Sides {
  readonly linkType: LinkType
  readonly secondFrom: number | undefined
}

/** The relations of a rule. Two sources are split before the join; otherwise all records are on both sides. */
export function pairSource(
  { sql, listColumns }: BlockingRule,
  { linkType, secondFrom }: Sides,
  from = { left: 'records', right: 'records' },
): PairSource {
  const lists = listColumns.map((column) => `unnest(${quoteName(column)}) as ${quoteName(column)}`)
  const replaced = lists.length === 0 ? '*' : `* replace (${lists.join(', ')})`
  const [left, right] = [
    `select ${replaced} from ${quoteName(from.left)}`,
    `select ${replaced} from ${quoteName(from.right)}`,
  ]
  if (linkType !== 'link_only') return { sql, left, right, between: 'l.record < r.record' }
  if (secondFrom === undefined) return { sql, left, right, between: 'l.record < r.record and l.source <> r.source' }
  return {
    sql,
    left: `${left} where record < ${secondFrom}`,
    right: `${right} where record >= ${secondFrom}`,
    between: 'true',
  }
}

/** Some of the records, and all with which a rule may bring one of these together: tables of rows as in `records`. */
export interface SomeRecords {
  readonly few: string
  readonly near: string
}

/**
 * The pairs of a rule of which at least one record is among a few, as two sources without a pair in common: the left
 * record is one of them, or the right one alone. A condition on either side would be tried on every pair.
 */
export function pairsWithOneOf(rule: BlockingRule, sides: Sides, { few, near }: SomeRecords): readonly PairSource[] {
  const right = pairSource(rule, sides, { left: near, right: few })
  const others = `select * from (${right.left}) where record not in (select record from ${quoteName(few)})`
  return [
    { ...pairSource(rule, sides, { left: few, right: near }), few: 'left' },
    { ...right, left: others, few: 'right' },
  ]
}
