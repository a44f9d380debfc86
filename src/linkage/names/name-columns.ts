import { officialNames } from './call-name.ts'
import type { Word } from './folded-text.ts'
import type { PersonName, Surname } from './person-name.ts'
import { spellingKey } from './spelling-key.ts'

/**
 * What a record of a person gets before linkage, so that the database compares folded values and never parses. Null
 * or an empty list means not known: it says nothing about a pair.
 */
export interface PersonNameColumns {
  /** The first given name in full; null when only its initial is known. */
  readonly given_name: string | null
  /** The official names that the first given name can be the call name of: jan gives johannes. */
  readonly given_standards: readonly string[]
  /** The first letters of all given names, in order: jp. */
  readonly initials: string | null
  readonly first_initial: string | null
  /** The own surname without voorvoegsel, written together; the first one when the source does not say whose it is. */
  readonly surname: string | null
  readonly surname_prefix: string | null
  /** By its sound: see spelling-key.ts. For blocking, not for proof. */
  readonly surname_key: string | null
  /** The other surname of a double name, of the partner where the source says so. */
  readonly partner_surname: string | null
  readonly partner_surname_key: string | null
  /** The keys of all surnames: a person who took a partner's name shares one with the older record. */
  readonly surname_keys: readonly string[]
  readonly generation: string | null
}

/** Column, type in the warehouse: text, or texts for a list. */
export const PERSON_NAME_COLUMNS = {
  given_name: 'text',
  given_standards: 'texts',
  initials: 'text',
  first_initial: 'text',
  surname: 'text',
  surname_prefix: 'text',
  surname_key: 'text',
  partner_surname: 'text',
  partner_surname_key: 'text',
  surname_keys: 'texts',
  generation: 'text',
} as const satisfies Record<keyof PersonNameColumns, 'text' | 'texts'>

/** The columns of one name; all null for a record without a name. */
export function toPersonNameColumns(name: PersonName | undefined): PersonNameColumns {
  const surname = name?.surnames.find(({ whose }) => whose !== 'partner')
  const partner = name?.surnames.find((other) => other !== surname)
  const given = name?.given[0]?.text ?? ''
  const initials = name?.given.map(({ text }) => text.charAt(0)).join('') ?? ''
  const keys = (name?.surnames ?? []).map((part) => spellingKey(writtenTogether(part.words)))
  return {
    given_name: given.length > 1 ? given : null,
    given_standards: given.length > 1 ? officialNames(given) : [],
    initials: orNull(initials),
    first_initial: orNull(initials.charAt(0)),
    ...{ surname: coreOf(surname), surname_prefix: orNull(surname?.prefix.map(({ text }) => text).join(' ') ?? '') },
    surname_key: keyOf(surname),
    partner_surname: coreOf(partner),
    partner_surname_key: keyOf(partner),
    surname_keys: [...new Set(keys)].sort(),
    generation: name?.generation ?? null,
  }
}

const orNull = (text: string): string | null => (text === '' ? null : text)

const writtenTogether = (words: readonly Word[]): string => words.map(({ text }) => text).join('')

const coreOf = (surname: Surname | undefined): string | null => orNull(writtenTogether(surname?.words ?? []))

const keyOf = (surname: Surname | undefined): string | null => {
  const surnameCore = coreOf(surname)
  return surnameCore === null ? null : spellingKey(surnameCore)
}
