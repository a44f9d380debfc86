import type { Premises } from '../../homes/premises.ts'
import type { Elsewhere, Identity, Person } from '../../people/person.ts'
import { spellings } from '../../people/surnames.ts'
import { createRandom, type Random } from '../../random.ts'

/** How Kadaster has a person written down. */
export interface WrittenPerson {
  readonly given: string
  readonly prefix: string
  readonly surname: string
  /** JJJJ-MM-DD, the year alone, or '' where a deed named no day. */
  readonly born: string
  readonly at: Premises | Elsewhere | undefined
}

/**
 * Someone whom Kadaster never tied to the BRP, as an old deed has them: it takes over no change and corrects nothing.
 * Whoever has this number is written the same way wherever they hold something.
 */
export function asKadasterHas(who: Identity | Person, now: Premises | Elsewhere | undefined): WrittenPerson {
  const random = createRandom(`kadaster ${who.bsn}`)
  const { given, call, prefix, surname } = who.name
  const stays = 'stays' in who ? who.stays : []
  const married = 'partnership' in who ? who.partnership?.partner.name : undefined
  const written = misspelt(surname, random)
  const isDouble = married !== undefined && random.chance(0.08)
  return {
    given: givenAsWritten(given, call, random),
    prefix,
    surname: isDouble
      ? `${written}-${[married.prefix, married.surname].filter((part) => part !== '').join(' ')}`
      : written,
    born: bornAsWritten(who.born, random),
    at: stays.length > 1 && random.chance(0.25) ? stays[1]?.at : now,
  }
}

/** Mostly as it is; else as a branch of the family spells it, or with two letters changed over. */
function misspelt(surname: string, random: Random): string {
  const others = spellings(surname)
  if (random.chance(0.1) && others.length > 0) return random.pick(others)
  if (!random.chance(0.06)) return surname
  const place = random.integer(1, Math.max(1, surname.length - 3))
  const swapped = `${surname[place + 1] ?? ''}${surname[place] ?? ''}`
  return `${surname.slice(0, place)}${swapped}${surname.slice(place + 2)}`
}

/** All given names, the first alone, initials, or what the person is called. */
function givenAsWritten(given: string, call: string, random: Random): string {
  const names = given.split(' ')
  switch (random.weighted({ all: 50, first: 22, initials: 18, call: 10 })) {
    case 'all':
      return given
    case 'first':
      return names[0] ?? given
    case 'initials':
      return names.map((name) => `${name.slice(0, 1)}.`).join('')
    case 'call':
      return call
  }
}

/** The day, the year, no day at all, or a day with one digit wrong. */
function bornAsWritten(born: string, random: Random): string {
  const [year = '', month = '', day = ''] = born.split('-')
  switch (random.weighted({ day: 80, year: 8, none: 7, wrong: 5 })) {
    case 'day':
      return born
    case 'year':
      return year
    case 'none':
      return ''
    case 'wrong':
      return `${year}-${month}-${String((Number(day) % 28) + 1).padStart(2, '0')}`
  }
}
