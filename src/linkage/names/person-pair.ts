import { compareGivenNames } from './call-name.ts'
import type { Word } from './folded-text.ts'
import type { PersonName } from './person-name.ts'
import { saysChildOf } from './voorvoegsel.ts'
import { type Alignment, alignWords } from './word-alignment.ts'
import { balanceOf, type WordBalance } from './word-balance.ts'
import { compareWords, type WordLikeness } from './word-likeness.ts'

/** A word of a name with its part in it. */
interface PersonWord extends Word {
  readonly part: 'given' | 'voorvoegsel' | 'surname'
  /** False when the part was guessed from the place of the word. */
  readonly partKnown: boolean
  readonly weight: number
}

/** Two names with what a feature needs to know of them. */
export interface PersonPair {
  readonly one: PersonName
  readonly other: PersonName
  /** Names and initials: without voorvoegsels, and without words that only repeat another. */
  readonly named: Alignment<PersonWord>
  /** The voorvoegsels without counterpart. */
  readonly prefixes: Alignment<PersonWord>
  readonly balance: WordBalance
}

/** An initial says half of what a name says; one of two surnames may be left out, as may a later given name. */
const WEIGHTS = { word: 1, initial: 0.5, laterGiven: 0.75, oneOfTwoSurnames: 0.75 } as const

const EQUAL: WordLikeness = { degree: 1, how: 'equal' }
const UNLIKE: WordLikeness = { degree: 0, how: 'unlike' }
/** An initial fits one name in ten or so: a weak agreement. */
const INITIAL: WordLikeness = { degree: 0.9, how: 'initial' }
const CUT_SHORT: WordLikeness = { degree: 0.95, how: 'initial' }

/** Whatever the part, and be it an initial: where both names have one and they differ, it speaks in full. */
const againstOf = () => 1

/** Pairs the parts of two names, in any order unless both sources say which part is the surname. */
export function pairPersonNames(one: PersonName, other: PersonName): PersonPair {
  const alignment = alignWords(wordsOf(one), wordsOf(other), compareParts)
  const named = withoutRepeats(withoutPrefixes(alignment))
  return {
    one,
    other,
    named,
    prefixes: prefixesOf(alignment),
    balance: balanceOf(named, ({ weight }) => weight, againstOf),
  }
}

function wordsOf(name: PersonName): readonly PersonWord[] {
  const known = { partKnown: name.partsKnown }
  const given = name.given.map((word, place) => {
    const full = place === 0 ? WEIGHTS.word : WEIGHTS.laterGiven
    return { ...word, ...known, part: 'given' as const, weight: word.text.length === 1 ? WEIGHTS.initial : full }
  })
  const surnameWeight = name.surnames.length > 1 ? WEIGHTS.oneOfTwoSurnames : WEIGHTS.word
  const surnames = name.surnames.flatMap(({ prefix, words }) => [
    ...prefix.map((word) => ({ ...word, ...known, part: 'voorvoegsel' as const, weight: 0 })),
    ...words.map((word) => {
      const weight = word.text.length === 1 ? WEIGHTS.initial : surnameWeight
      return { ...word, ...known, part: 'surname' as const, weight }
    }),
  ])
  return [...given, ...surnames]
}

function compareParts(one: PersonWord, other: PersonWord): WordLikeness {
  if (one.partKnown && other.partKnown && (one.part === 'given') !== (other.part === 'given')) return UNLIKE
  if (one.part === 'voorvoegsel' && other.part === 'voorvoegsel') return comparePrefixes(one, other)
  if (one.part === 'voorvoegsel' || other.part === 'voorvoegsel') return one.text === other.text ? EQUAL : UNLIKE
  const initials = [one, other].filter(({ text }) => text.length === 1).length
  if (initials > 0 && one.text !== other.text)
    return initials === 1 && one.text.charAt(0) === other.text.charAt(0) ? INITIAL : UNLIKE
  const given = one.part === 'given' || other.part === 'given'
  return compareWords(one, other, given ? compareGivenNames : () => undefined)
}

/** Bin, ben and ibn are one word; a voorvoegsel may be cut short, as in v.d. for van der. */
function comparePrefixes(one: Word, other: Word): WordLikeness {
  if (one.text === other.text || (saysChildOf(one.text) && saysChildOf(other.text))) return EQUAL
  const short = one.text.length === 1 || other.text.length === 1
  if (short && one.text.charAt(0) === other.text.charAt(0)) return CUT_SHORT
  return compareWords(one, other, () => undefined)
}

function withoutPrefixes(alignment: Alignment<PersonWord>): Alignment<PersonWord> {
  const named = ({ part }: PersonWord) => part !== 'voorvoegsel'
  return {
    pairs: alignment.pairs.filter(({ one, other }) => one.some(named) || other.some(named)),
    onlyOne: alignment.onlyOne.filter(named),
    onlyOther: alignment.onlyOther.filter(named),
  }
}

function prefixesOf(alignment: Alignment<PersonWord>): Alignment<PersonWord> {
  const prefix = ({ part }: PersonWord) => part === 'voorvoegsel'
  return { pairs: [], onlyOne: alignment.onlyOne.filter(prefix), onlyOther: alignment.onlyOther.filter(prefix) }
}

/** A word that is in the same name already is no further word, as in "Sergey Sergey", if nothing stands against it. */
function withoutRepeats({ pairs, onlyOne, onlyOther }: Alignment<PersonWord>): Alignment<PersonWord> {
  if (onlyOne.length > 0 && onlyOther.length > 0) return { pairs, onlyOne, onlyOther }
  const textsOf = (words: readonly PersonWord[]) => new Set(words.map(({ text }) => text))
  const pairedOne = textsOf(pairs.flatMap(({ one }) => one))
  const pairedOther = textsOf(pairs.flatMap(({ other }) => other))
  return {
    pairs,
    onlyOne: onlyOne.filter(({ text }) => !pairedOne.has(text)),
    onlyOther: onlyOther.filter(({ text }) => !pairedOther.has(text)),
  }
}
