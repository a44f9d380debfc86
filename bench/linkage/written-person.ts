import type { Stay } from '../../src/made-up/people/person.ts'
import { type Surname, spellings } from '../../src/made-up/people/surnames.ts'
import type { Random } from '../../src/made-up/random.ts'
import { REGISTERS, type Register, type RegisterName } from './register-habits.ts'
import type { Townsperson } from './townsfolk.ts'
import { mistype, mistypeCode } from './typing-errors.ts'

/** A person as one register wrote the person down; an empty text is a value that is not there. */
export interface WrittenPerson {
  readonly given_names: string
  readonly initials: string
  readonly prefix: string
  readonly surname: string
  readonly partner_surname: string
  readonly birth_date: string
  readonly postcode: string
  readonly house_number: string
}

/** Writes someone down as a register would: in its habit of naming, by hand, and not always on the latest news. */
export function writePerson(person: Townsperson, register: RegisterName, random: Random): WrittenPerson {
  const habits = REGISTERS[register]
  const slip = (text: string) => (random.chance(habits.mistyped) ? mistype(text, random) : text)
  const family = familyName(person, habits, random)
  const address = addressOf(person.stays, habits, random)
  return {
    ...givenNames(person, habits, random, slip),
    ...family,
    surname: slip(respell(family.surname, habits, random)),
    birth_date: birthDate(person.born, habits, random),
    ...address,
    postcode: random.chance(habits.mistyped) ? mistypeCode(address.postcode, random) : address.postcode,
  }
}

type Slip = (text: string) => string

function givenNames({ name }: Townsperson, { calls }: Register, random: Random, slip: Slip) {
  const all = name.given.split(' ')
  switch (random.weighted(calls)) {
    case 'all':
      return { given_names: slip(name.given), initials: initialsOf(all) }
    case 'first':
      return { given_names: slip(all[0] ?? ''), initials: initialsOf(all.slice(0, 1)) }
    case 'called':
      return { given_names: slip(name.call), initials: initialsOf([name.call]) }
    case 'initials':
      return { given_names: '', initials: initialsOf(all) }
  }
}

function initialsOf(names: readonly string[]): string {
  return names.map((name) => name.slice(0, 1).toUpperCase()).join('')
}

/** The surname that someone was born with, or goes by, in the register's way of writing prefixes. */
function familyName({ name, partnership, nameUse }: Townsperson, habits: Register, random: Random) {
  const partner = partnership?.partner.name
  if (habits.names === 'born-with' || partner === undefined)
    return { ...written(name, habits, random), partner_surname: habits.partners ? (partner?.surname ?? '') : '' }
  const usedNames = { E: name, P: partner, V: joined(partner, name), N: joined(name, partner) }
  return { ...written(usedNames[nameUse ?? 'E'], habits, random), partner_surname: '' }
}

function joined(first: Surname, second: Surname): Surname {
  return { prefix: first.prefix, surname: `${first.surname}-${full(second)}` }
}

function written({ prefix, surname }: Surname, { loosePrefixes }: Register, random: Random): Surname {
  if (prefix === '' || !random.chance(loosePrefixes)) return { prefix, surname }
  return { prefix: '', surname: random.chance(0.5) ? surname : full({ prefix, surname }) }
}

function full({ prefix, surname }: Surname): string {
  return prefix === '' ? surname : `${prefix} ${surname}`
}

function respell(surname: string, { respelt }: Register, random: Random): string {
  const others = random.chance(respelt) ? spellings(surname) : []
  return others.length === 0 ? surname : random.pick(others)
}

/** A day that is not wholly known is written as ISO 8601 shortens it: `1980-04`, `1980`. */
function birthDate(born: string, { birthDates, mistyped }: Register, random: Random): string {
  const length = { day: 10, month: 7, year: 4, none: 0 }[random.weighted(birthDates)]
  const date = random.chance(mistyped) ? mistypeCode(born, random) : born
  return date.slice(0, length)
}

function addressOf(stays: readonly Stay[], { outdated }: Register, random: Random) {
  const [now, before] = stays
  const at = (before !== undefined && random.chance(outdated) ? before : now)?.at
  if (at === undefined) return { postcode: '', house_number: '' }
  const { postcode, number } = 'address' in at ? at.address : at
  return { postcode, house_number: String(number) }
}
