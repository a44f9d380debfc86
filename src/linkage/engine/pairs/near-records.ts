import { type Database, quoteName } from '../../../warehouse/database.ts'
import type { BlockingRule } from '../model/link-model.ts'
import { pairSource } from './pair-source.ts'
import { keysOf } from './rule-keys.ts'

/**
 * Makes a table of the records that a blocking rule may bring together with one of a table of a few, these included: those
 * with a key in common. One look at all records for each rule; what comes after looks at these alone. A rule without a
 * key may bring any two together, and then they are all records.
 */
export async function makeNearRecords(
  database: Database,
  rules: readonly BlockingRule[],
  { few, into }: { readonly few: string; readonly into: string },
): Promise<void> {
  const near = rules.map((rule) => sharingKeys(rule, few))
  const numbers = [`select record from ${quoteName(few)}`, ...near.flatMap((queries) => queries ?? [])]
  const only = near.includes(undefined) ? '' : ` where record in (${numbers.join(' union all ')})`
  await database.run(`create or replace table ${quoteName(into)} as from records${only}`)
}

/** Queries of the records with the keys of a few, or nothing when the rule has no keys. */
function sharingKeys(rule: BlockingRule, few: string): readonly string[] | undefined {
  const { equal, symmetric } = keysOf(rule.sql)
  if (equal.length === 0) return undefined
  const all = { left: 'records', right: few }
  const sides = { linkType: 'link_and_dedupe', secondFrom: undefined } as const
  const { left, right } = pairSource(rule, sides, all)
  const onLeft = equal.map((key) => `${key.left} = ${key.right}`).join(' and ')
  const asLeft = `select l.record from (${left}) as l semi join (${right}) as r on ${onLeft}`
  return symmetric ? [asLeft] : [asLeft, `select r.record from (${left}) as r semi join (${right}) as l on ${onLeft}`]
}
