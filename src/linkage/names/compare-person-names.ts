import { type NameComparison, type NameFeature, weighFeatures } from './name-feature.ts'
import type { PersonName } from './person-name.ts'
import { type PersonPair, pairPersonNames } from './person-pair.ts'
import { saysChildOf } from './voorvoegsel.ts'
import { agreementsOf, unequalWords, unpairedWords } from './word-balance.ts'

/**
 * The model of persons' names: each feature and what it costs. The weights are chosen by reasoning, not fitted: one
 * part that contradicts must make two names different, missing parts alone must not, and a single agreeing part must
 * not make them the same.
 */
const PERSON_FEATURES: readonly NameFeature<PersonPair>[] = [
  {
    name: 'other-part',
    weight: 0.45,
    says: 'Beide namen hebben een deel dat de andere tegenspreekt.',
    amount: ({ balance }) => Math.min(2, balance.contradicted),
    words: ({ named }) => unpairedWords(named),
  },
  {
    name: 'other-spelling',
    weight: 1.4,
    says: 'Delen die bij elkaar horen, zijn niet gelijk gespeld.',
    amount: ({ balance }) => balance.misspelt,
    words: ({ named }) => unequalWords(named),
  },
  {
    name: 'missing-part',
    weight: 0.4,
    says: 'De ene naam heeft een deel dat de andere niet heeft.',
    amount: ({ balance }) => balance.missing / Math.max(balance.agreed + balance.missing, 1),
    words: ({ named }) => unpairedWords(named),
  },
  {
    name: 'single-part',
    weight: 0.3,
    says: 'Er komt maar één deel overeen; dat is te weinig om van één naam te spreken.',
    amount: ({ balance, named }) =>
      balance.agreed < 1.5 && (balance.missing > 0 || named.pairs.some(isByInitial)) ? 1 : 0,
  },
  {
    name: 'initial-only',
    weight: 0.05,
    says: 'Van de voornaam is bij een van de twee alleen de voorletter bekend.',
    amount: ({ named }) => (named.pairs.some(isByInitial) ? 1 : 0),
  },
  {
    name: 'other-prefix',
    weight: 0.12,
    says: 'Het voorvoegsel is anders of staat er maar bij één.',
    amount: otherPrefix,
    words: ({ prefixes }) => unpairedWords(prefixes),
  },
  {
    name: 'other-generation',
    weight: 0.4,
    says: 'De ene is de oudere, de andere de jongere (junior, senior).',
    amount: ({ one, other }) => {
      if (one.generation === other.generation) return 0
      return one.generation !== undefined && other.generation !== undefined ? 1 : 0.1
    },
  },
  {
    name: 'father-and-child-swapped',
    weight: 0.4,
    says: 'Wie bij de een de vader is, is bij de ander het kind.',
    amount: fatherAndChildSwapped,
  },
  {
    name: 'other-order',
    weight: 0.04,
    says: 'De delen staan in een andere volgorde.',
    amount: ({ one, other, named }) => (one.partsKnown === other.partsKnown && crossings(named) > 0 ? 1 : 0),
  },
]

/** How alike two names of persons are, and why. Parts may be in any order unless both sources say which is which. */
export function comparePersonNames(one: PersonName, other: PersonName): NameComparison {
  const pair = pairPersonNames(one, other)
  return weighFeatures(PERSON_FEATURES, pair, agreementsOf(pair.named.pairs))
}

const isByInitial = ({ likeness }: PersonPair['named']['pairs'][number]): boolean => likeness.how === 'initial'

function otherPrefix({ prefixes: { onlyOne, onlyOther } }: PersonPair): number {
  if (onlyOne.length > 0 && onlyOther.length > 0) return 1
  return onlyOne.length + onlyOther.length > 0 ? 0.25 : 0
}

/** "A bin B" against "B bin A": the same words, another person. */
function fatherAndChildSwapped({ one, other, named }: PersonPair): number {
  const chained = (name: PersonName) => name.surnames.some(({ prefix }) => prefix.some(({ text }) => saysChildOf(text)))
  if (!chained(one) || !chained(other) || one.partsKnown !== other.partsKnown) return 0
  return crossings(named) > 0 && named.pairs.length > 2 ? 1 : 0
}

/** How many pairs of words next to each other in the one name are in the other order in the other. */
function crossings({ pairs }: PersonPair['named']): number {
  return pairs.filter(({ place }, index) => index > 0 && place.other < (pairs[index - 1]?.place.other ?? 0)).length
}
