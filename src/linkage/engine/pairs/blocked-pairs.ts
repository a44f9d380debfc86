import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteName } from '../../../warehouse/database.ts'
import type { BlockingRule, LinkModel } from '../model/link-model.ts'
import { countKeyPairs, refuseRule } from './pair-count.ts'
import { type PairSource, pairSource, pairsWithOneOf, type Sides, type SomeRecords } from './pair-source.ts'
import { keysOf } from './rule-keys.ts'

export interface BlockingCount {
  readonly rule: string
  /** The pairs that no rule before it made. */
  readonly made: number
  /** The pairs that satisfy it, whatever the others do. Known when the rule is nothing but equal keys. */
  readonly total: number | undefined
}

interface BlockingOptions {
  /** The table that is made. */
  readonly into: string
  /** No rule may have to look at more pairs. */
  readonly mostPairs: number
  /** Only pairs with at least one of these few are made. */
  readonly withOneOf?: SomeRecords
}

/**
 * Makes a table of the pairs that satisfy at least one rule, each with the first rule that it satisfies. Throws an
 * InputFault before making any when a rule would look at more than `mostPairs`, or when it is no condition.
 */
export async function makeBlockedPairs(
  database: Database,
  model: Pick<LinkModel, 'linkType' | 'blockingRules'>,
  options: BlockingOptions,
): Promise<readonly BlockingCount[]> {
  const sides = await sidesOf(database, model)
  const totals: (number | undefined)[] = []
  for (const [place, rule] of model.blockingRules.entries())
    totals.push(await checkRule(database, rule, { ...options, sides, place }))
  const into = quoteName(options.into)
  await database.run(`create or replace table ${into} (record_l integer, record_r integer, rule utinyint)`)
  const counts: BlockingCount[] = []
  let before = 0
  for (const [place, rule] of model.blockingRules.entries()) {
    for (const source of sourcesOf(rule, { ...options, sides })) {
      const query = rulePairs(model.blockingRules, place, { ...options, source })
      await database.run(`insert into ${into} ${query}`).catch((cause: unknown) => {
        throw ruleFault(rule, place, cause)
      })
    }
    const [row] = await database.rows<{ made: number }>(`select count(*) as made from ${into}`)
    const made = (row?.made ?? 0) - before
    before += made
    counts.push({ rule: rule.sql, made, total: totals[place] })
  }
  return counts
}

export async function sidesOf(database: Database, { linkType }: Pick<LinkModel, 'linkType'>): Promise<Sides> {
  const sources = await database.rows<{ first: number }>(
    'select min(record) as first from records group by source order by first',
  )
  return { linkType, secondFrom: sources.length === 2 ? sources[1]?.first : undefined }
}

/** How many pairs the rule has, when that can be told from its keys alone. */
async function checkRule(
  database: Database,
  rule: BlockingRule,
  options: BlockingOptions & { readonly sides: Sides; readonly place: number },
): Promise<number | undefined> {
  const { sides, place, mostPairs } = options
  const source = pairSource(rule, sides)
  const { linkType } = sides
  const keys = keysOf(rule.sql)
  try {
    await database.rows(`select (${rule.sql}\n)::boolean from (${source.left}) as l, (${source.right}) as r limit 0`)
  } catch (cause) {
    throw ruleFault(rule, place, cause)
  }
  let pairs = 0
  for (const part of sourcesOf(rule, options)) {
    pairs += await countKeyPairs(database, part, linkType)
    if (pairs > mostPairs) await refuseRule(database, { source: part, linkType, place, pairs, mostPairs })
  }
  const exact = keys.complete && (keys.symmetric || source.left !== source.right) && rule.listColumns.length === 0
  return exact ? pairs : undefined
}

function sourcesOf(
  rule: BlockingRule,
  { sides, withOneOf }: Pick<BlockingOptions, 'withOneOf'> & { readonly sides: Sides },
): readonly PairSource[] {
  return withOneOf === undefined ? [pairSource(rule, sides)] : pairsWithOneOf(rule, sides, withOneOf)
}

/** The query of the pairs that a rule makes and no rule before it does. */
function rulePairs(
  rules: readonly BlockingRule[],
  place: number,
  { into, source }: { readonly into: string; readonly source: PairSource },
): string {
  const rule = rules[place] ?? { sql: 'false', listColumns: [] }
  const earlier = rules.slice(0, place)
  const { sql, left, right, between } = source
  const withLists = [rule, ...earlier].some(({ listColumns }) => listColumns.length > 0)
  // A missing value makes a condition neither true nor false: such a pair was not made by the earlier rule.
  const unmade = withLists
    ? [`not exists (select 1 from ${quoteName(into)} as p where p.record_l = l.record and p.record_r = r.record)`]
    : earlier.map((other) => `not coalesce((${other.sql}\n), false)`)
  const wheres = [between, ...unmade]
  return `select ${rule.listColumns.length > 0 ? 'distinct ' : ''}l.record as record_l, r.record as record_r, ${place} as rule
    from (${left}) as l join (${right}) as r on (${sql}\n)
    where ${wheres.join(' and ')}`
}

function ruleFault({ sql }: BlockingRule, place: number, cause: unknown): InputFault {
  return new InputFault({
    code: 'blocking-rule-not-sql',
    place: `blocking rule ${place + 1}: ${sql}`,
    says: 'This is no condition that can be computed for every two records l and r.',
    remedy: 'Check the names in it, and write try_cast for cast and try_strptime for strptime.',
    cause,
  })
}
