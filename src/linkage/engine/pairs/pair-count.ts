import { InputFault } from '../../../vocabulary/input-fault.ts'
import type { Database } from '../../../warehouse/database.ts'
import type { LinkType } from '../model/link-model.ts'
import type { PairSource } from './pair-source.ts'
import { keysOf } from './rule-keys.ts'

const WORST_SHOWN = 3

/** A value that so many records share is about none of them, and may be named. */
const SHARED_BY_MANY = 100

/**
 * How many pairs of records have equal keys under a rule: as many are looked at to make its pairs, whatever else it
 * asks of them. It is counted from the sizes of the groups, without making a pair.
 */
export async function countKeyPairs(database: Database, source: PairSource, linkType: LinkType): Promise<number> {
  const [row] = await database.rows<{ pairs: number }>(
    `select cast(coalesce(sum(pairs), 0) as double) as pairs from (${groups(source, linkType)})`,
  )
  return row?.pairs ?? 0
}

/** Throws the InputFault of a rule that would make too many pairs, with the values of its key that make the most. */
export async function refuseRule(
  database: Database,
  rule: { source: PairSource; linkType: LinkType; place: number; pairs: number; mostPairs: number },
): Promise<never> {
  const worst = await database.rows<{ key: string | null; pairs: number; rows: number }>(
    `select key, pairs, rows from (${groups(rule.source, rule.linkType)}) order by pairs desc limit ${WORST_SHOWN}`,
  )
  const shown = worst
    .filter(({ key, rows }) => key !== null && rows >= SHARED_BY_MANY)
    .map(({ key, pairs }) => `${key} (${pairs.toLocaleString('en')} pairs)`)
  throw new InputFault({
    code: 'too-many-pairs',
    place: `blocking rule ${rule.place + 1}: ${rule.source.sql}`,
    says: `${Math.round(rule.pairs).toLocaleString('en')} pairs would have to be looked at, and ${rule.mostPairs.toLocaleString(
      'en',
    )} may be.${shown.length === 0 ? '' : ` The most come from ${shown.join(', ')}.`}`,
    remedy: 'Make the rule stricter, empty a value that stands for unknown, or allow more with --most-pairs.',
  })
}

/** One row per key: the records that have it, and the pairs that they make. */
function groups({ sql, left, right, between, few: fewer }: PairSource, linkType: LinkType): string {
  const { equal, symmetric } = keysOf(sql)
  // Each pair is met both ways round, and one of the two is made.
  const halved = between === 'true' ? '' : ' / 2'
  if (equal.length === 0 && left === right) return `select null as key, ${pairsWithin(linkType)} from (${sized(left)})`
  if (equal.length === 0)
    return `select null as key, a.n + b.n as rows, cast(a.n as double) * b.n${halved} as pairs
      from (select count(*) as n from (${left})) as a, (select count(*) as n from (${right})) as b`
  const names = equal.map((_, place) => `k${place}`)
  const by = names.join(', ')
  const key = `concat_ws(' | ', ${names.map((name) => `cast(${name} as varchar)`).join(', ')}) as key`
  const lefts = keyed(
    left,
    'l',
    equal.map((sides) => sides.left),
  )
  if (symmetric && left === right) {
    const present = names.map((name) => `${name} is not null`).join(' and ')
    return linkType === 'link_only'
      ? `select ${key}, ${pairsWithin(linkType)} from (${sized(lefts, by)}) where ${present} group by ${by}`
      : `select ${key}, n as rows, n * (n - 1) / 2 as pairs
          from (select ${by}, cast(count(*) as double) as n from (${lefts}) where ${present} group by ${by})`
  }
  const rights = keyed(
    right,
    'r',
    equal.map((sides) => sides.right),
  )
  const [few, many] = fewer === 'right' ? [rights, lefts] : [lefts, rights]
  return `select ${key}, any_value(n) + count(*) as rows, cast(any_value(n) as double) * count(*)${halved} as pairs
    from (select ${by}, count(*) as n from (${few}) group by all) join (${many}) using (${by}) group by ${by}`
}

/** The keys of each record, and its source. */
function keyed(relation: string, alias: 'l' | 'r', expressions: readonly string[]): string {
  const keys = expressions.map((expression, place) => `${expression} as k${place}`).join(', ')
  return `select ${alias}.source, ${keys} from (${relation}) as ${alias}`
}

/** How many records of each source there are, per key. */
function sized(relation: string, by?: string): string {
  return `select ${by === undefined ? '' : `${by}, `}source, cast(count(*) as double) as n from (${relation}) group by all`
}

/** The pairs among the records of sizes `n` per source: all of them, or those between sources. */
function pairsWithin(linkType: LinkType): string {
  const apart = linkType === 'link_only' ? 'sum(n * n)' : 'sum(n)'
  return `coalesce(sum(n), 0) as rows, coalesce((sum(n) * sum(n) - ${apart}) / 2, 0) as pairs`
}
