import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, DEEDS, LOANS, OBJECT_VALUES, OWNERS, PERMITS } from '../../facts/fact-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'
import { UNGER } from './literature.ts'

const LIMITS = {
  most_ratio: boardLimit(
    1.25,
    'times the worth',
    'A home may be borrowed on for its worth; a quarter more is our own choice.',
  ),
  window_days: boardLimit(1827, 'days', 'Five years: how long an unusual start may still matter. Our own choice.'),
  around_days: boardLimit(
    90,
    'days',
    'Deed, loan and registration of one purchase can lie weeks apart. Our own choice.',
  ),
  works_days: boardLimit(
    365,
    'days',
    'Works are paid from a loan of the year before or after the permit. Our own choice.',
  ),
  bridge_days: boardLimit(365, 'days', 'A bridging loan lasts until the old home is sold, mostly a year at most.'),
} satisfies Record<string, Limit>

const INNOCENT: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  {
    code: 'building-depot',
    says: {
      nl: 'Rond de lening is een vergunning om te bouwen of te verbouwen gevraagd of gegeven: de lening betaalt ook het werk.',
      en: 'Around the loan a permit to build or rebuild was asked or granted: the loan pays for the works too.',
    },
    holds: 'with_works',
  },
  {
    code: 'bought-for-less',
    says: {
      nl: 'De woning kostte minder dan de WOZ-waarde, en een bank leende niet ver boven die waarde: vaak om op te knappen.',
      en: 'The home cost less than its WOZ value, and a bank lent not far above that value: often to do it up.',
    },
    holds: 'bought_for_less',
  },
  {
    code: 'several-objects',
    says: {
      nl: 'Dezelfde hypotheek ligt op meer panden samen.',
      en: 'The same mortgage lies on several objects together.',
    },
    holds: 'objects > 1',
  },
  {
    code: 'bridging-loan',
    says: {
      nl: 'Een eigenaar verkocht binnen een jaar een ander pand: een overbruggingslening.',
      en: 'An owner sold another object within a year: a bridging loan.',
    },
    holds: 'with_bridge',
  },
  {
    code: 'new-home',
    says: {
      nl: 'De WOZ-waarde is van voor de woning af was.',
      en: 'The WOZ value dates from before the home was finished.',
    },
    holds: 'built_since_valued',
  },
  {
    code: 'works-without-permit',
    says: {
      nl: 'De lening betaalt werk waar geen vergunning voor nodig is, zoals isolatie of een keuken.',
      en: 'The loan pays for works that need no permit, such as insulation or a kitchen.',
    },
    untestedBecause: {
      nl: 'Waar een lening voor is, staat niet in het Kadaster.',
      en: 'What a loan is for is not in the land register.',
    },
  },
]

/** FI-04: more registered in mortgages than the object is worth. */
export const loanAboveValue: Indicator = {
  code: 'FI-04',
  version: '1.0.0',
  family: 'financing',
  stage: 'pilot',
  name: { nl: 'Lening ver boven de waarde', en: 'Loan far above the worth' },
  unit: { nl: 'keer de waarde', en: 'times the worth' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit pand is samen veel meer aan hypotheek ingeschreven dan de WOZ-waarde of de koopprijs.',
    en: 'Much more is registered in mortgages on this object than its WOZ value or its price.',
  },
  doesNotSay: [
    {
      nl: 'Niet hoe veel er echt geleend is: soms wordt een hoger bedrag ingeschreven dan er is geleend.',
      en: 'Not how much was really borrowed: sometimes a higher amount is registered than was lent.',
    },
    {
      nl: 'Niet dat de waarde klopt: de WOZ-waarde loopt een jaar achter.',
      en: 'Not that the worth is right: the WOZ value lags a year behind.',
    },
    {
      nl: 'Niet dat eigenaar of geldgever iets verkeerd deed.',
      en: 'Not that owner or lender did anything wrong.',
    },
  ],
  limits: LIMITS,
  threshold: 'most_ratio',
  inputs: {
    borrowed_euros: { of: 'brk', nl: 'Samen ingeschreven in euro', en: 'Registered together in euros' },
    woz_euros: { of: 'woz', nl: 'WOZ-waarde in euro', en: 'WOZ value in euros' },
    valued_on: { of: 'woz', nl: 'Dag van die waarde', en: 'Day of that value' },
    price_euros: { of: 'brk', nl: 'Koopprijs in euro', en: 'Price in euros' },
    registered_on: { of: 'brk', nl: 'Laatste hypotheek ingeschreven op', en: 'Last mortgage registered on' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 93, as: 'evidence' },
    { register: 'woz', noOlderThanDays: 450, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
    { register: 'kvk', noOlderThanDays: 93, as: 'context' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [LOANS, OWNERS, DEEDS, COMPANIES, OBJECT_VALUES, PERMITS, HOMES],
  sql: new URL('loan-above-value.sql', import.meta.url),
  innocentExplanations: INNOCENT,
  baseRate: assumedRates(0.2, 0.995),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Wie met valse cijfers leent, krijgt meer dan een pand waard is, en betaalt vaak nooit terug.',
        en: 'Who borrows with false figures gets more than an object is worth, and often never pays back.',
      },
    },
  },
  source: UNGER,
}
