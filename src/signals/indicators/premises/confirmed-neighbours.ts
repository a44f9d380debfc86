import { INSPECTIONS } from '../../../sources/contract.ts'
import { COMPANIES, OWNERS, TENANCIES } from '../../facts/fact-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'

const LIMITS = {
  least_confirmed: boardLimit(
    2,
    'addresses',
    'One finding nearby can be chance; two in the same hands are the limit of the catalogue.',
  ),
  most_objects: boardLimit(
    50,
    'objects',
    'The hub limit of the catalogue: above it a tie says only that someone is large.',
  ),
  window_days: boardLimit(1827, 'days', 'Five years, as for an earlier finding at the address itself (LO-02).'),
  least_share: boardLimit(
    0.1,
    'share of addresses',
    'Under one in ten, findings fit with an ordinary landlord or agent. Our own choice.',
  ),
} satisfies Record<string, Limit>

const INNOCENT: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  {
    code: 'tied-since',
    says: {
      nl: 'Wie dit adres met die bevindingen verbindt, kreeg het pas na al die bevindingen.',
      en: 'Who ties this address to those findings came to it only after all of them.',
    },
    holds: 'tied_since',
  },
  {
    code: 'few-of-many',
    says: {
      nl: 'Minder dan één op de tien adressen in die handen had een bevinding: dat past bij gewone verhuur.',
      en: 'Fewer than one in ten addresses in those hands had a finding: that fits with ordinary letting.',
    },
    holds: 'confirmed_share < $least_share',
  },
  {
    code: 'deceived-too',
    says: {
      nl: 'Dezelfde huurders bedrogen eigenaar of bemiddelaar meer dan eens.',
      en: 'The same tenants deceived owner or agent more than once.',
    },
    untestedBecause: {
      nl: 'Wie wie bedroog, staat in geen register. Daarvoor moet iemand met hen praten.',
      en: 'No register tells who deceived whom. For that, someone must talk to them.',
    },
  },
]

/** NW-02: tied by owner, landlord, agent or director to two or more other addresses where misuse was confirmed. */
export const confirmedNeighbours: Indicator = {
  code: 'NW-02',
  version: '1.0.0',
  family: 'premises',
  stage: 'trial',
  name: { nl: 'In dezelfde handen als vastgesteld misbruik', en: 'In the same hands as confirmed misuse' },
  unit: { nl: 'andere adressen', en: 'other addresses' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Eigenaar, verhuurder, bemiddelaar of bestuurder verbindt dit adres met minstens twee andere adressen waar misbruik is vastgesteld.',
    en: 'Owner, landlord, agent or director ties this address to at least two others where misuse was confirmed.',
  },
  doesNotSay: [
    { nl: 'Niets over wat er op dit adres zelf gebeurt.', en: 'Nothing about what happens at this address itself.' },
    {
      nl: 'Niet dat die eigenaar, verhuurder, bemiddelaar of bestuurder iets deed: zij kunnen zelf benadeeld zijn.',
      en: 'Not that this owner, landlord, agent or director did anything: they may have been harmed themselves.',
    },
    {
      nl: 'Niets over wie er woont.',
      en: 'Nothing about who lives there.',
    },
  ],
  limits: LIMITS,
  threshold: 'least_confirmed',
  inputs: {
    confirmed_objects: {
      of: 'inspections',
      nl: 'Andere adressen met een bevinding',
      en: 'Other addresses with a finding',
    },
    last_found_on: { of: 'inspections', nl: 'Laatste bevinding op', en: 'Last finding on' },
    confirmed_percent: {
      of: 'inspections',
      nl: 'Van elke 100 adressen in die handen met een bevinding',
      en: 'Of every 100 addresses in those hands, with a finding',
    },
  },
  needs: [
    { register: 'inspections', noOlderThanDays: 93, as: 'evidence' },
    { register: 'brk', noOlderThanDays: 93, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 93, as: 'context' },
    { register: 'lettings', noOlderThanDays: 93, as: 'evidence' },
  ],
  reads: [INSPECTIONS, OWNERS, TENANCIES, COMPANIES],
  sql: new URL('confirmed-neighbours.sql', import.meta.url),
  innocentExplanations: INNOCENT,
  baseRate: assumedRates(0.1, 0.998),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: {
      outcome: 'being-measured',
      because: {
        nl: 'Wie vaker wordt bezocht, is vaker in de buurt van een bevinding. Daarom wordt dit ook gemeten met controles door het lot.',
        en: 'Who is visited more is more often near a finding. So this is measured by visits drawn by lot as well.',
      },
    },
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'being-measured',
      because: {
        nl: 'Netwerken gebruiken vaak meer panden; hoe ver dat reikt, moeten controles nog tonen.',
        en: 'Networks often use several objects; how far that reaches, visits must still show.',
      },
    },
  },
  source: {
    nl: 'Werkwijze van netwerkanalyse (nabijheid met een grens voor knooppunten); grenzen uit de eigen catalogus',
    en: 'Practice of network analysis (closeness with a limit for hubs); limits from our own catalogue',
  },
}
