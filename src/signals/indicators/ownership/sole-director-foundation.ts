import { HOMES } from '../../../linkage/contract.ts'
import { OFFICERS } from '../../../sources/contract.ts'
import { COMPANIES, OWNERS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { HOUSING_ASSOCIATION, LEAST_STAFF, TRUSTEE } from './known-holders.ts'
import { gatesOfHolders } from './ownership-gates.ts'
import { BUILDINGS, LAND_REGISTER, TRADE_REGISTER, ZICHT_OP_ONDERMIJNING } from './ownership-needs.ts'

/** EI-03, alleenbestuurder: a foundation with property and one director. */
export const soleDirectorFoundation: Indicator = {
  code: 'EI-03',
  version: '1.0.0',
  family: 'ownership',
  stage: 'pilot',
  name: { nl: 'Stichting met vastgoed en één bestuurder', en: 'Foundation with property and one director' },
  unit: { nl: 'bestuurders', en: 'directors' },
  subject: 'organisation',
  reaches: 'owned',
  says: {
    nl: 'Deze stichting heeft vastgoed, en één bestuurder beslist over alles.',
    en: 'This foundation owns property, and one director decides everything.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat dit niet mag: de wet laat een stichting met één bestuurder toe.',
      en: 'Not that this is forbidden: the law allows a foundation with one director.',
    },
    {
      nl: 'Niet dat de stichting haar doel niet dient: veel kleine stichtingen draaien op één vrijwilliger.',
      en: 'Not that the foundation does not serve its aim: many small ones rest on one volunteer.',
    },
  ],
  limits: {
    most_directors: boardLimit(1, 'directors', 'Sole director, as Zicht op Ondermijning counts them.'),
    least_objects: boardLimit(1, 'objects', 'Without property the foundation is no matter of real estate.'),
    established_days: boardLimit(
      3653,
      'days',
      'Our own choice, ten years: a front seldom lasts so long, and a society that does its work does.',
    ),
    least_staff: LEAST_STAFF,
  },
  threshold: 'most_directors',
  inputs: {
    objects: { of: 'brk', nl: 'Objecten in bezit', en: 'Objects owned' },
    homes: { of: 'bag', nl: 'Daarvan woningen', en: 'Of these homes' },
    founded_on: { of: 'kvk', nl: 'Opgericht op', en: 'Founded on' },
    sbi_code: { of: 'kvk', nl: 'Hoofdactiviteit (SBI)', en: 'Main activity (SBI)' },
    employees: { of: 'kvk', nl: 'Werkzame personen', en: 'People employed' },
  },
  needs: [TRADE_REGISTER, LAND_REGISTER, BUILDINGS],
  reads: [OWNERS, COMPANIES, OFFICERS, HOMES],
  sql: new URL('sole-director-foundation.sql', import.meta.url),
  innocentExplanations: [
    HOUSING_ASSOCIATION,
    {
      code: 'own-premises',
      says: {
        nl: 'De stichting bezit geen enkele woning, alleen een gebouw voor haar doel: een kerk, een molen, een clubhuis.',
        en: 'The foundation owns no home at all, only a building for its aim: a church, a mill, a club house.',
      },
      holds: 'homes = 0',
    },
    {
      code: 'long-established-aim',
      says: {
        nl: 'Een stichting met een maatschappelijk doel die al tien jaar of langer bestaat.',
        en: 'A foundation with an aim for society that has existed for ten years or longer.',
      },
      holds: "regexp_matches(sbi_code, '^(85|86|87|88|90|91|93|94)') and age_days >= $established_days",
    },
    {
      code: 'employer',
      says: {
        nl: 'De stichting heeft mensen in dienst, en is dus een werkende instelling.',
        en: 'The foundation has employees, so it is a working institution.',
      },
      holds: 'employees >= $least_staff',
    },
    {
      code: 'supervised',
      says: {
        nl: 'Er zijn commissarissen of een raad van toezicht: anderen kijken mee met de bestuurder.',
        en: 'There is a supervisory board: others watch the director.',
      },
      holds: 'supervisors > 0',
    },
    {
      code: 'directed-by-board',
      says: {
        nl: 'De enige bestuurder is zelf een organisatie met meer dan één bestuurder.',
        en: 'The only director is itself an organisation with more than one director.',
      },
      holds: 'directors_of_director > $most_directors',
    },
    TRUSTEE,
    {
      code: 'public-benefit',
      says: {
        nl: 'De Belastingdienst heeft de stichting aangewezen als goed doel (ANBI).',
        en: 'The tax authority has recognised the foundation as a charity (ANBI).',
      },
      untestedBecause: {
        nl: 'De lijst van goede doelen wordt niet geleverd.',
        en: 'The list of charities is not delivered.',
      },
    },
  ],
  baseRate: assumedRates(0.1, 0.998),
  evidence: 'E2 literature',
  gates: gatesOfHolders({
    nl: 'Een stichting heeft geen aandeelhouders en hoeft weinig te laten zien. Met één bestuurder ziet niemand anders wat er gebeurt.',
    en: 'A foundation has no shareholders and need show little. With one director nobody else sees what happens.',
  }),
  source: ZICHT_OP_ONDERMIJNING,
}
