import { COMPANIES, OWNERSHIP_CHAINS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { HOUSING_ASSOCIATION, LEAST_STAFF } from './known-holders.ts'
import { gatesOfHolders } from './ownership-gates.ts'
import { LAND_REGISTER, TRADE_REGISTER } from './ownership-needs.ts'

/** EI-06: many organisations on top of each other, a circle, or nobody at the end. */
export const unclearOwnership: Indicator = {
  code: 'EI-06',
  version: '1.0.0',
  family: 'ownership',
  stage: 'trial',
  name: { nl: 'Onduidelijk wie erachter zit', en: 'Unclear who is behind it' },
  unit: { nl: 'redenen waarom het onduidelijk is', en: 'reasons why it is unclear' },
  subject: 'organisation',
  reaches: 'owned',
  says: {
    nl: 'Boven deze eigenaar staan veel organisaties op elkaar, of een kring van organisaties, of er is geen mens te vinden.',
    en: 'Above this owner stand many organisations on top of each other, or a circle of them, or no person can be found.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat iemand zich verbergt: ook gewone familiebedrijven en concerns hebben holdings boven holdings.',
      en: 'Not that anybody hides: ordinary family firms and groups have holdings above holdings too.',
    },
    {
      nl: 'Niet wie de uiteindelijke eigenaar is: het UBO-register is hier niet gebruikt.',
      en: 'Not who the ultimate owner is: the UBO register was not used here.',
    },
    {
      nl: 'Niet alles over de aandelen: het Handelsregister noemt alleen wie alle aandelen heeft.',
      en: 'Not everything about the shares: the Handelsregister names only who holds all of them.',
    },
  ],
  limits: {
    least_reasons: boardLimit(1, 'reasons', 'Each of the three is enough to make the end of the chain unclear.'),
    least_depth: boardLimit(
      3,
      'organisations above the owner',
      'Our own choice: one holding for the owner and one for the business are ordinary, a third has to be explained.',
    ),
    large_group: boardLimit(
      50,
      'employees',
      'From 50 employees a group is no small one (art. 2:396 BW): it must as a rule have its accounts audited.',
    ),
    least_staff: LEAST_STAFF,
  },
  threshold: 'least_reasons',
  inputs: {
    depth: {
      of: 'kvk',
      nl: 'Organisaties boven elkaar, tot de laatste',
      en: 'Organisations above each other, up to the last',
    },
    ends_with: {
      of: 'kvk',
      nl: 'Waar de keten eindigt (person: mens, cycle: kring, unknown: onbekend, directors: bestuur)',
      en: 'What the chain ends with (person, cycle: a circle, unknown, directors: a board)',
    },
    natural_directors: {
      of: 'kvk',
      nl: 'Mensen als bestuurder van de laatste organisatie (leeg: dit is geen van de redenen)',
      en: 'Persons who direct the last organisation (empty: this is none of the reasons)',
    },
  },
  needs: [TRADE_REGISTER, { ...LAND_REGISTER, as: 'context' }],
  reads: [OWNERSHIP_CHAINS, COMPANIES],
  sql: new URL('unclear-ownership.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'institution',
      says: {
        nl: 'In de keten staat een overheid, bank, verzekeraar of pensioenfonds met mensen in dienst: daar is toezicht op.',
        en: 'In the chain is a public body, bank, insurer or pension fund with employees: these are supervised.',
      },
      holds: 'has_institution',
    },
    {
      code: 'large-group',
      says: {
        nl: 'In de keten staat een bedrijf met veel mensen in dienst: een concern waarvan een accountant de cijfers controleert.',
        en: 'In the chain is a business with many employees: a group whose accounts are audited.',
      },
      holds: 'most_employees >= $large_group',
    },
    HOUSING_ASSOCIATION,
    {
      code: 'listed-company',
      says: {
        nl: 'Bovenaan staat een bedrijf met aandelen aan de beurs.',
        en: 'At the top is a company with shares at a stock exchange.',
      },
      untestedBecause: {
        nl: 'Welke bedrijven aan de beurs staan, wordt niet geleverd.',
        en: 'Which companies are listed is not delivered.',
      },
    },
  ],
  baseRate: assumedRates(0.1, 0.998),
  evidence: 'E2 literature',
  gates: gatesOfHolders({
    nl: 'Hoe langer de keten, hoe moeilijker te zien is wiens geld in een pand zit.',
    en: 'The longer the chain, the harder it is to see whose money is in a building.',
  }),
  source: {
    nl: 'Unger, Ferwerda en anderen (WODC, 2010); FATF, richtlijn voor de vastgoedsector (2022)',
    en: 'Unger, Ferwerda and others (WODC, 2010); FATF, guidance for the real estate sector (2022)',
  },
}
