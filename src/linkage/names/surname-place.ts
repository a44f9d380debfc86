import type { NameToken } from './name-token.ts'
import { mayBeginSurname } from './voorvoegsel.ts'

/** The words of a name, divided. The surname's words are in the order voorvoegsel, name. */
export interface Divided {
  readonly given: readonly NameToken[]
  readonly surname: readonly NameToken[]
}

/**
 * Which words of a text without comma are the surname: those written in capitals among others that are not, those
 * from the first voorvoegsel on, or else the last word. "Plas van der J." has its voorvoegsel behind.
 */
export function divideName(tokens: readonly NameToken[]): Divided {
  const capitals = placesInCapitals(tokens)
  if (capitals !== undefined) return divideAt(tokens, capitals.from, capitals.until)
  const from = surnameStart(tokens)
  const prefixUntil = tokens.findIndex((token, place) => place >= from && !token.prefix)
  const until = prefixUntil === -1 ? tokens.length : prefixUntil
  const before = tokens.slice(0, from)
  const behind = tokens.slice(until)
  if (until > from && before.some((token) => !token.initial) && behind.every((token) => token.initial))
    return {
      given: [...before.filter((token) => token.initial), ...behind],
      surname: [...tokens.slice(from, until), ...before.filter((token) => !token.initial)],
    }
  return divideAt(tokens, from, tokens.length)
}

/** Words in capitals mark the surname when other words of the same text are not in capitals; voorvoegsels go along. */
function placesInCapitals(tokens: readonly NameToken[]): { from: number; until: number } | undefined {
  if (!tokens.some((token) => !token.capitals && !token.initial && !token.prefix)) return undefined
  const first = tokens.findIndex((token) => token.capitals)
  if (first === -1) return undefined
  const last = tokens.findLastIndex((token) => token.capitals)
  const before = tokens.slice(0, first)
  const prefixes = before.length - (before.findLastIndex((token) => !token.prefix) + 1)
  return { from: first - prefixes, until: last + 1 }
}

function surnameStart(tokens: readonly NameToken[]): number {
  if (mayBeginSurname(tokens[0]?.text ?? '')) return 0
  const prefix = tokens.findIndex((token, place) => place > 0 && token.prefix)
  const start = prefix > 0 ? prefix : tokens.findLastIndex((token) => !token.initial)
  if (start <= 0) return Math.max(start, 0)
  // A hyphen makes the word before it part of the same double name: Jansen-de Vries.
  let first = start
  while (first > 0 && tokens[first]?.afterHyphen === true) first -= 1
  return first
}

const divideAt = (tokens: readonly NameToken[], from: number, until: number): Divided => ({
  given: [...tokens.slice(0, from), ...tokens.slice(until)],
  surname: tokens.slice(from, until),
})
