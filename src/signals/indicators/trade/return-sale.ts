import { BUSINESSES, COMPANIES, STAYS } from '../../facts/fact-tables.ts'
import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'
import { RELATED_PARTIES } from './deal-explanations.ts'
import { DEAL_WINDOW } from './deal-limits.ts'

/** VG-05: sold, and within three years back with who sold it. */
export const returnSale: Indicator = {
  code: 'VG-05',
  version: '1.0.0',
  family: 'trade',
  stage: 'trial',
  name: { nl: 'Terug bij de vorige eigenaar', en: 'Back with the former owner' },
  unit: { nl: 'dagen tussen verkoop en terugkoop', en: 'days between sale and return' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Dit adres is verkocht en binnen drie jaar teruggekocht door dezelfde eigenaar of een ander bedrijf van die eigenaar.',
    en: 'This address was sold and within three years bought back by the same owner or another company of that owner.',
  },
  doesNotSay: [
    {
      nl: 'Niet waarom het terugkwam: een koop kan ook mislukken.',
      en: 'Not why it came back: a purchase can also fail.',
    },
    {
      nl: 'Niet dat er iets schijn was aan een van de verkopen.',
      en: 'Not that either sale was a sham.',
    },
  ],
  limits: {
    most_days_away: boardLimit(
      1096,
      'days',
      'Three years: a home that comes back later has most often simply been bought again. Our own choice.',
    ),
    window_days: DEAL_WINDOW,
    most_undone_days: boardLimit(
      365,
      'days',
      'A purchase that fails is undone within months; a year leaves time for a court. Our own choice.',
    ),
    most_undone_difference: boardLimit(
      0.05,
      'share of the price',
      'Who undoes a purchase gives back what was paid (art. 6:271 BW), less or more some costs. Our own choice.',
    ),
  },
  threshold: 'most_days_away',
  inputs: {
    sold_on: { of: 'brk', nl: 'Verkocht op', en: 'Sold on' },
    sold_for_euros: { of: 'brk', nl: 'Verkocht voor euro', en: 'Sold for euros' },
    returned_on: { of: 'brk', nl: 'Teruggekocht op', en: 'Bought back on' },
    returned_for_euros: { of: 'brk', nl: 'Teruggekocht voor euro', en: 'Bought back for euros' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
  ],
  reads: [OBJECT_SALES, COMPANIES, STAYS, BUSINESSES],
  sql: new URL('return-sale.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'sale-undone',
      says: {
        nl: 'De koper verkocht het zelf binnen een jaar terug voor (bijna) dezelfde prijs: zo wordt een mislukte koop ongedaan gemaakt.',
        en: 'The buyer itself sold it back within a year for (nearly) the same price: so a failed purchase is undone.',
      },
      holds:
        'direct and days_away <= $most_undone_days and abs(returned_for_euros - sold_for_euros) <= $most_undone_difference * sold_for_euros',
    },
    {
      code: 'kept-in-use',
      says: {
        nl: 'De verkoper bleef er al die tijd wonen of werken: verkopen en terughuren.',
        en: 'The seller lived or worked there all the time: sale and lease back.',
      },
      holds: 'kept_in_use',
    },
    {
      code: 'bought-back-under-rules',
      says: {
        nl: 'Een woningcorporatie of overheid kocht terug, zoals bij Koopgarant is afgesproken.',
        en: 'A housing association or public body bought back, as schemes for first buyers agree beforehand.',
      },
      holds: 'to_public_seller',
    },
    RELATED_PARTIES,
    {
      code: 'by-judgment',
      says: {
        nl: 'Een rechter heeft de koop ontbonden of vernietigd.',
        en: 'A court dissolved or annulled the purchase.',
      },
      untestedBecause: {
        nl: 'Uitspraken staan niet per adres in een register.',
        en: 'Judgments are in no register per address.',
      },
    },
  ],
  baseRate: assumedRates(0.05, 0.998),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Een rondje langs bevriende kopers kan geld een herkomst geven of een eigenaar uit beeld houden.',
        en: 'A round past friendly buyers can give money an origin or keep an owner out of sight.',
      },
    },
  },
  source: {
    nl: 'Eigen definitie, naar bekende vormen van witwassen met vastgoed',
    en: 'Our own definition, after known ways of laundering money with property',
  },
}
