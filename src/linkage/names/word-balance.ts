import type { Word } from './folded-text.ts'
import type { NameReason } from './name-feature.ts'
import type { Alignment, WordPair } from './word-alignment.ts'
import type { Likeness } from './word-likeness.ts'

/** What an alignment comes to, each word counted by its weight. */
export interface WordBalance {
  readonly agreed: number
  /** Words on both sides without counterpart: they contradict each other. */
  readonly contradicted: number
  /** Words that only one name has, beyond those that contradict. */
  readonly missing: number
  /** How far agreeing words are from equal, 0 to 1, by weight. */
  readonly misspelt: number
}

/** Weighs an alignment. `weightOf` gives the weight of a word when it agrees or is missing. */
export function balanceOf<W extends Word>(
  alignment: Alignment<W>,
  weightOf: (word: W) => number,
  weightAgainst: (word: W) => number = weightOf,
): WordBalance {
  const sumOf = (words: readonly W[], weigh: (word: W) => number) => words.reduce((sum, word) => sum + weigh(word), 0)
  const pairs = alignment.pairs.map(({ one, other, likeness }) => ({
    weight: (likeness.how === 'initial' ? Math.min : Math.max)(sumOf(one, weightOf), sumOf(other, weightOf)),
    short: 1 - likeness.degree,
  }))
  const agreed = pairs.reduce((sum, { weight }) => sum + weight, 0)
  const shortfall = pairs.reduce((sum, { weight, short }) => sum + weight * short, 0)
  const { onlyOne, onlyOther } = alignment
  const contradicted = Math.min(sumOf(onlyOne, weightAgainst), sumOf(onlyOther, weightAgainst))
  const missing = Math.abs(sumOf(onlyOne, weightOf) - sumOf(onlyOther, weightOf))
  return { agreed, contradicted, missing, misspelt: agreed === 0 ? 0 : shortfall / agreed }
}

/** The words on either side that have no counterpart. */
export function unpairedWords(alignment: Alignment<Word>): NonNullable<NameReason['words']> {
  return { one: written(alignment.onlyOne), other: written(alignment.onlyOther) }
}

/** The words that go together without being equal. */
export function unequalWords(alignment: Alignment<Word>): NonNullable<NameReason['words']> {
  const unequal = alignment.pairs.filter(({ likeness }) => likeness.degree < 1)
  return { one: written(unequal.flatMap(({ one }) => one)), other: written(unequal.flatMap(({ other }) => other)) }
}

const AGREEMENT_SAYS: Record<Likeness, string> = {
  equal: 'Dit deel is gelijk.',
  'sounds-alike': 'Dit deel klinkt gelijk, maar is anders gespeld.',
  'known-variant': 'Dit zijn bekende vormen van één naam.',
  initial: 'De voorletter past bij de naam.',
  consonants: 'De medeklinkers passen bij elkaar; de ene naam komt uit een schrift zonder klinkers.',
  acronym: 'De letters zijn de beginletters van de woorden.',
  'typing-error': 'Dit deel scheelt een paar letters.',
  unlike: 'Dit deel is anders.',
}

/** What agrees, as reasons that cost nothing. */
export function agreementsOf(pairs: readonly WordPair<Word>[]): readonly NameReason[] {
  return pairs.map(({ one, other, likeness }) => ({
    ...{ feature: likeness.how, change: 0, says: AGREEMENT_SAYS[likeness.how] },
    words: { one: written(one), other: written(other) },
  }))
}

const written = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ')
