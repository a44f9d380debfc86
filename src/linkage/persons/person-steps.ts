import { readFile } from 'node:fs/promises'
import { ADDRESSES, PERSONS, REGISTRATIONS, RELATIONS, RIGHTS } from '../../sources/contract.ts'
import type { Database } from '../../warehouse/database.ts'
import type { Step } from '../../warehouse/step.ts'
import { JUDGEMENTS, PERSON_LINKS } from '../contract.ts'
import { parseSettings } from '../engine/model/link-settings.ts'
import { findMatches } from '../matches/likely-matches.ts'
import { JUDGED_DIFFERENT, makeStandingPairs } from '../matches/standing-pairs.ts'
import settings from './person-model.json' with { type: 'json' }
import { namePersons } from './person-names.ts'
import { PERSON_NAMES, PERSON_RECORDS } from './person-tables.ts'

/** Whom Kadaster knows by its own number only may live abroad, or be dead: as likely as not, they are in the BRP. */
const COVERAGE = 0.5

/** A link says of someone that they own something: one in a hundred may be wrong, by the model's own account. */
const LEAST_PROBABILITY = 0.99

/** Which persons of the registers are one: by judgement, by number, and only then by likeness. */
export const personSteps: readonly Step[] = [
  {
    name: 'person_names',
    reads: [PERSONS],
    makes: PERSON_NAMES,
    rows: { is: 'as many as', of: PERSONS },
    make: namePersons,
  },
  {
    name: 'person_records',
    reads: [PERSONS, PERSON_NAMES, REGISTRATIONS, RELATIONS, RIGHTS, ADDRESSES],
    makes: PERSON_RECORDS,
    rows: { is: 'at most as many as', of: PERSONS },
    sql: new URL('person-records.sql', import.meta.url),
  },
  {
    name: 'person_links',
    reads: [PERSONS, PERSON_RECORDS, JUDGEMENTS],
    makes: PERSON_LINKS,
    rows: { is: 'at most as many as', of: PERSONS },
    parameters: { least_probability: LEAST_PROBABILITY },
    work: linkPersons,
  },
]

async function linkPersons(database: Database): Promise<string> {
  await makeStandingPairs(database, 'bsn')
  await database.run(
    `create table records as
     select row_number() over (order by source, person) - 1 as record, person as id, * from person_records`,
  )
  const model = parseSettings(settings, 'person-model.json')
  await findMatches(database, model, { among: 'bsn', coverage: COVERAGE, except: JUDGED_DIFFERENT })
  return readFile(new URL('person-links.sql', import.meta.url), 'utf8')
}
