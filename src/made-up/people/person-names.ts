import type { Random } from '../random.ts'
import { pickGivenNames } from './given-names.ts'
import { pickSurname, type Surname, spellings } from './surnames.ts'

export interface PersonName extends Surname {
  /** All given names, as the BRP has them. */
  readonly given: string
  /** What someone is called; it is in no register, and reporters know no other name. */
  readonly call: string
}

/** Relatives whose surname a clerk once wrote otherwise. */
const SPELT_OTHERWISE = 0.02
const USUAL_YEAR = 1980

/** A name for someone of a birth year; within a family the surname is handed on, now and then in another spelling. */
export function pickName(random: Random, family?: Surname, born: number = USUAL_YEAR): PersonName {
  return { ...(family === undefined ? pickSurname(random) : handedOn(family, random)), ...pickGivenNames(born, random) }
}

function handedOn({ prefix, surname }: Surname, random: Random): Surname {
  if (!random.chance(SPELT_OTHERWISE)) return { prefix, surname }
  const others = spellings(surname)
  return { prefix, surname: others.length === 0 ? surname : random.pick(others) }
}
