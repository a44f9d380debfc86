import { INSPECTIONS } from '../../../sources/contract.ts'
import { OWNERS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { BEING_MEASURED, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'

const LIMITS = {
  least_findings: boardLimit(1, 'findings', 'One confirmed finding is what the law on closing premises looks back on.'),
  window_days: boardLimit(
    1827,
    'days',
    'Five years is the limit of the catalogue; an older finding says little today.',
  ),
  most_objects: boardLimit(
    10,
    'objects',
    'Who owns more lets as a trade, and one tenant says little of all others. Our own choice.',
  ),
} satisfies Record<string, Limit>

const INNOCENT: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  {
    code: 'new-owner',
    says: {
      nl: 'Het adres kreeg na de bevinding een andere eigenaar: die begint met een schone lei.',
      en: 'After the finding the address got another owner, who starts with a clean slate.',
    },
    holds: 'new_owner',
  },
  {
    code: 'new-user',
    says: {
      nl: 'Wie er toen woonde of huurde, is weg: een ander begint met een schone lei.',
      en: 'Who lived or rented there then is gone: another starts with a clean slate.',
    },
    holds: 'new_user and not new_owner',
  },
  {
    code: 'owner-deceived',
    says: {
      nl: 'De eigenaar wist van niets en is zelf bedrogen door een huurder.',
      en: 'The owner knew nothing, and was deceived by a tenant.',
    },
    untestedBecause: {
      nl: 'Wat iemand wist, staat in geen register. Daarvoor moet iemand met de eigenaar praten.',
      en: 'No register tells what someone knew. For that, someone must talk to the owner.',
    },
  },
]

/** LO-02: misuse was confirmed here before, or at another object of the same owner. */
export const repeatedFinding: Indicator = {
  code: 'LO-02',
  version: '1.0.0',
  family: 'premises',
  stage: 'trial',
  name: { nl: 'Eerder misbruik vastgesteld', en: 'Misuse confirmed before' },
  unit: { nl: 'bevindingen', en: 'findings' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Bij een controle in de laatste vijf jaar is misbruik vastgesteld, hier of in een ander pand van dezelfde eigenaar.',
    en: 'A visit in the last five years confirmed misuse, here or in another object of the same owner.',
  },
  doesNotSay: [
    { nl: 'Niet dat er nu iets aan de hand is.', en: 'Not that anything is going on now.' },
    {
      nl: 'Niet dat de eigenaar erbij betrokken was: vaak was het een huurder.',
      en: 'Not that the owner took part: often it was a tenant.',
    },
    {
      nl: 'Niet dat de bevinding stand hield bij de rechter.',
      en: 'Not that the finding was upheld in court.',
    },
  ],
  limits: LIMITS,
  threshold: 'least_findings',
  inputs: {
    found_here: { of: 'inspections', nl: 'Bevindingen op dit adres', en: 'Findings at this address' },
    found_elsewhere: {
      of: 'inspections',
      nl: 'Bevindingen in een ander pand van de eigenaar',
      en: 'Findings in another object of the owner',
    },
    last_found_on: { of: 'inspections', nl: 'Laatste bevinding op', en: 'Last finding on' },
  },
  needs: [
    { register: 'inspections', noOlderThanDays: 93, as: 'evidence' },
    { register: 'brk', noOlderThanDays: 93, as: 'context' },
    { register: 'brp', noOlderThanDays: 93, as: 'context' },
    { register: 'lettings', noOlderThanDays: 93, as: 'context' },
  ],
  reads: [INSPECTIONS, OWNERS, STAYS, TENANCIES],
  sql: new URL('repeated-finding.sql', import.meta.url),
  innocentExplanations: INNOCENT,
  baseRate: assumedRates(0.1, 0.997),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: {
      outcome: 'passed',
      because: {
        nl: 'Waar vaker wordt gekeken, wordt meer gevonden. Daarom vervalt het bij een nieuwe eigenaar of gebruiker, en na vijf jaar.',
        en: 'Where people look more, more is found. So it lapses with a new owner or user, and after five years.',
      },
    },
    dataQuality: {
      outcome: 'being-measured',
      because: {
        nl: 'Een bevinding is het oordeel van een toezichthouder op die dag; of zij later stand hield, staat er niet bij.',
        en: 'A finding is the judgement of a supervisor on that day; whether it was upheld later is not told.',
      },
    },
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Een pand dat is ingericht voor misbruik, wordt er vaker voor gebruikt; artikel 13b Opiumwet kijkt ook naar herhaling.',
        en: 'Premises fitted out for misuse are used for it again; article 13b of the Opium Act looks at repetition too.',
      },
    },
  },
  source: {
    nl: 'Beleid van gemeenten bij artikel 13b Opiumwet (herhaling); hier naar adres en eigenaar gemaakt',
    en: 'Policy of municipalities on article 13b of the Opium Act (repetition); here made per address and owner',
  },
}
