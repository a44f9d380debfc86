import { AGREEMENTS, STAYS } from '../../facts/fact-tables.ts'
import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

/** VG-07, waarborgsomcarrousel: the same two parties agree on sales and cancel them, time and again. */
export const cancelledPurchases: Indicator = {
  code: 'VG-07',
  version: '1.0.0',
  family: 'trade',
  stage: 'hypothesis',
  name: { nl: 'Steeds afgeblazen koop door dezelfde twee', en: 'Sales called off by the same two' },
  unit: { nl: 'afgeblazen koopovereenkomsten', en: 'cancelled sale agreements' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'De koop van dit adres ging niet door, en dezelfde twee partijen bliezen in drie jaar vaker een koop af.',
    en: 'The sale of this address did not go through, and the same two parties called off more sales in three years.',
  },
  doesNotSay: [
    {
      nl: 'Niet of er een waarborgsom of boete is betaald, en hoeveel: dat staat in geen register.',
      en: 'Not whether a deposit or penalty was paid, nor how much: no register tells that.',
    },
    {
      nl: 'Niet waarom het niet doorging: vaak komt een lening niet rond.',
      en: 'Not why it did not go through: often a loan falls through.',
    },
    {
      nl: 'Niet wie de twee partijen zijn: dat toont dit signaal nooit.',
      en: 'Not who the two parties are: this signal never shows that.',
    },
  ],
  limits: {
    least_cancelled: boardLimit(
      2,
      'cancelled agreements',
      'One is an ordinary misfortune; twice with the same other party is rare. Agreements of one day count as one.',
    ),
    window_days: boardLimit(
      1096,
      'days',
      'Three years, in which deposits would have to go round to move money. Our own choice.',
    ),
    longest_until_death_days: boardLimit(
      183,
      'days',
      'Between agreement and delivery lie some months; who dies in them leaves a sale that is called off. Our own choice.',
    ),
  },
  threshold: 'least_cancelled',
  inputs: {
    times: { of: 'brk', nl: 'Afgeblazen koopovereenkomsten van deze twee', en: 'Cancelled agreements of these two' },
    addresses: { of: 'brk', nl: 'Adressen waarover die gingen', en: 'Addresses that they were about' },
    first_agreed_on: { of: 'brk', nl: 'Eerste daarvan', en: 'First of these' },
    last_agreed_on: { of: 'brk', nl: 'Laatste daarvan', en: 'Last of these' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
  ],
  reads: [AGREEMENTS, OBJECT_SALES, STAYS],
  sql: new URL('cancelled-purchases.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'came-through',
      says: {
        nl: 'De koop tussen deze twee is later alsnog doorgegaan.',
        en: 'The sale between these two went through later after all.',
      },
      holds: 'came_through',
    },
    {
      code: 'party-died',
      says: {
        nl: 'Een van de twee overleed voordat er kon worden geleverd.',
        en: 'One of the two died before it could be delivered.',
      },
      holds: 'party_died',
    },
    {
      code: 'no-loan',
      says: {
        nl: 'De koper kreeg de lening niet rond en mocht daarom van de koop af.',
        en: 'The buyer could not get a loan and so was allowed out of the purchase.',
      },
      untestedBecause: {
        nl: 'Het register zegt niet waarom een koop is afgeblazen.',
        en: 'The register does not say why a sale was called off.',
      },
    },
  ],
  baseRate: assumedRates(0.02, 0.999),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: {
      outcome: 'failed',
      because: {
        nl: 'De waarborgsom, waar het om draait, staat in geen register, en de meeste koopovereenkomsten worden niet ingeschreven.',
        en: 'The deposit, which it is all about, is in no register, and most sale agreements are not registered.',
      },
    },
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'being-measured',
      because: {
        nl: 'Of afgeblazen koop zonder bekende waarborgsom iets zegt, moet nog blijken.',
        en: 'Whether sales called off, with no deposit known, tell anything remains to be seen.',
      },
    },
  },
  source: {
    nl: 'Ondermijningsbus, vastgoedfraude: waarborgsommen die rondgaan',
    en: 'Ondermijningsbus, property fraud: deposits that go round',
  },
}
