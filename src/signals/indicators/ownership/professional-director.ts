import { OFFICERS } from '../../../sources/contract.ts'
import { COMPANIES, OWNERS } from '../../facts/fact-tables.ts'
import { COMPANY_GROUPS } from '../../facts/holder-fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import {
  HOUSING_ASSOCIATION,
  INSTITUTION,
  LEAST_OFFICE_STAFF,
  LEAST_STAFF,
  TRUST_OFFICE,
  TRUSTEE,
} from './known-holders.ts'
import { gatesOfHolders } from './ownership-gates.ts'
import { LAND_REGISTER, TRADE_REGISTER, ZICHT_OP_ONDERMIJNING } from './ownership-needs.ts'

/** EI-04, beroepsbestuurder: a director of many unrelated organisations, of which this one owns property. */
export const professionalDirector: Indicator = {
  code: 'EI-04',
  version: '1.0.0',
  family: 'ownership',
  stage: 'pilot',
  name: { nl: 'Vastgoed van een beroepsbestuurder', en: 'Property under a professional director' },
  unit: { nl: 'bestuursfuncties, een groep telt eenmaal', en: 'directorships, counting a group once' },
  subject: 'organisation',
  reaches: 'owned',
  says: {
    nl: 'Een bestuurder van deze eigenaar bestuurt tegelijk veel andere organisaties, die niet bij elkaar horen.',
    en: 'A director of this owner directs many other organisations at once, which do not belong together.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de bestuurder alleen zijn naam leent: besturen voor anderen is ook een gewoon beroep.',
      en: 'Not that the director only lends a name: directing for others is an ordinary profession too.',
    },
    {
      nl: 'Niet dat de organisaties los van elkaar staan: het register noemt alleen wie alle aandelen heeft.',
      en: 'Not that the organisations are unconnected: the register names only who holds all shares.',
    },
  ],
  limits: {
    least_directorships: boardLimit(
      10,
      'directorships',
      'Our own choice: Zicht op Ondermijning counts professional directors and does not publish its number.',
    ),
    least_office_staff: LEAST_OFFICE_STAFF,
    least_staff: LEAST_STAFF,
  },
  threshold: 'least_directorships',
  inputs: {
    directorships: {
      of: 'kvk',
      nl: 'Bestuursfuncties van de drukste bestuurder, een groep telt eenmaal',
      en: 'Directorships of the busiest director, counting a group once',
    },
    associations: { of: 'kvk', nl: "Daarvan verenigingen en VvE's", en: 'Of these associations and VvEs' },
    objects: { of: 'brk', nl: 'Objecten in bezit', en: 'Objects owned' },
  },
  needs: [TRADE_REGISTER, LAND_REGISTER],
  reads: [OWNERS, COMPANIES, COMPANY_GROUPS, OFFICERS],
  sql: new URL('professional-director.sql', import.meta.url),
  innocentExplanations: [
    TRUST_OFFICE,
    {
      code: 'associations',
      says: {
        nl: "De bestuurder bestuurt vooral verenigingen of VvE's, en maar weinig andere organisaties.",
        en: 'The director mostly directs associations or owners associations, and few other organisations.',
      },
      holds: 'directorships - associations < $least_directorships',
    },
    TRUSTEE,
    HOUSING_ASSOCIATION,
    INSTITUTION,
    {
      code: 'licence',
      says: {
        nl: 'De bestuurder heeft een vergunning als trustkantoor.',
        en: 'The director has a licence as a trust office.',
      },
      untestedBecause: {
        nl: 'Het register van DNB wordt niet geleverd. Wel is getoetst of het een kantoor met mensen in dienst is.',
        en: 'The register of DNB is not delivered. What is tested is whether it is an office with employees.',
      },
    },
  ],
  baseRate: assumedRates(0.1, 0.998),
  evidence: 'E2 literature',
  gates: gatesOfHolders({
    nl: 'Wie niet gezien wil worden, zet een ander op papier als bestuurder; die ander staat dan vaak bij veel organisaties.',
    en: 'Who wants to stay unseen makes another the director on paper, who then often stands with many organisations.',
  }),
  source: ZICHT_OP_ONDERMIJNING,
}
