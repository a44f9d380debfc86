import { compareOrganisationNames } from './compare-organisation-names.ts'
import { comparePersonNames } from './compare-person-names.ts'
import type { NameComparison } from './name-feature.ts'
import { parseOrganisationName } from './organisation-name.ts'
import { parsePersonName } from './person-name.ts'
import type { WordShares } from './word-rarity.ts'

/** Whose name it is; unknown where a register does not say, as of a landlord. */
export type NameKind = 'person' | 'organisation' | 'unknown'

/**
 * From this likeness on two names may be one name. It finds candidates: that two records are of one person or
 * organisation takes more than a name.
 */
export const DEFAULT_THRESHOLD = 0.7

/** A longer text is no name. The longest that the BRP allows is a surname and given names of 200 letters each. */
const MOST_LETTERS = 500

const NO_NAME = refused('no-name', 'Een van de twee heeft geen naam.')
const TOO_LONG = refused('too-long', 'Een van de twee is te lang voor een naam, en is niet vergeleken.')

/**
 * How alike two names are, from 0 to 1, and why. Names of an unknown kind are compared both ways, and the way in
 * which they are most alike counts.
 */
export function compareNames(one: string, other: string, kind: NameKind, shares?: WordShares): NameComparison {
  if (one.length > MOST_LETTERS || other.length > MOST_LETTERS) return TOO_LONG
  switch (kind) {
    case 'person':
      return compareBoth(parsePersonName(one), parsePersonName(other), comparePersonNames)
    case 'organisation':
      return compareBoth(parseOrganisationName(one), parseOrganisationName(other), (left, right) =>
        compareOrganisationNames(left, right, shares),
      )
    case 'unknown': {
      const person = compareNames(one, other, 'person')
      const organisation = compareNames(one, other, 'organisation', shares)
      return organisation.likeness >= person.likeness ? organisation : person
    }
    default:
      return kind satisfies never
  }
}

function refused(feature: string, says: string): NameComparison {
  return { likeness: 0, reasons: [{ feature, change: -1, says, words: undefined }] }
}

function compareBoth<Name>(
  one: Name | undefined,
  other: Name | undefined,
  compare: (one: Name, other: Name) => NameComparison,
): NameComparison {
  return one === undefined || other === undefined ? NO_NAME : compare(one, other)
}
