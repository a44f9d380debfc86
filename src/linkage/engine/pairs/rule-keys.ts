import { namesIn, tokensOf } from '../model/sql-names.ts'

/** What a blocking rule is made of, as far as its text tells. */
export interface RuleKeys {
  /** Expressions of the left and the right record that must be equal: `l.surname` and `r.surname`. */
  readonly equal: readonly { readonly left: string; readonly right: string }[]
  /** True when the rule asks for nothing else, so that records with equal keys are exactly its pairs. */
  readonly complete: boolean
  /** True when each key is the same expression on both sides: records then fall into groups. */
  readonly symmetric: boolean
}

/** Takes a rule apart at its ANDs. What is not an equality between the two records is left to the database. */
export function keysOf(sql: string): RuleKeys {
  const parts = conjuncts(tokensOf(sql).filter((token) => !/^(?:--|\/\*)/.test(token)))
  const equal = parts.map(equality)
  const found = equal.filter((key) => key !== undefined)
  return {
    equal: found,
    complete: found.length === equal.length,
    symmetric: found.every(({ left, right }) => plain(left) === plain(right)),
  }
}

function equality(tokens: readonly string[]): { left: string; right: string } | undefined {
  const sides = splitAt(tokens, (token) => token === '=')
  if (sides.length !== 2) return undefined
  const [one = '', other = ''] = sides.map((side) => side.join('').trim())
  if (sideOf(one) === 'l' && sideOf(other) === 'r') return { left: one, right: other }
  return sideOf(one) === 'r' && sideOf(other) === 'l' ? { left: other, right: one } : undefined
}

/** The one record that an expression speaks of. */
function sideOf(sql: string): string | undefined {
  const sides = new Set(
    namesIn(sql).flatMap(({ qualifier }) => (qualifier === undefined ? [] : qualifier.toLowerCase())),
  )
  const [side] = sides
  // `<` and `>` beside the `=` that was split at, as in `<=`.
  return sides.size === 1 && !/[<>!]$|^[<>]/.test(sql) ? side : undefined
}

/** An expression without telling which record it is of: equal for two that differ in nothing else. */
function plain(sql: string): string {
  const tokens = tokensOf(sql).filter((token) => token.trim() !== '')
  const unsided = tokens.filter((token, place) => !(/^[lr]$/i.test(token) && tokens[place + 1] === '.'))
  return unsided.map((token) => (token.startsWith("'") ? token : token.toLowerCase())).join(' ')
}

/** The parts that AND holds together, through parentheses around several of them. */
function conjuncts(tokens: readonly string[]): string[][] {
  const parts = splitAt(unwrapped(tokens), (token) => /^and$/i.test(token))
  return parts.length === 1 ? parts : parts.flatMap(conjuncts)
}

/** Without the parentheses around the whole. */
function unwrapped(tokens: readonly string[]): readonly string[] {
  const inner = trimmed(tokens)
  if (inner[0] !== '(') return inner
  let depth = 0
  const closes = inner.findIndex((token) => {
    depth += step(token)
    return depth === 0
  })
  return closes === inner.length - 1 ? unwrapped(inner.slice(1, -1)) : inner
}

function trimmed(tokens: readonly string[]): readonly string[] {
  const isText = (token: string) => token.trim() !== ''
  return tokens.slice(Math.max(tokens.findIndex(isText), 0), tokens.findLastIndex(isText) + 1)
}

/** Splits outside parentheses. `between 1 and 2` is split too, which leaves parts that are no equality: no harm. */
function splitAt(tokens: readonly string[], isBreak: (token: string) => boolean): string[][] {
  const parts: string[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    depth += step(token)
    if (depth === 0 && isBreak(token)) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

function step(token: string): number {
  return token === '(' || token === '[' ? 1 : token === ')' || token === ']' ? -1 : 0
}
