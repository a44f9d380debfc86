import { COMPANIES, DEEDS, LOANS, OWNERS, OWNERSHIP_CHAINS } from '../../facts/fact-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'
import { UNGER } from './literature.ts'

const LIMITS = {
  least_loans: boardLimit(1, 'loans', 'One such loan is what the literature speaks of.'),
  window_days: boardLimit(1827, 'days', 'Five years: how long an unusual start may still matter. Our own choice.'),
  around_days: boardLimit(
    90,
    'days',
    'Deed, loan and registration of one purchase can lie weeks apart. Our own choice.',
  ),
  most_directed: boardLimit(
    10,
    'organisations',
    'Who directs more does so as a profession; EI-04 uses the same limit.',
  ),
  beside_days: boardLimit(365, 'days', 'A bank that lent within a year looked at the same situation. Our own choice.'),
} satisfies Record<string, Limit>

const INNOCENT: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  {
    code: 'family-loan',
    says: {
      nl: 'Partner, ouder, kind, broer of zus leende het geld: een familiehypotheek.',
      en: 'A partner, parent, child, brother or sister lent the money: a family mortgage.',
    },
    holds: 'from_family',
  },
  {
    code: 'within-group',
    says: {
      nl: 'Wie leent en wie bezit horen bij elkaar: dat laat FI-05 zien, en telt niet dubbel.',
      en: 'Lender and owner belong together: FI-05 shows that, and it does not count twice.',
    },
    holds: 'from_group',
  },
  {
    code: 'seller-lends',
    says: {
      nl: 'De verkoper leende zelf een deel van de koopprijs.',
      en: 'The seller lent part of the price itself.',
    },
    holds: 'from_seller',
  },
  {
    code: 'public-lender',
    says: {
      nl: 'Een overheid, vereniging of coöperatie leende het geld, bijvoorbeeld een starterslening.',
      en: 'A public body, association or cooperative lent the money, such as a loan for starters.',
    },
    holds: 'from_public',
  },
  {
    code: 'beside-a-bank',
    says: {
      nl: 'Een bank leende in hetzelfde jaar minstens zo veel op dit pand, en keek dus naar de koper.',
      en: 'A bank lent at least as much on this object within a year, and so looked at the buyer.',
    },
    holds: 'beside_bank',
  },
  {
    code: 'employer',
    says: { nl: 'De werkgever leende het geld.', en: 'The employer lent the money.' },
    untestedBecause: {
      nl: 'Wie waar werkt, staat in geen register hier.',
      en: 'No register here tells who works where.',
    },
  },
  {
    code: 'licensed-lender',
    says: { nl: 'De geldgever heeft een vergunning van de AFM.', en: 'The lender has a licence of the AFM.' },
    untestedBecause: {
      nl: 'Het register van vergunningen van de AFM is niet aangeleverd.',
      en: 'The AFM register of licences was not delivered.',
    },
  },
]

/** FI-02: a mortgage from a person, or from an organisation that is no bank, insurer or fund. */
export const privateLender: Indicator = {
  code: 'FI-02',
  version: '1.0.0',
  family: 'financing',
  stage: 'pilot',
  name: {
    nl: 'Geleend van een particulier of gewoon bedrijf',
    en: 'Borrowed from a private person or ordinary company',
  },
  unit: { nl: 'leningen', en: 'loans' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit pand is een hypotheek ingeschreven van een geldgever die geen bank, verzekeraar of fonds is.',
    en: 'A mortgage was registered on this object by a lender that is no bank, insurer or fund.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de lening of het geld fout is: iedereen mag geld lenen van een bekende.',
      en: 'Not that the loan or the money is wrong: anyone may borrow from someone they know.',
    },
    {
      nl: 'Niet hoe veel er nog open staat: het Kadaster kent alleen het ingeschreven bedrag.',
      en: 'Not how much is still owed: the land register only has the registered amount.',
    },
    { nl: 'Niet of er rente wordt betaald.', en: 'Not whether interest is paid.' },
  ],
  limits: LIMITS,
  threshold: 'least_loans',
  inputs: {
    private_loans: { of: 'brk', nl: 'Zulke hypotheken', en: 'Such mortgages' },
    largest_amount: { of: 'brk', nl: 'Hoogste ingeschreven bedrag in euro', en: 'Highest registered amount in euros' },
    registered_on: { of: 'brk', nl: 'Laatst ingeschreven op', en: 'Last registered on' },
    lender_kind: { of: 'brk', nl: 'Soort geldgever', en: 'Kind of lender' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 93, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 93, as: 'context' },
    { register: 'brp', noOlderThanDays: 93, as: 'context' },
  ],
  reads: [LOANS, OWNERS, DEEDS, COMPANIES, OWNERSHIP_CHAINS],
  sql: new URL('private-lender.sql', import.meta.url),
  innocentExplanations: INNOCENT,
  baseRate: assumedRates(0.3, 0.995),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Een bank vraagt waar geld vandaan komt. Wie dat wil vermijden, leent van een bekende of van een eigen bedrijf.',
        en: 'A bank asks where money comes from. Who wants to avoid that borrows from someone known or from an own company.',
      },
    },
  },
  source: UNGER,
}
