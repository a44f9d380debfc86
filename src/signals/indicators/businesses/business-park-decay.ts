import { HOMES } from '../../../linkage/contract.ts'
import { BUSINESSES, NOTICES, PERMITS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

/** BR-09: a buurt whose business premises show several signs of decay at once. For research: it never stacks. */
export const businessParkDecay: Indicator = {
  code: 'BR-09',
  version: '1.0.0',
  family: 'businesses',
  stage: 'hypothesis',
  name: { nl: 'Bedrijvengebied op de glijdende schaal', en: 'Business area on the sliding scale' },
  unit: { nl: 'tekenen van verval', en: 'signs of decay' },
  subject: 'area',
  reaches: 'nothing',
  says: {
    nl: 'In dit gebied vallen leegstand, vertrek van bedrijven en meldingen van overlast samen.',
    en: 'In this area vacancy, departure of businesses and notices of disorder go together.',
  },
  doesNotSay: [
    {
      nl: 'Niets over een adres of bedrijf in het gebied.',
      en: 'Nothing about any address or business in the area.',
    },
    {
      nl: 'Niet dat er ondermijning is: een gebied kan ook gewoon uit de tijd raken.',
      en: 'Not that there is ondermijning: an area can also simply go out of date.',
    },
  ],
  limits: {
    least_signs: boardLimit(2, 'signs', 'Two of the three: one alone has too many other causes. Our own choice.'),
    times_usual: boardLimit(
      1.5,
      'times',
      'Half as much again as in the whole warehouse. Our own choice, for research.',
    ),
    least_premises: boardLimit(
      20,
      'premises',
      'Shares of fewer premises swing too much to be compared. Our own choice.',
    ),
    window_days: boardLimit(730, 'days', 'Two years, in which a park can change. Our own choice, for research.'),
    least_renewal: boardLimit(
      0.1,
      'share',
      'Where a permit to build is out for one in ten premises, the area is being renewed. Our own choice.',
    ),
  },
  threshold: 'least_signs',
  inputs: {
    premises: { of: 'bag', nl: 'Bedrijfspanden in gebruik', en: 'Business premises in use' },
    vacant: { of: 'kvk', nl: 'Daarvan zonder open vestiging', en: 'Of these without an open vestiging' },
    closed: { of: 'kvk', nl: 'Daarvan met een vertrokken bedrijf', en: 'Of these with a business that left' },
    disordered: {
      of: 'observations',
      nl: 'Daarvan met meldingen van overlast',
      en: 'Of these with notices of disorder',
    },
    renewed: { of: 'permits', nl: 'Daarvan met een bouwvergunning', en: 'Of these with a permit to build' },
  },
  needs: [
    { register: 'kvk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'observations', noOlderThanDays: 120, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'permits', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [HOMES, BUSINESSES, NOTICES, PERMITS],
  sql: new URL('business-park-decay.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'renewal',
      says: {
        nl: 'Het gebied wordt vernieuwd: voor veel panden is een vergunning om te bouwen verleend.',
        en: 'The area is being renewed: permits to build were granted for many premises.',
      },
      holds: 'renewed >= $least_renewal * premises',
    },
    {
      code: 'economy',
      says: {
        nl: 'De economie van de streek loopt terug, of een grote werkgever is vertrokken.',
        en: 'The economy of the region is shrinking, or a large employer has left.',
      },
      untestedBecause: {
        nl: 'Er is geen register van de economie per buurt; vergeleken wordt met de hele streek.',
        en: 'There is no register of the economy per neighbourhood; the comparison is with the whole region.',
      },
    },
  ],
  baseRate: assumedRates(0.5, 0.8),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: {
      outcome: 'being-measured',
      because: {
        nl: 'Leegstand volgt uit het Handelsregister: een pand dat zonder inschrijving wordt gebruikt, lijkt leeg.',
        en: 'Vacancy follows from the business register: premises used without registration look empty.',
      },
    },
    linkInFigures: {
      outcome: 'failed',
      because: {
        nl: 'In onderzoek is een verband gezien, maar niet sterk genoeg om een gebied naar te beoordelen.',
        en: 'Research saw a link, but not one strong enough to judge an area by.',
      },
    },
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Een gebied met leegstand en weinig toezicht biedt ruimte aan wie niet gezien wil worden.',
        en: 'An area with vacancy and little supervision gives room to who does not want to be seen.',
      },
    },
  },
  source: {
    nl: 'Onderzoek naar bedrijventerreinen op een glijdende schaal (CentERdata; Tilburg 2018)',
    en: 'Research on business parks on a sliding scale (CentERdata; Tilburg 2018)',
  },
}
