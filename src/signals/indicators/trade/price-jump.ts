import { PRICE_INDEX } from '../../facts/fact-tables.ts'
import { RESALES } from '../../facts/trade-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'
import { CHEAP_PURCHASE, JUMP_INPUTS, JUMP_LIMITS } from './jump-explanations.ts'

/** VG-03, prijssprong: sold on within a year for far more than the market rose. */
export const priceJump: Indicator = {
  code: 'VG-03',
  version: '1.0.0',
  family: 'trade',
  stage: 'pilot',
  name: { nl: 'Prijssprong binnen een jaar', en: 'Price jump within a year' },
  unit: { nl: 'maal de prijs, naast de markt', en: 'times the price, beside the market' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Dit adres is binnen een jaar doorverkocht voor minstens een kwart meer dan de markt steeg.',
    en: 'This address was sold on within a year for at least a quarter more than the market rose.',
  },
  doesNotSay: [
    {
      nl: 'Niet welke van de twee prijzen ongewoon was: de eerste kan laag zijn, of de tweede hoog.',
      en: 'Not which of the two prices was unusual: the first may be low, or the second high.',
    },
    {
      nl: 'Niet dat iemand oneerlijk handelde: wie goed koopt en opknapt, mag winst maken.',
      en: 'Not that anyone dealt dishonestly: who buys well and does a place up may make a profit.',
    },
  ],
  limits: JUMP_LIMITS,
  threshold: 'least_growth',
  inputs: {
    ...JUMP_INPUTS,
    building_permits: {
      of: 'permits',
      nl: 'Vergunningen om te bouwen, splitsen of anders te gebruiken in die tijd',
      en: 'Permits to build, split or change the use in that time',
    },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
    { register: 'lettings', noOlderThanDays: 120, as: 'context' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [RESALES, PRICE_INDEX],
  sql: new URL('price-jump.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'rebuilt-with-permit',
      says: {
        nl: 'Tussen koop en verkoop is een vergunning verleend om te bouwen, te splitsen of anders te gebruiken.',
        en: 'Between buying and selling a permit was granted to build, to split or to change the use.',
      },
      holds: 'building_permits > 0',
    },
    ...CHEAP_PURCHASE,
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
        nl: 'Een opgedreven prijs kan crimineel geld wit maken of een te hoge lening mogelijk maken.',
        en: 'A price that was driven up can launder money or make too high a loan possible.',
      },
    },
  },
  source: {
    nl: 'Ondermijningsbus, vastgoedfraude: grote prijssprongen in korte tijd',
    en: 'Ondermijningsbus, property fraud: great price jumps in a short time',
  },
}
