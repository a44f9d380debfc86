import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, LOANS, OWNERS, OWNERSHIP_CHAINS, STAYS } from '../../facts/fact-tables.ts'
import { COMPANY_GROUPS } from '../../facts/holder-fact-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'
import { UNGER } from './literature.ts'

const LIMITS = {
  least_loans: boardLimit(1, 'loans', 'One loan to oneself is what the literature speaks of.'),
  window_days: boardLimit(1827, 'days', 'Five years: how long an unusual start may still matter. Our own choice.'),
  most_directed: boardLimit(
    10,
    'organisations',
    'Who directs more does so as a profession; EI-04 uses the same limit.',
  ),
  least_employees: boardLimit(
    2,
    'employees',
    'One employee can be the director alone; two make a business. Our own choice.',
  ),
  beside_days: boardLimit(365, 'days', 'A bank that lent within a year looked at the same situation. Our own choice.'),
} satisfies Record<string, Limit>

const INNOCENT: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  {
    code: 'active-group',
    says: {
      nl: 'De eigenaar is een bedrijf dat leent van een verbonden bedrijf, en er werken mensen bij de eigenaar of de groep van de eigenaar.',
      en: 'The owner is a company that borrows from a connected company, and people work at the owner or its group.',
    },
    holds: 'from_active_group',
  },
  {
    code: 'beside-a-bank',
    says: {
      nl: 'Een bank leende in hetzelfde jaar minstens zo veel op dit pand, en keek dus naar de eigenaar.',
      en: 'A bank lent at least as much on this object within a year, and so looked at the owner.',
    },
    holds: 'beside_bank',
  },
  {
    code: 'own-home',
    says: {
      nl: 'De eigenaar woont er zelf en leende van het eigen bedrijf: dat mag, en hoort in de belastingaangifte.',
      en: 'The owner lives there and borrowed from the own company: that is allowed, and belongs in the tax return.',
    },
    holds: 'own_home',
  },
  {
    code: 'larger-group',
    says: {
      nl: 'De groep is groter dan het register toont, en heeft elders personeel.',
      en: 'The group is larger than the register shows, and has staff elsewhere.',
    },
    untestedBecause: {
      nl: 'Het Handelsregister noemt alleen wie alle aandelen heeft; wie een deel heeft, staat er niet in.',
      en: 'The trade register only names who holds all shares; who holds a part is not in it.',
    },
  },
]

/** FI-05: the one who lends is, or stands behind, the one who owns. */
export const circularLoan: Indicator = {
  code: 'FI-05',
  version: '1.0.0',
  family: 'financing',
  stage: 'pilot',
  name: { nl: 'Geldgever en eigenaar horen bij elkaar', en: 'Lender and owner belong together' },
  unit: { nl: 'leningen', en: 'loans' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit pand staat een hypotheek van een geldgever die zelf de eigenaar is, of dezelfde mensen achter zich heeft.',
    en: 'On this object stands a mortgage of a lender that is the owner itself, or has the same people behind it.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat dit verboden is: binnen een groep wordt veel geleend.',
      en: 'Not that this is forbidden: groups lend a lot within themselves.',
    },
    { nl: 'Niet waar het geld vandaan kwam.', en: 'Not where the money came from.' },
    {
      nl: 'Niet wie er echt achter een bedrijf zit: het UBO-register is hier niet te zien.',
      en: 'Not who really stands behind a company: the register of beneficial owners cannot be seen here.',
    },
  ],
  limits: LIMITS,
  threshold: 'least_loans',
  inputs: {
    own_loans: { of: 'brk', nl: 'Zulke hypotheken', en: 'Such mortgages' },
    largest_amount: { of: 'brk', nl: 'Hoogste ingeschreven bedrag in euro', en: 'Highest registered amount in euros' },
    creditor_kvk_number: { of: 'brk', nl: 'KvK-nummer van de geldgever', en: 'KvK number of the lender' },
    owner_kvk_number: { of: 'brk', nl: 'KvK-nummer van de eigenaar', en: 'KvK number of the owner' },
    same_party: { of: 'kvk', nl: 'Geldgever en eigenaar zijn dezelfde', en: 'Lender and owner are the same' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 93, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 93, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'brp', noOlderThanDays: 93, as: 'context' },
  ],
  reads: [LOANS, OWNERS, COMPANIES, COMPANY_GROUPS, OWNERSHIP_CHAINS, STAYS, HOMES],
  sql: new URL('circular-loan.sql', import.meta.url),
  innocentExplanations: INNOCENT,
  baseRate: assumedRates(0.1, 0.999),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Wie aan zichzelf leent, kan eigen zwart geld als lening laten terugkomen (loan-back).',
        en: 'Who lends to itself can let own black money come back as a loan (loan-back).',
      },
    },
  },
  source: UNGER,
}
