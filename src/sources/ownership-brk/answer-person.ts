import type { z } from 'zod'
import type { AnsweredDate, personShape } from './answer-shapes.ts'
import { BRK_PERSONS, type BrkPerson } from './delivered-tables.ts'
import { type Desk, personParty, registerPseudonym } from './desk.ts'
import { type OnFault, toIncompleteDate, toPersonName } from './register-value.ts'
import { answeredResidence, NO_RESIDENCE } from './residence.ts'

const NOTHING_TOLD: Omit<BrkPerson, 'person' | 'person_known_by' | 'register_person'> = {
  given_names: null,
  prefix: null,
  surname: null,
  written_name: null,
  birth_date: null,
  ...NO_RESIDENCE,
}

/** What an answer about something else says of a person: no more than a name in one line. */
export function writeNamedPerson(
  given: { readonly bsn: string | undefined; readonly kadasterId: string | undefined; readonly name: string },
  { desk, onFault }: { readonly desk: Desk; readonly onFault: OnFault },
): void {
  // What is wrong with the numbers is reported where the person holds something.
  const { person, person_known_by } = personParty(given, desk, () => undefined)
  if (person === null || person_known_by === null) return
  const register_person = registerPseudonym(given.kadasterId, desk)
  desk.add(BRK_PERSONS, {
    ...NOTHING_TOLD,
    person,
    person_known_by,
    register_person,
    written_name: toPersonName(given.name, onFault),
  })
}

/** A person whom Kadaster itself registers, because the BRP does not. */
export function writeKadasterPerson(answer: z.infer<typeof personShape>, desk: Desk, onFault: OnFault): void {
  const { identificatie: kadasterId, naam, geboorte, woonadres } = answer
  const { person, person_known_by } = personParty({ bsn: undefined, kadasterId }, desk, onFault)
  if (person === null || person_known_by === null) return
  desk.add(BRK_PERSONS, {
    ...NOTHING_TOLD,
    person,
    person_known_by,
    register_person: person,
    given_names: toPersonName(naam?.voornamen, onFault),
    prefix: toPersonName(naam?.voorvoegsel, onFault),
    surname: toPersonName(naam?.geslachtsnaam, onFault),
    birth_date: toIncompleteDate(dateText(geboorte?.datum), onFault),
    ...answeredResidence(woonadres, onFault),
  })
}

/** The whole day, or the year and the month as far as they are told. */
function dateText(date: AnsweredDate | undefined): string | undefined {
  if (date?.datum !== undefined) return date.datum
  if (date?.jaar === undefined) return undefined
  return `${date.jaar}${date.maand === undefined ? '' : String(date.maand).padStart(2, '0')}`
}
