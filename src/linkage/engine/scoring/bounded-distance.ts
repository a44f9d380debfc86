import { callShape, tokensOf } from '../model/sql-names.ts'

const COMPARED_WITH = /^\s*<(=?)\s*(\d+)(?![\w.])/

/**
 * The conditions with each `damerau_levenshtein(x, y) <= k` made cheap: an exchange of two letters is at most two edits, so
 * of texts that are more than 2k edits apart the exact distance does not matter. It is then taken between an empty text
 * and one of k + 1 characters. Counting edits is several times faster, and most pairs are far apart.
 */
export function boundDistances(conditions: readonly string[]): string[] {
  const calls = conditions.flatMap(damerauCalls)
  const most = new Map<string, number>()
  for (const { text, bound } of calls) most.set(text, Math.max(most.get(text) ?? 0, bound))
  return conditions.map((condition) => {
    let bounded = condition
    for (const { text, one, other } of damerauCalls(condition)) {
      const bound = most.get(text) ?? Number.POSITIVE_INFINITY
      if (Number.isFinite(bound)) bounded = bounded.replace(text, () => cheapCall(one, other, bound))
    }
    return bounded
  })
}

function cheapCall(one: string, other: string, bound: number): string {
  const isFar = `levenshtein(${one}, ${other}) > ${2 * bound}`
  const far = `'${'#'.repeat(bound + 1)}'`
  return `damerau_levenshtein(case when ${isFar} then '' else ${one} end, case when ${isFar} then ${far} else ${other} end)`
}

interface DamerauCall {
  readonly text: string
  readonly one: string
  readonly other: string
  /** The highest distance that makes the condition hold; infinite when it is asked otherwise. */
  readonly bound: number
}

function damerauCalls(condition: string): DamerauCall[] {
  const tokens = tokensOf(condition)
  return tokens.flatMap((token, place) => {
    if (!/^damerau_levenshtein$/i.test(token) || tokens[place + 1] !== '(') return []
    const { length, commas } = callShape(tokens.slice(place + 1))
    const [comma] = commas
    if (comma === undefined || commas.length > 1) return []
    const inside = tokens.slice(place + 2, place + length)
    const after = COMPARED_WITH.exec(tokens.slice(place + 1 + length).join(''))
    const bound = after === null ? Number.POSITIVE_INFINITY : Number(after[2]) - (after[1] === '=' ? 0 : 1)
    return [
      {
        text: tokens.slice(place, place + 1 + length).join(''),
        one: inside
          .slice(0, comma - 1)
          .join('')
          .trim(),
        other: inside.slice(comma).join('').trim(),
        bound: Math.max(0, bound),
      },
    ]
  })
}
