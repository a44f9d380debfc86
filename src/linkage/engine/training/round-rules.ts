import type { BlockingRule, Comparison, LinkModel } from '../model/link-model.ts'
import { namesIn } from '../model/sql-names.ts'
import { comparedColumns, sideColumns } from '../model/used-columns.ts'
import { keysOf } from '../pairs/rule-keys.ts'
import { conditionSql } from '../scoring/comparison-sql.ts'

/** A rule whose pairs train the comparisons that have no column in common with it. */
export interface RoundRule {
  readonly rule: BlockingRule
  /** Per comparison of the model: whether it is trained. */
  readonly active: readonly boolean[]
  /** The place of the comparison whose strictest level the rule is, if it is one. */
  readonly strictestOf: number | undefined
}

/** More blocking rules than this add time and no knowledge. */
const MOST_BLOCKING_RULES = 8

/**
 * The rules to train on: those of the training plan; without them the strictest level of every comparison that is an equality,
 * and the blocking rules. The first give each comparison about as many rounds as there are others; the second are what the
 * writer of the model thought worth comparing. A rule that leaves no comparison to train is left out.
 */
export function roundRules(model: LinkModel, columns: readonly string[]): RoundRule[] {
  const strictest: Omit<RoundRule, 'active'>[] = model.comparisons.flatMap((comparison, place) => {
    const sql = strictestRule(comparison, columns)
    return sql === undefined ? [] : [{ rule: { sql, listColumns: [] }, strictestOf: place }]
  })
  const alike = (rule: BlockingRule) => strictest.find((other) => sameRule(rule, other.rule))
  const plain = (rule: BlockingRule) => ({ rule, strictestOf: undefined })
  const rules =
    model.training.roundRules?.map((sql) => alike({ sql, listColumns: [] }) ?? plain({ sql, listColumns: [] })) ??
    strictest.concat(
      model.blockingRules
        .slice(0, MOST_BLOCKING_RULES)
        .filter((rule) => !alike(rule))
        .map(plain),
    )
  return rules
    .map((round) => ({ ...round, active: activeComparisons(model, round.rule, columns) }))
    .filter(({ active }) => active.some(Boolean))
}

/** The strictest level of a comparison as a rule, when it is nothing but equal values: others cannot be joined on. */
function strictestRule({ levels }: Comparison, columns: readonly string[]): string | undefined {
  const level = levels.find(({ isNull }) => !isNull)
  if (level === undefined) return undefined
  const sql = conditionSql(level.sql, columns)
  const { equal, complete } = keysOf(sql)
  return complete && equal.length > 0 ? sql : undefined
}

function sameRule(one: BlockingRule, other: BlockingRule): boolean {
  const bare = ({ sql }: BlockingRule) => sql.replaceAll(/[\s()"]/g, '').toLowerCase()
  return bare(one) === bare(other) && one.listColumns.join() === other.listColumns.join()
}

/** A comparison that reads a column of the rule tells nothing new about its pairs: they agree because they were chosen so. */
function activeComparisons(model: LinkModel, rule: BlockingRule, columns: readonly string[]): boolean[] {
  const known = new Set(columns.map((column) => column.toLowerCase()))
  const used = origins(model, [...sideColumns(rule.sql), ...rule.listColumns], known)
  return model.comparisons.map((comparison) => {
    const compared = origins(model, comparedColumns(comparison), known)
    return ![...compared].some((column) => used.has(column))
  })
}

/** The columns, and those that they are derived from, however far back. */
function origins({ derivedColumns }: LinkModel, columns: readonly string[], known: ReadonlySet<string>): Set<string> {
  const places = derivedColumns.map(({ name }) => name.toLowerCase())
  const waiting = columns.map((column) => column.toLowerCase())
  const found = new Set<string>()
  for (const column of waiting) {
    const derived = found.has(column) ? undefined : derivedColumns[places.indexOf(column)]
    found.add(column)
    const names = derived === undefined ? [] : namesIn(derived.sql).map(({ name }) => name.toLowerCase())
    waiting.push(...names.filter((name) => known.has(name)))
  }
  return found
}
