import { PERSONS, type Person } from '../../sources/contract.ts'
import type { StepInput, StepOutput } from '../../warehouse/step.ts'
import { type PersonNameColumns, toPersonNameColumns } from '../names/name-columns.ts'
import { parsePersonName, readPersonName } from '../names/person-name.ts'

/** The names of all persons, folded and taken apart once, so that the database compares and never parses. */
export async function namePersons(input: StepInput, output: StepOutput): Promise<void> {
  const columnsOf = nameReader()
  for await (const person of input.rows(PERSONS))
    output.add({ register: person.register, person: person.person, ...columnsOf(person) })
}

/** Given names and surnames that were read before: a few thousand of them make up most names. */
const MOST_REMEMBERED = 100_000

/** The name in its parts; where the register gives only a text, as far as the text tells them apart. */
function nameReader(): (person: Person) => PersonNameColumns {
  const ofGiven = remembered((givenNames, initials) => toPersonNameColumns(readPersonName({ givenNames, initials })))
  const ofSurnames = remembered((prefix, surname, partnerPrefix, partnerSurname) =>
    toPersonNameColumns(readPersonName({ prefix, surname, partnerPrefix, partnerSurname })),
  )
  return (person) => {
    if (person.surname === null && person.written_name !== null)
      return toPersonNameColumns(parsePersonName(person.written_name))
    const { given_name, given_standards, initials, first_initial, generation } = ofGiven(
      person.given_names,
      person.initials,
    )
    const surnames = ofSurnames(person.prefix, person.surname, person.partner_prefix, person.partner_surname)
    return { ...surnames, given_name, given_standards, initials, first_initial, generation }
  }
}

type Texts = readonly (string | null)[]

/** The same function, which keeps what it gave for the texts that it saw last. */
function remembered<T>(read: (...texts: Texts) => T): (...texts: Texts) => T {
  const seen = new Map<string, T>()
  return (...texts) => {
    const key = texts.join('\n')
    const known = seen.get(key)
    if (known !== undefined) return known
    if (seen.size >= MOST_REMEMBERED) seen.clear()
    const fresh = read(...texts)
    seen.set(key, fresh)
    return fresh
  }
}
