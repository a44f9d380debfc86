import { editCost, LEAST_COST } from './edit-cost.ts'
import type { Word } from './folded-text.ts'
import { consonantsOf } from './spelling-key.ts'

/** How two words can be alike; the reasons are told in these terms. */
export type Likeness =
  | 'equal'
  | 'sounds-alike'
  | 'known-variant'
  | 'initial'
  | 'consonants'
  | 'acronym'
  | 'typing-error'
  | 'unlike'

export interface WordLikeness {
  /** From 0 for unlike to 1 for equal. */
  readonly degree: number
  readonly how: Likeness
}

const UNLIKE: WordLikeness = { degree: 0, how: 'unlike' }

/** What a degree is when it is not measured by edits. */
const DEGREES = { equal: 1, 'sounds-alike': 0.95, 'known-variant': 0.9, consonants: 0.85 } as const

/**
 * Two words are other words when more than a third of the letters changed, or more than two letters: four of five
 * typing errors are a single one (Damerau 1964), and names often differ from one another by a longer ending.
 */
const LEAST_UNCHANGED = 0.67
const MOST_ERRORS = 2
/** Of fewer consonants than these, each must be right: three of them fit many names. */
const LEAST_CONSONANTS = 4

/** What is known of two words beside their letters: forms of one name (Jan, Johannes), two names (Jan, Jaap), or nothing. */
export type KnownNames = (one: string, other: string) => 'one-name' | 'two-names' | undefined

/** How alike two words of a name are in writing and in sound. An initial is not a word and is compared elsewhere. */
export function compareWords(one: Word, other: Word, knownNames: KnownNames): WordLikeness {
  if (one.text === other.text) return { degree: DEGREES.equal, how: 'equal' }
  if (/\d/.test(one.text) || /\d/.test(other.text)) return compareMixed(one.text, other.text)
  const known = knownNames(one.text, other.text)
  if (known === 'one-name') return { degree: DEGREES['known-variant'], how: 'known-variant' }
  if (one.vowelless !== other.vowelless) return compareConsonants(one.text, other.text)
  if (Math.min(one.text.length, other.text.length) > 2 && one.key === other.key)
    return { degree: DEGREES['sounds-alike'], how: 'sounds-alike' }
  return known === 'two-names' ? UNLIKE : byEdits(one.text, other.text)
}

/** A digit in a word is either a letter mistyped (Sech1n) or part of a number, which must agree. */
function compareMixed(one: string, other: string): WordLikeness {
  const digitsIn = (text: string) => text.replace(/\D/g, '').length
  const mistyped = [one, other].some((text) => digitsIn(text) === 0) && Math.min(one.length, other.length) > 2
  return mistyped ? byEdits(one, other) : UNLIKE
}

function compareConsonants(one: string, other: string): WordLikeness {
  const [first, second] = [consonantsOf(one), consonantsOf(other)]
  if (first === second && first.length > 1) return { degree: DEGREES.consonants, how: 'consonants' }
  const { degree } = byEdits(first, second)
  const tooShort = Math.min(first.length, second.length) < LEAST_CONSONANTS
  return degree === 0 || tooShort ? UNLIKE : { degree: degree * DEGREES.consonants, how: 'consonants' }
}

function byEdits(one: string, other: string): WordLikeness {
  // The cheapest error is half, a letter doubled: a greater difference in length is too many errors.
  if (Math.abs(one.length - other.length) > MOST_ERRORS / LEAST_COST) return UNLIKE
  const longest = Math.max(one.length, other.length)
  const errors = editCost(one, other)
  const unchanged = longest === 0 ? 0 : 1 - errors / longest
  const alike = unchanged >= LEAST_UNCHANGED && errors <= MOST_ERRORS
  return alike ? { degree: unchanged, how: 'typing-error' } : UNLIKE
}
