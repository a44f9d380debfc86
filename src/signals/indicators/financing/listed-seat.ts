import { ESTABLISHMENTS } from '../../../sources/contract.ts'
import { COMPANIES, LOANS, OWNERS, OWNERSHIP_CHAINS } from '../../facts/fact-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'

const LIMITS = {
  least_loans: boardLimit(1, 'loans', 'For such a seat the law asks extra care with every single transaction.'),
  window_days: boardLimit(1827, 'days', 'Five years: how long an unusual loan may still matter. Our own choice.'),
  least_employees: boardLimit(1, 'employees', 'A group with staff here does business of its own. Our own choice.'),
} satisfies Record<string, Limit>

const INNOCENT: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  {
    code: 'bank-or-insurer',
    says: {
      nl: 'De geldgever is volgens het Handelsregister een bank, verzekeraar of fonds.',
      en: 'By the trade register the lender is a bank, insurer or fund.',
    },
    holds: 'from_bank',
  },
  {
    code: 'group-treasury',
    says: {
      nl: 'De eigenaar is een bedrijf met personeel, en de geldgever hoort bij dezelfde groep.',
      en: 'The owner is a company with staff, and the lender belongs to the same group.',
    },
    holds: 'from_group',
  },
  {
    code: 'moved-seat',
    says: {
      nl: 'De geldgever zat bij het afsluiten van de lening nog in een ander land.',
      en: 'The lender still had its seat in another country when the loan was made.',
    },
    untestedBecause: {
      nl: 'Het Handelsregister levert alleen het adres van nu.',
      en: 'The trade register only delivers the present address.',
    },
  },
]

/** FI-03: lent by a legal entity with its seat in a country on the FATF list. Never the country of a person. */
export const listedSeat: Indicator = {
  code: 'FI-03',
  version: '1.0.0',
  family: 'financing',
  stage: 'pilot',
  name: { nl: 'Geldgever zit in een land op de FATF-lijst', en: 'Lender has its seat in a country on the FATF list' },
  unit: { nl: 'leningen', en: 'loans' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Een organisatie leende op dit pand en heeft haar hoofdvestiging in een land waarvoor de FATF om extra zorg vraagt (lijst van 24 oktober 2025).',
    en: 'An organisation lent on this object and has its main office in a country for which the FATF asks extra care (list of 24 October 2025).',
  },
  doesNotSay: [
    {
      nl: 'Niets over waar een mens vandaan komt: alleen de zetel van een rechtspersoon telt.',
      en: 'Nothing about where a person comes from: only the seat of a legal entity counts.',
    },
    { nl: 'Niet dat de lening verboden is.', en: 'Not that the loan is forbidden.' },
    { nl: 'Niet dat het geld uit dat land komt.', en: 'Not that the money comes from that country.' },
  ],
  limits: LIMITS,
  threshold: 'least_loans',
  inputs: {
    listed_loans: { of: 'brk', nl: 'Zulke hypotheken', en: 'Such mortgages' },
    largest_amount: { of: 'brk', nl: 'Hoogste ingeschreven bedrag in euro', en: 'Highest registered amount in euros' },
    creditor_kvk_number: { of: 'brk', nl: 'KvK-nummer van de geldgever', en: 'KvK number of the lender' },
    seat_country: { of: 'kvk', nl: 'Land van de hoofdvestiging', en: 'Country of the main office' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 93, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 93, as: 'evidence' },
  ],
  reads: [LOANS, OWNERS, COMPANIES, ESTABLISHMENTS, OWNERSHIP_CHAINS],
  sql: new URL('listed-seat.sql', import.meta.url),
  innocentExplanations: INNOCENT,
  baseRate: assumedRates(0.01, 0.9999),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: {
      outcome: 'passed',
      because: {
        nl: 'Een land zegt snel iets over afkomst. Daarom telt alleen de zetel van een rechtspersoon, tegen een lijst die een officieel orgaan maakt.',
        en: 'A country soon says something about origin. So only the seat of a legal entity counts, against a list that an official body makes.',
      },
    },
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Wat in zo’n land met geld gebeurt, kan niemand hier nagaan; de Wwft vraagt daarom extra onderzoek.',
        en: 'What happens to money in such a country cannot be checked from here; the Wwft therefore asks for extra inquiry.',
      },
    },
  },
  source: {
    nl: 'FATF, High-Risk Jurisdictions subject to a Call for Action, 24 oktober 2025; Unger, Ferwerda en anderen (WODC, 2010), beperkt tot rechtspersonen',
    en: 'FATF, High-Risk Jurisdictions subject to a Call for Action, 24 October 2025; Unger, Ferwerda and others (WODC, 2010), narrowed to legal entities',
  },
}
