import { readFile } from 'node:fs/promises'
import { ADDRESSES, ESTABLISHMENTS, KADASTER_ORGANISATIONS, ORGANISATIONS, RIGHTS } from '../../sources/contract.ts'
import type { Database } from '../../warehouse/database.ts'
import type { Step } from '../../warehouse/step.ts'
import { JUDGEMENTS, ORGANISATION_LINKS } from '../contract.ts'
import { parseSettings } from '../engine/model/link-settings.ts'
import { findMatches } from '../matches/likely-matches.ts'
import { JUDGED_DIFFERENT, makeStandingPairs } from '../matches/standing-pairs.ts'
import settings from './organisation-model.json' with { type: 'json' }
import { nameOrganisations } from './organisation-names.ts'
import { ORGANISATION_NAMES, ORGANISATION_RECORDS } from './organisation-tables.ts'

/** Whom Kadaster names without a number may have ended long ago, or be foreign: as likely as not, it is registered. */
const COVERAGE = 0.5

/** A link says of an organisation that it owns something: one in a hundred may be wrong, by the model's own account. */
const LEAST_PROBABILITY = 0.99

/** Which organisations of the land register are which of the Handelsregister: by judgement, by number, by likeness. */
export const organisationSteps: readonly Step[] = [
  {
    name: 'organisation_names',
    reads: [ORGANISATIONS, KADASTER_ORGANISATIONS],
    makes: ORGANISATION_NAMES,
    rows: { is: 'any number' },
    make: nameOrganisations,
  },
  {
    name: 'organisation_records',
    reads: [ORGANISATION_NAMES, ESTABLISHMENTS, KADASTER_ORGANISATIONS, RIGHTS, ADDRESSES],
    makes: ORGANISATION_RECORDS,
    rows: { is: 'as many as', of: ORGANISATION_NAMES },
    sql: new URL('organisation-records.sql', import.meta.url),
  },
  {
    name: 'organisation_links',
    reads: [ORGANISATION_RECORDS, ORGANISATIONS, KADASTER_ORGANISATIONS, JUDGEMENTS],
    makes: ORGANISATION_LINKS,
    rows: { is: 'at most as many as', of: KADASTER_ORGANISATIONS },
    parameters: { least_probability: LEAST_PROBABILITY },
    work: linkOrganisations,
  },
]

async function linkOrganisations(database: Database): Promise<string> {
  await makeStandingPairs(database, 'kvk')
  await database.run(
    `create table records as
     select row_number() over (order by source, organisation) - 1 as record, organisation as id, * from organisation_records`,
  )
  const model = parseSettings(settings, 'organisation-model.json')
  await findMatches(database, model, { among: 'kvk', coverage: COVERAGE, except: JUDGED_DIFFERENT })
  return readFile(new URL('organisation-links.sql', import.meta.url), 'utf8')
}
