import { type NameComparison, type NameFeature, weighFeatures } from './name-feature.ts'
import type { OrganisationName } from './organisation-name.ts'
import { isSister, legalDistance, type OrganisationPair, pairOrganisationNames } from './organisation-pair.ts'
import { agreementsOf, unequalWords, unpairedWords } from './word-balance.ts'
import type { WordShares } from './word-rarity.ts'

/**
 * The model of names of organisations: each feature and what it costs. The weights are chosen by reasoning, not
 * fitted: a rare word, a number or a kind of legal form that contradicts makes two names different; a frequent word
 * that is missing does not, unless it tells sister companies apart.
 */
const ORGANISATION_FEATURES: readonly NameFeature<OrganisationPair>[] = [
  {
    name: 'other-word',
    weight: 0.45,
    says: 'Beide namen hebben een woord dat de andere tegenspreekt.',
    amount: ({ balance }) => Math.min(2, balance.contradicted),
    words: ({ alignment }) => unpairedWords(alignment),
  },
  {
    name: 'other-spelling',
    weight: 1.4,
    says: 'Woorden die bij elkaar horen, zijn niet gelijk gespeld.',
    amount: ({ balance }) => balance.misspelt,
    words: ({ alignment }) => unequalWords(alignment),
  },
  {
    name: 'missing-word',
    weight: 0.45,
    says: 'De ene naam heeft een woord dat de andere niet heeft.',
    amount: ({ balance }) => balance.missing / Math.max(balance.agreed + balance.missing, 1),
    words: ({ alignment }) => unpairedWords(alignment),
  },
  {
    name: 'frequent-words-only',
    weight: 0.3,
    says: 'Alleen woorden die veel namen hebben, komen overeen.',
    amount: ({ balance }) => (balance.agreed < 0.7 && balance.missing > 0 ? 1 : 0),
  },
  {
    name: 'other-number',
    weight: 0.4,
    says: 'De namen hebben een ander nummer, of alleen de ene heeft er een.',
    amount: ({ one, other }) => numberDistance(one.numbers, other.numbers),
    words: ({ one, other }) => ({ one: one.numbers.join(' '), other: other.numbers.join(' ') }),
  },
  {
    name: 'other-legal-form',
    weight: 0.35,
    says: 'De rechtsvorm is anders, of staat er maar bij één.',
    amount: ({ one, other }) => legalDistance(one.legalForms, other.legalForms),
    words: ({ one, other }) => ({ one: formsOf(one), other: formsOf(other) }),
  },
  {
    name: 'sister-company',
    weight: 0.2,
    says: 'Een woord als holding of beheer staat maar in één naam: dat zijn vaak zusterbedrijven.',
    amount: (pair) => (isSister(pair) ? 1 : 0),
    words: ({ alignment }) => unpairedWords(alignment),
  },
]

/**
 * How alike two names of organisations are, and why. `shares` says how frequent words are where the names come from;
 * without it a short list of frequent words is used.
 */
export function compareOrganisationNames(
  one: OrganisationName,
  other: OrganisationName,
  shares?: WordShares,
): NameComparison {
  const pair = pairOrganisationNames(one, other, shares)
  return weighFeatures(ORGANISATION_FEATURES, pair, agreementsOf(pair.alignment.pairs))
}

/** A number in one name only may have been left out; two numbers that differ may not. */
function numberDistance(one: readonly string[], other: readonly string[]): number {
  if (one.join(' ') === other.join(' ')) return 0
  return one.length === 0 || other.length === 0 ? 0.5 : 1
}

const formsOf = ({ legalForms }: OrganisationName): string => legalForms.map(({ name }) => name).join(' ')
