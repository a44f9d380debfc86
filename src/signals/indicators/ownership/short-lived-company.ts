import { COMPANIES } from '../../facts/fact-tables.ts'
import { COMPANY_PURCHASES } from '../../facts/holder-fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import {
  BANK_FINANCED,
  INSTITUTION,
  LEAST_OWN_STAFF,
  LEAST_STAFF,
  LOAN_DAYS,
  PURCHASE_WINDOW_DAYS,
} from './known-holders.ts'
import { gatesOfHolders } from './ownership-gates.ts'
import { LAND_REGISTER, TRADE_REGISTER, UNGER } from './ownership-needs.ts'

/** EI-05: a company just founded when it bought, or gone soon after. */
export const shortLivedCompany: Indicator = {
  code: 'EI-05',
  version: '1.0.0',
  family: 'ownership',
  stage: 'trial',
  name: { nl: 'Koper net opgericht of snel weer weg', en: 'Buyer just founded or soon gone' },
  unit: {
    nl: 'dagen tussen de aankoop en het begin of einde',
    en: 'days between the purchase and the beginning or end',
  },
  subject: 'organisation',
  reaches: 'owned',
  says: {
    nl: 'Deze organisatie kocht een pand binnen een jaar na haar oprichting, of hield binnen een jaar na de aankoop op.',
    en: 'This organisation bought property within a year of its founding, or ended within a year of the purchase.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de organisatie niet echt is: een bedrijf begint vaak met een aankoop.',
      en: 'Not that the organisation is not real: a business often begins with a purchase.',
    },
    {
      nl: 'Niet waarom een organisatie ophield: dat kan ook door ziekte, een fusie of een slecht jaar zijn.',
      en: 'Not why an organisation ended: it may be illness, a merger or a bad year.',
    },
  ],
  limits: {
    most_days: boardLimit(365, 'days', 'Just founded or almost ended, as in the study; the year is our own choice.'),
    purchase_window_days: PURCHASE_WINDOW_DAYS,
    loan_days: LOAN_DAYS,
    established_days: boardLimit(1096, 'days', 'Our own choice: a parent of three years has accounts to look into.'),
    least_own_staff: LEAST_OWN_STAFF,
    least_parent_staff: boardLimit(1, 'employees', 'A developer with nobody in its service develops nothing.'),
    least_staff: LEAST_STAFF,
  },
  threshold: 'most_days',
  inputs: {
    founded_on: { of: 'kvk', nl: 'Opgericht op', en: 'Founded on' },
    ended_on: { of: 'kvk', nl: 'Opgehouden op', en: 'Ended on' },
    purchased_on: { of: 'brk', nl: 'Aankoop het dichtst daarbij', en: 'Purchase closest to it' },
    purchases: { of: 'brk', nl: 'Aankopen in zo een jaar', en: 'Purchases in such a year' },
  },
  needs: [LAND_REGISTER, TRADE_REGISTER],
  reads: [COMPANY_PURCHASES, COMPANIES],
  sql: new URL('short-lived-company.sql', import.meta.url),
  innocentExplanations: [
    BANK_FINANCED,
    {
      code: 'own-property',
      says: {
        nl: 'De organisatie kocht van haar eigen bestuurder, aandeelhouder of groep: bezit kreeg een andere vorm.',
        en: 'The organisation bought from its own director, shareholder or group: property changed its form.',
      },
      holds: 'from_related',
    },
    {
      code: 'project-company',
      says: {
        nl: 'Een projectontwikkelaar met mensen in dienst richtte haar op voor een project.',
        en: 'A developer with employees founded it for a project.',
      },
      holds:
        "(parent_sbi_code like '411%' or parent_sbi_code like '6812%') and parent_employees >= $least_parent_staff",
    },
    {
      code: 'part-of-group',
      says: {
        nl: 'Alle aandelen zijn van een organisatie die bij de aankoop al jaren bestond, en nog bestaat.',
        en: 'All shares belong to an organisation that had existed for years at the purchase, and still does.',
      },
      holds: 'parent_founded_on <= first_purchased_on - $established_days and not parent_ended and not nearly_ended',
    },
    {
      code: 'lasting-landlord',
      says: {
        nl: 'Verhuren is het werk van deze organisatie, zij heeft mensen in dienst en bestaat inmiddels al jaren.',
        en: 'Letting is the work of this organisation, it has employees and has by now existed for years.',
      },
      holds:
        "sbi_code like '68%' and employees >= $least_own_staff and lasted_days >= $established_days and not nearly_ended",
    },
    INSTITUTION,
    {
      code: 'real-beginning',
      says: { nl: 'Een ondernemer begint echt, met eigen geld.', en: 'An entrepreneur really begins, with own money.' },
      untestedBecause: {
        nl: 'Jaarrekeningen en de herkomst van eigen geld worden niet geleverd.',
        en: 'Annual accounts and where own money comes from are not delivered.',
      },
    },
  ],
  baseRate: assumedRates(0.15, 0.995),
  evidence: 'E2 literature',
  gates: gatesOfHolders({
    nl: 'Een organisatie die alleen dient om een aankoop te verhullen, wordt daarvoor opgericht en daarna opgeruimd.',
    en: 'An organisation that only serves to hide a purchase is founded for it and cleared away after it.',
  }),
  source: UNGER,
}
