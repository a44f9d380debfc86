import { DEEDS, LOANS, OWNERS, STAYS } from '../../facts/fact-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'
import { FIU } from './literature.ts'

const LIMITS = {
  least_days: boardLimit(
    730,
    'days',
    'The FIU names early redemption as unusual; two years is the limit of the catalogue.',
  ),
  window_days: boardLimit(1827, 'days', 'Five years: how long an unusual start may still matter. Our own choice.'),
  around_days: boardLimit(90, 'days', 'Deed, loan and registration of one matter can lie weeks apart. Our own choice.'),
  bridge_days: boardLimit(365, 'days', 'A bridging loan lasts until the old home is sold, mostly a year at most.'),
  estate_days: boardLimit(730, 'days', 'An estate is mostly settled within two years. Our own choice.'),
} satisfies Record<string, Limit>

const INNOCENT: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  {
    code: 'refinanced',
    says: {
      nl: 'Rond die tijd kwam er een nieuwe hypotheek: de eigenaar stapte over.',
      en: 'A new mortgage came around that time: the owner changed lender.',
    },
    holds: 'refinanced',
  },
  {
    code: 'part-of-the-debt',
    says: {
      nl: 'Een andere, minstens even grote hypotheek bleef staan: alleen een deel is afgelost.',
      en: 'Another mortgage, at least as large, stayed: only a part was paid off.',
    },
    holds: 'partly',
  },
  {
    code: 'sold-another',
    says: {
      nl: 'Een eigenaar verkocht binnen een jaar een ander pand, bijvoorbeeld het vorige huis.',
      en: 'An owner sold another object within a year, for instance the home before.',
    },
    holds: 'sold_another',
  },
  {
    code: 'inherited',
    says: {
      nl: 'Een eigenaar erfde in de twee jaar ervoor een pand.',
      en: 'An owner inherited an object in the two years before.',
    },
    holds: 'inherited',
  },
  {
    code: 'owner-died',
    says: {
      nl: 'Een eigenaar overleed, en een verzekering betaalde de lening.',
      en: 'An owner died, and an insurance paid the loan.',
    },
    holds: 'died',
  },
  {
    code: 'savings-or-gift',
    says: {
      nl: 'De eigenaar loste af met spaargeld of een schenking, of om belasting te besparen.',
      en: 'The owner paid with savings or a gift, or to save tax.',
    },
    untestedBecause: {
      nl: 'Inkomen, vermogen en belasting horen niet in dit systeem.',
      en: 'Income, wealth and tax do not belong in this system.',
    },
  },
]

/** FI-07: a mortgage released within two years, while the owner stayed. */
export const fastRedemption: Indicator = {
  code: 'FI-07',
  version: '1.0.0',
  family: 'financing',
  stage: 'pilot',
  name: { nl: 'Hypotheek heel snel afgelost', en: 'Mortgage paid off very soon' },
  unit: { nl: 'dagen tot de aflossing', en: 'days until it was paid off' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Een hypotheek op dit pand is binnen twee jaar doorgehaald, terwijl het pand niet van eigenaar wisselde.',
    en: 'A mortgage on this object was released within two years, while the object did not change owner.',
  },
  doesNotSay: [
    { nl: 'Niet met welk geld er is afgelost.', en: 'Not with which money it was paid off.' },
    {
      nl: 'Niet dat snel aflossen verkeerd is: wie geld krijgt, mag dat doen.',
      en: 'Not that paying off soon is wrong: who gets money may do so.',
    },
    {
      nl: 'Niet wanneer er precies is betaald: doorhalen gebeurt soms later.',
      en: 'Not when exactly it was paid: the release sometimes comes later.',
    },
  ],
  limits: LIMITS,
  threshold: 'least_days',
  inputs: {
    registered_on: { of: 'brk', nl: 'Ingeschreven op', en: 'Registered on' },
    released_on: { of: 'brk', nl: 'Doorgehaald op', en: 'Released on' },
    largest_amount: { of: 'brk', nl: 'Ingeschreven bedrag in euro', en: 'Registered amount in euros' },
    released_loans: { of: 'brk', nl: 'Zulke hypotheken', en: 'Such mortgages' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 93, as: 'evidence' },
    { register: 'brp', noOlderThanDays: 93, as: 'context' },
  ],
  reads: [LOANS, OWNERS, DEEDS, STAYS],
  sql: new URL('fast-redemption.sql', import.meta.url),
  innocentExplanations: INNOCENT,
  baseRate: assumedRates(0.1, 0.997),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Snel aflossen met geld dat niemand kende, maakt van zwart geld een vrij huis.',
        en: 'Paying off soon with money that nobody knew of turns black money into a free home.',
      },
    },
  },
  source: FIU,
}
