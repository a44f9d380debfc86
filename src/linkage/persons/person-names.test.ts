import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import { PERSONS, type Person } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { toPersonNameColumns } from '../names/name-columns.ts'
import { parsePersonName, readPersonName } from '../names/person-name.ts'
import { personSteps } from './person-steps.ts'
import { PERSON_NAMES } from './person-tables.ts'

const NOBODY: Omit<Person, 'person'> = {
  register: 'brp',
  known_by: 'bsn',
  register_person: null,
  given_names: null,
  initials: null,
  prefix: null,
  surname: null,
  partner_prefix: null,
  partner_surname: null,
  name_use: null,
  written_name: null,
  birth_date: null,
  nummeraanduiding_id: null,
  postcode: null,
  house_number: null,
  house_letter: null,
  house_number_addition: null,
  delivery_id: 'given',
}

const PEOPLE: readonly Partial<Person>[] = [
  { given_names: 'Johannes Cornelis', prefix: 'van der', surname: 'Plas' },
  { given_names: 'Johannes Cornelis', surname: 'van der Plas-de Vries' },
  { given_names: 'Maria', prefix: 'van der', surname: 'Plas', partner_prefix: 'de', partner_surname: 'Vries' },
  { given_names: 'Maria', prefix: 'de', surname: 'Vries', partner_prefix: 'van der', partner_surname: 'Plas' },
  { initials: 'J.C.', surname: 'Plas' },
  { given_names: 'Johannes jr.', surname: 'Plas' },
  { surname: 'Plas' },
  {},
]

test('names that were seen before are read as they were the first time', async (context) => {
  const persons = [...PEOPLE, ...PEOPLE].map((person, place) => ({ ...NOBODY, person: `b${place + 10}`, ...person }))
  const [naming] = personSteps
  const reader = await runOnRows(context, {
    tables: [given(PERSONS, persons)],
    steps: naming === undefined ? assert.fail() : [naming],
  })
  const rows = await reader.rows<Row<typeof PERSON_NAMES>>(PERSON_NAMES)
  assert.deepEqual(
    rows,
    persons.map((person) => ({
      register: 'brp',
      person: person.person,
      ...toPersonNameColumns(
        readPersonName({
          givenNames: person.given_names,
          initials: person.initials,
          prefix: person.prefix,
          surname: person.surname,
          partnerPrefix: person.partner_prefix,
          partnerSurname: person.partner_surname,
        }),
      ),
    })),
  )
})

test('a name in one line is read as such where the register tells no parts', async (context) => {
  const written_name = 'Plas, J.C. van der'
  const [naming] = personSteps
  const reader = await runOnRows(context, {
    tables: [given(PERSONS, [{ ...NOBODY, person: 'k1', written_name }])],
    steps: naming === undefined ? assert.fail() : [naming],
  })
  const [row] = await reader.rows<Row<typeof PERSON_NAMES>>(PERSON_NAMES)
  assert.deepEqual(row, { register: 'brp', person: 'k1', ...toPersonNameColumns(parsePersonName(written_name)) })
})
