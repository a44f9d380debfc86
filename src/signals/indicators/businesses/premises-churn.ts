import { HOMES } from '../../../linkage/contract.ts'
import { BUSINESSES, COMPANIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

/** BR-02: one business after another in the same premises. */
export const premisesChurn: Indicator = {
  code: 'BR-02',
  version: '1.0.0',
  family: 'businesses',
  stage: 'trial',
  name: { nl: 'Steeds een ander bedrijf in het pand', en: 'Ever another business in the premises' },
  unit: { nl: 'bedrijven in drie jaar', en: 'businesses in three years' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit adres begonnen in drie jaar tijd veel verschillende bedrijven na elkaar.',
    en: 'Many different businesses started at this address one after the other within three years.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat deze bedrijven iets met elkaar te maken hebben.',
      en: 'Not that these businesses have anything to do with each other.',
    },
    {
      nl: 'Niet waarom ze vertrokken: een dure of slechte plek geeft ook veel wisselingen.',
      en: 'Not why they left: a dear or poor location brings many changes as well.',
    },
  ],
  limits: {
    least_businesses: boardLimit(
      4,
      'businesses',
      'Default of the catalogue: more than one new business a year. Our own choice, to be measured.',
    ),
    window_days: boardLimit(1096, 'days', 'Three years, so that leases of a year or more can show a pattern.'),
    most_part_there: boardLimit(
      0.5,
      'share',
      'When more than half of those that came are still there, they share the premises. Our own choice.',
    ),
    least_shared_area: boardLimit(
      1000,
      'm²',
      'Premises of this size are let in parts, as an incubator or trade hall is. Our own choice.',
    ),
  },
  threshold: 'least_businesses',
  inputs: {
    businesses_that_came: { of: 'kvk', nl: 'Bedrijven die hier begonnen', en: 'Businesses that started here' },
    still_there: { of: 'kvk', nl: 'Daarvan hier nog gevestigd', en: 'Of these still here' },
    different_hands: {
      of: 'kvk',
      nl: 'Verschillende bestuurders of aandeelhouders erachter',
      en: 'Different directors or shareholders behind them',
    },
    first_came_on: { of: 'kvk', nl: 'Eerste begon op', en: 'First started on' },
    last_came_on: { of: 'kvk', nl: 'Laatste begon op', en: 'Last started on' },
    floor_area_square_metres: { of: 'bag', nl: 'Oppervlakte in m²', en: 'Floor area in m²' },
  },
  needs: [
    { register: 'kvk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [BUSINESSES, COMPANIES, HOMES],
  sql: new URL('premises-churn.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'side-by-side',
      says: {
        nl: 'De meeste zitten er nog, naast elkaar: een bedrijfsverzamelgebouw of gedeeld kantoor.',
        en: 'Most are still there, side by side: a business centre or a shared office.',
      },
      holds: 'still_there > $most_part_there * businesses_that_came',
    },
    {
      code: 'same-hands',
      says: {
        nl: 'Achter de bedrijven zitten dezelfde mensen: een onderneming die haar vorm verandert.',
        en: 'The same people are behind the businesses: one enterprise that changes its form.',
      },
      holds: 'different_hands < $least_businesses',
    },
    {
      code: 'let-in-parts',
      says: {
        nl: 'Het pand is zo groot dat het in delen wordt verhuurd, of het is bestemd voor logies, zoals een hotel.',
        en: 'The premises are so large that they are let in parts, or they are meant for lodging, such as a hotel.',
      },
      holds: "floor_area_square_metres >= $least_shared_area or list_contains(use_purposes, 'logies')",
    },
    {
      code: 'pop-up-policy',
      says: {
        nl: 'De gemeente of eigenaar laat hier tijdelijke winkels toe.',
        en: 'The municipality or the owner allows temporary shops here.',
      },
      untestedBecause: {
        nl: 'Afspraken over tijdelijk gebruik staan in geen register dat hier wordt ingelezen.',
        en: 'Agreements on temporary use are in no register that is read here.',
      },
    },
  ],
  baseRate: assumedRates(0.2, 0.98),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: {
      outcome: 'being-measured',
      because: {
        nl: 'Het Handelsregister vertelt niet altijd van vestigingen die zijn beëindigd. Dan ziet dit signaal te weinig.',
        en: 'The business register does not always tell of vestigingen that ended. Then this signal sees too little.',
      },
    },
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'being-measured',
      because: {
        nl: 'Wie toezicht wil ontlopen, begint steeds opnieuw; een slechte winkelplek geeft hetzelfde beeld.',
        en: 'Who wants to escape supervision starts again and again; a poor location gives the same picture.',
      },
    },
  },
  source: { nl: 'Praktijk van toezichthouders; grenzen van onszelf', en: 'Practice of supervisors; limits of our own' },
}
