import { COMPANIES } from '../../facts/fact-tables.ts'
import { PASSED_ON_SALES } from '../../facts/trade-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'
import { RELATED_PARTIES } from './deal-explanations.ts'
import { DEAL_WINDOW, LEAST_EMPLOYEES, LEAST_GAIN, MOST_DAYS_BETWEEN } from './deal-limits.ts'

/** VG-02, ABC transaction: two agreements shortly after each other, and one delivery. */
export const passedOnPurchase: Indicator = {
  code: 'VG-02',
  version: '1.0.0',
  family: 'trade',
  stage: 'pilot',
  name: { nl: 'Doorverkocht voor de levering (ABC)', en: 'Passed on before delivery (ABC)' },
  unit: { nl: 'dagen tussen twee koopovereenkomsten', en: 'days between two sale agreements' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Dit adres is binnen een half jaar twee keer verkocht en één keer geleverd: de eerste koper gaf de koop door.',
    en: 'This address was sold twice within half a year and delivered once: the first buyer passed the purchase on.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat het verboden is: wie koopt, mag voor de levering doorverkopen.',
      en: 'Not that it is forbidden: who buys may sell on before delivery.',
    },
    {
      nl: 'Niet dat de prijs niet klopt, of dat een bank is misleid.',
      en: 'Not that the price is wrong, or that a bank was deceived.',
    },
    {
      nl: 'Niets over koopovereenkomsten die niemand heeft laten inschrijven: dat zijn de meeste.',
      en: 'Nothing about agreements that nobody had registered: those are the most.',
    },
  ],
  limits: {
    most_days_between: MOST_DAYS_BETWEEN,
    window_days: DEAL_WINDOW,
    least_gain: LEAST_GAIN,
    least_employees: LEAST_EMPLOYEES,
  },
  threshold: 'most_days_between',
  inputs: {
    agreed_on: { of: 'brk', nl: 'Eerste koopovereenkomst', en: 'First sale agreement' },
    agreed_again_on: { of: 'brk', nl: 'Tweede koopovereenkomst', en: 'Second sale agreement' },
    delivered_on: { of: 'brk', nl: 'Levering', en: 'Delivery' },
    price_euros: { of: 'brk', nl: 'Prijs van de eerste koop in euro', en: 'Price of the first purchase in euros' },
    delivered_for_euros: { of: 'brk', nl: 'Prijs in de akte in euro', en: 'Price in the deed in euros' },
    passed_by_kvk_number: {
      of: 'brk',
      nl: 'KvK-nummer van wie de koop doorgaf, als dat een organisatie is',
      en: 'KvK number of who passed it on, if an organisation',
    },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
  ],
  reads: [PASSED_ON_SALES, COMPANIES],
  sql: new URL('passed-on-purchase.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'builder-or-developer',
      says: {
        nl: 'Wie de koop doorgaf bouwt of ontwikkelt woningen (SBI 41) en heeft mensen in dienst.',
        en: 'Who passed the purchase on builds or develops homes (SBI 41) and has people at work.',
      },
      holds: 'passed_by_builder and passed_by_employees >= $least_employees',
    },
    {
      code: 'passed-on-at-cost',
      says: {
        nl: 'De koop is voor (bijna) dezelfde prijs doorgegeven: niemand verdiende eraan.',
        en: 'The purchase was passed on for (nearly) the same price: nobody earned by it.',
      },
      holds: 'gain_euros < price_euros * $least_gain',
    },
    RELATED_PARTIES,
    {
      code: 'assignment-clause',
      says: {
        nl: 'In de koop stond dat de koper een ander mocht aanwijzen ("nader te noemen meester").',
        en: 'The agreement allowed the buyer to name another.',
      },
      untestedBecause: {
        nl: 'De inhoud van een koopovereenkomst staat in geen register.',
        en: 'What a sale agreement says is in no register.',
      },
    },
  ],
  baseRate: assumedRates(0.1, 0.997),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Met een tussenkoper kan een prijs worden opgedreven voor een te hoge lening, of blijft een koper buiten beeld.',
        en: 'With a buyer in between a price can be driven up for too high a loan, or a buyer stays out of sight.',
      },
    },
  },
  source: {
    nl: 'Ondermijningsbus, vastgoedfraude: de ABC-transactie',
    en: 'Ondermijningsbus, property fraud: the ABC transaction',
  },
}
