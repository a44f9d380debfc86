import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, PERMITS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

/** BR-08: linked applicants who were refused, or withdrew, one permit after another at the same object. */
export const failedPermits: Indicator = {
  code: 'BR-08',
  version: '1.0.0',
  family: 'businesses',
  stage: 'trial',
  name: { nl: 'Steeds geen vergunning op dit adres', en: 'Permit after permit failed at this address' },
  unit: { nl: 'geweigerde of ingetrokken vergunningen', en: 'permits refused or withdrawn' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Dezelfde onderneming, of ondernemingen met dezelfde bestuurder, kregen voor dit adres meer dan eens geen vergunning of raakten die kwijt.',
    en: 'The same company, or companies with the same director, more than once got no permit for this address or lost it.',
  },
  doesNotSay: [
    {
      nl: 'Niet waarom de vergunning er niet kwam: dat kan ook aan het plan of het pand liggen.',
      en: 'Not why there was no permit: the plan or the premises can be the reason as well.',
    },
    {
      nl: 'Niet dat iemand zonder vergunning doorgaat.',
      en: 'Not that anybody goes on without a permit.',
    },
  ],
  limits: {
    least_failed: boardLimit(2, 'permits', 'Default of the catalogue: one refusal is part of any normal procedure.'),
    window_days: boardLimit(1826, 'days', 'Five years, the window of the catalogue.'),
    least_nearby: boardLimit(
      5,
      'decisions',
      'With fewer decisions nearby nothing can be said about how strict it is there. Our own choice.',
    ),
    most_part: boardLimit(
      0.5,
      'share',
      'Where half of all that is asked nearby fails, the place is the reason. Our own choice.',
    ),
  },
  threshold: 'least_failed',
  inputs: {
    failed_permits: { of: 'permits', nl: 'Geweigerd of ingetrokken', en: 'Refused or withdrawn' },
    applicants: { of: 'permits', nl: 'Verschillende aanvragers', en: 'Different applicants' },
    first_failed_on: { of: 'permits', nl: 'Eerste', en: 'First' },
    last_failed_on: { of: 'permits', nl: 'Laatste', en: 'Last' },
    decided_nearby: { of: 'permits', nl: 'Andere besluiten in de buurt', en: 'Other decisions in the neighbourhood' },
    failed_nearby: { of: 'permits', nl: 'Daarvan geweigerd of ingetrokken', en: 'Of these refused or withdrawn' },
  },
  needs: [
    { register: 'permits', noOlderThanDays: 120, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 180, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [PERMITS, COMPANIES, HOMES],
  sql: new URL('failed-permits.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'one-plan',
      says: {
        nl: 'De besluiten zijn van één dag: één plan waarvoor meer vergunningen nodig waren.',
        en: 'The decisions are of one day: one plan that needed several permits.',
      },
      holds: 'failed_days = 1',
    },
    {
      code: 'granted-after-all',
      says: {
        nl: 'De aanvrager kreeg de vergunning later wel: het plan is verbeterd.',
        en: 'The applicant got the permit later: the plan was improved.',
      },
      holds: 'granted_after > 0',
    },
    {
      code: 'strict-area',
      says: {
        nl: 'In deze buurt wordt veel geweigerd, ook aan anderen: de regels zijn er streng.',
        en: 'Much is refused in this neighbourhood, to others too: the rules are strict here.',
      },
      holds: 'decided_nearby >= $least_nearby and failed_nearby >= $most_part * decided_nearby',
    },
    {
      code: 'own-withdrawal',
      says: {
        nl: 'De aanvrager trok de aanvraag zelf in.',
        en: 'The applicant withdrew the request.',
      },
      untestedBecause: {
        nl: 'De levering vertelt niet wie een vergunning introk: de gemeente of de aanvrager.',
        en: 'The delivery does not tell who withdrew a permit: the municipality or the applicant.',
      },
    },
  ],
  baseRate: assumedRates(0.1, 0.99),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: {
      outcome: 'being-measured',
      because: {
        nl: 'Van aanvragers die geen onderneming zijn, vertelt de levering niets. Dan ziet dit signaal te weinig.',
        en: 'The delivery tells nothing of applicants that are no company. Then this signal sees too little.',
      },
    },
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'being-measured',
      because: {
        nl: 'Wie na een weigering onder een andere naam opnieuw begint, probeert toetsing te ontlopen.',
        en: 'Who starts again under another name after a refusal tries to escape being screened.',
      },
    },
  },
  source: { nl: 'Praktijk van vergunningverlening (Bibob)', en: 'Practice of permit granting (Bibob)' },
}
