import { DEEDS, LOANS, PERMITS } from '../../facts/fact-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'

const LIMITS = {
  least_creditors: boardLimit(
    3,
    'lenders',
    'Two lenders is a bank and a family member; three is rare. Our own choice.',
  ),
  span_days: boardLimit(365, 'days', 'More than two in twelve months is the definition of the catalogue.'),
  window_days: boardLimit(730, 'days', 'Two years, the window in which signals may stack. Our own choice.'),
  around_days: boardLimit(90, 'days', 'An old mortgage is released weeks after the new one was made. Our own choice.'),
  works_days: boardLimit(
    365,
    'days',
    'Works are paid from a loan of the year before or after the permit. Our own choice.',
  ),
} satisfies Record<string, Limit>

const INNOCENT: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  {
    code: 'refinanced',
    says: {
      nl: 'De oude hypotheken zijn bij de nieuwe doorgehaald: de eigenaar stapte over.',
      en: 'The old mortgages were released when the new one came: the owner changed lender.',
    },
    holds: 'standing_creditors < $least_creditors',
  },
  {
    code: 'changed-hands',
    says: {
      nl: 'Het pand kreeg ondertussen een andere eigenaar, met een eigen lening.',
      en: 'Meanwhile the object got another owner, with a loan of its own.',
    },
    holds: 'changed_hands',
  },
  {
    code: 'building-loan',
    says: {
      nl: 'Er is een vergunning om te bouwen of te verbouwen: het werk wordt in delen betaald.',
      en: 'There is a permit to build or rebuild: the works are paid in parts.',
    },
    holds: 'with_works',
  },
  {
    code: 'family-among-them',
    says: {
      nl: 'Zonder de familie van de eigenaar zijn het er minder dan drie.',
      en: "Without the owner's family there are fewer than three.",
    },
    holds: 'unrelated_creditors < $least_creditors',
  },
  {
    code: 'one-plan',
    says: {
      nl: 'De geldgevers betaalden volgens afspraak samen één plan.',
      en: 'The lenders agreed to pay for one plan together.',
    },
    untestedBecause: {
      nl: 'Afspraken tussen geldgevers staan niet in het Kadaster.',
      en: 'What lenders agree among themselves is not in the land register.',
    },
  },
]

/** FI-10: mortgages of three or more different creditors within a year. */
export const stackedMortgages: Indicator = {
  code: 'FI-10',
  version: '1.0.0',
  family: 'financing',
  stage: 'trial',
  name: { nl: 'Hypotheken van veel geldgevers in één jaar', en: 'Mortgages of many lenders in one year' },
  unit: { nl: 'verschillende geldgevers', en: 'different lenders' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit pand schreven minstens drie verschillende geldgevers binnen een jaar een hypotheek in.',
    en: 'At least three different lenders registered a mortgage on this object within one year.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de geldgevers niet van elkaar wisten.',
      en: 'Not that the lenders did not know of each other.',
    },
    {
      nl: 'Niet dat de eigenaar niet kan betalen of iets verkeerd deed.',
      en: 'Not that the owner cannot pay or did anything wrong.',
    },
  ],
  limits: LIMITS,
  threshold: 'least_creditors',
  inputs: {
    creditors: { of: 'brk', nl: 'Verschillende geldgevers', en: 'Different lenders' },
    first_on: { of: 'brk', nl: 'Eerste ingeschreven op', en: 'First registered on' },
    last_on: { of: 'brk', nl: 'Laatste ingeschreven op', en: 'Last registered on' },
    amount_euros: { of: 'brk', nl: 'Samen ingeschreven in euro', en: 'Registered together in euros' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 93, as: 'evidence' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
    { register: 'brp', noOlderThanDays: 93, as: 'context' },
  ],
  reads: [LOANS, DEEDS, PERMITS],
  sql: new URL('stacked-mortgages.sql', import.meta.url),
  innocentExplanations: INNOCENT,
  baseRate: assumedRates(0.05, 0.9995),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'being-measured',
      because: {
        nl: 'Het is aannemelijk als teken van fraude met leningen; onderzoek dat dit toont, is niet gevonden.',
        en: 'It is plausible as a sign of loan fraud; no study that shows so was found.',
      },
    },
  },
  source: {
    nl: 'Eigen catalogus, naar het inzicht van vakmensen; geen openbare bron',
    en: 'Own catalogue, by professional judgement; no public source',
  },
}
