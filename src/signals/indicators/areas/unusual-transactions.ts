import { HOMES } from '../../../linkage/contract.ts'
import { AREA_FIGURES, AREAS, UNUSUAL_TRANSACTIONS } from '../../../sources/contract.ts'
import { BUSINESSES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { BEING_MEASURED } from '../gates.ts'
import { COUNTED_PER_AREA, STAYS_WITH_THE_AREA } from './area-gates.ts'

/** LO-06: a wijk with more unusual transactions per resident than elsewhere. Counts only; it never stacks. */
export const unusualTransactions: Indicator = {
  code: 'LO-06',
  version: '1.0.0',
  family: 'premises',
  stage: 'hypothesis',
  name: { nl: 'Veel ongebruikelijke transacties', en: 'Many unusual transactions' },
  unit: { nl: 'keer het geheel', en: 'times the whole' },
  subject: 'area',
  reaches: 'nothing',
  says: {
    nl: 'In deze wijk werden per inwoner meer ongebruikelijke transacties gemeld dan in alle wijken samen.',
    en: 'In this district more unusual transactions per resident were reported than in all districts together.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er geld wordt witgewassen: ongebruikelijk is nog niet verdacht.',
      en: 'Not that money is laundered: unusual is not yet suspicious.',
    },
    {
      nl: 'Niets over een bewoner, bedrijf of bank in de wijk.',
      en: 'Nothing about any resident, business or bank there.',
    },
    {
      nl: 'Niet hoeveel er echt was: alleen wat is gemeld, en oude perioden groeien nog jaren.',
      en: 'Not how much there really was: only what was reported, and old periods grow for years.',
    },
  ],
  limits: {
    times_whole: boardLimit(2, 'times', 'More than twice the rate of the whole, as with LO-05. Our own choice.'),
    window_days: boardLimit(365, 'days', 'One year of periods, so that every season counts once.'),
    least_transactions: boardLimit(20, 'transactions', 'Fewer double by chance, or by one customer. Our own choice.'),
    least_residents: boardLimit(
      500,
      'residents',
      'Where few people live, a rate per resident says nothing. Our own choice.',
    ),
    times_businesses: boardLimit(
      1.5,
      'times',
      'Half as many businesses per resident again as usual make a place of work. Our own choice.',
    ),
    times_reporters: boardLimit(1.5, 'times', 'Half as many again of those who must report as usual. Our own choice.'),
  },
  threshold: 'times_whole',
  inputs: {
    transactions: { of: 'fiu', nl: 'Gemelde transacties', en: 'Reported transactions' },
    residents: { of: 'cbs', nl: 'Inwoners', en: 'Residents' },
    per_thousand: { of: 'fiu', nl: 'Per 1.000 inwoners', en: 'Per 1,000 residents' },
    whole_per_thousand: {
      of: 'fiu',
      nl: 'Per 1.000 inwoners in alle wijken samen',
      en: 'Per 1,000 residents in all districts',
    },
    businesses: { of: 'kvk', nl: 'Bedrijven, niet aan huis', en: 'Businesses, not at home' },
    reporters: {
      of: 'kvk',
      nl: 'Daarvan die moeten melden, zoals banken',
      en: 'Of these who must report, such as banks',
    },
  },
  needs: [
    { register: 'fiu', noOlderThanDays: 365, as: 'evidence' },
    { register: 'cbs', noOlderThanDays: 1096, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
    { register: 'areas', noOlderThanDays: 730, as: 'context' },
  ],
  reads: [UNUSUAL_TRANSACTIONS, AREA_FIGURES, AREAS, HOMES, BUSINESSES],
  sql: new URL('unusual-transactions.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'business-district',
      says: {
        nl: 'Het is een plek om te werken: er zijn meer bedrijven per inwoner dan gewoonlijk, en per inwoner tellen dus te zwaar.',
        en: 'It is a place of work: there are more businesses per resident than usual, so a rate per resident weighs too much.',
      },
      holds: 'businesses_per_resident > $times_businesses * whole_businesses_per_resident',
    },
    {
      code: 'reporters-here',
      says: {
        nl: 'Hier zitten meer banken, geldkantoren, notarissen of autohandelaren dan gewoonlijk, en die moeten melden.',
        en: 'More banks, exchange offices, notaries or car dealers than usual sit here, and they must report.',
      },
      holds: 'reporters_per_resident > $times_reporters * whole_reporters_per_resident',
    },
    {
      code: 'counted-at-the-office',
      says: {
        nl: 'De melder telt zijn transacties op het adres van zijn kantoor, en niet waar de klant woont.',
        en: 'The one who reports counts at the address of the office, and not where the customer lives.',
      },
      untestedBecause: {
        nl: 'De FIU levert aantallen per wijk, zonder te zeggen waar een transactie geteld is.',
        en: 'The FIU delivers counts per district, without telling where a transaction is counted.',
      },
    },
  ],
  baseRate: assumedRates(0.3, 0.9),
  evidence: 'E1 expert',
  gates: {
    lawful: COUNTED_PER_AREA,
    noProxy: STAYS_WITH_THE_AREA,
    dataQuality: {
      outcome: 'being-measured',
      because: {
        nl: 'Aantallen groeien nog jaren na, en hangen af van hoe ijverig er gemeld wordt.',
        en: 'Counts still grow for years, and depend on how eagerly is reported.',
      },
    },
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Misdaadgeld komt als ongebruikelijke transactie bij een melder langs.',
        en: 'Money from crime passes a reporter as an unusual transaction.',
      },
    },
  },
  source: {
    nl: 'Zicht op Ondermijning (CBS en BZK): verdachte transacties; aantallen van de FIU',
    en: 'Zicht op Ondermijning (CBS and BZK): suspicious transactions; counts of the FIU',
  },
}
