import type { Word } from './folded-text.ts'
import type { LegalForm } from './legal-form.ts'
import type { OrganisationName } from './organisation-name.ts'
import { type Alignment, alignWords, type WordPair } from './word-alignment.ts'
import { balanceOf, type WordBalance } from './word-balance.ts'
import { compareWords } from './word-likeness.ts'
import { rarityOf, tellsSistersApart, type WordShares } from './word-rarity.ts'

/** Two names of organisations with what a feature needs to know of them. */
export interface OrganisationPair {
  readonly one: OrganisationName
  readonly other: OrganisationName
  readonly alignment: Alignment<Word>
  readonly balance: WordBalance
}

/** A word that contradicts says more than its rarity: Systems and Industries are frequent, and yet not the same. */
const LEAST_AGAINST = 0.75

/** Pairs the words of two names in any order, cut up, written together, and as an acronym. */
export function pairOrganisationNames(
  one: OrganisationName,
  other: OrganisationName,
  shares: WordShares | undefined,
): OrganisationPair {
  const plain = alignWords(one.words, other.words, (left, right) => compareWords(left, right, () => undefined))
  const alignment = withAcronym(withAcronym(plain, 'onlyOne', 'onlyOther'), 'onlyOther', 'onlyOne')
  const weightOf = (word: Word) => rarityOf(word, shares)
  const balance = balanceOf(alignment, weightOf, (word) => Math.max(LEAST_AGAINST, weightOf(word)))
  return { one, other, alignment, balance }
}

/** Takes a word that is the first letters of words without counterpart as those words: PLA, People's Liberation Army. */
function withAcronym(
  alignment: Alignment<Word>,
  short: 'onlyOne' | 'onlyOther',
  long: 'onlyOne' | 'onlyOther',
): Alignment<Word> {
  const least = alignment.pairs.length > 0 ? 2 : 3
  const words = alignment[long]
  for (const acronym of alignment[short]) {
    const start = words
      .map(({ text }) => text.charAt(0))
      .join('')
      .indexOf(acronym.text)
    if (acronym.text.length < least || start === -1) continue
    const run = words.slice(start, start + acronym.text.length)
    const sides = short === 'onlyOne' ? { one: [acronym], other: run } : { one: run, other: [acronym] }
    const pair: WordPair<Word> = { ...sides, likeness: { degree: 0.9, how: 'acronym' }, place: { one: 0, other: 0 } }
    return {
      ...{ pairs: [...alignment.pairs, pair], onlyOne: [], onlyOther: [] },
      [short]: alignment[short].filter((word) => word !== acronym),
      [long]: words.filter((word) => !run.includes(word)),
    }
  }
  return alignment
}

/** How far two lists of legal forms are apart, 0 to 1. */
export function legalDistance(one: readonly LegalForm[], other: readonly LegalForm[]): number {
  const [first, second] = [mainForms(one), mainForms(other)]
  if (first.length === 0 && second.length === 0) return 0
  if (first.length === 0 || second.length === 0) return 0.1
  if (first.some(({ name }) => second.some((form) => form.name === name))) return 0
  if (first.some(({ kind }) => second.some((form) => form.kind === kind))) return sameBranch(first, second) ? 0 : 0.5
  const unspecific = [...first, ...second].some(({ kind }) => kind === 'business')
  return unspecific ? 0.2 : 1
}

/** A word such as company counts only where no form is named. */
function mainForms(forms: readonly LegalForm[]): readonly LegalForm[] {
  const named = forms.filter(({ kind }) => kind !== 'business')
  return named.length > 0 ? named : forms
}

/** The forms of the joint stock company in Russian law were renamed in 2014: OAO and PAO are one, and so on. */
function sameBranch(one: readonly LegalForm[], other: readonly LegalForm[]): boolean {
  const jointStock = ({ name }: LegalForm) => /^[opc]?jsc$/.test(name)
  const business = ({ kind }: LegalForm) => kind === 'business'
  return [jointStock, business].some((belongs) => one.some(belongs) && other.some(belongs))
}

/** Whether a word that tells sister companies apart stands in one of the names only. */
export function isSister({ alignment: { onlyOne, onlyOther } }: OrganisationPair): boolean {
  return [...onlyOne, ...onlyOther].some(({ text }) => tellsSistersApart(text))
}
