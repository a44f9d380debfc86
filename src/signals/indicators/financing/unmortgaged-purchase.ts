import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, DEEDS, LOANS, OWNERS, STAYS } from '../../facts/fact-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'
import { UNGER } from './literature.ts'

const LIMITS = {
  least_ratio: boardLimit(1, 'times the high price', 'At the high price or above it: the definition of the catalogue.'),
  price_share: boardLimit(
    0.75,
    'share of sales',
    'The dearest quarter: there, few buyers pay without a loan. Our own choice.',
  ),
  least_sales: boardLimit(
    30,
    'sales',
    'With fewer sales in a year and gemeente the quarter is chance. Our own choice.',
  ),
  loan_days: boardLimit(90, 'days', 'A mortgage for a purchase is registered with it; 90 days also catch a late one.'),
  window_days: boardLimit(730, 'days', 'Two years, the window in which signals may stack. Our own choice.'),
  equity_days: boardLimit(
    365,
    'days',
    'Who sells one home and buys another mostly does so within a year. Our own choice.',
  ),
  estate_days: boardLimit(730, 'days', 'An estate is mostly settled within two years. Our own choice.'),
  senior_adult_days: boardLimit(15_341, 'days since the age of 18', 'From 60 years a first home is mostly paid off.'),
  least_employees: boardLimit(1, 'employees', 'A company with staff does business of its own. Our own choice.'),
} satisfies Record<string, Limit>

const INNOCENT: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  {
    code: 'sold-another',
    says: {
      nl: 'De koper verkocht binnen een jaar een ander pand en kan met dat geld betaald hebben.',
      en: 'The buyer sold another object within a year, and may have paid with that money.',
    },
    holds: 'sold_another',
  },
  {
    code: 'inherited',
    says: {
      nl: 'De koper erfde in de twee jaar ervoor een pand.',
      en: 'The buyer inherited an object in the two years before.',
    },
    holds: 'inherited',
  },
  {
    code: 'pledged-another',
    says: {
      nl: 'De koper leende in die tijd met een ander eigen pand als onderpand.',
      en: 'The buyer borrowed at the time on another object of its own.',
    },
    holds: 'pledged_another',
  },
  {
    code: 'family',
    says: {
      nl: 'Koper en verkoper zijn familie van elkaar of horen bij dezelfde groep.',
      en: 'Buyer and seller are family or of one group.',
    },
    holds: 'parties_related',
  },
  {
    code: 'senior-buyer',
    says: {
      nl: 'Een koper is 60 jaar of ouder: het vorige huis is dan vaak al afbetaald.',
      en: 'A buyer is 60 or older: the home before is often paid off by then.',
    },
    holds: 'senior',
  },
  {
    code: 'professional-buyer',
    says: {
      nl: 'De koper is een bank, verzekeraar, pensioenfonds, overheid, coöperatie, of een vastgoedbedrijf met personeel.',
      en: 'The buyer is a bank, insurer, pension fund, public body, cooperative, or a property company with staff.',
    },
    holds: 'professional',
  },
  {
    code: 'savings-or-gift',
    says: { nl: 'De koper had spaargeld of kreeg een schenking.', en: 'The buyer had savings or was given money.' },
    untestedBecause: {
      nl: 'Inkomen en vermogen horen niet in dit systeem.',
      en: 'Income and wealth do not belong in this system.',
    },
  },
]

/** FI-01: bought for a high price without a mortgage. */
export const unmortgagedPurchase: Indicator = {
  code: 'FI-01',
  version: '1.0.0',
  family: 'financing',
  stage: 'pilot',
  name: { nl: 'Duur gekocht zonder hypotheek', en: 'Bought for a high price without a mortgage' },
  unit: { nl: 'keer de hoge prijs', en: 'times the high price' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Deze woning hoort bij de duurste aankopen van dat jaar in de gemeente, en rond de koop is geen hypotheek ingeschreven.',
    en: 'This home is among the dearest purchases of that year in the municipality, and no mortgage was registered around it.',
  },
  doesNotSay: [
    { nl: 'Niet waar het geld vandaan kwam.', en: 'Not where the money came from.' },
    {
      nl: 'Niet dat de koper iets verkeerd deed: wie genoeg geld heeft, mag zonder lening kopen.',
      en: 'Not that the buyer did anything wrong: who has the money may buy without a loan.',
    },
    {
      nl: 'Niet dat er niet is geleend: een lening zonder hypotheek staat niet in het Kadaster.',
      en: 'Not that nothing was borrowed: a loan without a mortgage is not in the land register.',
    },
  ],
  limits: LIMITS,
  threshold: 'least_ratio',
  inputs: {
    price_euros: { of: 'brk', nl: 'Koopprijs in euro', en: 'Price in euros' },
    high_price: {
      of: 'brk',
      nl: 'Hoge prijs: drie van de vier woningen in dat jaar en die gemeente kostten minder',
      en: 'High price: three out of four homes of that year and municipality cost less',
    },
    bought_on: { of: 'brk', nl: 'Dag van de akte', en: 'Day of the deed' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 93, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'kvk', noOlderThanDays: 93, as: 'context' },
    { register: 'brp', noOlderThanDays: 93, as: 'context' },
  ],
  reads: [DEEDS, LOANS, OWNERS, HOMES, STAYS, COMPANIES],
  sql: new URL('unmortgaged-purchase.sql', import.meta.url),
  innocentExplanations: INNOCENT,
  baseRate: assumedRates(0.3, 0.99),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: {
      outcome: 'being-measured',
      because: {
        nl: 'In sommige gemeenschappen leent men minder bij banken. Daarom wordt per buurt gemeten of dit signaal ongelijk valt.',
        en: 'In some communities people borrow less from banks. So it is measured per neighbourhood whether this signal falls unevenly.',
      },
    },
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Met contant misdaadgeld is geen bank nodig: een aankoop zonder lening hoort bij de bekende manieren van witwassen.',
        en: 'Criminal cash needs no bank: buying without a loan is one of the known ways of laundering money.',
      },
    },
  },
  source: UNGER,
}
